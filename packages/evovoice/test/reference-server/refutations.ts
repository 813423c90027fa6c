import contract from "@contracts/evovoice/openapi.json" with { type: "json" };
import { type Deviation, onBody, onInput, onItems, onQuery, onReply } from "./deviation.ts";
import type { JsonRecord } from "./records.ts";

/** What the service does instead, by the assumption that this refutes; a clash is not noticed by the service itself. */
export const REFUTATIONS: Readonly<Record<string, Deviation>> = {
  "two-hosts": onReply("getAuthStatus", 200, (reply) => {
    Object.assign(reply, { status: 404, mediaType: "text/html", text: "<!doctype html><html></html>" });
  }),
  "basic-on-every-call": {
    request: (request, operation) => {
      if (operation !== "listAccounts") return request;
      const headers = new Headers(request.headers);
      headers.delete("authorization");
      return new Request(request, { headers });
    },
  },
  "session-cookies": onReply("createSession", 200, ({ headers }) => headers.set("set-cookie", "sid=not-a-real-session; path=/")),
  "credentials-login": onReply("createSession", 200, (reply) => {
    Object.assign(reply, { status: 404, body: { responseStatus: { errorCode: "NotFound", message: "No such provider." } } });
  }),
  "failed-login-is-401": answers("createSession", 401, 400),
  "no-bearer-token": onBody("createSession", (body) => ({ ...body, bearerToken: "not-a-real-token" })),
  "auth-status-null": onReply("getAuthStatus", 200, (reply) => {
    if (reply.body === null) Object.assign(reply, { status: 204, body: undefined });
  }),
  "items-are-customers": onBody("listCustomers", () => contract.components.examples["accounts-first-page"].value),
  "list-parameters-in-query": onQuery("listCustomers", (query) => {
    for (const name of ["page", "all", "countPerPage", "specificIds", "sortField", "sortOrder", "simplifiedPaging"]) query.delete(name);
  }),
  "comma-lists": onQuery("listCustomers", (query) => {
    const ids = query.get("specificIds");
    if (ids !== null) query.set("specificIds", `"${ids}"`);
  }),
  "pages-start-at-zero": onQuery("listCustomers", (query) => query.set("page", String(Math.max(Number(query.get("page")) - 1, 0)))),
  "page-size-defaults-to-25": unlessGiven("countPerPage", "10"),
  "booleans-default-to-false": unlessGiven("all", "true"),
  "sort-order-defaults-to-ascend": unlessGiven("sortOrder", "Descend"),
  "shallow-means-direct-children": onQuery("listCustomers", (query) => query.delete("shallowParent")),
  "simplified-paging-end": onBody("listCustomers", (body) => ({ ...body, hasMorePages: false })),
  "format-in-query": onQuery("listCustomers", (query) => query.delete("format")),
  "csv-is-one-row": onReply("listCustomers", 200, (reply) => {
    if (reply.mediaType === "text/csv") reply.body = (reply.body as JsonRecord).items;
  }),
  "members-may-be-missing": onBody("getCustomer", (body) => ({ parentCustomerId: null, schedule: null, integrationData: null, ...body })),
  "top-customers-have-no-parent": onBody("getCustomer", (body) => ({ parentCustomerId: "000000000000000000000000", ...body })),
  "json-names-are-camel-case": onBody("getAccount", ({ isBYOA, ...body }) => ({ ...body, isByoa: isBYOA })),
  "day-of-week-values": onBody("getCustomer", (body) => JSON.parse(JSON.stringify(body).replace(/"dayOfWeek":"\w+"/g, '"dayOfWeek":1'))),
  "integration-data-is-a-map": onItems("listCustomers", (item) =>
    item.integrationData === undefined ? item : { ...item, integrationData: Object.values(item.integrationData as JsonRecord) },
  ),
  "value-has-one-member": onBody("getCustomer", ({ data = {}, ...body }) => ({
    ...body,
    data: Object.fromEntries(
      Object.entries(data as JsonRecord).map(([name, value]) => [name, { ...(value as JsonRecord), listValue: [] }]),
    ),
  })),
  "production-has-newer-fields": onBody("updateCustomer", ({ billingSettings, ...body }) => {
    const { aiInsights, aiLiveMinutes, ...older } = (billingSettings ?? {}) as JsonRecord;
    return { ...body, billingSettings: older };
  }),
  "patch-takes-json": onInput("updateCustomer", () => ({})),
  "patch-is-sparse": onInput("updateCustomer", (body) => ({ schedule: {}, tagIds: [], ...body })),
  "delete-answers-204": onReply("deleteCustomer", 204, (reply) => {
    Object.assign(reply, { status: 200, body: {} });
  }),
  "test-schedule-answers-an-object": onBody("testSchedule", () => "Closed"),
  "error-body": onReply(undefined, 404, (reply) => {
    reply.body = { error: "Not found" };
  }),
  "bad-input-is-400": answers(undefined, 400, 500),
  "no-login-is-401": onReply(undefined, 401, (reply) => {
    reply.headers.set("location", "/login");
    Object.assign(reply, { status: 302, body: undefined });
  }),
  "not-allowed-is-403": answers(undefined, 403, 404),
  "unknown-id-is-404": answers(undefined, 404, 400),
  "clash-is-409": {},
};

function answers(operation: string | undefined, status: number, instead: number): Deviation {
  return onReply(operation, status, (reply) => {
    reply.status = instead;
  });
}

function unlessGiven(name: string, value: string): Deviation {
  return onQuery("listCustomers", (query) => {
    if (!query.has(name)) query.set(name, value);
  });
}
