import type { DriftCategory } from "@tooling/drift";
import type { Reply } from "./reply.ts";

/** One way in which this server can leave its contract. */
export interface Drift {
  title: string;
  category: DriftCategory;
  /** JSON Pointer into the exchange, each item of a list as `[]`. */
  at: string;
  /** The route whose replies change, `*` for any. */
  on: string;
  /** The status whose replies change. @default 200 */
  status?: number;
  change: (reply: Reply) => Reply;
}

const LOGIN_PAGE = "<!doctype html><title>Sign in</title><p>Please sign in.</p>";
const CUSTOMER = "GET /customer/{id}/";
const CUSTOMERS = "GET /customer/";

/** Change what stands at a place of a reply's body; undefined removes it. */
function inBody(title: string, category: DriftCategory, on: string, place: string, to: (value: unknown) => unknown, status = 200): Drift {
  const path = place.split("/").slice(1);
  const change = (reply: Reply): Reply => ({ ...reply, body: changeAt(reply.body, path, to) });
  return { title, category, at: `/response/body${place}`, on, status, change };
}

function changeAt(value: unknown, [name, ...rest]: readonly string[], to: (value: unknown) => unknown): unknown {
  if (name === undefined) return to(value);
  if (name === "[]") return (value as unknown[]).map((item) => changeAt(item, rest, to));
  if (value === null) return null;
  const { [name]: old, ...others } = value as Record<string, unknown>;
  const changed = changeAt(old, rest, to);
  return changed === undefined ? others : { ...others, [name]: changed };
}

/** Add headers to a reply, or replace them. */
function withHeaders(headers: Readonly<Record<string, string>>): Drift["change"] {
  return (reply) => ({ ...reply, headers: { ...reply.headers, ...headers } });
}

/** Send text of a media type in place of JSON. */
function asText(text: (body: unknown) => string, mediaType: string): Drift["change"] {
  return (reply) => ({ ...withHeaders({ "content-type": mediaType })(reply), text: text(reply.body) });
}

const bodyDrifts: Readonly<Record<string, Drift>> = {
  "ids-are-text": inBody("Listed customers have their ID as text.", "wrong-type", CUSTOMERS, "/[]/id", String),
  "signatures-are-text": inBody("Whether the NDA is signed comes as text.", "wrong-type", CUSTOMER, "/nda_signed", () => "yes"),
  "lists-are-enveloped": inBody("Customers are listed in an object.", "wrong-type", CUSTOMERS, "", (results) => ({ results })),
  "order-is-broken": inBody(
    "A field's order is no integer.",
    "wrong-type",
    "GET /custom-field-template/",
    "/[]/fields/[]/order",
    () => 1.5,
  ),
  "name-is-gone": inBody("A customer comes without its name.", "missing-required", CUSTOMER, "/name", () => undefined),
  "label-is-gone": inBody("Categories come without their label.", "missing-required", "GET /category/", "/[]/category", () => undefined),
  "customer-has-owner": inBody("A customer names its owner.", "undocumented-property", CUSTOMER, "/owner", () => "Sample Agent"),
  "field-has-unit": inBody(
    "Custom fields have a unit.",
    ...(["undocumented-property", "GET /custom-field-template/{id}/", "/fields/[]/unit", () => "EUR"] as const),
  ),
  "contact-type-is-new": inBody("A contact person is of a new type.", "enum-value", CUSTOMER, "/contact_person/type", () => "legal"),
  "form-type-is-new": inBody("Form templates are of a new type.", "enum-value", "GET /custom-form-template/", "/[]/type", () => "lease"),
  "data-type-is-new": inBody(
    "Custom fields hold a new type of data.",
    ...(["enum-value", "GET /custom-field-template/{id}/", "/fields/[]/data_type", () => "percent"] as const),
  ),
  "name-is-null": inBody("Listed customers have null for a name.", "nullability", CUSTOMERS, "/[]/name", () => null),
  "state-is-null": inBody("Template's state is null.", "nullability", "GET /custom-field-template/{id}/", "/is_active", () => null),
  "title-is-null": inBody("A form's title is null.", "nullability", "GET /custom-form-template/{id}/", "/form_title", () => null),
  "detail-is-an-object": inBody(
    "An error's detail is an object.",
    ...(["error-body", CUSTOMER, "/detail", (detail: unknown) => ({ code: "not_found", message: detail }), 404] as const),
  ),
  "errors-are-listed": inBody("A refused body is answered with a list.", "error-body", "POST /customer", "", (body) => [body], 400),
  "errors-are-text": inBody("An error is a JSON string.", "error-body", "*", "", () => "Token refused.", 401),
};

const statusDrifts: Readonly<Record<string, Drift>> = {
  "created-later": {
    ...{
      title: "Creating is accepted for later.",
      category: "undocumented-status",
      at: "/response/status",
      on: "POST /customer",
      status: 201,
    },
    change: (reply) => ({ ...reply, status: 202 }),
  },
  "conflicts-have-a-status": {
    ...{
      title: "A taken label is a conflict.",
      category: "undocumented-status",
      at: "/response/status",
      on: "POST /category",
      status: 400,
    },
    change: (reply) => ({ ...reply, status: 409 }),
  },
  "list-has-moved": {
    ...{ title: "The list of customers has moved.", category: "redirect", at: "/response/status", on: CUSTOMERS },
    change: () => ({ status: 301, headers: { location: "/api/v3/customer/?company=1" } }),
  },
  "login-is-asked-for": {
    ...{ title: "A category sends to a login.", category: "redirect", at: "/response/status", on: "GET /category/{id}/" },
    change: () => ({ status: 302, headers: { location: "https://dashboard.revnue.example/login" } }),
  },
  "company-is-unknown": {
    ...{ title: "Listing refuses the company's key.", category: "query-refused", at: "/request/query/company", on: CUSTOMERS },
    change: () => ({ status: 400, body: { detail: "company is not a known parameter" } }),
  },
  "company-is-in-the-way": {
    ...{ title: "Getting one refuses the company.", category: "query-refused", at: "/request/query/company", on: "GET /category/{id}/" },
    change: () => ({ status: 400, body: { company: ["This parameter is not allowed here."] } }),
  },
};

const contentDrifts: Readonly<Record<string, Drift>> = {
  "json-is-of-a-vendor": {
    ...{
      title: "JSON has a vendor's media type.",
      category: "undocumented-media-type",
      at: "/response/headers/content-type",
      on: CUSTOMERS,
    },
    change: withHeaders({ "content-type": "application/vnd.revnue+json" }),
  },
  "page-for-categories": {
    ...{ title: "Categories are a page.", category: "undocumented-media-type", at: "/response/headers/content-type", on: "GET /category/" },
    change: asText(() => LOGIN_PAGE, "text/html; charset=utf-8"),
  },
  "page-called-json": {
    ...{ title: "A page is sent as JSON.", category: "body-kind", at: "/response/body", on: CUSTOMERS },
    change: asText(() => LOGIN_PAGE, "application/json"),
  },
  "json-is-cut-off": {
    ...{ title: "The JSON ends early.", category: "body-kind", at: "/response/body", on: CUSTOMER },
    change: asText((body) => JSON.stringify(body).slice(0, 60), "application/json"),
  },
  "rows-called-json": {
    ...{ title: "Rows of CSV are sent as JSON.", category: "body-kind", at: "/response/body", on: "GET /custom-field-template/" },
    change: asText(() => "id;name\n52;Berth contract\n", "application/json"),
  },
};

const headerDrifts: Readonly<Record<string, Drift>> = {
  "account-is-named": {
    ...{ title: "A header names the account.", category: "header", at: "/response/headers/x-revnue-account", on: CUSTOMERS },
    change: withHeaders({ "x-revnue-account": "example" }),
  },
  "rows-are-counted": {
    ...{ title: "A header counts the rows.", category: "header", at: "/response/headers/x-total-count", on: "GET /category/" },
    change: withHeaders({ "x-total-count": "2" }),
  },
  "wait-is-gone": {
    ...{
      title: "A throttled reply names no wait.",
      category: "rate-limit-header",
      at: "/response/headers/retry-after",
      on: "*",
      status: 429,
    },
    change: (reply) => ({ ...reply, headers: {} }),
  },
  "wait-is-a-date": {
    ...{ title: "The wait is a date.", category: "rate-limit-header", at: "/response/headers/retry-after", on: "*", status: 429 },
    change: withHeaders({ "retry-after": "Mon, 02 Mar 2026 09:00:40 GMT" }),
  },
  "rest-is-counted": {
    ...{
      title: "A header counts the calls left.",
      category: "rate-limit-header",
      at: "/response/headers/x-ratelimit-remaining",
      on: CUSTOMER,
    },
    change: withHeaders({ "x-ratelimit-remaining": "17" }),
  },
};

/** Route for which nobody needs a token, by drift; its replies are those for a valid one. */
export const OPEN_ROUTES: Readonly<Record<string, string>> = {
  "list-is-open": CUSTOMERS,
  "forms-are-open": "GET /custom-form-template/",
};

const openDrifts = Object.entries(OPEN_ROUTES).map(([id, on]): [string, Drift] => {
  const title = `Nobody needs a token for ${on}.`;
  return [id, { title, category: "authentication-not-enforced", at: "/request/headers/authorization", on, change: (reply) => reply }];
});

/** Every switch of `createReferenceServer`'s option `drift`. */
export const DRIFTS: Readonly<Record<string, Drift>> = {
  ...{ ...bodyDrifts, ...statusDrifts, ...contentDrifts, ...headerDrifts, ...Object.fromEntries(openDrifts) },
};
