import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import { expect, test } from "vitest";
import type { DocumentedReply } from "./documented-reply.ts";
import type { Exchange } from "./exchange.ts";
import { createExchangeJudge } from "./exchange-judge.ts";

const document: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Tidepool", version: "0.1.0" },
  paths: {
    "/stations": {
      post: {
        operationId: "createStation",
        parameters: [
          { name: "dry", in: "query", schema: { type: "boolean" } },
          { name: "zone", in: "header", schema: { type: "string" } },
          { name: "Tide-Day", in: "header", required: true, schema: { type: "integer" } },
          { name: "session", in: "cookie", required: true, schema: { type: "string" } },
        ],
        requestBody: { $ref: "#/components/requestBodies/Station" },
        responses: { 201: { description: "A station." } },
      },
    },
  },
  components: {
    requestBodies: { Station: { content: { "application/json": { schema: { $ref: "#/components/schemas/Station" } } } } },
    headers: { Count: { schema: { type: "integer", minimum: 0 } } },
    schemas: {
      Station: {
        type: "object",
        required: ["name"],
        properties: {
          name: { type: "string", enum: Array.from({ length: 30 }, (_, index) => `station ${index}`) },
          latitude: {},
          longitude: {},
          depth: {},
          unit: {},
          code: {},
        },
        dependentRequired: { latitude: ["longitude"], depth: ["unit", "code"] },
      },
    },
  },
};
const judge = createExchangeJudge(document);
const [createStation] = listOperations(document) as [Operation];

function exchangeOf({ query = "", body = '{"name":"station 1"}', day = "1", reply = new Response(), text = "" }): Exchange {
  return {
    method: "POST",
    url: new URL(`http://mock.test/stations${query}`),
    requestHeaders: new Headers({ "content-type": "application/json", ...(day === "" ? {} : { "tide-day": day }) }),
    requestBody: new TextEncoder().encode(body),
    response: reply,
    responseText: text,
  };
}

const created: DocumentedReply = {
  status: "201",
  code: "201",
  mediaType: "application/json",
  example: { name: "pier", value: {} },
  schema: "/components/schemas/Station",
  headers: { "Tide-Count": "/components/headers/Count/schema" },
};

test("finds nothing wrong with a request that the contract allows", async () => {
  const exchange = exchangeOf({ query: "?dry=true", body: '{"name":"station 1","latitude":1,"longitude":2}' });
  expect(await judge.requestFaults(exchange, createStation)).toEqual([]);
});

test("names each query key that is not described once, a header's name among them", async () => {
  const exchange = exchangeOf({ query: "?zone=a&zone=b&dry=true" });
  expect(await judge.requestFaults(exchange, createStation)).toEqual(["query.zone: is not a parameter of the operation"]);
});

test("names the rule that a body breaks, and quotes it, a long one in part", async () => {
  const exchange = exchangeOf({ body: '{"name":"elsewhere","latitude":1}' });
  expect((await judge.requestFaults(exchange, createStation)).join("\n")).toMatchInlineSnapshot(`
    "body/name: breaks enum ["station 0","station 1","station 2","station 3","station 4","station 5","station 6","station 7","st… (/components/schemas/Station/properties/name/enum)
    body: breaks dependentRequired {"latitude":["longitude"],"depth":["unit","code"]} (/components/schemas/Station/dependentRequired)"
  `);
});

/** The places that the independent validator names. */
async function placesOf(parts: Parameters<typeof exchangeOf>[0]): Promise<string[]> {
  const findings = await judge.requestFindings(exchangeOf(parts), createStation);
  return findings.map(({ judge: who, place }) => `${who} ${place}`);
}

test("names the member that is missing, beside the object that lacks it, and no other", async () => {
  expect(await placesOf({ body: '{"latitude":1,"longitude":2}' })).toEqual(["validator /body", "validator /body/name"]);
  expect(await placesOf({ body: '{"name":"station 1","latitude":2}' })).toEqual(["validator /body", "validator /body/longitude"]);
  expect(await placesOf({ body: '{"name":"station 1","depth":3,"unit":"m"}' })).toEqual(["validator /body", "validator /body/code"]);
  expect(await placesOf({ body: '"text"' })).toEqual(["validator /body"]);
});

test("names parameters that are missing or broken, but no cookie, which is the login's", async () => {
  expect(await placesOf({ day: "" })).toEqual(["validator /header/Tide-Day"]);
  expect(await placesOf({ day: "today", query: "?dry=maybe" })).toEqual(["validator /query/dry", "validator /header/Tide-Day"]);
});

test("names members that the contract does not document", async () => {
  expect(await placesOf({ body: '{"name":"station 1","a/b":1}' })).toEqual(["validator /body/a~1b"]);
});

test("gives what the mock says apart from what the validator says", async () => {
  const violations = [{ location: ["request", "query", "dry"], message: "must be boolean" }];
  const reply = Response.json({ validation: violations }, { status: 422 });
  const exchange = exchangeOf({ query: "?dry=maybe", reply, text: JSON.stringify({ validation: violations }) });
  const findings = await judge.requestFindings(exchange, createStation);
  expect(findings.map(({ judge: who, place }) => `${who} ${place}`)).toEqual(["mock /query/dry", "validator /query/dry"]);
});

test("finds nothing wrong with a reply that is as documented", async () => {
  const reply = new Response(null, { headers: { "content-type": "application/json; charset=utf-8", "tide-count": "3" } });
  expect(await judge.replyFaults(exchangeOf({ reply, text: '{"name":"station 1"}' }), created)).toEqual([]);
});

test("finds a reply of another type than documented, whose body and header break their schemas", async () => {
  const reply = new Response(null, { headers: { "content-type": "text/html", "tide-count": "-1" } });
  expect(
    (await judge.replyFaults(exchangeOf({ reply, text: '{"name":"station 1","latitude":1}' }), created)).join("\n"),
  ).toMatchInlineSnapshot(`
    "content-type: is "text/html", documented is application/json
    body: breaks dependentRequired {"latitude":["longitude"],"depth":["unit","code"]} (/components/schemas/Station/dependentRequired)
    header Tide-Count: "-1" breaks its schema"
  `);
});

test("finds a documented header that is missing", async () => {
  const reply = new Response(null, { headers: { "content-type": "application/json" } });
  expect(await judge.replyFaults(exchangeOf({ reply, text: '{"name":"station 1"}' }), created)).toEqual(["header Tide-Count: is missing"]);
  // The header is not required.
  expect(await judge.replyFaults(exchangeOf({ reply, text: '{"name":"station 1"}' }), created, true)).toEqual([]);
});

test("quotes no value of a provider's, whose headers and body may be somebody's data", async () => {
  const reply = new Response(null, { headers: { "content-type": "text/sam", "tide-count": "sam" } });
  const faults = await judge.replyFaults(exchangeOf({ reply, text: '{"name":"sam"}' }), created, true);
  expect(faults.join("\n")).not.toContain("sam");
  expect(faults.filter((fault) => !fault.startsWith("body"))).toEqual([
    "content-type: is another, documented is application/json",
    "header Tide-Count: its value breaks its schema",
  ]);
});

test("takes a reply that is no JSON for a fault", async () => {
  const headers = { "content-type": "application/json", "tide-count": "3" };
  for (const text of ["{", ""])
    expect(await judge.replyFaults(exchangeOf({ reply: new Response(null, { headers }), text }), created)).toEqual(["body: is no JSON"]);
});

test("reads a refusal that is no JSON, and takes a provider's words for none of the mock's", async () => {
  const broken = exchangeOf({ reply: new Response(null, { headers: { "content-type": "application/json" } }), text: "{" });
  expect(await judge.requestFindings(broken, createStation)).toEqual([]);
  const headers = { "sl-violations": '[{"message":"must be sam"}]' };
  expect(await judge.requestFindings(exchangeOf({ reply: new Response(null, { headers }) }), createStation)).toHaveLength(1);
  expect(await judge.requestFindings(exchangeOf({ reply: new Response(null, { headers }) }), createStation, true)).toEqual([]);
});
