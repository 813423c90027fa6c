import fc from "fast-check";
import { expect, test } from "vitest";
import { TIDES } from "../tides-document.ts";
import { exampleOf, listExamples } from "./example-values.ts";

test("the examples of a parameter stand before those of its schema", () => {
  const examples = { a: { value: 2 }, b: { externalValue: "https://tides.test" } };
  expect(listExamples(TIDES, { example: 1, examples, schema: { examples: [3], example: 4 } })).toEqual([1, 2, 3, 4]);
  expect(listExamples(TIDES, {})).toEqual([]);
});

test("a value without an example is one that its schema allows", () => {
  const schema = {
    allOf: [{ required: ["a"], properties: { a: { enum: ["x"] } } }],
    required: ["b", "c"],
    properties: {
      b: { type: "array", minItems: 1, items: { type: ["null", "integer"], minimum: 3 } },
      c: { oneOf: [{ const: null }, {}] },
    },
  };
  expect(exampleOf(TIDES, schema)).toEqual({ a: "x", b: [3], c: null });
});

test("a schema that requires itself ends", () => {
  const document = { ...TIDES, components: { schemas: { A: { required: ["a"], properties: { a: { $ref: "#/components/schemas/A" } } } } } };
  expect(JSON.stringify(exampleOf(document, { $ref: "#/components/schemas/A" })).length).toBeLessThan(100);
});

test("no schema, however odd, breaks it", () => {
  const keywords = fc.constantFrom("type", "items", "properties", "required", "allOf", "oneOf", "enum", "examples", "minItems");
  fc.assert(fc.property(fc.dictionary(keywords, fc.jsonValue({ maxDepth: 2 })), (schema) => void exampleOf(TIDES, schema)));
});
