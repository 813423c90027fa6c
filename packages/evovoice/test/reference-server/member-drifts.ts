import { type Deviation, onBody, onItems, onReply, replies } from "./deviation.ts";
import { ACCOUNT, ACCOUNTS, type Ask, at, CUSTOMER, type Drift, LIST } from "./drift.ts";
import type { JsonRecord } from "./records.ts";

const SCHEDULE: Ask = { path: "/customers/64b0c0ffee00000000000001/inherited-schedule" };

/** Drifts of single members of a body, by their switches. */
export const MEMBER_DRIFTS: Readonly<Record<string, Drift>> = {
  "total-is-text": at(
    "wrong-type",
    "/response/body/totalCount",
    LIST,
    "Counts customers in a text",
    onBody("listCustomers", (body) => ({ ...body, totalCount: String(body.totalCount) })),
  ),
  "staging-is-text": at(
    "wrong-type",
    "/response/body/isStaging",
    CUSTOMER,
    "Writes a boolean as the platform's text for it",
    onBody("getCustomer", (body) => ({ ...body, isStaging: "False" })),
  ),
  "tags-are-names": at(
    "wrong-type",
    "/response/body/items/[]/tags/[]",
    LIST,
    "Lists the names of tags in the place of tags",
    onItems("listCustomers", (item) => ({ ...item, tags: (item.tags as JsonRecord[]).map(({ name }) => name) })),
  ),
  "reference-is-null": at(
    "nullability",
    "/response/body/referenceId",
    CUSTOMER,
    "Sends null for a text without a value",
    onBody("getCustomer", (body) => ({ ...body, referenceId: null })),
  ),
  "logo-is-null": at(
    "nullability",
    "/response/body/items/[]/logoUri",
    ACCOUNTS,
    "Sends null for a link without a value",
    onItems("listAccounts", (item) => ({ ...item, logoUri: null })),
  ),
  "region-is-new": at(
    "undocumented-property",
    "/response/body/region",
    ACCOUNT,
    "Tells an account's region",
    onBody("getAccount", (body) => ({ ...body, region: "eu-west" })),
  ),
  "owner-is-new": at(
    "undocumented-property",
    "/response/body/items/[]/ownerEmail",
    LIST,
    "Tells who owns a customer",
    onItems("listCustomers", (item) => ({ ...item, ownerEmail: "owner@harbour.example" })),
  ),
  "color-is-new": at(
    "enum-value",
    "/response/body/tags/[]/color",
    CUSTOMER,
    "Paints tags in a new colour",
    onBody("getCustomer", (body) => ({ ...body, tags: (body.tags as JsonRecord[]).map((tag) => ({ ...tag, color: "Teal" })) })),
  ),
  "access-is-new": at(
    "enum-value",
    "/response/body/managerAccess",
    { path: "/auth/status" },
    "Knows a new kind of access",
    onBody("getAuthStatus", (body) => ({ ...body, managerAccess: "Full" })),
  ),
  "frequency-is-new": at(
    "enum-value",
    "/response/body/rules/[]/frequency",
    SCHEDULE,
    "Repeats rules at a new frequency",
    onRules((rule) => ({ ...rule, frequency: "Fortnightly" })),
  ),
  "priority-is-long": at(
    "format",
    "/response/body/rules/[]/priority",
    SCHEDULE,
    "Numbers rules beyond 32 bits",
    onRules((rule) => ({ ...rule, priority: 4294967296 })),
  ),
  "maximum-is-long": at(
    "format",
    "/response/body/maxPhoneNumbers",
    ACCOUNT,
    "Allows more phone numbers than 32 bits can count",
    onBody("getAccount", (body) => ({ ...body, maxPhoneNumbers: 9007199254740991 })),
  ),
  "error-is-plain": at(
    "error-body",
    "/response/body/responseStatus",
    { path: "/customers/64b0c0ffee00000000000404" },
    "Describes an error in another shape",
    replies("getCustomer", 404, { body: { error: "not found" } }),
  ),
  "error-is-text": at(
    "error-body",
    "/response/body/responseStatus",
    { path: "/customers?page=first" },
    "Describes an error by a text",
    replies("listCustomers", 400, { body: { responseStatus: "SerializationException" } }),
  ),
  "errors-are-null": at(
    "error-body",
    "/response/body/responseStatus/errors",
    { ...LIST, credentials: "none" },
    "Sends null for a list of errors without an entry",
    onReply("listCustomers", 401, (reply) => {
      reply.body = { responseStatus: { errorCode: "Unauthorized", message: "Not logged in.", errors: null } };
    }),
  ),
};

function onRules(change: (rule: JsonRecord) => JsonRecord): Deviation {
  return onBody("getInheritedSchedule", (body) => ({ ...body, rules: (body.rules as JsonRecord[]).map(change) }));
}
