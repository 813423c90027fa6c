import fc from "fast-check";
import { expect, test } from "vitest";
import { TIDES } from "../tides-document.ts";
import { fitsSchema } from "./fits-schema.ts";

const BERTH = {
  allOf: [{ type: "object", required: ["id"], properties: { id: { type: "integer" } } }],
  properties: {
    size: { enum: ["small", "large"] },
    boat: { anyOf: [{ type: "string" }, { type: "null" }] },
    tags: { items: { type: "string" } },
  },
};

test.for([
  { value: { id: 1, size: "small", boat: null, tags: ["a"] }, fits: true, what: "all that is named" },
  { value: {}, fits: false, what: "a required member left out" },
  { value: { id: "1" }, fits: false, what: "a text for a number" },
  { value: { id: 1.5 }, fits: false, what: "a fraction for an integer" },
  { value: { id: 1, size: "medium" }, fits: false, what: "a value that is not listed" },
  { value: { id: 1, boat: 7 }, fits: false, what: "none of the alternatives" },
  { value: { id: 1, tags: [1] }, fits: false, what: "an item of another type" },
  { value: { id: 1, keel: true }, fits: false, what: "a member that the schema does not name" },
])("says whether a schema takes $what", ({ value, fits }) => {
  expect(fitsSchema(TIDES, BERTH, value)).toBe(fits);
});

test("takes members without a name where a schema is open, and a file where it asks for one", () => {
  expect(fitsSchema(TIDES, { type: "object", additionalProperties: { type: "string" }, properties: { a: {} } }, { b: "x" })).toBe(true);
  expect(fitsSchema(TIDES, { type: "object", additionalProperties: { type: "string" }, properties: { a: {} } }, { b: 1 })).toBe(false);
  const file = { type: "string", format: "binary" };
  expect([fitsSchema(TIDES, file, new Blob([])), fitsSchema(TIDES, file, "text")]).toEqual([true, false]);
});

test("no schema, however odd, breaks it", () => {
  const keywords = fc.constantFrom("type", "items", "properties", "required", "allOf", "oneOf", "enum", "const", "additionalProperties");
  fc.assert(
    fc.property(
      fc.dictionary(keywords, fc.jsonValue({ maxDepth: 2 })),
      fc.jsonValue(),
      (schema, value) => void fitsSchema(TIDES, schema, value),
    ),
  );
});
