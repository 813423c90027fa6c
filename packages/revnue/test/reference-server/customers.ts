import { type Call, companyIn, type Handler, refuseFields } from "./call.ts";
import type { Reply } from "./reply.ts";
import { type Body, CUSTOM_VALUES, CUSTOMER, complaintsOf, isObject, type Rule, text } from "./rules.ts";
import { findRow, type Row, type World } from "./world.ts";

const COUNTRIES: Readonly<Record<number, string>> = { 12: "Exampleland", 13: "Samplonia" };
const DERIVED: readonly string[] = ["company", "name", "category", "contact_person", "country", "template"];

/** Write a customer as replies have it. */
export function readCustomer(world: World, { id, value }: Row): Body {
  const unset = world.isRefuted("unset-fields-are-null") ? "" : null;
  const plain = Object.keys(CUSTOMER).filter((name) => !DERIVED.includes(name));
  const category = world.rows.category.find((row) => row.id === value["category"]);
  const person = { name: null, email: null, type: null };
  return {
    ...{ id, name: value["name"] },
    category: category === undefined ? null : { id: category.id, name: category.value["category"] },
    contact_person: isObject(value["contact_person"]) ? { ...person, ...value["contact_person"] } : null,
    ...Object.fromEntries(plain.map((name) => [name, value[name] ?? unset])),
    country: COUNTRIES[Number(value["country"])] ?? value["country"] ?? unset,
    template: isObject(value["template"]) ? readTemplate(world, value["template"]) : null,
  };
}

function readTemplate(world: World, { id, fields }: Body): Body {
  if (!Array.isArray(fields) || world.isRefuted("custom-field-keys")) return { id: id ?? null, fields: fields ?? null };
  return {
    id,
    fields: Object.fromEntries(fields.map((field) => [fieldOf(world, id, field["id"])?.["name"] ?? String(field["id"]), field["value"]])),
  };
}

function fieldOf({ rows }: World, template: unknown, id: unknown): Body | undefined {
  const fields = rows["custom-field-template"].find((row) => row.id === template)?.value["fields"];
  return (fields as Body[] | undefined)?.find((field) => field["id"] === id);
}

/** Create a customer. */
export const createCustomer: Handler = ({ world, body }) => {
  const company = companyIn(world, body);
  checkCustomer(world, body, ["company", "name"]);
  const row = { id: world.newId(), company, value: body };
  world.rows.customer.push(row);
  return { status: world.isRefuted("creating-answers-201") ? 200 : 201, body: readCustomer(world, row) };
};

/** Replace a customer as a whole. */
export const replaceCustomer: Handler = ({ world, id, body }) => {
  const row = findRow(world, "customer", id);
  if (!world.isRefuted("changes-obey-the-rules-for-creating")) {
    companyIn(world, body);
    checkCustomer(world, body, ["company", "name"], id);
  }
  const kept = world.isRefuted("replacing-drops-what-is-left-out") ? row.value : { name: row.value["name"] };
  row.value = { ...kept, ...body };
  return changed(world, readCustomer(world, row));
};

/** Change some fields of a customer. */
export const updateCustomer: Handler = ({ world, id, body }) => {
  const row = findRow(world, "customer", id);
  if (body["company"] !== undefined || world.isRefuted("patch-requires-nothing")) companyIn(world, body);
  checkCustomer(world, body, [], id);
  row.value = { ...row.value, ...body };
  return changed(world, readCustomer(world, row));
};

/** Delete a customer. */
export const deleteCustomer: Handler = ({ world, id }) => {
  const row = findRow(world, "customer", id);
  world.rows.customer = world.rows.customer.filter((other) => other !== row);
  return world.isRefuted("deleting-answers-without-a-body")
    ? { status: 200, body: { detail: "The customer was deleted." } }
    : { status: 204 };
};

/** Answer a change with what it made. */
export function changed(world: World, body: Body): Reply {
  return world.isRefuted("changes-answer-with-the-object") ? { status: 204 } : { status: 200, body };
}

function checkCustomer(world: World, body: Call["body"], required: readonly string[], id?: number): void {
  const { template, name } = body;
  const rules = { ...CUSTOMER, country: countryRule(world) };
  const complaints = complaintsOf(body, rules, required);
  const isTaken = world.rows.customer.some((row) => row.id !== id && row.value["name"] === name);
  if (name !== undefined && isTaken) complaints["name"] ??= ["Another customer of this account has this name."];
  const isFiled = body["category"] === undefined || world.rows.category.some((row) => row.id === body["category"]);
  if (!isFiled) complaints["category"] ??= ["There is no such category."];
  const problem = isObject(template) ? customFieldProblem(world, template) : undefined;
  if (problem !== undefined) complaints["template"] ??= [problem];
  refuseFields(world, complaints);
}

function countryRule(world: World): Rule {
  if (world.isRefuted("country-is-sent-as-a-number")) return text(50);
  return (value) => (typeof value === "number" && COUNTRIES[value] !== undefined ? undefined : "There is no such country.");
}

function customFieldProblem(world: World, { id, fields = [] }: Body): string | undefined {
  if (!world.rows["custom-field-template"].some((row) => row.id === id)) return "There is no such template.";
  if (!Array.isArray(fields)) return undefined;
  if (fields.length > 0 && world.isRefuted("custom-fields-are-sent-as-a-list")) return "This is no dictionary.";
  for (const { id: fieldId, value } of fields.filter(isObject)) {
    const type = String(fieldOf(world, id, fieldId)?.["data_type"]);
    const rule = type === "money" && world.isRefuted("money-travels-as-a-number") ? text(20) : CUSTOM_VALUES[type];
    const problem = rule === undefined ? "The template has no such field." : rule(value);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
