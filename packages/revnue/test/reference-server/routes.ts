import { type Call, companyIn, type Handler, refuseFields } from "./call.ts";
import { changed, createCustomer, deleteCustomer, readCustomer, replaceCustomer, updateCustomer } from "./customers.ts";
import type { Reply } from "./reply.ts";
import { type Body, CATEGORY, complaintsOf, TEMPLATE, TEMPLATE_UPDATE } from "./rules.ts";
import { findRow, type Resource, type Row, type World } from "./world.ts";

/** What the server offers; `{id}` is an integer. */
export const ROUTES: Readonly<Record<string, Handler>> = {
  ...{ ...readingRoutes("customer"), ...readingRoutes("category") },
  ...{ ...readingRoutes("custom-field-template"), ...readingRoutes("custom-form-template") },
  "POST /customer": createCustomer,
  "PUT /customer/{id}": replaceCustomer,
  "PATCH /customer/{id}": updateCustomer,
  "DELETE /customer/{id}": deleteCustomer,
  "POST /category": createCategory,
  "PUT /category/{id}": replaceCategory,
  "POST /custom-field-template": createTemplate,
  "PUT /custom-field-template/{id}": updateTemplate,
};

function readingRoutes(resource: Resource): Record<string, Handler> {
  return {
    [`GET /${resource}/`]: (call) => listRows(call, resource),
    [`GET /${resource}/{id}/`]: (call) => getRow(call, resource),
  };
}

function listRows({ world, query }: Call, resource: Resource): Reply {
  const company = companyIn(world, query);
  const results = world.rows[resource].filter((row) => row.company === company).map((row) => readRow(world, resource, row));
  const envelope = { count: results.length, next: null, previous: null, results };
  return { status: 200, body: world.isRefuted("lists-are-bare-arrays") ? envelope : results };
}

function getRow({ world, id, query }: Call, resource: Resource): Reply {
  const isFree = world.isRefuted("getting-one-needs-company") && query["company"] === undefined;
  const row = findRow(world, resource, id, isFree ? undefined : companyIn(world, query));
  return { status: 200, body: readRow(world, resource, row) };
}

function readRow(world: World, resource: Resource, row: Row): Body {
  return resource === "customer" ? readCustomer(world, row) : row.value;
}

function createCategory({ world, body }: Call): Reply {
  const company = companyIn(world, body);
  checkCategory(world, body);
  const id = world.newId();
  const value = categoryOf(id, body);
  world.rows.category.push({ id, company, value });
  return { status: world.isRefuted("creating-answers-201") ? 200 : 201, body: value };
}

function replaceCategory({ world, id, body }: Call): Reply {
  const row = findRow(world, "category", id);
  companyIn(world, body);
  checkCategory(world, body, id);
  row.value = categoryOf(id, body);
  return { status: 200, body: row.value };
}

function categoryOf(id: number, { category, subcategories = null }: Body): Body {
  return { id, category, subcategories };
}

function checkCategory(world: World, body: Body, id?: number): void {
  const complaints = complaintsOf(body, CATEGORY, ["company", "category"]);
  const isTaken = world.rows.category.some((row) => row.id !== id && row.value["category"] === body["category"]);
  if (isTaken) complaints["category"] ??= ["Another category of this account has this name."];
  refuseFields(world, complaints);
}

function createTemplate({ world, body }: Call): Reply {
  const company = companyIn(world, body);
  const complaints = complaintsOf(body, TEMPLATE, ["company", "name", "type", "fields"]);
  const { name, type } = body;
  const isTaken = world.rows["custom-field-template"].some(({ value }) => value["name"] === name && value["type"] === type);
  if (isTaken) complaints["name"] ??= ["Another template of this type has this name."];
  refuseFields(world, complaints);
  const fields = (body["fields"] as Body[]).map((field, index) => ({
    ...{ id: world.newId(), name: field["name"], data_type: field["data_type"], is_active: true, order: index + 1 },
  }));
  const id = world.newId();
  const value = { id, name, is_active: true, type, fields };
  world.rows["custom-field-template"].push({ id, company, value });
  return { status: world.isRefuted("creating-answers-201") ? 200 : 201, body: value };
}

function updateTemplate({ world, id, body }: Call): Reply {
  const row = findRow(world, "custom-field-template", id);
  companyIn(world, body);
  const complaints = complaintsOf(body, TEMPLATE_UPDATE, ["company", "name", "is_active", "fields"]);
  const sent = (Array.isArray(body["fields"]) ? body["fields"] : []) as Body[];
  const fields = row.value["fields"] as Body[];
  if (fields.some((field) => !sent.some((other) => other["id"] === field["id"])))
    complaints["fields"] ??= ["A field of the template is missing."];
  const needsState = world.isRefuted("field-state-is-optional");
  if (needsState && sent.some((field) => field["is_active"] === undefined)) complaints["fields"] ??= ["is_active is required."];
  refuseFields(world, complaints);
  const kept = fields.map((field) => {
    const { name, is_active = null } = sent.find((other) => other["id"] === field["id"]) as Body;
    return { ...field, name, is_active };
  });
  row.value = { ...row.value, name: body["name"], is_active: body["is_active"], fields: kept };
  return changed(world, row.value);
}
