import type { JsonObject } from "@tooling/spec";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { HARBOUR } from "./description-fixture.ts";
import { createNotes } from "./import-notes.ts";
import { settleOperations } from "./settle-operations.ts";
import { settleSecurity } from "./settle-security.ts";
import { splitDescription } from "./split-description.ts";
import { upgradeDescription } from "./upgrade-description.ts";

const notes = createNotes();
const description = { document: HARBOUR, file: "harbour.json", slowPatterns: new Map([["^\\s+|\\s+$", "takes polynomial time"]]) };
const { document, auths } = settleSecurity(settleOperations(upgradeDescription(description, notes), notes), notes);
const files = splitDescription(document, notes);
const read = (path: string): unknown => parse(files[path] ?? "null");
const EVIDENCE = { source: "description", grade: "imported" };

test("puts each path item and component into a file of its own, and leaves out what nothing refers to", () => {
  expect(Object.keys(files).sort()).toEqual([
    "openapi.yaml",
    "parameters/pageSize.yaml",
    "paths/berths-berth-id-plan.yaml",
    "paths/berths.yaml",
    "responses/Made.yaml",
    "schemas/Berth.yaml",
    "schemas/Boat.yaml",
    "schemas/BoatLength.yaml",
    "schemas/CreateBerthsRequest.yaml",
    "schemas/SailBoat.yaml",
    "security-schemes/apiKey.yaml",
  ]);
  expect(read("openapi.yaml")).toMatchObject({
    openapi: "3.1.1",
    paths: { "/berths": { $ref: "paths/berths.yaml" } },
    components: { securitySchemes: { apiKey: { $ref: "security-schemes/apiKey.yaml" } } },
    "x-evidence": EVIDENCE,
  });
});

test("writes a schema as OpenAPI 3.1 has it, under the name that it had", () => {
  expect(read("schemas/Berth.yaml")).toEqual({
    type: "object",
    required: ["id"],
    properties: {
      id: { type: "integer" },
      boat: { anyOf: [{ $ref: "../schemas/Boat.yaml" }, { type: "null" }] },
      size: { $ref: "../schemas/BoatLength.yaml" },
      code: { type: "string", "x-pattern": "^\\s+|\\s+$" },
      __proto__x: {},
    },
    "x-imported-name": "berth",
    "x-evidence": EVIDENCE,
  });
  expect(read("parameters/pageSize.yaml")).toMatchObject({ schema: { type: "integer", exclusiveMinimum: 0 } });
  expect(read("paths/berths-berth-id-plan.yaml")).toMatchObject({
    get: { responses: { "200": { content: { "image/png": { schema: { type: "string", format: "binary" } } } } } },
  });
});

test("writes out what a discriminator's values stand for, since the schemas have other names now", () => {
  expect(read("schemas/Boat.yaml")).toMatchObject({ discriminator: { mapping: { "sail-boat": "../schemas/SailBoat.yaml" } } });
});

test("gives a body with properties a schema of its own, and an example a name", () => {
  expect(read("paths/berths.yaml")).toMatchObject({
    get: { responses: { "200": { content: { "application/json": { examples: { default: { value: [{ id: 1 }] } } } } } } },
    post: { requestBody: { content: { "application/json": { schema: { $ref: "../schemas/CreateBerthsRequest.yaml" } } } } },
  });
});

test("leaves of the security what a client can fulfil, and says what that was", () => {
  expect(auths).toEqual([{ schemes: ["apiKey"], kind: "apiKey", header: "X-Harbour", option: "apiKey" }]);
  expect(read("openapi.yaml")).toMatchObject({ security: [{ apiKey: [] }], "x-imported-security": [{ api_key: [] }, { legacy: [] }] });
});

test("says of each change what was changed", () => {
  const told = Object.fromEntries(notes.list().map(({ kind, places }) => [kind.split(" ").slice(0, 3).join(" "), places]));
  expect(told).toEqual({
    "extensions left out,": ["/paths/~1berths/get/x-pagination"],
    "header parameters left": ["/paths/~1berths/get/parameters/Accept"],
    "links left out,": ["/paths/~1berths/get/responses/200/links/next"],
    "callbacks left out,": ["/paths/~1berths/post/callbacks/made"],
    "`required` as a": ["/components/schemas/berth/properties/id"],
    "patterns set aside": ["/components/schemas/berth/properties/code"],
    "types that JSON": ["/components/schemas/berth/properties/__proto__x"],
    "operationIds written as": ["berths/list -> listBerths", "none -> createBerths", "none -> listBerthsByBerthIdPlan"],
    "path parameters added": ["/berths/{berthId}/plan berthId"],
    "ways to authenticate": ["the whole description"],
    "parts that were": ["/components/schemas/boat/properties/length"],
    "components left out": ["schemas unused"],
  });
});

/** Split a description of one operation that replies by a schema, beside other components. */
function splitReply(schema: JsonObject, schemas: JsonObject): { read: (path: string) => unknown; noted: string[] } {
  const noted = createNotes();
  const responses = { "200": { description: "It.", content: { "application/json": { schema } } } };
  const odd = {
    openapi: "3.0.3",
    info: { title: "Odd", version: "1" },
    paths: { "/it/{id}": { get: { responses } } },
    components: { schemas },
  };
  const upgraded = settleOperations(upgradeDescription({ document: odd, file: "odd.json", slowPatterns: new Map() }, noted), noted);
  const made = splitDescription(upgraded, noted);
  return { read: (path) => parse(made[path] ?? "null"), noted: noted.list().map(({ kind, places }) => `${kind}: ${places}`) };
}

test("makes components of the definitions within a schema, as drafts of JSON Schema had them", () => {
  const tide = { type: "object", properties: { kind: { $ref: "#/components/schemas/Tide/definitions/kind" } } };
  const { read } = splitReply(
    { $ref: "#/components/schemas/Tide" },
    { Tide: { ...tide, definitions: { kind: { type: "string", nullable: true } } } },
  );
  expect(read("schemas/Tide.yaml")).toEqual({
    ...{ type: "object", properties: { kind: { $ref: "../schemas/TideDefinitionsKind.yaml" } } },
    "x-evidence": EVIDENCE,
  });
  expect(read("schemas/TideDefinitionsKind.yaml")).toEqual({ type: ["string", "null"], "x-evidence": EVIDENCE });
});

test("leaves out and notes members that OpenAPI does not know, which tools would refuse", () => {
  const { read, noted } = splitReply({ $ref: "#/components/schemas/Tide" }, { Tide: { type: "string", descrption: "High.", "x-own": 1 } });
  expect(read("schemas/Tide.yaml")).toEqual({ type: "string", "x-own": 1, "x-evidence": EVIDENCE });
  expect(noted).toContain("members left out that OpenAPI does not know: /components/schemas/Tide/descrption");
});

test("leaves out of a path parameter what says something of a query alone", () => {
  const path = { in: "path", name: "id", allowReserved: true, allowEmptyValue: false, schema: { type: "string" } };
  const settled = upgradeDescription(
    { document: { openapi: "3.1.0", paths: { "/it/{id}": { parameters: [path] } } }, file: "odd.json", slowPatterns: new Map() },
    createNotes(),
  );
  expect(settled.paths).toEqual({ "/it/{id}": { parameters: [{ in: "path", name: "id", required: true, schema: { type: "string" } }] } });
});
