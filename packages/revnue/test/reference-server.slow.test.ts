import type { RequestHandler } from "@tooling/mock/serve-fetch";
import { expect, test } from "vitest";
import { validator } from "../src/validate.ts";
import { createReferenceServer, DRIFTS } from "./reference-server.ts";

const START = Date.parse("2026-03-02T09:00:00Z");
const minimal = { company: 1, name: "Example Ropery" };
const probeField = { id: 541, name: "Amount" };
const TEMPLATE = { id: 54, fields: [{ id: 541, value: 2500.5 }] };

type Visit = readonly [operation: string, method: string, path: string, body?: object];

/** At least one call of each operation that succeeds, and of each error that the server has. */
const VISITS: readonly Visit[] = [
  ["listCustomers", "GET", "/customer/?company=1"],
  ["listCustomers", "GET", "/customer/?company=2"],
  ["listCustomers", "GET", "/customer/"],
  ["listCustomers", "GET", "/customer/?company=9"],
  ["listCustomers", "GET", "/customer/?company=one"],
  ["getCustomer", "GET", "/customer/4711/?company=1"],
  ["getCustomer", "GET", "/customer/4711/?company=2"],
  ["getCustomer", "GET", "/customer/99/?company=1"],
  ["createCustomer", "POST", "/customer", { ...minimal, country: 12, category: 31, template: TEMPLATE }],
  ["createCustomer", "POST", "/customer", minimal],
  ["createCustomer", "POST", "/customer", { company: 1, name: "N".repeat(51), website: "w".repeat(51), contact_person: { name: "Sam" } }],
  ["replaceCustomer", "PUT", "/customer/4712", { company: 1, name: "Example Lantern Works", phone: "+1 555 0100" }],
  ["updateCustomer", "PATCH", "/customer/4712", { contact_person: { name: "Sam Example", email: "sam@harbour.example" } }],
  ["updateCustomer", "PATCH", "/customer/99", { phone: "+1 555 0100" }],
  ["deleteCustomer", "DELETE", "/customer/4713"],
  ["deleteCustomer", "DELETE", "/customer/4713"],
  ["listCategories", "GET", "/category/?company=1"],
  ["getCategory", "GET", "/category/31/?company=1"],
  ["createCategory", "POST", "/category", { company: 1, category: "Food", subcategories: ["Fish"] }],
  ["createCategory", "POST", "/category", { company: 1, category: "Food" }],
  ["createCategory", "POST", "/category", { company: 1, category: "Drink", subcategories: ["Tea", "Tea"] }],
  ["replaceCategory", "PUT", "/category/32", { company: 1, category: "Paper" }],
  ["listCustomFieldTemplates", "GET", "/custom-field-template/?company=1"],
  ["getCustomFieldTemplate", "GET", "/custom-field-template/52/?company=1"],
  [
    "createCustomFieldTemplate",
    "POST",
    "/custom-field-template",
    { company: 1, name: "Crane", type: "asset", fields: [{ name: "Load", data_type: "number" }] },
  ],
  ["createCustomFieldTemplate", "POST", "/custom-field-template", { company: 1, name: "Empty", type: "asset", fields: [] }],
  ["updateCustomFieldTemplate", "PUT", "/custom-field-template/54", { company: 1, name: "Probe", is_active: false, fields: [probeField] }],
  ["updateCustomFieldTemplate", "PUT", "/custom-field-template/52", { company: 1, name: "Berths", is_active: true, fields: [] }],
  ["listCustomFormTemplates", "GET", "/custom-form-template/?company=1"],
  ["getCustomFormTemplate", "GET", "/custom-form-template/61/?company=1"],
];

function ask(server: RequestHandler, [, method, path, body]: Visit, token = "not-a-real-token"): Promise<Response> {
  const headers = {
    ...(token === "" ? {} : { authorization: `Bearer ${token}` }),
    ...(body ? { "content-type": "application/json" } : {}),
  };
  const url = `https://dashboard-api.revnue.com/api/v2${path}`;
  return Promise.resolve(server(new Request(url, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })));
}

async function readAll(server: RequestHandler, visits: readonly Visit[]): Promise<unknown[]> {
  const bodies: unknown[] = [];
  for (const visit of visits) bodies.push(JSON.parse((await (await ask(server, visit)).text()) || "null"));
  return bodies;
}

interface Seen {
  visit: Visit;
  reply: Response;
  text: string;
}

interface Tour {
  drift?: readonly string[];
  visits?: readonly Visit[];
  /** Calls within the last minute. */
  calls?: number;
}

/** Ask everything in separate minutes, then without a token, then too often within one. */
async function tour({ drift = [], visits = VISITS, calls = 21 }: Tour = {}): Promise<Seen[]> {
  let now = START;
  const server = createReferenceServer({ drift, now: () => now });
  const list: Visit = ["listCustomers", "GET", "/customer/?company=1"];
  const forms: Visit = ["listCustomFormTemplates", "GET", "/custom-form-template/?company=1"];
  const seen: Seen[] = [];
  const note = async (visit: Visit, token?: string): Promise<void> => {
    const reply = await ask(server, visit, token);
    seen.push({ visit, reply, text: await reply.text() });
  };
  for (const visit of visits) {
    now += 60_000;
    await note(visit);
  }
  await note(list, "");
  await note(forms, "");
  for (let call = 0; call < calls; call++) await note(list);
  return seen;
}

function findingsOf({ visit: [operation], reply, text }: Seen): object[] {
  const contentType = text === "" ? undefined : (reply.headers.get("content-type") ?? undefined);
  const body = text === "" ? undefined : (JSON.parse(text) as unknown);
  return validator.response(operation, { status: reply.status, headers: reply.headers, contentType, body });
}

test("keeps to the contract in every reply", async () => {
  const seen = await tour();
  expect(seen.flatMap((one) => findingsOf(one).map((finding) => ({ visit: one.visit, ...finding })))).toEqual([]);
  expect(new Set(seen.map(({ visit, reply }) => `${visit[0]} ${reply.ok}`)).size).toBeGreaterThanOrEqual(16);
  expect(new Set(seen.map(({ reply }) => reply.status))).toEqual(new Set([200, 201, 204, 400, 401, 404, 429]));
});

test("answers each operation once at least with success", async () => {
  const granted = (await tour()).filter(({ reply }) => reply.ok).map(({ visit }) => visit[0]);
  expect(new Set(granted)).toEqual(new Set(VISITS.map(([operation]) => operation)));
  expect(new Set(granted).size).toBe(16);
});

test.each(Object.entries(DRIFTS))("changes an answer with the drift %s", async (id, { on, status }) => {
  const route = (path: string): string => path.replace(/\?.*/, "").replace(/\d+/, "{id}");
  const visits = VISITS.filter(([, method, path]) => `${method} ${route(path)}` === on);
  const calls = status === 429 ? 21 : 0;
  const shown = (seen: Seen[]): unknown[] => seen.map(({ reply, text }) => [reply.status, [...reply.headers], text]);
  expect(shown(await tour({ drift: [id], visits, calls }))).not.toEqual(shown(await tour({ visits, calls })));
});

test("names each drift's place as a finding does", () => {
  for (const { at } of Object.values(DRIFTS))
    expect(at).toMatch(/^\/(request\/(query|headers)\/[a-z]+|response\/(status|headers\/[a-z-]+|body(\/.+)?))$/);
});

test("refuses a drift that it does not have, and names those it has", () => {
  expect(() => createReferenceServer({ drift: ["tides"] })).toThrow(/"tides".*ids-are-text/);
});

test("keeps what was created, replaced, changed and deleted", async () => {
  const server = createReferenceServer();
  const person = { name: "Sam Example", email: "sam@harbour.example", type: "sales" };
  const read: Visit = ["getCustomer", "GET", "/customer/5001/?company=1"];
  const [created, , replaced, patched, got, , gone] = await readAll(server, [
    ["createCustomer", "POST", "/customer", { ...minimal, category: 31, country: 13, template: TEMPLATE, contact_person: person }],
    ["listCustomers", "GET", "/customer/?company=1"],
    ["replaceCustomer", "PUT", "/customer/5001", { ...minimal, phone: "+1 555 0100" }],
    ["updateCustomer", "PATCH", "/customer/5001", { city: "Exampleton" }],
    read,
    ["deleteCustomer", "DELETE", "/customer/5001"],
    read,
  ]);
  expect(created).toMatchObject({ id: 5001, category: { id: 31, name: "Marine equipment" }, country: "Samplonia", contact_person: person });
  expect(created).toMatchObject({ template: { id: 54, fields: { Amount: 2500.5 } }, phone: null });
  expect(replaced).toMatchObject({ id: 5001, phone: "+1 555 0100", category: null, template: null });
  expect(patched).toMatchObject({ phone: "+1 555 0100", city: "Exampleton" });
  expect(got).toEqual(patched);
  expect(gone).toEqual({ detail: "Nothing exists under this ID." });
});

test("lists what a company has, and nothing for one that has nothing", async () => {
  const [customers, none] = await readAll(createReferenceServer(), [
    ["listCustomers", "GET", "/customer/?company=1"],
    ["listCustomers", "GET", "/customer/?company=2"],
  ]);
  expect(customers).toMatchObject([{ id: 4711 }, { id: 4712 }, { id: 4713 }]);
  expect(none).toEqual([]);
});

const BAD_BODIES: readonly (readonly [object, string])[] = [
  [{ name: "N" }, "detail"],
  [{ company: 1 }, "name"],
  [{ company: 1, name: "Example Lantern Works" }, "name"],
  [{ company: 1, name: "\u{1f6a2}".repeat(51) }, "name"],
  [{ ...minimal, phone: "5".repeat(21) }, "phone"],
  [{ ...minimal, country: "Exampleland" }, "country"],
  [{ ...minimal, country: 99 }, "country"],
  [{ ...minimal, category: 99 }, "category"],
  [{ ...minimal, contact_person: { email: "sam@harbour.example" } }, "contact_person"],
  [{ ...minimal, contact_person: { type: "legal" } }, "contact_person"],
  [{ ...minimal, nda_signed_date: "02/03/2026" }, "nda_signed_date"],
  [{ ...minimal, msa_signed: "yes" }, "msa_signed"],
  [{ ...minimal, template: { id: 54, fields: { Amount: 1 } } }, "template"],
  [{ ...minimal, template: { id: 54, fields: [{ id: 541, value: "1" }] } }, "template"],
  [{ ...minimal, template: { id: 54, fields: [{ id: 521, value: 1 }] } }, "template"],
];

test.each(BAD_BODIES)("answers 400 to the body %j, and names %s", async (body, name) => {
  const reply = await ask(createReferenceServer(), ["createCustomer", "POST", "/customer", body]);
  expect(reply.status).toBe(400);
  expect(Object.keys((await reply.json()) as object)).toEqual([name]);
});

test("answers 401 without a token, with another, and for a company that the token may not see", async () => {
  const server = createReferenceServer();
  const list: Visit = ["listCustomers", "GET", "/customer/?company=1"];
  expect((await ask(server, list, "")).status).toBe(401);
  expect((await ask(server, list, "another")).status).toBe(401);
  expect((await ask(server, ["listCustomers", "GET", "/customer/?company=3"])).status).toBe(401);
});

test("answers 405 to a method that a path does not have, and 404 to a path that it does not have", async () => {
  const server = createReferenceServer();
  const refused = await ask(server, ["", "PATCH", "/category/31", {}]);
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, "PUT"]);
  expect((await ask(server, ["", "GET", "/supplier/"])).status).toBe(404);
  expect(
    (
      await server(
        new Request("https://dashboard-api.revnue.com/customer/?company=1", { headers: { authorization: "Bearer not-a-real-token" } }),
      )
    ).status,
  ).toBe(404);
});

test("answers 429 to the 21st call of a minute, says when the next is welcome, and grants it then", async () => {
  let now = START;
  const server = createReferenceServer({ now: () => now });
  const list: Visit = ["listCustomers", "GET", "/customer/?company=1"];
  for (let call = 0; call < 20; call++) expect((await ask(server, list)).status).toBe(200);
  now += 20_000;
  const refused = await ask(server, list);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "40"]);
  expect(await refused.json()).toEqual({ detail: "Request was throttled. Expected available in 40 seconds." });
  now += 40_000;
  expect((await ask(server, list)).status).toBe(200);
});
