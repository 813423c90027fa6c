import { expect, test } from "vitest";
import { type Evidence, listFacts } from "./evidence.ts";
import type { OpenApiDocument } from "./openapi-document.ts";

const evidence = (source: string): Evidence => ({ source, grade: "documented" });

const factsOf = (document: Record<string, unknown>): string[] =>
  listFacts({ openapi: "3.1.1", info: { title: "Tides", version: "0.1.0" }, paths: {}, ...document } as unknown as OpenApiDocument).map(
    (fact) => `${fact.kind} ${fact.pointer} ${fact.evidence?.source ?? "-"}`,
  );

test("lists every kind of fact once, what is referred to at its component", () => {
  const schema = { $ref: "#/components/schemas/Tide" };
  const facts = factsOf({
    servers: [{ url: "https://{host}", variables: { host: { default: "tides.test" } }, "x-evidence": evidence("server") }],
    paths: {
      "/tides": {
        parameters: [{ name: "a", in: "query", "x-evidence": evidence("parameter") }],
        post: {
          "x-evidence": evidence("operation"),
          parameters: [{ $ref: "#/components/parameters/limit" }],
          requestBody: { content: { "application/json": { schema } } },
          responses: { "200": { headers: { "X-A": { schema: { type: "string" } } } }, "404": { $ref: "#/components/responses/NotFound" } },
        },
      },
    },
    components: {
      parameters: { limit: { name: "limit", in: "query", "x-evidence": evidence("limit") } },
      responses: { NotFound: { description: "No.", "x-evidence": evidence("not-found") } },
      schemas: { Tide: { "x-evidence": evidence("tide"), properties: { height: { type: "number" } } } },
      securitySchemes: { bearer: { type: "http", "x-evidence": evidence("bearer") } },
      examples: { two: { value: [] } },
    },
  });
  expect(facts).toMatchInlineSnapshot(`
    [
      "server /servers/0 server",
      "server variable /servers/0/variables/host server",
      "parameter /paths/~1tides/parameters/0 parameter",
      "operation /paths/~1tides/post operation",
      "request body /paths/~1tides/post/requestBody operation",
      "media type /paths/~1tides/post/requestBody/content/application~1json operation",
      "response /paths/~1tides/post/responses/200 operation",
      "header /paths/~1tides/post/responses/200/headers/X-A operation",
      "parameter /components/parameters/limit limit",
      "response /components/responses/NotFound not-found",
      "schema /components/schemas/Tide tide",
      "property /components/schemas/Tide/properties/height tide",
      "security scheme /components/securitySchemes/bearer bearer",
    ]
  `);
});

test("inherits evidence from whatever stands above, and lets the nearest win", () => {
  const facts = factsOf({
    "x-evidence": evidence("root"),
    servers: [{ url: "https://tides.test" }],
    paths: {
      "/tides": {
        "x-evidence": evidence("path-item"),
        servers: [{ url: "https://tides.test" }],
        get: {
          responses: {
            "200": {
              content: {
                "application/json": {
                  schema: {
                    properties: {
                      plain: { type: "string" },
                      own: { "x-evidence": evidence("own"), items: { properties: { below: { type: "string" } } } },
                    },
                  },
                },
              },
            },
          },
        },
        put: { "x-evidence": evidence("operation") },
      },
    },
  });
  expect(facts).toMatchInlineSnapshot(`
    [
      "server /servers/0 root",
      "server /paths/~1tides/servers/0 path-item",
      "operation /paths/~1tides/get path-item",
      "response /paths/~1tides/get/responses/200 path-item",
      "media type /paths/~1tides/get/responses/200/content/application~1json path-item",
      "property /paths/~1tides/get/responses/200/content/application~1json/schema/properties/plain path-item",
      "property /paths/~1tides/get/responses/200/content/application~1json/schema/properties/own own",
      "property /paths/~1tides/get/responses/200/content/application~1json/schema/properties/own/items/properties/below own",
      "operation /paths/~1tides/put operation",
    ]
  `);
});

test("says so where there is no evidence, and invents none for a component from where it is used", () => {
  const facts = factsOf({
    paths: { "/tides": { get: { "x-evidence": evidence("operation"), requestBody: { $ref: "#/components/requestBodies/Tide" } } } },
    components: { requestBodies: { Tide: { description: "A tide." } } },
  });
  expect(facts).toEqual(["operation /paths/~1tides/get operation", "request body /components/requestBodies/Tide -"]);
});

test("takes neither examples nor defaults for schemas, but properties of those names", () => {
  const data = { properties: { ghost: { type: "string" } } };
  const facts = factsOf({
    components: {
      schemas: {
        Tide: { "x-evidence": evidence("tide"), default: data, example: data, examples: [data], const: data, enum: [data] },
        Wave: { allOf: [{ properties: { default: { type: "string" }, "x/y": { type: "string" } } }], items: [null, true] },
      },
    },
  });
  expect(facts).toEqual([
    "schema /components/schemas/Tide tide",
    "schema /components/schemas/Wave -",
    "property /components/schemas/Wave/allOf/0/properties/default -",
    "property /components/schemas/Wave/allOf/0/properties/x~1y -",
  ]);
});

test("lists as a detail whatever else evidence stands on, but no path item and no data", () => {
  const facts = factsOf({
    "x-rate-limit": { limit: 20, "x-evidence": evidence("rate") },
    paths: {
      "/tides": {
        "x-evidence": evidence("path-item"),
        get: { parameters: [{ name: "a", schema: { "x-evidence": evidence("default") } }] },
      },
    },
    components: { schemas: { Tide: { "x-evidence": evidence("tide"), default: { a: { "x-evidence": evidence("data") } } } } },
  });
  expect(facts).toEqual([
    "operation /paths/~1tides/get path-item",
    "parameter /paths/~1tides/get/parameters/0 path-item",
    "schema /components/schemas/Tide tide",
    "detail /paths/~1tides/get/parameters/0/schema default",
    "detail /x-rate-limit rate",
  ]);
});
