import type { JsonObject } from "@tooling/spec";
import { expect, test } from "vitest";
import { TIDEPOOL } from "./coverage-fixture.ts";
import { type CoverageItem, itemName } from "./coverage-items.ts";
import { describeShape, markShape, type ShapePlace } from "./value-shape.ts";

/** List what a schema's values can show, or what the values given show. */
function shownBy(schema: JsonObject, { values, side = "reply", schemas = {} }: ShownOptions = {}): string[] {
  const items = new Map<string, CoverageItem>();
  const add: ShapePlace["add"] = (criterion, place) => {
    const item = items.get(place) ?? { criterion, operation: "", place };
    items.set(place, item);
    return item;
  };
  const shape = describeShape({ ...TIDEPOOL, components: { schemas } }, schema, {
    side,
    place: "body",
    item: add("operation", "body"),
    add,
  });
  if (values === undefined) return [...items.keys()].slice(1);
  const shown = new Set<CoverageItem>();
  for (const value of values) markShape(shape, value, shown);
  return [...shown].map(itemName).slice(1);
}

interface ShownOptions {
  values?: unknown[];
  side?: ShapePlace["side"];
  schemas?: Record<string, JsonObject>;
}

test.each([
  ["allOf", { allOf: [{ properties: { a: {} } }] }],
  ["anyOf", { anyOf: [{ type: "null" }, { properties: { a: {} } }] }],
  ["oneOf", { oneOf: [{ properties: { a: {} } }] }],
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
  ["then", { if: { properties: { hidden: { enum: [1] } } }, then: { properties: { a: {} } } }],
  ["else", { else: { properties: { a: {} } } }],
  ["dependentSchemas", { dependentSchemas: { b: { properties: { a: {} } } } }],
  ["$ref", { $ref: "#/components/schemas/A" }],
])("follows %s, and takes what stands under several of them as one", (_, schema) => {
  const schemas = { A: { properties: { a: {} } } };
  expect(shownBy({ ...schema, properties: { a: {}, b: {} } }, { schemas }).toSorted()).toEqual(["body /a", "body /b"]);
  expect(shownBy({ properties: { value: schema } }, { schemas })).toEqual(["body /value", "body /value/a"]);
});

test("leaves out what is only a condition, forbidden or open", () => {
  const schema = {
    if: { properties: { kind: { const: "pier" } } },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
    then: { properties: { kind: false } },
    not: { enum: ["x"] },
    additionalProperties: { description: "Anything.", "x-evidence": {} },
    unevaluatedProperties: false,
    items: false,
  };
  expect(shownBy(schema)).toEqual([]);
});

test("names elements of lists and members of maps, with awkward names escaped", () => {
  const schema = {
    properties: {
      "a/b": { items: { items: { enum: ["x"] } }, prefixItems: [{ properties: { first: {} } }] },
      map: { additionalProperties: { type: "string" }, patternProperties: { "^x": { properties: { c: {} } } } },
    },
  };
  const names = ["body /a~1b", "body /a~1b[]", "body /a~1b[][]", "body /a~1b[][] = x", "body /a~1b[]/first", "body /map", "body /map{}"];
  expect(shownBy(schema)).toEqual([...names, "body /map{}/c"]);
  expect(shownBy(schema, { values: [{ "a/b": [["x"], { first: null }], map: { any: { c: 1 } } }] })).toEqual([...names, "body /map{}/c"]);
});

test("shows nothing of an empty list's elements, of a null's members and of names that are not described", () => {
  const schema = { properties: { list: { items: {} }, object: { properties: { a: {} } } } };
  const values = [{ list: [], object: null, other: 1 }, null, "text", [1], JSON.parse('{"__proto__":1,"constructor":2}')];
  expect(shownBy(schema, { values })).toEqual(["body /list", "body /object"]);
});

test("expands a schema that contains itself once on each way", () => {
  const Tide = { properties: { next: { $ref: "#/components/schemas/Tide" }, wave: { $ref: "#/components/schemas/Wave" } } };
  const Wave = { properties: { tide: { $ref: "#/components/schemas/Tide" }, size: {} } };
  expect(shownBy({ $ref: "#/components/schemas/Tide" }, { schemas: { Tide, Wave } })).toEqual([
    "body /next",
    "body /wave",
    "body /wave/tide",
    "body /wave/size",
  ]);
});

test("names odd values so that they can be told apart, and knows each by its text", () => {
  const values = ["", " a", "two\nlines", "plain", 1, null, { a: [1] }];
  const names = ['body = ""', 'body = " a"', 'body = "two\\nlines"', "body = plain", "body = 1", "body = null", 'body = {"a":[1]}'];
  expect(shownBy({ enum: values })).toEqual(names);
  expect(shownBy({ enum: values }, { values })).toEqual(names);
  expect(shownBy({ const: "1" }, { values: [1, "other"] })).toEqual(["body = 1"]);
});

test("asks for both values of a boolean in what is sent, where no enum says otherwise", () => {
  expect(shownBy({ type: ["boolean", "null"] }, { side: "request" })).toEqual(["body = true", "body = false"]);
  expect(shownBy({ type: "boolean", const: true }, { side: "parameter" })).toEqual(["body = true"]);
  expect(shownBy({ type: "boolean" }, { side: "reply" })).toEqual([]);
});

test("lets the elements of a parameter stand for the parameter", () => {
  const schema = { type: "array", items: { enum: ["a", "b"] } };
  expect(shownBy(schema, { side: "parameter" })).toEqual(["body = a", "body = b"]);
  expect(shownBy(schema, { side: "parameter", values: [["b"]] })).toEqual(["body = b"]);
});

test.each([
  ["request", "readOnly", "writeOnly"],
  ["parameter", "readOnly", "writeOnly"],
  ["reply", "writeOnly", "readOnly"],
] as const)("leaves out of a %s what is %s, also behind a reference", (side, hidden, open) => {
  const schema = { properties: { a: { [hidden]: true }, b: { $ref: "#/components/schemas/B" }, c: { [open]: true } } };
  expect(shownBy(schema, { side, schemas: { B: { [hidden]: true } } })).toEqual(["body /c"]);
});
