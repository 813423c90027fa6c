import type { OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { accepts } from "./accepts.ts";
import { sampleValue } from "./sample-value.ts";
import { TIDEPOOL } from "./tidepool-fixture.ts";

const document: OpenApiDocument = TIDEPOOL;

test("judges values by every keyword that a mutant changes", () => {
  const cases: [schema: unknown, allowed: unknown, refused: unknown][] = [
    [{ type: ["integer", "null"] }, null, 1.5],
    [{ enum: ["a", null] }, null, "b"],
    [{ const: { a: 1 } }, { a: 1 }, { a: 2 }],
    [{ minLength: 2, maxLength: 2 }, "🌊🌊", "a"],
    [{ pattern: "^a$" }, "a", "b"],
    [{ exclusiveMinimum: 1, maximum: 3, multipleOf: 0.5 }, 1.5, 1],
    [{ minItems: 1, uniqueItems: true, items: { type: "string" } }, ["a"], ["a", "a"]],
    [{ required: ["a"], properties: { a: { type: "string" } } }, { a: "" }, { b: "" }],
    [{ patternProperties: { "^x-": { type: "string" } }, additionalProperties: false }, { "x-a": "" }, { a: "" }],
    [{ anyOf: [{ type: "string" }, { $ref: "#/components/schemas/Place" }] }, "a", { latitude: 1 }],
    [{ allOf: [{ type: "string" }, { not: { const: "a" } }] }, "b", "a"],
    [{ if: { required: ["a"] }, else: { required: ["b"] } }, { b: 1 }, {}],
  ];
  for (const [schema, allowed, refused] of cases) {
    expect(accepts(document, schema, allowed), JSON.stringify(schema)).toBe(true);
    expect(accepts(document, schema, refused), JSON.stringify(schema)).toBe(false);
  }
});

test("makes a value of each schema, and none of one that has no value", () => {
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {}))
    expect(accepts(document, schema, sampleValue(document, schema)), name).toBe(true);
  expect(sampleValue(document, { type: "string", minLength: 9 })).toHaveLength(9);
  expect(sampleValue(document, { type: "string", pattern: "^z$" })).toBeUndefined();
});
