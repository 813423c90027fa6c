import {
  add,
  booleanOf,
  type Call,
  type Fields,
  fieldsOf,
  type Handler,
  linkedBy,
  pictureOf,
  recordOf,
  refuseTaken,
  timestamp,
} from "./call.ts";
import { list } from "./list.ts";
import { BASE, type Collection, isLinkTo, linkTo, render } from "./records.ts";
import { json, Refusal, type Reply, type WireRecord } from "./reply.ts";

/** An operation, by its id in the contract, and what answers it. */
export type Route = readonly [operation: string, handle: Handler];

/** What the provider answers, by method and path; the login stands outside the API's base path. */
export const ROUTES: Readonly<Record<string, Route>> = {
  "POST /j_spring_security_check": ["createSession", logIn],
  "GET /customers": ["listCustomers", list("customers", ["reference", "name", "categoryReference", "isActive"])],
  "GET /customers/{id}": ["getCustomer", show("customers")],
  "GET /customers/reference/{reference}": ["getCustomerByReference", show("customers")],
  "DELETE /customers/{id}": ["deleteCustomer", removeCustomer],
  "DELETE /customers/reference/{reference}": ["deleteCustomerByReference", removeCustomer],
  "GET /customerCategories": ["listCustomerCategories", list("customerCategories", ["reference", "name"])],
  "POST /customerCategories": ["createCustomerCategory", createCategory],
  "GET /customerCategories/{id}": ["getCustomerCategory", show("customerCategories")],
  "GET /customerCategories/reference/{reference}": ["getCustomerCategoryByReference", show("customerCategories")],
  "POST /customerCategories/{id}": ["updateCustomerCategory", updateCategory],
  "POST /customerCategories/reference/{reference}": ["updateCustomerCategoryByReference", updateCategory],
  "POST /customerSegmentations": ["createCustomerSegmentation", createSegmentation],
  "GET /customerSegmentations/{id}": ["getCustomerSegmentation", show("customerSegmentations")],
  "GET /customerSegmentations/reference/{reference}": ["getCustomerSegmentationByReference", show("customerSegmentations")],
  "PUT /customerSegmentations/{id}": ["replaceCustomerSegmentation", replaceSegmentation],
  "PUT /customerSegmentations/reference/{reference}": ["replaceCustomerSegmentationByReference", replaceSegmentation],
  "DELETE /customerSegmentations/{id}": ["deleteCustomerSegmentation", removeSegmentation],
  "DELETE /customerSegmentations/reference/{reference}": ["deleteCustomerSegmentationByReference", removeSegmentation],
  "POST /users": ["createUser", createUser],
  "GET /users/{id}": ["getUser", show("users")],
  "GET /users/reference/{reference}": ["getUserByReference", show("users")],
  "GET /paymentTypes": ["listPaymentTypes", list("paymentTypes", ["reference", "name"])],
  "GET /paymentTypes/{id}": ["getPaymentType", show("paymentTypes")],
  "GET /paymentTypes/reference/{reference}": ["getPaymentTypeByReference", show("paymentTypes")],
  "GET /contacts": ["listContacts", list("contacts", ["customerReference", "firstName", "lastName"])],
  "POST /contacts": ["createContact", createContact],
  "GET /contacts/{id}": ["getContact", show("contacts")],
  "GET /regions": ["listRegions", list("regions", ["name"])],
  "GET /regions/{id}": ["getRegion", show("regions")],
};

async function logIn(call: Call): Promise<Reply> {
  const { state } = call;
  const { j_username: username, j_password: password, ajax } = await fieldsOf(call, "form", []);
  const known = state.passwords.get(String(username));
  if (ajax !== "true" || known === undefined || known !== password)
    throw new Refusal(401, "no_credentials", "The credentials were not accepted.");
  const token = `not-a-real-session-${state.sessions.size + 1}`;
  state.sessions.add(token);
  return json(200, { success: true, token, user: { ...USER, email: username } }, { "set-cookie": `JSESSIONID=${token}; Path=/; HttpOnly` });
}

const USER = {
  ...{ firstName: "Sample", lastName: "Operator", address: "1 Example Quay", city: "Exampleville", country: "FR", postalCode: "00000" },
  ...{ gender: null, phone: "+1 555 0100", job: "Sales operator", avatar: null, birthday: null, companyName: "Example Harbour Supplies" },
  ...{ isGeoLocationActivated: false, enableCheckStock: false, enableAssignRegionToCustomer: false, role: ["ROLE_ADMIN"], enabled: true },
};

function show(collection: Collection): Handler {
  return (call) => json(200, render(call.state, collection, recordOf(call, collection), false));
}

function remove(call: Call, collection: Collection, isUsed: (id: number) => boolean): Reply {
  const record = recordOf(call, collection);
  if (isUsed(record.id)) throw new Refusal(400, "delete_failed", "The record is in use and was not deleted.");
  const records = call.state.records[collection];
  records.splice(records.indexOf(record), 1);
  return json(200, { success: "true", success_description: "Instance deleted successfully" });
}

function removeCustomer(call: Call): Reply {
  return remove(call, "customers", (id) => call.state.records.contacts.some(({ customer }) => isLinkTo(customer, id)));
}

function removeSegmentation(call: Call): Reply {
  return remove(call, "customerSegmentations", (id) =>
    call.state.records.customers.some(({ customerSegmentation }) => isLinkTo(customerSegmentation, id)),
  );
}

async function createCategory(call: Call): Promise<Reply> {
  const fields = await fieldsOf(call, "form", ["reference", "name"]);
  const isRoot = booleanOf(fields, "isRoot", false);
  if (!isRoot && fields["parentId"] === undefined) throw new Refusal(400, "missing_param", "The parameter [parentId] is required.");
  const parent = isRoot ? undefined : linkedBy(call, fields, "parentId", "customerCategories");
  refuseTaken(call, "customerCategories", "reference", fields["reference"]);
  const category = {
    ...{ name: fields["name"], isRoot, parentId: parent?.id ?? null },
    parentCategory: parent === undefined ? null : linkTo("customerCategories", parent),
    ...{ reference: fields["reference"], description: null, image: pictureOf(call, fields["image"], "photoCategory") },
  };
  return json(201, add(call, "customerCategories", category));
}

async function updateCategory(call: Call): Promise<Reply> {
  const category = recordOf(call, "customerCategories");
  const fields = await fieldsOf(call, "form", ["reference", "name"]);
  const { reference, name, description = category["description"] } = fields;
  refuseTaken(call, "customerCategories", "reference", reference, category);
  const image = pictureOf(call, fields["image"], "photoCategory") ?? category["image"];
  return json(200, change(call, category, { reference, name, description, image }));
}

async function createSegmentation(call: Call): Promise<Reply> {
  const { reference, name, description = null } = await fieldsOf(call, "json", ["reference", "name"]);
  refuseTaken(call, "customerSegmentations", "reference", reference);
  return json(201, add(call, "customerSegmentations", { name, reference, description }));
}

async function replaceSegmentation(call: Call): Promise<Reply> {
  const segmentation = recordOf(call, "customerSegmentations");
  const { reference, name, description = null } = await fieldsOf(call, "json", ["reference", "name"]);
  refuseTaken(call, "customerSegmentations", "reference", reference, segmentation);
  return json(200, change(call, segmentation, { name, reference, description }));
}

async function createUser(call: Call): Promise<Reply> {
  const fields = await fieldsOf(call, "json", ["email", "password", "employeeId"]);
  const { id, reference, firstName, lastName } = linkedBy(call, fields, "employeeId", "employees");
  const { email, password } = fields;
  refuseTaken(call, "users", "email", email);
  const employee = { id, href: `${BASE}/employees/${id}` };
  call.state.passwords.set(String(email), String(password));
  return json(201, add(call, "users", { email, firstName, lastName, reference, employee, enabled: booleanOf(fields, "enabled", true) }));
}

const CONTACT_TEXTS = ["mobile", "fax", "email", "fonction", "phone", "phone2", "comment", "country", "city", "postalCode", "address"];

async function createContact(call: Call): Promise<Reply> {
  const fields = await fieldsOf(call, "form", ["firstName", "lastName", "customerId"]);
  const customer = linkedBy(call, fields, "customerId", "customers");
  const { firstName, lastName } = fields;
  const texts = Object.fromEntries(CONTACT_TEXTS.map((name) => [name, fields[name] ?? ""]));
  const photo = pictureOf(call, fields["imageFile"], "photoContact");
  const names = { customerReference: customer["reference"], customer: linkTo("customers", customer), firstName, lastName };
  return json(201, add(call, "contacts", { ...names, ...texts, isDecisionMaker: false, photo, user: null }));
}

function change({ now }: Call, record: WireRecord, fields: Fields): WireRecord {
  return Object.assign(record, fields, { lastUpdated: timestamp(now) });
}
