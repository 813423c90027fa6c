import { type Deviation, onBody, onQuery, onReply, redirects, refuses, replies, withHeader } from "./deviation.ts";
import { ACCOUNT, ACCOUNTS, at, CUSTOMER, type Drift, LIST } from "./drift.ts";
import { MEMBER_DRIFTS } from "./member-drifts.ts";
import { MANAGER } from "./records.ts";

const PAGE = "<!doctype html><html><head><title>Maintenance</title></head><body>Back soon.</body></html>";

/** Every drift that a switch turns on, by the switch. */
export const DRIFTS: Readonly<Record<string, Drift>> = {
  ...MEMBER_DRIFTS,
  "created-is-201": at(
    "undocumented-status",
    "/response/status",
    { method: "POST", path: "/customers", body: { accountId: "64b0acc00000000000000001", name: "Example Meadow Clinic" } },
    "Answers a creation with 201",
    replies("createCustomer", 200, { status: 201 }),
  ),
  "accounts-are-429": at(
    "undocumented-status",
    "/response/status",
    ACCOUNTS,
    "Has accounts listed only so often",
    replies("listAccounts", 200, { status: 429, body: { responseStatus: { errorCode: "TooManyRequests", message: "Try again later." } } }),
  ),
  "customer-is-xml": at(
    "undocumented-media-type",
    "/response/headers/content-type",
    CUSTOMER,
    "Answers XML to who asks for JSON",
    replies("getCustomer", 200, { mediaType: "application/xml", text: "<CustomerInfo><Id>64b0c0ffee00000000000001</Id></CustomerInfo>" }),
  ),
  "sheet-is-excel": at(
    "undocumented-media-type",
    "/response/headers/content-type",
    { ...LIST, accept: "text/csv" },
    "Names a spreadsheet's type for CSV",
    replies("listCustomers", 200, {
      mediaType: "application/vnd.ms-excel",
      text: "items,totalCount,totalPages,hasMorePages\n[],0,0,False\n",
    }),
  ),
  "csv-is-json": at(
    "body-kind",
    "/response/body",
    { ...LIST, accept: "text/csv" },
    "Sends JSON as CSV, as the vendor's page prints it",
    onReply("listCustomers", 200, (reply) => {
      reply.text = JSON.stringify(reply.body);
    }),
  ),
  "csv-is-html": at(
    "body-kind",
    "/response/body",
    { ...ACCOUNT, accept: "text/csv" },
    "Sends a page as CSV",
    replies("getAccount", 200, { text: PAGE }),
  ),
  "json-is-html": at("body-kind", "/response/body", CUSTOMER, "Sends a page as JSON", replies("getCustomer", 200, { text: PAGE })),
  "node-is-told": at(
    "header",
    "/response/headers/x-evo-node",
    ACCOUNT,
    "Tells which machine answers",
    withHeader("getAccount", "X-Evo-Node", "node-3"),
  ),
  "expiry-is-told": at(
    "header",
    "/response/headers/x-session-expires",
    { path: "/auth/status" },
    "Tells when the session ends",
    withHeader("getAuthStatus", "X-Session-Expires", "2024-06-03T12:00:00Z"),
  ),
  "rest-is-told": at(
    "rate-limit-header",
    "/response/headers/x-ratelimit-remaining",
    LIST,
    "Tells how many calls are left",
    withHeader("listCustomers", "X-RateLimit-Remaining", "41"),
  ),
  "limit-is-told": at(
    "rate-limit-header",
    "/response/headers/ratelimit-limit",
    ACCOUNTS,
    "Tells how many calls are allowed",
    withHeader("listAccounts", "RateLimit-Limit", "100"),
  ),
  "tags-are-refused": at(
    "query-refused",
    "/request/query/tagIds",
    { path: "/customers?tagIds=64b0eeee0000000000000001" },
    "Refuses to filter by tags",
    refuses("listCustomers", "tagIds"),
  ),
  "sorting-is-refused": at(
    "query-refused",
    "/request/query/sortField",
    { path: "/accounts?sortField=name" },
    "Refuses to sort accounts",
    refuses("listAccounts", "sortField"),
  ),
  "size-is-ignored": at(
    "query-ignored",
    "/request/query/countPerPage",
    LIST,
    "Does not care for the size of a page of customers",
    ignoresSize("listCustomers"),
  ),
  "account-size-is-ignored": at(
    "query-ignored",
    "/request/query/countPerPage",
    ACCOUNTS,
    "Does not care for the size of a page of accounts",
    ignoresSize("listAccounts"),
  ),
  "customers-are-bare": at(
    "pagination-envelope",
    "/response/body",
    LIST,
    "Lists customers without an envelope",
    onBody("listCustomers", ({ items }) => items),
  ),
  "accounts-are-bare": at(
    "pagination-envelope",
    "/response/body",
    ACCOUNTS,
    "Lists accounts without an envelope",
    onBody("listAccounts", ({ items }) => items),
  ),
  "pages-are-too-many": at(
    "page-arithmetic",
    "/response/body/totalPages",
    LIST,
    "Promises more pages than there are",
    onBody("listCustomers", (body) => ({ ...body, totalPages: Number(body.totalPages) + 5 })),
  ),
  "total-is-too-low": at(
    "page-arithmetic",
    "/response/body/totalCount",
    { path: "/accounts?page=0&countPerPage=2" },
    "Counts fewer accounts than it lists",
    onBody("listAccounts", (body) => ({ ...body, totalCount: 1 })),
  ),
  "customers-are-open": at(
    "authentication-not-enforced",
    "/request/headers/authorization",
    { ...LIST, credentials: "none" },
    "Lists customers to anybody",
    isOpen("listCustomers"),
  ),
  "accounts-are-open": at(
    "authentication-not-enforced",
    "/request/headers/authorization",
    { ...ACCOUNTS, credentials: "none" },
    "Lists accounts to anybody",
    isOpen("listAccounts"),
  ),
  "login-is-a-page": at(
    "redirect",
    "/response/status",
    { ...CUSTOMER, credentials: "none" },
    "Sends who is not logged in to a page for it",
    redirects("getCustomer", 401, 302, "/login"),
  ),
  "accounts-have-moved": at(
    "redirect",
    "/response/status",
    ACCOUNTS,
    "Has moved its accounts",
    redirects("listAccounts", 200, 301, "/api/accounts"),
  ),
};

function ignoresSize(operation: string): Deviation {
  return onQuery(operation, (query) => query.delete("countPerPage"));
}

function isOpen(operation: string): Deviation {
  return {
    request: (request, asked) => {
      if (asked !== operation || request.headers.has("authorization") || request.headers.has("cookie")) return request;
      const headers = new Headers(request.headers);
      headers.set("authorization", `Basic ${btoa(`${MANAGER.userName}:${MANAGER.password}`)}`);
      return new Request(request, { headers });
    },
  };
}
