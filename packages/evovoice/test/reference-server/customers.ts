import type { Customer, JsonRecord, Records, User } from "./records.ts";
import { type Query, Refusal, readBoolean, readInteger, readList } from "./wire.ts";

/** JSON types of what can be written to a customer. */
const WRITABLE: Readonly<Record<string, string>> = {
  ...{ accountId: "string", name: "string", parentCustomerId: "string", referenceId: "string", data: "object", isStaging: "boolean" },
  ...{ tagIds: "array", schedule: "object", billingSettings: "object", appSettings: "object" },
  ...{ overrideBillingSettings: "boolean", overrideAppSettings: "boolean", dateTime: "string" },
};

/** Read a body that is a JSON object with members of known types; null is as if not given. */
export async function readInput(request: Request, names: readonly string[]): Promise<JsonRecord> {
  const body: unknown = await request.json().catch(() => undefined);
  if (typeOf(body) !== "object") throw new Refusal(400, "SerializationException", "The body cannot be read.");
  const input: JsonRecord = {};
  for (const name of names) {
    const value = (body as JsonRecord)[name] ?? undefined;
    if (value === undefined) continue;
    if (typeOf(value) !== (WRITABLE[name] ?? "string"))
      throw new Refusal(400, "SerializationException", `The value of ${name} cannot be read.`);
    input[name] = value;
  }
  return input;
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
}

/** Find a customer that the user reaches. */
export function findCustomer({ customers }: Records, user: User, id: string): Customer {
  const customer = customers.get(id);
  if (customer === undefined) throw new Refusal(404, "NotFound", "Nothing has this identifier.");
  checkAccount(user, customer.accountId);
  return customer;
}

/** Refuse what belongs to an account that the user does not reach. */
export function checkAccount(user: User, accountId: string): void {
  if (!user.accountIds.includes(accountId)) throw new Refusal(403, "Forbidden", "This account is out of reach.");
}

/** Keep a customer with changes; what they lack stays as it is, and what they hold replaces. */
export function saveCustomer(records: Records, user: User, customer: Customer, { tagIds, ...changes }: JsonRecord): Customer {
  if (changes.name === "") throw new Refusal(400, "ValidationException", "A name is needed.", "Name");
  if (changes.parentCustomerId !== undefined) findCustomer(records, user, changes.parentCustomerId as string);
  const tags = (tagIds as string[] | undefined)?.map((id) => {
    const tag = records.tags.find((known) => known.id === id);
    if (tag === undefined) throw new Refusal(400, "ValidationException", "There is no such tag.", "TagIds");
    return tag;
  });
  const changed: Customer = { ...customer, ...changes, ...(tags === undefined ? {} : { tags }) };
  changed.breadcrumb = [...ancestorsOf(records, changed).reverse(), changed].map(({ id, name }) => ({ id, name }));
  records.customers.set(changed.id, changed);
  return changed;
}

/** The customers above one, the nearest first. */
export function ancestorsOf({ customers }: Records, { parentCustomerId }: Customer): Customer[] {
  const ancestors: Customer[] = [];
  let parent = customers.get(parentCustomerId ?? "");
  while (parent !== undefined && !ancestors.includes(parent)) {
    ancestors.push(parent);
    parent = customers.get(parent.parentCustomerId ?? "");
  }
  return ancestors;
}

/** The customers that the user reaches and the query asks for. */
export function chooseCustomers(records: Records, user: User, query: Query): Customer[] {
  const accountIds = readList(query, "accountIds") ?? user.accountIds;
  for (const { id } of records.accounts) if (accountIds.includes(id)) checkAccount(user, id);
  const parents = readList(query, "parentCustomerIds");
  const isShallow = readBoolean(query, "shallowParent");
  const tagIds = readList(query, "tagIds") ?? [];
  return [...records.customers.values()].filter((customer) => {
    const above = ancestorsOf(records, customer).slice(0, isShallow ? 1 : undefined);
    const isBelow = parents === undefined || above.some(({ id }) => parents.includes(id));
    return accountIds.includes(customer.accountId) && isBelow && tagIds.every((id) => customer.tags?.some((tag) => tag.id === id));
  });
}

/** A page of what the query asks for. */
export function pageOf(records: readonly JsonRecord[], query: Query): JsonRecord {
  const ids = readList(query, "specificIds");
  const name = query.namefilter?.toLowerCase() ?? "";
  const found = records
    .filter((record) => ids?.includes(String(record.id)) ?? true)
    .filter((record) => String(record.name).toLowerCase().includes(name));
  sort(found, query);
  const isAll = readBoolean(query, "all");
  const size = readInteger(query, "countPerPage", { least: 1, fallback: 25 });
  const page = readInteger(query, "page", { least: 0, fallback: 0 });
  const items = isAll ? found : found.slice(page * size, (page + 1) * size);
  const hasMorePages = !isAll && (page + 1) * size < found.length;
  if (readBoolean(query, "simplifiedPaging")) return { items, totalCount: 0, totalPages: 0, hasMorePages };
  const totalPages = isAll ? Math.min(found.length, 1) : Math.ceil(found.length / size);
  return { items, totalCount: found.length, totalPages, hasMorePages };
}

function sort(records: JsonRecord[], { sortfield = "", sortorder = "Ascend" }: Query): void {
  if (sortorder !== "Ascend" && sortorder !== "Descend")
    throw new Refusal(400, "SerializationException", "The value of sortOrder cannot be read.");
  const keyOf = (record: JsonRecord): string => {
    const name = Object.keys(record).find((key) => key.toLowerCase() === sortfield.toLowerCase());
    return name === undefined ? "" : String(record[name]);
  };
  const sign = sortorder === "Ascend" ? 1 : -1;
  records.sort((a, b) => (keyOf(a) < keyOf(b) ? -sign : keyOf(a) > keyOf(b) ? sign : 0));
}
