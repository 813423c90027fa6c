import type { OpenApiDocument } from "@tooling/spec";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createDoubtMarker } from "./doubt-marks.ts";
import { isShownInPlace, listFieldRows } from "./schema-rows.ts";
import { TIDES } from "./tides-document.ts";

const withSchemas = (schemas: object): OpenApiDocument => ({ ...TIDES, components: { schemas: schemas as never } });

function rowsOf(document: OpenApiDocument, node: unknown): string[] {
  const link = (name: string, schema: object): string => (isShownInPlace(document, schema) ? "object" : `[${name}]`);
  const context = { document, marker: createDoubtMarker(document), link };
  return listFieldRows(context, node).map((cells) => cells.join(" ; "));
}

test("names fields by their path, into objects and the items of lists, with what they demand and how they are known", () => {
  expect(rowsOf(TIDES, { $ref: "#/components/schemas/Port" })).toEqual([
    "`id` ; integer ;  ; Its number. Only in replies.",
    "`name` ; string ; yes ; Its name. At most 40 characters.",
    "`address` ; object ;  ; ",
    "`address.city` ; string ;  ; One of `Ostende`, `Saint-Malo`.",
    "`berths` ; array of object ;  ; ",
    "`berths[].depth` ; number ;  ; *[inferred](#how-it-is-known)*",
    "`parent` ; [Port] ;  ; The port above.",
    "`fee` ; number or string or null ;  ; As number: At least 0. As string: At most 9 characters.",
  ]);
});

test("merges the parts of a schema, and what is said beside a reference wins", () => {
  const document = withSchemas({ A: { description: "A.", required: ["a"], properties: { a: { type: "string" } } } });
  const node = {
    allOf: [{ $ref: "#/components/schemas/A" }, { properties: { b: { $ref: "#/components/schemas/A", description: "B." } } }],
    required: ["b"],
  };
  expect(rowsOf(document, node)).toEqual(["`a` ; string ; yes ; ", "`b` ; object ; yes ; B.", "`b.a` ; string ; yes ; "]);
});

test("a schema that is a part of itself ends", () => {
  const document = withSchemas({ A: { allOf: [{ $ref: "#/components/schemas/A" }], properties: { a: {} } } });
  expect(rowsOf(document, { $ref: "#/components/schemas/A" })).toEqual(["`a` ; any ;  ; "]);
});

test("shows the fields of each alternative, and whose they are", () => {
  const document = withSchemas({ Card: { properties: { number: { type: "string" } } } });
  const pay = { oneOf: [{ $ref: "#/components/schemas/Card" }, { properties: { iban: { type: "string" } } }] };
  expect(rowsOf(document, { properties: { pay, by: { additionalProperties: { type: "integer" } } } })).toEqual([
    "`pay` ; object ;  ; ",
    "`pay.number` ; string ;  ; In `Card`. ",
    "`pay.iban` ; string ;  ; In alternative 2 of 2. ",
    "`by` ; object ;  ; ",
    "`by.*` ; integer ;  ; ",
  ]);
});

test("a component that leads back to itself, is large or recurs in one object is not shown in place", () => {
  const item = { properties: { price: { type: "number" } } };
  const reference = { $ref: "#/components/schemas/Item" };
  const large = { properties: Object.fromEntries("abcdefghi".split("").map((name) => [name, {}])) };
  const document = withSchemas({
    Item: item,
    Large: large,
    Bill: { properties: { a: reference, b: { items: reference }, c: { anyOf: [reference] } } },
  });
  expect(isShownInPlace(document, reference)).toBe(false);
  expect(isShownInPlace(withSchemas({ Item: item }), reference)).toBe(true);
  expect(isShownInPlace(document, { $ref: "#/components/schemas/Large" })).toBe(false);
  expect(isShownInPlace(TIDES, { $ref: "#/components/schemas/Port" })).toBe(false);
});

test("evidence that a whole object has is not repeated at each of its fields", () => {
  const evidence = { source: "a", title: "A", grade: "inferred" };
  const document = withSchemas({
    A: { "x-evidence": evidence, properties: { a: {}, b: { "x-evidence": { ...evidence, grade: "observed" } } } },
  });
  expect(rowsOf(document, { $ref: "#/components/schemas/A" })).toEqual([
    "`a` ; any ;  ; ",
    "`b` ; any ;  ; *[observed](#how-it-is-known)*",
  ]);
});

test("no schema, however odd, breaks it", () => {
  const keywords = fc.constantFrom(
    "type",
    "items",
    "properties",
    "required",
    "allOf",
    "oneOf",
    "anyOf",
    "enum",
    "description",
    "additionalProperties",
  );
  fc.assert(fc.property(fc.dictionary(keywords, fc.jsonValue({ maxDepth: 3 })), (schema) => void rowsOf(TIDES, schema)));
});
