import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { startVitest } from "vitest/node";

/** What came of a contract's tests: the messages of those that are red, by their titles. */
interface Outcome {
  passed: string[];
  red: Record<string, string>;
}

const outcomes = new Map<string, Outcome>();

beforeAll(async () => {
  const vitest = await startVitest("test", [], {
    config: false,
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["test/fixtures/*.fixture.ts"],
    reporters: [{}],
    watch: false,
    // A report of what is covered is written to a temporary folder, also in CI.
    update: true,
  });
  const modules = vitest.state.getTestModules();
  expect(modules.flatMap((module) => module.errors())).toEqual([]);
  for (const run of modules.flatMap((module) => [...module.children.allTests()])) {
    const [contract = "", ...rest] = run.fullName.split(" > ");
    const outcome = outcomes.get(contract) ?? { passed: [], red: {} };
    outcomes.set(contract, outcome);
    const title = rest.join(" > ");
    const { state, errors = [] } = run.result();
    if (state === "passed") outcome.passed.push(title);
    else outcome.red[title] = errors.map(({ message }) => message).join("\n");
  }
  await vitest.close();
}, 60_000);

/** The message of a test that must be red. */
function messageOf(contract: string, title: string): string {
  return outcomes.get(contract)?.red[title] ?? `Not red. Red: ${redOf(contract).join(", ")}`;
}

function redOf(contract: string): string[] {
  return Object.keys(outcomes.get(contract)?.red ?? { "no such contract": "" });
}

test("lets a correct client pass", () => {
  expect(redOf("correct")).toEqual([]);
  expect(outcomes.get("correct")?.passed.length).toBeGreaterThan(50);
});

test("tells of a client that forgets a required header", () => {
  expect(messageOf("forgets a header", "listStations > accepts the least that is allowed")).toMatchInlineSnapshot(`
    "listStations (GET /stations): The contract allows this request, and it did not get through as it is.
    - header: Request header must have required property 'tide-zone'
    - header.Tide-Zone: is required
    - header Tide-Zone: is null, and should be "x""
  `);
});

test("tells of a client that forgets its credentials", () => {
  expect(
    messageOf("forgets its credentials", "listStations > sends what the contract allows by call 1 of the table"),
  ).toMatchInlineSnapshot(`
    "listStations (GET /stations): The contract does not allow this request.
    - request: carries no credentials, or not those that the contract asks for"
  `);
});

test("tells of a client that drops an optional query parameter, by the cases that have it", () => {
  expect(redOf("drops an optional query parameter").filter((title) => title.startsWith("listStations"))).toEqual([
    "listStations > accepts every parameter",
    "listStations > accepts query near with reserved characters",
  ]);
  expect(messageOf("drops an optional query parameter", "listStations > accepts every parameter")).toMatchInlineSnapshot(`
    "listStations (GET /stations): The contract allows this request, and it did not get through as it is.
    - query: is ["limit=1"], and should be ["limit=1","near=Pier & Söhne/50%"]"
  `);
});

test("tells of a client that encodes twice", () => {
  expect(messageOf("encodes twice", "listStations > accepts every parameter")).toMatchInlineSnapshot(`
    "listStations (GET /stations): The contract allows this request, and it did not get through as it is.
    - query: is ["limit=1","near=Pier%20%26%20S%C3%B6hne%2F50%25"], and should be ["limit=1","near=Pier & Söhne/50%"]"
  `);
  expect(messageOf("encodes twice", "deleteStation > accepts the least that is allowed")).toMatchInlineSnapshot(`
    "deleteStation (DELETE /stations/{name}): The contract allows this request, and it did not get through as it is.
    - path: is ["","stations","Pier%20%26%20S%C3%B6hne"], and should be ["","stations","Pier & Söhne"]"
  `);
});

test("tells of a client that sends a number as text", () => {
  expect(messageOf("sends a number as text", "createStation > accepts application/json with every property")).toMatchInlineSnapshot(`
    "createStation (POST /stations): The contract allows this request, and it did not get through as it is.
    - body.latitude: Request body property latitude must be number
    - body/latitude: breaks type "number" (/components/schemas/Station/properties/latitude/type)
    - body: is {"name":"x","latitude":"1","longitude":1}, and should be {"name":"x","latitude":1,"longitude":1}"
  `);
});

test("tells of a client that drops a property of the body", () => {
  expect(messageOf("drops a property", "createStation > accepts application/json with every property")).toMatchInlineSnapshot(`
    "createStation (POST /stations): The contract allows this request, and it did not get through as it is.
    - body: breaks dependentRequired {"latitude":["longitude"]} (/components/schemas/Station/dependentRequired)
    - body: is {"name":"x","latitude":1}, and should be {"name":"x","latitude":1,"longitude":1}"
  `);
});

test("tells of a query key that the contract does not have, which Prism lets through", () => {
  expect(
    messageOf("calls what is not allowed", "deleteStation > sends what the contract allows by call 1 of the table"),
  ).toMatchInlineSnapshot(`
    "deleteStation (DELETE /stations/{name}): The contract does not allow this request.
    - query.force: is not a parameter of the operation"
  `);
});

test("tells of a body that breaks dependentRequired, which Prism lets through", () => {
  expect(
    messageOf("calls what is not allowed", "createStation > sends what the contract allows by call 1 of the table"),
  ).toMatchInlineSnapshot(`
    "createStation (POST /stations): The contract does not allow this request.
    - body: breaks dependentRequired {"latitude":["longitude"]} (/components/schemas/Station/dependentRequired)"
  `);
});

test("tells of a value of the wrong type", () => {
  expect(
    messageOf("calls what is not allowed", "createStation > sends what the contract allows by call 2 of the table"),
  ).toMatchInlineSnapshot(`
    "createStation (POST /stations): The contract does not allow this request.
    - body.latitude: Request body property latitude must be number
    - body/latitude: breaks type "number" (/components/schemas/Station/properties/latitude/type)"
  `);
});

test("tells of a body that is no JSON, which Prism never answers", () => {
  expect(messageOf("sends broken JSON", "createStation > accepts the least that is allowed")).toMatchInlineSnapshot(
    `"POST /stations says that it sends JSON, but its body does not parse: {"`,
  );
});

test("tells of a client that reads a reply wrongly", () => {
  expect(redOf("reads a reply wrongly").filter((title) => !title.startsWith("listStations > reads 200 application/json"))).toEqual([]);
  expect(messageOf("reads a reply wrongly", "listStations > reads 200 application/json, example one")).toMatchInlineSnapshot(`
    "listStations (GET /stations): The reply was not read as the contract has it.
    - the client gives something else than the contract's example: []"
  `);
});

test("tells of a client that repeats a request", () => {
  expect(messageOf("repeats a request", "deleteStation > reads 204 without a body")).toMatchInlineSnapshot(
    `"The call sent 2 requests of deleteStation: it must send one, and repeat none."`,
  );
});

test("tells of a call that is not one of its operation", () => {
  expect(
    messageOf("calls what is not allowed", "deleteStation > sends what the contract allows by call 2 of the table"),
  ).toMatchInlineSnapshot(
    `"The call is not one of deleteStation: it must send DELETE /stations/{name}, and sent DELETE /station/north-pier."`,
  );
});

test("tells of a validation that reads over a rule, and of one that refuses what is allowed", () => {
  const title = "deleteStation > refuses query undocumented, which is no parameter [validator, client]";
  expect(redOf("lets its validation read over a rule")).toEqual([title]);
  expect(messageOf("lets its validation read over a rule", title)).toMatchInlineSnapshot(`
    "deleteStation (DELETE /stations/{name}): The contract does not allow this request, and it was not refused as it should be.
    - the client's validation does not refuse /query/undocumented: it says nothing (the reply was 204)"
  `);
  expect(messageOf("refuses what is allowed", "deleteStation > accepts the least that is allowed")).toMatchInlineSnapshot(`
    "deleteStation (DELETE /stations/{name}): The contract allows this request, and it did not get through as it is.
    - the client refuses /path/name: must be short"
  `);
});

test("tells of an operation that has no call", () => {
  expect(messageOf("leaves an operation out", "has calls for the operations of the contract and no others")).toMatchInlineSnapshot(`
    "The table of calls does not fit the contract.
    - deleteStation has no call: add one"
  `);
});

test("tells of a call whose operation is unknown", () => {
  expect(messageOf("calls an unknown operation", "has calls for the operations of the contract and no others")).toMatchInlineSnapshot(`
    "The table of calls does not fit the contract.
    - removeStation is no operation of the contract: remove it, or mend its name"
  `);
});

test("tells of a rule that no case could be derived for", () => {
  expect(messageOf("has a rule that no case tries", "has a case for every rule that a request can break")).toMatchInlineSnapshot(`
    "No request was found that tries these rules: give the schema an example that they allow.
    - createStation accepts application/json"
  `);
});

test("tells of a missing refusal, an undocumented status and a header that breaks its schema", () => {
  const contract = "differs from what the mock serves";
  expect(messageOf(contract, "deleteStation > refuses no credentials [mock]")).toMatchInlineSnapshot(`
    "deleteStation (DELETE /stations/{name}): The contract does not allow this request, and it was not refused as it should be.
    - the mock does not refuse /security: it says nothing (the reply was 204)
    - the mock answered 204 instead of a 4xx"
  `);
  expect(messageOf(contract, "createStation > sends what the contract allows by call 1 of the table")).toMatchInlineSnapshot(`
    "createStation (POST /stations): The contract does not allow this request.
    - the answer is 201: {"name":"North Pier","latitude":54.5,"longitude":8.5}"
  `);
  expect(messageOf(contract, "createStation > reads 202 application/json, example station")).toMatch(
    /^- the mock was asked for 202 and answered 404: /m,
  );
  expect(messageOf(contract, "listStations > reads 200 text/csv, example one")).toMatchInlineSnapshot(`
    "listStations (GET /stations): The reply was not read as the contract has it.
    - header Tide-Count: "1" breaks its schema"
  `);
});

test("tells of a mock whose bound is wider than the contract's", () => {
  expect(
    messageOf("has a narrower bound than the mock", "listStations > refuses query limit beyond 10 (maximum) [mock, validator, client]"),
  ).toMatchInlineSnapshot(`
    "listStations (GET /stations): The contract does not allow this request, and it was not refused as it should be.
    - the mock does not refuse /query/limit: it says nothing (the reply was 200)
    - the client's validation does not refuse /query/limit: it says nothing (the reply was 200)
    - the mock answered 200 instead of a 4xx"
  `);
});

test("tells of a rule that a judge was said to read over, and refuses", () => {
  const title = "createStation > refuses body name left out beside latitude (dependentRequired) [validator, client]";
  expect(messageOf("has a judge that it does not know of", title)).toMatchInlineSnapshot(`
    "createStation (POST /stations): The contract does not allow this request, and it was not refused as it should be.
    - the mock refuses /body/name now, which it was known to read over: add it to the judges of this rule."
  `);
});

test("tells of a mock that was killed in between, in its own words, and of all that it leaves unproven", () => {
  const { passed = [], red = {} } = outcomes.get("outlives its mock") ?? {};
  const proven = passed.filter((title) => title.includes(" > "));
  expect(proven).toEqual([]);
  const messages = Object.entries(red)
    .filter(([title]) => title.includes(" > "))
    .map(([, message]) => message.split("\n", 1)[0]);
  expect(messages.length).toBeGreaterThan(30);
  for (const message of messages) expect(message).toMatch(/^The mock of .*tidepool\.json ended \(SIGKILL\)\. Its last words:$/);
});
