import contract from "@contracts/evovoice/openapi.json" with { type: "json" };
import type { RequestHandler } from "@tooling/mock/serve-fetch";
import { expect, test } from "vitest";
import { validator } from "../src/validate.ts";
import type { Ask } from "./reference-server/drift.ts";
import { AGENT, FOREIGN_CUSTOMER_ID, MANAGER, type User } from "./reference-server/records.ts";
import { REFUTATIONS } from "./reference-server/refutations.ts";
import { createReferenceServer, DRIFTS } from "./reference-server.ts";

interface Seen {
  status: number;
  headers: Headers;
  text: string;
  body: Body;
}

/** What the tests look into, of whatever is answered. */
interface Body {
  id: string;
  items: { id: string; name: string }[];
  totalCount: number;
  totalPages: number;
  hasMorePages: boolean;
  sessionId: string;
  emailAddress: string;
  rules: unknown[];
}

function basic({ userName, password }: User): Record<string, string> {
  return { authorization: `Basic ${btoa(`${userName}:${password}`)}` };
}

async function send(server: RequestHandler, ask: Ask, headers: Record<string, string> = basic(MANAGER)): Promise<Seen> {
  const { method = "GET", path, accept = "application/json", credentials, body } = ask;
  const request = new Request(`https://voice.example${path}`, {
    method,
    headers: { accept, ...(credentials === "none" ? {} : headers) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await server(request);
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson && text.startsWith("<") === false ? JSON.parse(text) : text,
  };
}

test("keeps a customer from its creation to its deletion", async () => {
  const server = createReferenceServer();
  const { body: made } = await send(server, {
    method: "POST",
    path: "/customers",
    body: { name: "Example Quay", data: { seats: { numberValue: 3 } } },
  });
  const path = `/customers/${made.id}`;
  expect(made).toMatchObject({
    accountId: MANAGER.accountIds[0],
    breadcrumb: [{ id: made.id, name: "Example Quay" }],
    dateCreated: "2024-06-03T10:00:00Z",
  });
  await send(server, { method: "PATCH", path, body: { schedule: { defaultState: "Open" }, tagIds: ["64b0eeee0000000000000002"] } });
  await send(server, { method: "PATCH", path, body: { name: "Example Pier", data: {} } });
  await send(server, { method: "POST", path: `${path}/staging`, body: { isStaging: true } });
  expect((await send(server, { path })).body).toMatchObject({
    ...{ name: "Example Pier", isStaging: true, data: {}, schedule: { defaultState: "Open" }, tags: [{ name: "Seasonal" }] },
  });
  expect((await send(server, { path: "/customers?nameFilter=pier" })).body.items).toHaveLength(1);
  expect(await send(server, { method: "DELETE", path })).toMatchObject({ status: 204, text: "" });
  expect((await send(server, { path })).status).toBe(404);
  expect((await send(createReferenceServer(), { path: "/customers" })).body.totalCount).toBe(28);
});

test("gives every customer once over the pages, with and without counting", async () => {
  const server = createReferenceServer();
  for (const simplified of [false, true]) {
    const ids = new Set<string>();
    let hasMorePages = true;
    let page = 0;
    for (; hasMorePages; page++) {
      const { body } = await send(server, { path: `/customers?page=${page}&countPerPage=9&simplifiedPaging=${simplified}` });
      for (const { id } of body.items) ids.add(id);
      expect([body.totalCount, body.totalPages]).toEqual(simplified ? [0, 0] : [28, 4]);
      hasMorePages = body.hasMorePages;
    }
    expect([ids.size, page]).toEqual([28, 4]);
  }
  expect((await send(server, { path: "/customers?all=true" })).body).toMatchObject({ totalPages: 1, hasMorePages: false });
  expect((await send(server, { path: "/customers?page=4&countPerPage=9" })).body.items).toEqual([]);
});

test.each([
  ["specificIds=64b0c0ffee00000000000001,%2264b0c0ffee00000000000002%22", 2],
  ["specificIds=64b0c0ffee00000000000001&SPECIFICIDS=64b0c0ffee00000000000002", 2],
  ["specificIds=[64b0c0ffee00000000000001,64b0c0ffee00000000000002]", 2],
  ["tagIds=64b0eeee0000000000000001,64b0eeee0000000000000002", 1],
  ["parentCustomerIds=64b0c0ffee00000000000010", 1],
  ["accountIds=64b0acc00000000000000002,unknown", 12],
  ["accountIds=&unknown=1&nameFilter=HARBOUR", 2],
])("finds by %s", async (query, count) => {
  expect((await send(createReferenceServer(), { path: `/customers?${query}` })).body.totalCount).toBe(count);
});

test("takes the cookie of a login, and refuses a wrong login and none", async () => {
  const server = createReferenceServer();
  const login = (password: string): Promise<Seen> =>
    send(
      server,
      { method: "POST", path: "/auth/credentials", body: { provider: "credentials", userName: MANAGER.userName, password } },
      {},
    );
  const { headers, body } = await login(MANAGER.password);
  expect(headers.getSetCookie().map((cookie) => cookie.split("=")[0])).toEqual(["ss-id", "ss-pid", "ss-opt"]);
  const cookie = `ss-opt=perm; ss-id=${body.sessionId}`;
  expect((await send(server, { path: "/auth/status" }, { cookie })).body.emailAddress).toBe(MANAGER.userName);
  expect((await send(server, { path: "/auth/status", credentials: "none" })).body).toBeNull();
  expect((await login("wrong")).status).toBe(401);
  for (const wrong of [{}, { cookie: "ss-id=unknown" }, basic({ ...MANAGER, password: "wrong" })]) {
    const isSent = Object.keys(wrong).length > 0;
    const refused = await send(server, { path: isSent ? "/auth/status" : "/customers" }, wrong);
    expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([401, expect.stringMatching(/^Basic realm=/)]);
  }
});

test.each<[number, Ask, User?]>([
  [400, { path: "/customers?page=first" }],
  [400, { path: "/customers?countPerPage=0" }],
  [400, { path: "/customers?all=perhaps" }],
  [400, { path: "/customers?sortOrder=Sideways" }],
  [400, { method: "POST", path: "/customers", body: { name: "" } }],
  [400, { method: "POST", path: "/customers", body: { name: 1 } }],
  [400, { method: "POST", path: "/customers" }],
  [400, { method: "PATCH", path: "/customers/64b0c0ffee00000000000002", body: { tagIds: ["unknown"] } }],
  [403, { path: `/customers/${FOREIGN_CUSTOMER_ID}` }],
  [403, { path: "/accounts/64b0acc00000000000000003" }],
  [403, { path: "/customers?accountIds=64b0acc00000000000000003" }],
  [403, { path: "/customers" }, AGENT],
  [404, { path: "/customers/unknown" }],
  [404, { path: "/accounts/unknown" }],
])("answers %i to %o", async (status, ask, user = MANAGER) => {
  const seen = await send(createReferenceServer(), ask, basic(user));
  expect([seen.status, Object.keys(seen.body)]).toEqual([status, ["responseStatus"]]);
});

test("notices two changes at once", async () => {
  const server = createReferenceServer();
  const change = { method: "PATCH", path: "/customers/64b0c0ffee00000000000002", body: { name: "Example Lantern" } };
  const seen = await Promise.all([send(server, change), send(server, change)]);
  expect(seen.map(({ status }) => status)).toEqual([200, 409]);
});

test("answers in the format that is asked for, and in HTML where none is", async () => {
  const server = createReferenceServer();
  const path = "/customers?countPerPage=2&sortField=name&sortOrder=Descend";
  const csv = await send(server, { path, accept: "text/csv;q=0.9, */*" });
  expect(csv.headers.get("content-disposition")).toBe("attachment;filename=ListCustomers.csv");
  expect(csv.text).toMatch(/^items,totalCount,totalPages,hasMorePages\n"\[\{id:[^\n]*isStaging:False[^\n]*\}\]",28,14,True\n$/);
  expect((await send(server, { path: `${path}&format=jsv` })).text).toMatch(/^\{items:\[\{id:\w{24},.*\}\],totalCount:28,.*\}$/);
  for (const accept of ["*/*", "text/html", "image/png"]) expect((await send(server, { path, accept })).text).toMatch(/^<!doctype html>/);
  expect((await send(server, { path: `${path}&format=json`, accept: "text/html" })).body.items[0]?.name).toBe("Example Meadow Clinic");
});

test("gives a customer the schedule of the one above it", async () => {
  const server = createReferenceServer();
  const inherited = (id: string): Promise<Seen> => send(server, { path: `/customers/${id}/inherited-schedule` });
  expect((await inherited("64b0c0ffee00000000000001")).body.rules).toHaveLength(2);
  expect((await inherited("64b0c0ffee00000000000002")).body.rules).toEqual([]);
});

const CUSTOMER = "/customers/64b0c0ffee00000000000001";
const ASKS: Readonly<Record<string, readonly Ask[]>> = {
  listCustomers: [
    { path: "/customers" },
    { path: "/customers", accept: "text/csv" },
    { path: "/customers?page=x" },
    { path: "/customers", credentials: "none" },
  ],
  createCustomer: [
    { method: "POST", path: "/customers", body: { name: "Example Quay" } },
    { method: "POST", path: "/customers", body: {} },
  ],
  getCustomer: [{ path: CUSTOMER }, { path: "/customers/unknown" }, { path: `/customers/${FOREIGN_CUSTOMER_ID}` }],
  updateCustomer: [{ method: "PATCH", path: CUSTOMER, body: { name: "Example Quay" } }],
  deleteCustomer: [{ method: "DELETE", path: "/customers/unknown" }],
  setCustomerStaging: [{ method: "POST", path: `${CUSTOMER}/staging`, body: { isStaging: true } }],
  getInheritedSchedule: [{ path: `${CUSTOMER}/inherited-schedule` }],
  testSchedule: [{ method: "POST", path: `${CUSTOMER}/test-schedule`, body: { dateTime: "2024-06-03T10:00:00Z" } }],
  listAccounts: [{ path: "/accounts?countPerPage=1" }],
  getAccount: [{ path: "/accounts/64b0acc00000000000000001" }, { path: "/accounts/64b0acc00000000000000001", accept: "text/csv" }],
  createSession: [{ method: "POST", path: "/auth/credentials", body: { ...MANAGER, provider: "credentials" } as never }],
  getAuthStatus: [{ path: "/auth/status" }, { path: "/auth/status", credentials: "none" }],
};

test("keeps to the contract in every operation", async () => {
  const operations = Object.values(contract.paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
  expect(Object.keys(ASKS).toSorted()).toEqual(operations.toSorted());
  for (const [operation, asks] of Object.entries(ASKS))
    for (const ask of asks) {
      const { status, headers, body } = await send(createReferenceServer(), ask);
      const contentType = headers.get("content-type")?.split(";")[0];
      expect([ask, validator.response(operation, { status, headers, contentType, body })]).toEqual([ask, []]);
    }
});

test.each(Object.keys(DRIFTS))("shows the drift %s, and is itself again without it", async (id) => {
  const ask = DRIFTS[id]?.ask as Ask;
  const [plain, drifted] = await Promise.all([send(createReferenceServer(), ask), send(createReferenceServer({ drift: [id] }), ask)]);
  const shown = ({ status, headers, text }: Seen): unknown => [status, Object.fromEntries(headers), text];
  expect(shown(drifted)).not.toEqual(shown(plain));
});

test("names what it knows for a drift or an assumption that it does not", () => {
  expect(() => createReferenceServer({ drift: ["colour-is-new"] })).toThrow(/"colour-is-new".*color-is-new/);
  expect(() => createReferenceServer({ assumptions: { "two-houses": "refuted" } })).toThrow(Object.keys(REFUTATIONS).join(", "));
});
