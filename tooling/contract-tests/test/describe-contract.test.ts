import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { startVitest } from "vitest/node";

interface Outcome {
  passed: number;
  /** What is red, a line for each different message, headed by its operation. */
  messages: string[];
}

const outcomes = new Map<string, Outcome>();

beforeAll(async () => {
  const vitest = await startVitest("test", [], {
    config: false,
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["test/fixtures/*.fixture.ts"],
    reporters: [{}],
    watch: false,
  });
  const modules = vitest.state.getTestModules();
  expect(modules.flatMap((module) => module.errors())).toEqual([]);
  for (const run of modules.flatMap((module) => [...module.children.allTests()])) {
    const [contract = "", operation = ""] = run.fullName.split(" > ");
    const outcome = outcomes.get(contract) ?? { passed: 0, messages: [] };
    outcomes.set(contract, outcome);
    const { state, errors = [] } = run.result();
    if (state === "passed") outcome.passed++;
    const said = errors.map((error) => `${operation}: ${error.message}`);
    outcome.messages.push(...said.filter((line) => !outcome.messages.includes(line)));
  }
  await vitest.close();
});

function messagesOf(contract: string): string {
  return outcomes.get(contract)?.messages.join("\n") ?? "No such contract in the fixtures.";
}

test("lets a correct client pass", () => {
  expect(outcomes.get("correct")).toEqual({ passed: 19, messages: [] });
});

test("tells of a client that forgets a required header", () => {
  expect(messagesOf("forgets a header")).toMatchInlineSnapshot(`
    "listStations: The contract does not allow this request of listStations.
    - header: Request header must have required property 'tide-zone'
    listStations: The mock was asked for 200 and answered 422.
    - header: Request header must have required property 'tide-zone'
    listStations: The mock was asked for 401 and answered 422.
    - header: Request header must have required property 'tide-zone'"
  `);
});

test("tells of a client that forgets its credentials", () => {
  expect(messagesOf("forgets its credentials")).toMatchInlineSnapshot(`
    "listStations: The contract does not allow this request of listStations.
    - request: carries no credentials, or not those that the contract asks for
    listStations: The mock was asked for 200 and answered 401.
    - request: carries no credentials, or not those that the contract asks for
    createStation: The contract does not allow this request of createStation.
    - request: carries no credentials, or not those that the contract asks for
    createStation: The mock was asked for 201 and answered 401.
    - request: carries no credentials, or not those that the contract asks for"
  `);
});

test("tells of a query key that the contract does not have, which Prism lets through", () => {
  expect(messagesOf("sends an undocumented query key")).toMatchInlineSnapshot(`
    "deleteStation: The contract does not allow this request of deleteStation.
    - query.force: is not a parameter of the operation"
  `);
});

test("tells of a body that breaks dependentRequired, which Prism lets through", () => {
  expect(messagesOf("sends half of a pair")).toMatchInlineSnapshot(`
    "createStation: The contract does not allow this request of createStation.
    - body: breaks dependentRequired {"latitude":["longitude"]} (/components/schemas/Station/dependentRequired)"
  `);
});

test("tells of a value of the wrong type", () => {
  expect(messagesOf("sends a value of the wrong type")).toMatchInlineSnapshot(`
    "createStation: The contract does not allow this request of createStation.
    - body.latitude: Request body property latitude must be number
    - body/latitude: breaks type "number" (/components/schemas/Station/properties/latitude/type)
    createStation: The mock was asked for 201 and answered 422.
    - body.latitude: Request body property latitude must be number
    - body/latitude: breaks type "number" (/components/schemas/Station/properties/latitude/type)
    createStation: The mock was asked for 401 and answered 422.
    - body.latitude: Request body property latitude must be number
    - body/latitude: breaks type "number" (/components/schemas/Station/properties/latitude/type)"
  `);
});

test("tells of a body that is no JSON, which Prism never answers", () => {
  expect(messagesOf("sends broken JSON")).toMatchInlineSnapshot(
    `"createStation: POST /stations says that it sends JSON, but its body does not parse: {"`,
  );
});

test("tells of a client that reads a reply wrongly", () => {
  expect(messagesOf("reads a reply wrongly")).toMatchInlineSnapshot(
    `"listStations: the client gives something else than the mock sent: expected [] to deeply equal [ { name: 'North Pier' } ]"`,
  );
});

test("tells of a client that repeats a request", () => {
  expect(messagesOf("repeats a request")).toMatchInlineSnapshot(`
    "listStations: The call in the table sent 2 requests of listStations: it must send one, and repeat none.
    createStation: The call in the table sent 2 requests of createStation: it must send one, and repeat none.
    deleteStation: The call in the table sent 2 requests of deleteStation: it must send one, and repeat none."
  `);
});

test("tells of a call that is not one of its operation", () => {
  expect(messagesOf("calls another operation")).toMatchInlineSnapshot(
    `"deleteStation: The call in the table is not one of deleteStation: it must send DELETE /stations/{name}, and sent DELETE /station/north-pier."`,
  );
});

test("tells of a media type that no call asks for", () => {
  expect(messagesOf("never asks for CSV")).toMatchInlineSnapshot(`
    "listStations: No call in the table asks for text/csv: add one with accept: "text/csv".
    listStations: The calls in the table leave media types out.
    - no call asks for text/csv: add one with accept: "text/csv""
  `);
});

test("tells of a media type that no call sends", () => {
  expect(messagesOf("never sends CSV")).toMatchInlineSnapshot(`
    "createStation: The calls in the table leave media types out.
    - no call sends text/csv: add one"
  `);
});

test("tells of an operation that has no call", () => {
  expect(messagesOf("leaves an operation out")).toMatchInlineSnapshot(`
    "has calls for the operations of the contract and no others: The table of calls does not fit the contract.
    - deleteStation has no call: add one"
  `);
});

test("tells of a call whose operation is unknown", () => {
  expect(messagesOf("calls an unknown operation")).toMatchInlineSnapshot(`
    "has calls for the operations of the contract and no others: The table of calls does not fit the contract.
    - removeStation is no operation of the contract: remove it, or mend its name"
  `);
});

test("tells of a missing refusal, an undocumented status and a header that breaks its schema", () => {
  expect(messagesOf("differs from what the mock serves")).toMatchInlineSnapshot(
    `
    "listStations: The reply is not as the contract has it.
    - header Tide-Count: "1" breaks its schema
    createStation: the mock answered 201: {"name":"North Pier","latitude":54.5,"longitude":8.5}: expected [ '202', '401' ] to include '201'
    createStation: The mock was asked for 202 and answered 404.
    - The server cannot find the requested content: Requested status code 202 is not defined in the document.
    deleteStation: the mock lets deleteStation in without credentials: expected 204 to be 401 // Object.is equality"
  `,
  );
});

test("tells of a mock that was killed in between, in its own words", () => {
  const messages = outcomes.get("outlives its mock")?.messages ?? [];
  expect(messages.map((message) => message.split("\n", 1)[0])).toEqual([
    expect.stringMatching(/^createStation: The mock of .*tidepool\.json ended \(SIGKILL\)\. Its last words:$/),
    expect.stringMatching(/^deleteStation: The mock of .*tidepool\.json ended \(SIGKILL\)\. Its last words:$/),
  ]);
});
