import type { JsonObject, OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { exampleOf } from "./example-value.ts";
import { MISSING, type Variation } from "./variation.ts";
import { varySchema } from "./vary-schema.ts";

function documentWith(schemas: Record<string, JsonObject>): OpenApiDocument {
  return { openapi: "3.1.1", info: { title: "Tides", version: "0.1.0" }, paths: {}, components: { schemas } };
}

/** Variations as lines: verdict, place, what is put there, its values, and whether none may be found. */
function varied(
  schema: object,
  { rule, base, schemas = {} }: { rule?: string; base?: unknown; schemas?: Record<string, JsonObject> } = {},
) {
  const document = documentWith(schemas);
  const { accepted, refused } = varySchema(document, schema, base ?? exampleOf(document, schema));
  const say = (verdict: string, { at, says, rule: keyword, values, isOpen }: Variation): string[] => {
    const tried = values.map((value) => (value === MISSING ? "nothing" : JSON.stringify(value))).join(" or ");
    return rule === undefined || rule === keyword
      ? [`${verdict} ${["", ...at].join("/")} ${says}: ${tried}${isOpen ? " (open)" : ""}`]
      : [];
  };
  return [...accepted.flatMap((one) => say("accepts", one)), ...refused.flatMap((one) => say("refuses", one))];
}

test.each<[string, object, string[]]>([
  ["minimum", { type: "integer", minimum: 3 }, ["accepts  = 3: 3", "refuses  beyond 3: 2 or 0"]],
  ["maximum", { type: "number", maximum: 0.25 }, ["accepts  = 0.25: 0.25", "refuses  beyond 0.25: 0.75 or 0.375"]],
  ["exclusiveMinimum", { type: "integer", exclusiveMinimum: 0 }, ["accepts  = 1: 1", "refuses  beyond 0: 0"]],
  ["exclusiveMaximum", { type: "number", exclusiveMaximum: 1 }, ["accepts  = 0.5: 0.5", "refuses  beyond 1: 1"]],
  ["multipleOf", { type: "integer", multipleOf: 5 }, ["accepts  = 15: 15 or 5 (open)", "refuses  that is no multiple of 5: 7.5"]],
  ["minLength", { type: "string", minLength: 2, example: "abc" }, ['accepts  of 2 characters: "ab"', 'refuses  of 1 characters: "a"']],
  ["maxLength", { type: "string", maxLength: 2, example: "abc" }, ['accepts  of 2 characters: "ab"', 'refuses  of 3 characters: "abc"']],
  [
    "pattern",
    { type: "string", pattern: "^a" },
    ['refuses  that does not match its pattern: "not of this format" or "" or "\\u0000" or "!"'],
  ],
  ["format", { type: "string", format: "date" }, ['refuses  that is no date: "not of this format" or "" or "\\u0000" or "!"']],
  [
    "enum",
    { enum: ["asc", null] },
    ['accepts  = "asc": "asc"', "accepts  = null: null", 'refuses  with a value that is not listed: "not listed"'],
  ],
  ["enum", { enum: [1, 2] }, ["accepts  = 1: 1", "accepts  = 2: 2", "refuses  with a value that is not listed: 987654321"]],
  ["const", { const: "asc" }, ['refuses  with another value than its constant: "not the constant"']],
  ["minItems", { type: "array", minItems: 1, items: { type: "string" } }, ['accepts  of 1 items: ["x"]', "refuses  of 0 items: []"]],
  ["maxItems", { type: "array", maxItems: 1, items: { type: "integer" } }, ["accepts  of 1 items: [1]", "refuses  of 2 items: [1,1]"]],
  ["uniqueItems", { type: "array", uniqueItems: true, items: { type: "boolean" } }, ["refuses  with an item twice: [true,true]"]],
  ["required", { required: ["a", "b"] }, ["refuses /a left out: nothing", "refuses /b left out: nothing"]],
  ["dependentRequired", { dependentRequired: { a: ["b"] } }, ["refuses /b left out beside a: nothing"]],
  ["additionalProperties", { additionalProperties: false }, ['refuses /undocumented which is no property: "x"']],
  ["unevaluatedProperties", { unevaluatedProperties: false }, ['refuses /undocumented which is no property: "x"']],
])("tries %s at its bound and beyond: %j", (rule, schema, lines) => {
  expect(varied(schema, { rule })).toEqual(lines);
});

test("tries every type that is not named, and both values of a boolean", () => {
  expect(varied({ type: "integer" })).toEqual([
    'refuses  as string: "not of this type"',
    "refuses  as number: 1.5",
    "refuses  as boolean: true",
    "refuses  as null: null",
    'refuses  as array: ["not of this type"]',
    'refuses  as object: {"not":"of this type"}',
    'refuses  as an empty text: "" (open)',
  ]);
  const nullable = varied({ type: ["boolean", "null"] }).map((line) => line.split(":")[0]);
  expect(nullable.slice(0, 3)).toEqual(["accepts  = null", "accepts  = true", "accepts  = false"]);
  expect(nullable.slice(3)).toEqual(["refuses  as string", "refuses  as number", "refuses  as array", "refuses  as object"]);
  expect(varied({ type: "boolean", enum: [true] }, { rule: "type" })).not.toContain("accepts  = false: false");
});

test("tries a text that no server can read as a number, where the example could be one or is no text", () => {
  const line = 'accepts  as a text that is no number: "no number" or "x" (open)';
  expect(varied({ type: "string" }, { base: "1000" })).toContain(line);
  expect(varied({ type: ["integer", "string"] }, { base: 7 })).toContain(line);
  expect(varied({ type: "string" }, { base: "pier" })).not.toContain(line);
  expect(varied({ type: "string", enum: ["1"] }, { base: "1" })).not.toContain(line);
});

test("refuses an empty text of what is no text, and of one text that is not empty", () => {
  const line = 'refuses  as an empty text: "" (open)';
  for (const schema of [{ type: "boolean" }, { type: "string", const: "true" }, { type: "string", enum: ["a"] }])
    expect(varied(schema), JSON.stringify(schema)).toContain(line);
  for (const schema of [{ type: "string" }, { type: ["boolean", "null"] }, { type: "object" }, { type: "array" }])
    expect(varied(schema), JSON.stringify(schema)).not.toContain(line);
});

test("asks for the types of a schema inside itself, and goes no further", () => {
  const Pool = { type: "object", properties: { inner: { $ref: "#/components/schemas/Pool" } } };
  const lines = varied({ $ref: "#/components/schemas/Pool" }, { schemas: { Pool }, base: { inner: { inner: {} } } });
  expect(lines.filter((line) => line.startsWith("refuses /inner as null"))).toHaveLength(1);
  expect(lines.filter((line) => line.includes("/inner/inner"))).toEqual([]);
});

test("refuses no type of a file, which has none on the wire", () => {
  expect(varied({ type: "string", format: "binary" })).toEqual([]);
});

test.each([
  ["", 'accepts  of 3 characters: "xxx" or "xxx" or "x" (open)'],
  ["ab", 'accepts  of 3 characters: "aba" or "aab" or "ab" (open)'],
  ["🌊", 'accepts  of 3 characters: "🌊🌊🌊" or "🌊🌊🌊" or "🌊" (open)'],
  ["a@b", 'accepts  of 3 characters: "a@b"'],
])("lengthens the example %j, counted in characters", (base, line) => {
  expect(varied({ type: "string", maxLength: 3 }, { base, rule: "maxLength" })[0]).toBe(line);
});

test("lengthens an e-mail address so that it stays one", () => {
  const { accepted } = varySchema(documentWith({}), { type: "string", format: "email", maxLength: 70 }, "sam@harbour.example");
  expect(accepted[0]?.values[2]).toMatch(/^sam@a+\.?a*harbour\.example$/);
  expect(accepted[0]?.values.map((text) => String(text).length)).toEqual([70, 70, 70]);
});

test("tries the bounds of int32 only where nothing narrower holds", () => {
  const rule = "format int32";
  const low = ["accepts  = -2147483648: -2147483648", "refuses  = -2147483649: -2147483649"];
  const high = ["accepts  = 2147483647: 2147483647", "refuses  = 2147483648: 2147483648"];
  const int32 = { type: "integer", format: "int32" };
  expect(varied(int32, { rule }).toSorted()).toEqual([...low, ...high].toSorted());
  expect(varied({ ...int32, minimum: 0 }, { rule })).toEqual(high);
  expect(varied({ ...int32, exclusiveMaximum: 10 }, { rule })).toEqual(low);
  expect(varied({ ...int32, enum: [1] }, { rule })).toEqual([]);
  expect(varied({ ...int32, const: 1 }, { rule })).toEqual([]);
  expect(varied({ type: "integer", format: "int64" }, { rule })).toEqual([]);
});

test("tries only formats that it knows, and one that JSON Schema does not under a name of its own", () => {
  expect(varied({ type: "string", format: "harbour-code" }, { rule: "format" })).toEqual([]);
  expect(varied({ type: "string", format: "uri-reference" }, { rule: "format" })).toEqual([]);
  expect(varied({ type: "string", format: "byte" }, { rule: "format byte" })).toHaveLength(1);
});

test("fills a list with listed values, or with examples that are told apart where the list asks for it", () => {
  const itemsOf = (schema: object, base?: unknown): string | undefined =>
    varied({ type: "array", maxItems: 3, ...schema }, { rule: "maxItems", base })[0]?.replace("accepts  of 3 items: ", "");
  expect(itemsOf({ items: { enum: ["north", "south"] } })).toBe('["north","south","north"]');
  expect(itemsOf({ items: { type: "string" } }, ["a", "b"])).toBe('["a","b","a"]');
  expect(itemsOf({ items: { type: "string" }, uniqueItems: true }, ["a", "b"])).toBe('["a","b","a2"]');
  expect(itemsOf({ items: { type: "integer" }, uniqueItems: true }, [5])).toBe("[5,6,7]");
  expect(itemsOf({ items: { type: "boolean" } })).toBe("[true,true,true]");
});

test("looks into properties, items and members without a name, but not at what is only read", () => {
  const schema = {
    type: "object",
    properties: {
      id: { type: "integer", readOnly: true, minimum: 1 },
      key: { $ref: "#/components/schemas/Key", readOnly: true },
      ticket: { $ref: "#/components/schemas/Ticket", minimum: 4 },
      depths: { type: "array", items: { minimum: 0 } },
    },
    additionalProperties: { minimum: 5 },
  };
  const schemas = { Key: { minimum: 2 }, Ticket: { readOnly: true, minimum: 3 } };
  expect(varied(schema, { schemas, rule: "minimum" })).toEqual([
    "accepts /depths/0 = 0: 0",
    "accepts /key = 5: 5",
    "refuses /depths/0 beyond 0: -0.5 or -0.5",
    "refuses /key beyond 5: 4.5 or 2.5",
  ]);
  expect(varied(schema, { schemas, rule: "minimum", base: { depths: [1], tide: 7 } })).toContain("accepts /tide = 5: 5");
});

test("holds to what stands beside a reference, and to all parts of a whole", () => {
  const schemas = { Name: { type: "string", minLength: 1 }, Short: { maxLength: 3 } };
  const lengths = (schema: object): string[] => varied(schema, { schemas }).filter((line) => line.includes("characters"));
  const both = ['accepts  of 1 characters: "x"', 'accepts  of 3 characters: "xxx" or "xxx" or "x" (open)'];
  expect(lengths({ $ref: "#/components/schemas/Name", maxLength: 3 }).slice(0, 2)).toEqual(both);
  expect(lengths({ allOf: [{ $ref: "#/components/schemas/Name" }, { $ref: "#/components/schemas/Short" }] }).slice(0, 2)).toEqual(both);
});

test("tries each alternative of a union, and refuses openly what another may let through", () => {
  const schema = {
    oneOf: [
      { type: "string", maxLength: 2 },
      { type: "integer", minimum: 1 },
    ],
  };
  expect(varied(schema, { rule: "oneOf" })).toEqual(['accepts  as its alternative 1: "x"', "accepts  as its alternative 2: 1"]);
  expect(varied(schema, { rule: "minimum" })).toEqual(["accepts  = 1: 1 (open)", "refuses  beyond 1: 0 or 0 (open)"]);
  const types = varied(schema, { rule: "type" }).filter((line) => !line.endsWith("(open)"));
  expect(types.map((line) => line.split(":")[0])).toEqual([
    "refuses  as number",
    "refuses  as boolean",
    "refuses  as null",
    "refuses  as array",
    "refuses  as object",
  ]);
});

test("refuses no type of a union whose alternatives do not all name theirs", () => {
  expect(varied({ anyOf: [{ type: "string" }, { minimum: 1 }] }, { rule: "type" }).filter((line) => !line.endsWith("(open)"))).toEqual([]);
});

test("takes a union with null alone for no choice", () => {
  const lines = varied({ anyOf: [{ type: "integer", minimum: 1 }, { type: "null" }] });
  expect(lines).toContain("refuses  beyond 1: 0 or 0");
  expect(lines).toContain("accepts  as its alternative 2: null");
  expect(lines.filter((line) => line.startsWith("refuses  as null"))).toEqual([]);
  expect(varied({ anyOf: [{ type: "integer" }] })).toContain("refuses  as null: null");
  // The null is an alternative to the object, and not to what is in it.
  const nested = { anyOf: [{ type: "object", properties: { depth: { type: "integer" } } }, { type: "null" }] };
  expect(varied(nested)).toContain("refuses /depth as null: null");
});

test("narrows a value to each alternative that only asks for properties", () => {
  const schema = {
    type: "object",
    properties: { name: { type: "string" }, code: { type: "string" } },
    anyOf: [{ required: ["name"] }, { required: ["code"] }],
  };
  expect(varied(schema, { rule: "anyOf" })).toEqual([
    'accepts  as its alternative 1: {"name":"x"} or "x"',
    'accepts  as its alternative 2: {"code":"x"} or "x"',
  ]);
  expect(varied(schema, { rule: "required" })).toEqual([
    "refuses /name left out: nothing (open)",
    "refuses /code left out: nothing (open)",
  ]);
});

test("tries both sides of a condition, openly", () => {
  const schema = {
    type: "object",
    if: { properties: { isTidal: { const: true } } },
    // biome-ignore lint/suspicious/noThenProperty: it is the keyword
    then: { required: ["range"], properties: { range: { minimum: 0 } } },
    else: { $ref: "#/components/schemas/Still" },
  };
  const lines = varied(schema, { schemas: { Still: { required: ["level"] } } });
  expect(lines).toContain("refuses /range left out where the contract's condition asks for it: nothing (open)");
  expect(lines).toContain("refuses /level left out where the contract's condition asks for it: nothing (open)");
  expect(lines).toContain("refuses /range beyond 0: -0.5 or -0.5 (open)");
});

test("comes to an end in a schema that contains itself", () => {
  const Station = {
    type: "object",
    required: ["name"],
    properties: {
      name: { type: "string" },
      next: { $ref: "#/components/schemas/Station" },
      all: { items: { $ref: "#/components/schemas/Station" } },
    },
  };
  expect(varied({ $ref: "#/components/schemas/Station" }, { schemas: { Station }, rule: "required" })).toEqual([
    "refuses /name left out: nothing",
  ]);
});

test.each([
  [{ minProperties: 1 }],
  [{ maxProperties: 1 }],
  [{ propertyNames: { maxLength: 1 } }],
  [{ patternProperties: { a: {} } }],
  [{ dependentSchemas: { a: {} } }],
  [{ not: {} }],
  [{ prefixItems: [] }],
  [{ contains: {} }],
  [{ unevaluatedItems: false }],
])("names a rule that it knows no variation of: %j", (schema) => {
  const [rule = ""] = Object.keys(schema);
  expect(varied(schema, { rule })).toEqual(["refuses  in ways that nobody derives: "]);
});
