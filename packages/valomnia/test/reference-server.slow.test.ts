import contract from "@contracts/valomnia/openapi.json" with { type: "json" };
import { validator } from "@contracts/valomnia/validate";
import type { RequestHandler } from "@tooling/mock/serve-fetch";
import { expect, test } from "vitest";
import { createValomniaClient } from "../src/index.ts";
import { REFUTATIONS } from "./reference-server/refutations.ts";
import { ORIGIN, STOPS, type Stop, tour } from "./reference-server/tour.ts";
import { createReferenceServer, DRIFTS, type ReferenceServerOptions } from "./reference-server.ts";

const now = (): number => Date.UTC(2026, 0, 2, 3, 4, 5, 678);
const operations = Object.values(contract.paths).flatMap((item) =>
  Object.values(item).flatMap((member) => ("operationId" in member ? member.operationId : [])),
);
const onePerOperation = STOPS.filter(([operation], index) => STOPS.findIndex(([other]) => other === operation) === index);

async function ask(server: RequestHandler, ...stops: Stop[]): Promise<{ status: number; body: unknown }[]> {
  return (await tour(server, stops)).map(({ status, body }) => ({ status, body }));
}

function clientOf(server: RequestHandler) {
  return createValomniaClient({
    ...{ username: "user@example.example", password: "not-a-real-password", organization: "your-organization" },
    ...{ validator, validate: "throw", fetch: async (input, init) => server(new Request(input, init)) },
  });
}

test("the plain server answers every operation as the contract has it", async () => {
  const visits = await tour(createReferenceServer({ now }));
  const withoutSession = await tour(createReferenceServer({ now }), onePerOperation.slice(1), "JSESSIONID=unknown");
  expect(withoutSession.every(({ status }) => status === 401)).toBe(true);
  for (const { operation, status, headers, body } of [...visits, ...withoutSession]) {
    const reply = { status, headers, body, contentType: "application/json" };
    expect([operation, status, validator.response(operation, reply)]).toEqual([operation, status, []]);
  }
  expect(new Set(visits.filter(({ status }) => status < 300).map(({ operation }) => operation))).toEqual(new Set(operations));
});

test("each drift and each refuted assumption changes an answer of every operation that it names", async () => {
  for (const [id, { operations: own }] of Object.entries(DRIFTS))
    for (const each of own) expect([id, await isChanged({ drift: [id] }, each)]).toEqual([id, true]);
  for (const [id, { operations: own }] of Object.entries(REFUTATIONS))
    for (const each of own) expect([id, await isChanged({ assumptions: { [id]: "refuted" } }, each)]).toEqual([id, true]);
});

async function isChanged(options: ReferenceServerOptions, own: string): Promise<boolean> {
  // A deletion needs what a creation has left.
  const stops = STOPS.filter(([operation]) => operation === own || operation === "createCustomerSegmentation");
  const write = async (server: RequestHandler): Promise<string> => {
    const visits = [...(await tour(server, stops)), ...(await tour(server, stops, "JSESSIONID=unknown"))];
    return JSON.stringify(visits.filter(({ operation }) => operation === own).map((visit) => ({ ...visit, headers: [...visit.headers] })));
  };
  return (await write(createReferenceServer({ now }))) !== (await write(createReferenceServer({ ...options, now })));
}

test("a switch that does not exist is refused with those that do", () => {
  expect(() => createReferenceServer({ drift: ["none"] })).toThrow(/no deviation "none".*name-is-a-number/);
  expect(() => createReferenceServer({ assumptions: { none: "refuted" } })).toThrow(/order-takes-words/);
});

test("a client walks over all pages in the order that it asks for", async () => {
  const valomnia = clientOf(createReferenceServer({ now }));
  const ids: number[] = [];
  const query = { max: 1, order: "desc", isActive: true } as const;
  for await (const { id } of valomnia.paginate("/customers", { params: { query } })) ids.push(id);
  expect(ids).toEqual([258, 257, 256]);
});

test("a page tells its place, and its links keep the filters", async () => {
  const [first, last] = await ask(
    createReferenceServer({ now }),
    ["listCustomers", "GET", "/customers?max=2&name=*Example*"],
    ["listCustomers", "GET", "/customers?max=2&offset=2"],
  );
  const next = "/api/v1.0/customers?max=2&offset=2&sort=dateCreated&order=asc&name=*Example*";
  expect(first?.body).toMatchObject({ paging: { total: 4, max: 2, offset: 0, previous: null, next } });
  const previous = "/api/v1.0/customers?max=2&offset=0&sort=dateCreated&order=asc";
  expect(last?.body).toMatchObject({ paging: { total: 4, max: 2, offset: 2, previous, next: null } });
});

test.each([
  ["name=Example%20M*", ["ML-2"]],
  ["reference=*-3", ["OF-3"]],
  ["name=example*", []],
  ["isActive=false", ["QS-4"]],
  ["dateCreated_gt=2024-03-02T09:00:00Z&dateCreated_lte=2024-03-03T10:00:00%2B01:00", ["OF-3"]],
  ["sort=name&order=desc&max=2", ["QS-4", "OF-3"]],
])("the list of customers by %s has %j", async (query, references) => {
  const [reply] = await ask(createReferenceServer({ now }), ["listCustomers", "GET", `/customers?${query}`]);
  expect(reply?.body).toMatchObject({ data: references.map((reference) => ({ reference })) });
});

test("a record that is created can be read, replaced and deleted, and is then gone", async () => {
  const server = createReferenceServer({ now });
  const [created, read, replaced, deleted, gone] = await ask(
    server,
    ["createCustomerSegmentation", "POST", "/customerSegmentations", { reference: "a/b", name: "Slashed" }],
    ["getCustomerSegmentationByReference", "GET", "/customerSegmentations/reference/a%2Fb"],
    ["replaceCustomerSegmentation", "PUT", "/customerSegmentations/2", { reference: "a/b", name: "Cut", description: "In two" }],
    ["deleteCustomerSegmentation", "DELETE", "/customerSegmentations/2"],
    ["getCustomerSegmentation", "GET", "/customerSegmentations/2"],
  );
  const times = { dateCreated: "2026-01-02T03:04:05Z", lastUpdated: "2026-01-02T03:04:05Z" };
  const record = { id: 2, name: "Slashed", reference: "a/b", description: null, organization: "example-organisation", ...times };
  expect(created).toEqual({ status: 201, body: record });
  expect(read).toEqual({ status: 200, body: record });
  expect(replaced).toEqual({ status: 200, body: { ...record, name: "Cut", description: "In two" } });
  expect(deleted).toEqual({ status: 200, body: { success: "true", success_description: "Instance deleted successfully" } });
  expect(gone).toMatchObject({ status: 404, body: { error: "not_found" } });
});

const categories = "/customerCategories";
const large = new File([new Uint8Array(2 * 1024 * 1024 + 1)], "large.png", { type: "image/png" });

function formWith(image: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ reference: "new", name: "New", isRoot: "true", image })) form.append(name, value);
  return form;
}

test.each<[string, number, Stop]>([
  ["missing_param", 400, ["createCustomerCategory", "POST", categories, new URLSearchParams({ reference: "new", name: "New" })]],
  [
    "not_unique",
    400,
    ["createCustomerCategory", "POST", categories, new URLSearchParams({ reference: "all", name: "New", isRoot: "true" })],
  ],
  [
    "invalid_param_type",
    400,
    ["createCustomerCategory", "POST", categories, new URLSearchParams({ reference: "new", name: "New", isRoot: "yes" })],
  ],
  ["not_found", 404, ["createCustomerCategory", "POST", categories, new URLSearchParams({ reference: "new", name: "New", parentId: "9" })]],
  ["exceeded_file_size", 400, ["createCustomerCategory", "POST", categories, formWith(large)]],
  [
    "unsupported_file_type",
    400,
    ["createCustomerCategory", "POST", categories, formWith(new File(["%PDF"], "a.pdf", { type: "application/pdf" }))],
  ],
  ["save_failed", 400, ["createCustomerSegmentation", "POST", "/customerSegmentations", { reference: 7, name: "Seven" }]],
  ["not_unique", 400, ["createUser", "POST", "/users", { email: "operator@harbour.example", password: "x", employeeId: 3 }]],
  ["delete_failed", 400, ["deleteCustomer", "DELETE", "/customers/256"]],
  ["invalid_param_type", 400, ["listCustomers", "GET", "/customers?order=1"]],
  ["not_found", 404, ["getRegion", "GET", "/regions/999"]],
])("%s (%i) is the answer to %j", async (error, status, stop) => {
  expect(await ask(createReferenceServer({ now }), stop)).toMatchObject([{ status, body: { error } }]);
});

test("a session is needed, and one that is opened works beside the others", async () => {
  const server = createReferenceServer({ now });
  expect(await tour(server, [["listCustomers", "GET", "/customers"]], "")).toMatchObject([
    { status: 401, body: { error: "no_credentials" } },
  ]);
  const user = { email: "sam@harbour.example", password: "not-a-real-password-2", employeeId: "example-seller", useExternalId: true };
  const login = new URLSearchParams({ ajax: "true", j_username: user.email, j_password: user.password });
  const [created, , listed] = await tour(server, [
    ["createUser", "POST", "/users", user],
    ["createSession", "POST", "/j_spring_security_check", login],
    ["listCustomers", "GET", "/customers"],
  ]);
  expect([created?.status, listed?.status]).toEqual([201, 200]);
  expect((await tour(server, [["getUser", "GET", "/users/3"]], "other=1; JSESSIONID=not-a-real-session-2"))[0]?.status).toBe(200);
});

test("addresses that are none of the API's are not found", async () => {
  const paths = ["/customers", "/api/v2.1/customers", "/api/v1.0/orders", "/api/v1.0/customers/a/b", "/api/v1.0/j_spring_security_check"];
  const server = createReferenceServer({ now });
  const statuses = await Promise.all(paths.map(async (path) => (await server(new Request(ORIGIN + path))).status));
  expect(statuses).toEqual(paths.map(() => 404));
});
