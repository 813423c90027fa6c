import type { DriftCategory } from "@tooling/drift";
import { bodyOf, type Deviation, inBody, inPlaceOf, inRecords, PAGE } from "./deviation.ts";
import { json, type Paging, type Reply } from "./reply.ts";

/** One thing that the server does otherwise than its contract has it. */
export interface Drift extends Deviation {
  /** A sentence. */
  title: string;
  category: DriftCategory;
  /** Where a judge finds it, as in a DriftFinding. */
  at: string;
}

/** What can be switched on, by id. The contract bounds no value of a reply and documents no rate limit, so nothing can leave those. */
export const DRIFTS: Readonly<Record<string, Drift>> = {
  "name-is-a-number": {
    ...drift("A customer's name comes as a number.", "wrong-type", "/response/body/data/[]/name"),
    operations: ["listCustomers"],
    reply: inRecords((customer) => Object.assign(customer, { name: customer.id })),
  },
  "organization-is-left-out": {
    ...drift("A customer comes without its organisation.", "missing-required", "/response/body/organization"),
    operations: ["getCustomer"],
    reply: inRecords((customer) => {
      delete customer["organization"];
    }),
  },
  "customer-has-a-loyalty-level": {
    ...drift("A customer has a member that is not documented.", "undocumented-property", "/response/body/loyaltyLevel"),
    operations: ["getCustomer"],
    reply: inRecords((customer) => Object.assign(customer, { loyaltyLevel: "gold" })),
  },
  "deletion-flag-has-another-text": {
    ...drift("A deletion's flag has another text than the one that is documented.", "enum-value", "/response/body/success"),
    operations: ["deleteCustomerSegmentation", "deleteCustomerSegmentationByReference"],
    reply: inBody((body) => Object.assign(body, { success: "done" })),
  },
  "creation-is-accepted": {
    ...drift("A creation is answered with 202.", "undocumented-status", "/response/status"),
    operations: ["createCustomerSegmentation"],
    reply: (reply) => {
      if (reply.status === 201) reply.status = 202;
    },
  },
  "list-is-a-page-of-html": {
    ...drift("A list is answered with a page of HTML.", "undocumented-media-type", "/response/headers/content-type"),
    operations: ["listPaymentTypes"],
    reply: inPlaceOf(2, { status: 200, headers: { "content-type": "text/html;charset=UTF-8" }, body: PAGE }),
  },
  "html-says-it-is-json": {
    ...drift("A page of HTML comes as JSON.", "body-kind", "/response/body"),
    operations: ["getPaymentType"],
    reply: (reply) => {
      if (reply.status === 200) reply.body = PAGE;
    },
  },
  "location-is-no-address": {
    ...drift("A login redirects to what is no address.", "header", "/response/headers/location"),
    operations: ["createSession"],
    reply: redirectTo("http://[login]/ajaxSuccess"),
  },
  "node-is-named": {
    ...drift("A reply names the machine that it comes from.", "header", "/response/headers/x-valomnia-node"),
    operations: ["listRegions"],
    reply: ({ headers }) => void Object.assign(headers, { "x-valomnia-node": "node-7" }),
  },
  "active-filter-is-refused": {
    ...drift("The filter for active customers is refused as unknown.", "query-refused", "/request/query/isActive"),
    operations: ["listCustomers"],
    reply: (reply, asked) => {
      const refused = {
        error: "invalid_param",
        error_description: "The parameters [isActive] you provided are not valid for this request.",
      };
      if (asked.has("isActive")) Object.assign(reply, json(400, refused));
    },
  },
  "max-is-ignored": {
    ...drift("A page has more records than were asked for.", "query-ignored", "/request/query/max"),
    operations: ["listCustomers"],
    query: (query) => query.delete("max"),
    reply: (reply, asked) => {
      if (reply.status === 200) pagingOf(reply).max = Number(asked.get("max") ?? 100);
    },
  },
  "name-filter-is-ignored": {
    ...drift("A filter by name changes nothing.", "query-ignored", "/request/query/name"),
    operations: ["listPaymentTypes"],
    query: (query) => query.delete("name"),
  },
  "date-has-no-zone": {
    ...drift("An instant comes without its zone.", "format", "/response/body/dateCreated"),
    operations: ["getCustomerSegmentation"],
    reply: inRecords((record) => Object.assign(record, { dateCreated: String(record["dateCreated"]).replace(/T(.*)Z/, " $1") })),
  },
  "name-is-null": {
    ...drift("A contact's last name comes as null.", "nullability", "/response/body/data/[]/lastName"),
    operations: ["listContacts"],
    reply: inRecords((contact) => Object.assign(contact, { lastName: null })),
  },
  "list-is-bare": {
    ...drift("A list comes without what the contract wraps it in.", "pagination-envelope", "/response/body"),
    operations: ["listRegions"],
    reply: (reply) => {
      if (reply.status === 200) reply.body = bodyOf(reply)["data"];
    },
  },
  "total-counts-too-few": {
    ...drift("A list counts fewer records than it has.", "page-arithmetic", "/response/body/paging/total"),
    operations: ["listContacts"],
    reply: (reply) => {
      if (reply.status === 200) pagingOf(reply).total = 1;
    },
  },
  "next-leads-elsewhere": {
    ...drift("The link to the next page leads to another host.", "page-link", "/response/body/paging/next"),
    operations: ["listCustomers"],
    reply: (reply) => {
      if (reply.status !== 200) return;
      const paging = pagingOf(reply);
      if (paging.next !== null) paging.next = `https://elsewhere.example${paging.next}`;
    },
  },
  "requests-are-counted": {
    ...drift("A reply tells how many requests are left.", "rate-limit-header", "/response/headers/x-ratelimit-remaining"),
    operations: ["listCustomerCategories"],
    reply: ({ headers }) => void Object.assign(headers, { "x-ratelimit-remaining": "41" }),
  },
  "session-is-not-asked-for": {
    ...drift("A list is open to everybody.", "authentication-not-enforced", "/request/headers/authorization"),
    operations: ["listPaymentTypes"],
    isOpen: true,
  },
  "calls-are-sent-to-the-login": {
    ...drift("A call without a session is sent to the login page.", "redirect", "/response/status"),
    operations: ["listCustomers"],
    reply: (reply) => {
      if (reply.status === 401) redirectTo("/login/auth")(reply);
    },
  },
  "error-code-is-a-number": {
    ...drift("An error's code comes as a number.", "error-body", "/response/body/error"),
    operations: ["getCustomer", "getCustomerByReference"],
    reply: (reply) => {
      if (reply.status === 404) Object.assign(bodyOf(reply), { error: 404 });
    },
  },
};

function drift(title: string, category: DriftCategory, at: string): Pick<Drift, "title" | "category" | "at"> {
  return { title, category, at };
}

function redirectTo(location: string): (reply: Reply) => void {
  return (reply) => {
    const { "content-type": _, ...headers } = reply.headers;
    Object.assign(reply, { status: 302, headers: { ...headers, location }, body: undefined });
  };
}

function pagingOf(reply: Reply): Paging {
  return bodyOf(reply)["paging"] as Paging;
}
