import type { OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { undocumentedMembers } from "./undocumented-members.ts";

function undocumented(schema: object, value: unknown, others: Record<string, object> = {}): string[] {
  const schemas = { ...others, Tide: schema };
  const document = { openapi: "3.1.1", info: { title: "Tides", version: "0.1.0" }, paths: {}, components: { schemas } } as OpenApiDocument;
  return undocumentedMembers(document, "/components/schemas/Tide", value);
}

test("names members that no schema of the value names, at any depth", () => {
  const schema = { properties: { a: { properties: { b: {} } }, list: { items: { properties: { c: {} } } } } };
  expect(undocumented(schema, { a: { b: 1 }, list: [{ c: 1 }] })).toEqual([]);
  expect(undocumented(schema, { x: 1, a: { "y/z": 1 }, list: [{ c: 1 }, { toString: 1 }] })).toEqual(["/x", "/a/y~1z", "/list/1/toString"]);
});

test.each([
  ["an object that names no members", {}],
  ["an open object", { properties: { a: {} }, additionalProperties: true }],
  ["any member of a kind", { properties: { a: {} }, additionalProperties: { type: "integer" } }],
])("lets %s have more", (_, schema) => {
  expect(undocumented(schema, { a: 1, x: 1 })).toEqual([]);
});

test("names what a closed object must not have", () => {
  expect(undocumented({ additionalProperties: false, properties: {} }, { x: 1 })).toEqual(["/x"]);
});

test("looks into members without a name of their own, beside named ones or not", () => {
  const rest = { properties: { b: {} } };
  expect(undocumented({ additionalProperties: rest }, { any: { b: 1, c: 1 } })).toEqual(["/any/c"]);
  expect(undocumented({ properties: { a: {} }, additionalProperties: rest }, { a: { c: 1 }, any: { c: 1 } })).toEqual(["/any/c"]);
});

test("takes what any part, alternative or condition names for named", () => {
  const schema = {
    allOf: [{ $ref: "#/components/schemas/Named" }],
    anyOf: [{ properties: { b: {} } }, { oneOf: [{ properties: { c: {} } }] }],
    if: {},
    // biome-ignore lint/suspicious/noThenProperty: it is the keyword
    then: { properties: { d: {} } },
    else: { properties: { e: {} } },
  };
  const Named = { properties: { a: { properties: { own: {} } } } };
  expect(undocumented(schema, { a: { own: 1, x: 1 }, b: 1, c: 1, d: 1, e: 1, f: 1 }, { Named })).toEqual(["/a/x", "/f"]);
});

test("comes to an end in a schema that is its own part", () => {
  expect(undocumented({ properties: { next: { $ref: "#/components/schemas/Tide" } } }, { next: { next: { x: 1 } } })).toEqual([
    "/next/next/x",
  ]);
  expect(undocumented({ properties: {}, anyOf: [{ $ref: "#/components/schemas/Tide" }] }, { x: 1 })).toEqual(["/x"]);
});
