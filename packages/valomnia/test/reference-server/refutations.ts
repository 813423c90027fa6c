import { bodyOf, type Deviation, inBody, inPlaceOf, inRecords, PAGE } from "./deviation.ts";
import { json, type Reply } from "./reply.ts";

const LOGIN = ["createSession"];
const CUSTOMERS = ["listCustomers"];
const html = { "content-type": "text/html;charset=UTF-8" };
const error = (code: string): { error: string; error_description: string } => ({ error: code, error_description: "Refused." });

/** How the server behaves where the contract's assumption is wrong, by the assumption's id. */
export const REFUTATIONS: Readonly<Record<string, Deviation>> = {
  "base-url-is-a-subdomain": { operations: CUSTOMERS, reply: inPlaceOf(2, { status: 200, headers: html, body: PAGE }) },
  "version-v1-is-served": {
    operations: CUSTOMERS,
    reply: inBody(({ paging }) => withLink(paging as Record<string, unknown>, (link) => link.replace("/v1.0/", "/v2.1/"))),
  },
  "login-path-and-fields": { operations: LOGIN, reply: (reply) => void Object.assign(reply, json(404, error("not_found"))) },
  "login-replies-200-or-302": {
    operations: LOGIN,
    reply: (reply) => {
      if (reply.status !== 200) return;
      reply.status = 204;
      reply.body = undefined;
      delete reply.headers["content-type"];
    },
  },
  "login-user-field-types": { operations: LOGIN, reply: inBody(({ user }) => Object.assign(user as object, { role: "operator" })) },
  "failed-login-is-401": { operations: LOGIN, reply: inPlaceOf(4, json(200, { success: false, ...error("no_credentials") })) },
  "missing-session-is-401": {
    operations: CUSTOMERS,
    reply: (reply) => {
      if (reply.status === 401) Object.assign(reply, { status: 302, headers: { location: "/login/auth" }, body: undefined });
    },
  },
  "success-flag-types": {
    operations: ["deleteCustomer", "deleteCustomerByReference", "deleteCustomerSegmentation", "deleteCustomerSegmentationByReference"],
    reply: inBody((body) => Object.assign(body, { success: true })),
  },
  "order-takes-words": {
    operations: CUSTOMERS,
    reply: (reply, asked) => {
      if (asked.get("order") === "desc") Object.assign(reply, json(400, error("invalid_param_type")));
    },
  },
  "paging-bounds": {
    operations: CUSTOMERS,
    reply: (reply, asked) => {
      if (reply.status !== 400) return;
      const [max, offset] = [Number(asked.get("max")), Number(asked.get("offset"))];
      Object.assign(reply, json(200, { paging: { total: 4, max, offset, previous: null, next: null }, data: [] }));
    },
  },
  "date-filters-take-utc-seconds": {
    operations: CUSTOMERS,
    reply: (reply, asked) => {
      if (asked.has("dateCreated_gte")) Object.assign(reply, json(400, error("invalid_datetime_format")));
    },
  },
  "next-link-keeps-filters": {
    operations: CUSTOMERS,
    reply: inBody(({ paging }) => withLink(paging as Record<string, unknown>, (link) => link.replace(/&isActive=\w+/, ""))),
  },
  "fields-may-be-null": {
    operations: CUSTOMERS,
    reply: inRecords((customer) => {
      for (const [name, value] of Object.entries(customer)) if (value === null) delete customer[name];
    }),
  },
  "null-only-field-types": { operations: CUSTOMERS, reply: inRecords((customer) => Object.assign(customer, { billingLat: "43.5" })) },
  "image-addresses-are-urls": {
    operations: CUSTOMERS,
    reply: inRecords((customer) => {
      if (customer["logo"] !== null) customer["logo"] = `https://${customer["logo"]}`;
    }),
  },
  "customer-contacts-are-objects": {
    operations: ["getCustomer"],
    reply: inRecords((customer) => Object.assign(customer, { contacts: (customer["contacts"] as { id: number }[]).map(({ id }) => id) })),
  },
  "customer-region-shape": { operations: CUSTOMERS, reply: inRecords((customer) => Object.assign(customer, { region: "Example Coast" })) },
  "always-present-fields": {
    operations: CUSTOMERS,
    reply: inRecords((customer) => {
      delete customer["organization"];
    }),
  },
  "created-by-carries-user-id": {
    operations: CUSTOMERS,
    reply: inRecords((customer) => {
      const { userId: id, ...rest } = (customer["createdBy"] ?? {}) as { userId?: number };
      if (id !== undefined) customer["createdBy"] = { id, ...rest };
    }),
  },
  "reference-urls-take-references": {
    operations: ["getCustomerSegmentationByReference"],
    reply: (reply) => void Object.assign(reply, json(400, error("invalid_param_type"))),
  },
  "customer-reads-fail-like-siblings": { operations: ["getCustomer"], reply: inPlaceOf(4, json(400, error("not_found"))) },
  "lists-refuse-alike": { operations: ["listPaymentTypes"], reply: inPlaceOf(4, json(400, error("invalid_param"))) },
  "category-update-reply-is-bare": {
    operations: ["updateCustomerCategory"],
    reply: (reply) => {
      if (reply.status !== 200) return;
      reply.body = { paging: { total: 1, max: 100, offset: 0, previous: null, next: null }, data: [bodyOf(reply)] };
    },
  },
  "unknown-link-is-404": { operations: ["createContact"], reply: whereUnknown("id", "save_failed") },
  "lists-share-their-shape": {
    operations: ["listRegions"],
    reply: (reply) => {
      if (reply.status === 200) reply.body = bodyOf(reply)["data"];
    },
  },
  "contact-external-id-works-alike": { operations: ["createContact"], reply: whereUnknown("reference", "invalid_param_type") },
  "region-parent-may-be-null": {
    operations: ["listRegions"],
    reply: inRecords((region) => {
      if (region["parentId"] === null) delete region["parentId"];
    }),
  },
};

function withLink(paging: Record<string, unknown>, change: (link: string) => string): void {
  if (typeof paging["next"] === "string") paging["next"] = change(paging["next"]);
}

/** Refuse by another code what names a record by a key that no record has. */
function whereUnknown(key: "id" | "reference", code: string): (reply: Reply) => void {
  return (reply) => {
    if (reply.status === 404 && String(bodyOf(reply)["error_description"]).includes(` ${key} `))
      Object.assign(reply, json(400, error(code)));
  };
}
