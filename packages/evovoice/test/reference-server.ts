import { setImmediate } from "node:timers/promises";
import contract from "@contracts/evovoice/openapi.json" with { type: "json" };
import type { RequestHandler } from "@tooling/mock/serve-fetch";
import { ancestorsOf, checkAccount, chooseCustomers, findCustomer, pageOf, readInput, saveCustomer } from "./reference-server/customers.ts";
import { DRIFTS } from "./reference-server/drifts.ts";
import { type Customer, createRecords, FOREIGN_CUSTOMER_ID, MANAGER, type Records, type User } from "./reference-server/records.ts";
import { REFUTATIONS } from "./reference-server/refutations.ts";
import { negotiate, type Query, Refusal, type Reply, readQuery, refusalBody, writeReply } from "./reference-server/wire.ts";

export { DRIFTS };

const { examples } = contract.components;

/** Values of parameters and of the probes' placeholders, by name in capitals. */
export const VARIABLES: Readonly<Record<string, string>> = {
  USERNAME: MANAGER.userName,
  PASSWORD: MANAGER.password,
  FOREIGN_CUSTOMER: FOREIGN_CUSTOMER_ID,
  CUSTOMERID: examples["customer-full"].value.id,
  ACCOUNTID: examples["account-full"].value.id,
};

/** In what the service is not as its contract has it. */
export interface ReferenceServerOptions {
  /** Ids of {@link DRIFTS}. @default none */
  drift?: readonly string[];
  /** Assumptions that do not hold, by id. @default none */
  assumptions?: Readonly<Record<string, "refuted">>;
  /** Milliseconds since 1970. @default a fixed moment */
  now?: () => number;
}

interface Service extends Records {
  sessions: Map<string, User>;
  /** How many customers were made. */
  made: number;
  noticesClashes: boolean;
  now: () => string;
}

interface Call {
  request: Request;
  query: Query;
  /** Identifier in the path. */
  id: string;
  user: User;
  /** Headers of the reply. */
  headers: Headers;
}

interface Route {
  method: string;
  path: RegExp;
  /** Who may call: anybody, every user, or those with one of the roles. */
  to: "anybody" | "users" | "roles";
  /** What the reply holds; undefined for one without a body. */
  answer: (service: Service, call: Call) => unknown;
}

const NOBODY: User = { userName: "", password: "", roles: [], accountIds: [] };
const ROLES = ["SystemAdministrator", "Manager", "Customer"];
const CREATED = ["accountId", "name", "parentCustomerId", "referenceId", "data"];
const SETTINGS = ["schedule", "overrideBillingSettings", "billingSettings", "overrideAppSettings", "appSettings"];
const UPDATED = ["name", "parentCustomerId", "referenceId", "data", "tagIds", ...SETTINGS];
const CLOSED = { timeZoneId: "Etc/UTC", inherit: false, forceClosed: false, rules: [], defaultState: "Closed" };

const ROUTES: Readonly<Record<string, Route>> = {
  createSession: { method: "POST", path: /^\/auth\/credentials$/, to: "anybody", answer: logIn },
  getAuthStatus: {
    ...{ method: "GET", path: /^\/auth\/status$/, to: "anybody" },
    answer: (_, { user }) => {
      if (user === NOBODY) return null;
      return { ...examples["auth-status-logged-in"].value, emailAddress: user.userName, roles: user.roles, accountIds: user.accountIds };
    },
  },
  listAccounts: {
    ...{ method: "GET", path: /^\/accounts$/, to: "users" },
    answer: ({ accounts }, { user, query }) =>
      pageOf(
        accounts.filter(({ id }) => user.accountIds.includes(id)),
        query,
      ),
  },
  getAccount: {
    ...{ method: "GET", path: /^\/accounts\/([^/]+)$/, to: "users" },
    answer: ({ accounts }, { user, id }) => {
      const account = accounts.find((known) => known.id === id);
      if (account === undefined) throw new Refusal(404, "NotFound", "Nothing has this identifier.");
      checkAccount(user, id);
      return account;
    },
  },
  listCustomers: {
    ...{ method: "GET", path: /^\/customers$/, to: "roles" },
    answer: (service, { user, query }) => pageOf(chooseCustomers(service, user, query), query),
  },
  createCustomer: { method: "POST", path: /^\/customers$/, to: "roles", answer: createCustomer },
  getCustomer: {
    ...{ method: "GET", path: /^\/customers\/([^/]+)$/, to: "roles" },
    answer: (service, { user, id }) => findCustomer(service, user, id),
  },
  updateCustomer: { method: "PATCH", path: /^\/customers\/([^/]+)$/, to: "roles", answer: updateCustomer },
  deleteCustomer: {
    ...{ method: "DELETE", path: /^\/customers\/([^/]+)$/, to: "roles" },
    answer: (service, { user, id }) => {
      service.customers.delete(findCustomer(service, user, id).id);
    },
  },
  setCustomerStaging: {
    ...{ method: "POST", path: /^\/customers\/([^/]+)\/staging$/, to: "roles" },
    answer: async (service, { user, id, request }) => {
      const input = await readInput(request, ["isStaging"]);
      return saveCustomer(service, user, findCustomer(service, user, id), input);
    },
  },
  getInheritedSchedule: {
    ...{ method: "GET", path: /^\/customers\/([^/]+)\/inherited-schedule$/, to: "roles" },
    answer: (service, { user, id }) =>
      ancestorsOf(service, findCustomer(service, user, id)).find(({ schedule }) => schedule !== undefined)?.schedule ?? CLOSED,
  },
  testSchedule: {
    ...{ method: "POST", path: /^\/customers\/([^/]+)\/test-schedule$/, to: "roles" },
    answer: async (service, { user, id, request }) => {
      findCustomer(service, user, id);
      await readInput(request, ["schedule", "dateTime"]);
      return examples["schedule-test-outcome"].value;
    },
  },
};

/**
 * Create a service that keeps to the contract, and whose customers last as long as it does; dates are of one fixed moment.
 *
 * @throws {Error} For a drift or an assumption that it does not know.
 */
export function createReferenceServer(options: ReferenceServerOptions = {}): RequestHandler {
  const { drift = [], assumptions = {}, now = () => Date.parse("2024-06-03T10:00:00Z") } = options;
  const service: Service = {
    ...createRecords(),
    ...{ sessions: new Map(), made: 0, noticesClashes: assumptions["clash-is-409"] === undefined },
    now: () => new Date(now()).toISOString().replace(/\.\d+/, ""),
  };
  const deviations = [...drift.map((id) => entryOf(DRIFTS, id)), ...Object.keys(assumptions).map((id) => entryOf(REFUTATIONS, id))];
  return async (received) => {
    const operation = findRoute(received)?.operation;
    let request = received;
    for (const deviation of deviations) request = (await deviation.request?.(request, operation)) ?? request;
    const reply = await answer(service, request);
    for (const deviation of deviations) deviation.reply?.(reply, operation, request);
    return writeReply(reply);
  };
}

function entryOf<Entry>(table: Readonly<Record<string, Entry>>, id: string): Entry {
  const entry = table[id];
  if (entry === undefined) throw new Error(`The reference server knows no "${id}": pass one of ${Object.keys(table).join(", ")}.`);
  return entry;
}

async function answer(service: Service, request: Request): Promise<Reply> {
  const headers = new Headers();
  try {
    const route = findRoute(request);
    if (route === undefined) throw new Refusal(404, "NotFound", "There is no such route.");
    const query = readQuery(new URL(request.url));
    const user = route.operation === "createSession" ? NOBODY : identify(service, request);
    if (route.to !== "anybody" && user === NOBODY) throw new Refusal(401, "Unauthorized", "Not logged in.");
    if (route.to === "roles" && !user.roles.some((role) => ROLES.includes(role))) throw new Refusal(403, "Forbidden", "Invalid Role");
    const body = await route.answer(service, { request, query, id: route.id, user, headers });
    const mediaType = negotiate(request, query);
    const file = `${route.operation.charAt(0).toUpperCase()}${route.operation.slice(1)}.csv`;
    if (mediaType === "text/csv") headers.set("content-disposition", `attachment;filename=${file}`);
    return { status: body === undefined ? 204 : 200, headers, body, mediaType };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.status === 401) headers.set("www-authenticate", 'Basic realm="/auth/basic"');
    return { status: error.status, headers, body: refusalBody(error), mediaType: "application/json" };
  }
}

function findRoute({ method, url }: Request): (Route & { operation: string; id: string }) | undefined {
  const { pathname } = new URL(url);
  for (const [operation, route] of Object.entries(ROUTES)) {
    const match = route.path.exec(pathname);
    if (match !== null && route.method === method) return { ...route, operation, id: decodeURIComponent(match[1] ?? "") };
  }
  return undefined;
}

/** Say whose request it is; a wrong login is refused where none would be fine. */
function identify({ users, sessions }: Service, { headers }: Request): User {
  const basic = /^basic (.+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  const session = /(?:^|;\s*)ss-id=([^;]+)/.exec(headers.get("cookie") ?? "")?.[1];
  if (basic === undefined && session === undefined) return NOBODY;
  const login = basic === undefined ? undefined : Buffer.from(basic, "base64").toString();
  const user =
    login === undefined ? sessions.get(session ?? "") : users.find(({ userName, password }) => login === `${userName}:${password}`);
  if (user === undefined) throw new Refusal(401, "Unauthorized", "Not logged in.");
  return user;
}

async function logIn({ users, sessions }: Service, { request, headers }: Call): Promise<unknown> {
  const { userName, password } = await readInput(request, ["userName", "password"]);
  const user = users.find((known) => known.userName === userName && known.password === password);
  if (user === undefined) throw new Refusal(401, "Unauthorized", "The user name or the password is wrong.");
  const sessionId = `not-a-real-session-${sessions.size + 1}`;
  sessions.set(sessionId, user);
  for (const [name, value] of [
    ["ss-id", sessionId],
    ["ss-pid", `${sessionId}-permanent`],
    ["ss-opt", "perm"],
  ])
    headers.append("set-cookie", `${name}=${value}; path=/; HttpOnly`);
  return { ...examples["session-created"].value, sessionId, userName, roles: user.roles };
}

async function createCustomer(service: Service, { request, user }: Call): Promise<Customer> {
  const input = await readInput(request, CREATED);
  const accountId = String(input.accountId ?? user.accountIds[0]);
  checkAccount(user, accountId);
  const accountName = service.accounts.find(({ id }) => id === accountId)?.name;
  service.made++;
  const id = `64b0c0ffee00000000001${String(service.made).padStart(3, "0")}`;
  const dates = { dateCreated: service.now(), dateLastModified: service.now() };
  const { createdBy, lastModifiedBy } = examples["customer-created"].value;
  const defaults = { isStaging: false, tags: [], overrideBillingSettings: false, overrideAppSettings: false };
  const customer: Customer = { id, ...dates, createdBy, lastModifiedBy, accountId, accountName, name: "", ...defaults };
  return saveCustomer(service, user, customer, { name: "", ...input });
}

async function updateCustomer(service: Service, { request, user, id }: Call): Promise<Customer> {
  const customer = findCustomer(service, user, id);
  const changes = await readInput(request, UPDATED);
  // Between reading and writing others get their turn, as they would at a database.
  for (let turn = 0; turn < 50; turn++) await setImmediate();
  if (service.noticesClashes && service.customers.get(id) !== customer)
    throw new Refusal(409, "OptimisticConcurrencyException", "The customer was changed by someone else.");
  return saveCustomer(service, user, customer, { ...changes, dateLastModified: service.now() });
}
