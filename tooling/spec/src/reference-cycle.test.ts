import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPointer } from "./json-pointer.ts";
import { findReferenceCycles } from "./reference-cycle.ts";
import type { SpecFile } from "./spec-file.ts";
import { refusals, rootWithSchema } from "./spec-fixture.ts";

const cyclesOf = (schemas: unknown): string[] => {
  const file: SpecFile = { path: "/openapi.yaml", text: "", value: schemas, position: () => ({ line: 1, column: 1 }) };
  return findReferenceCycles(new Map([[file.path, file]])).map((problem) => problem.rule);
};

test("G142 refuses a schema that refers to itself", () => {
  expect(refusals({ "openapi.yaml": rootWithSchema('{ $ref: "#/components/schemas/Tide" }') })).toMatchInlineSnapshot(`
    [
      "openapi.yaml:6:11 no-ref-cycle The schema at "/components/schemas/Tide" is defined by nothing but itself: give it a type, or recurse through a property or items.",
    ]
  `);
});

test("G142 refuses a schema that is itself by way of any keyword for the same value", () => {
  const self = '{ $ref: "#/components/schemas/Tide" }';
  const schemas = [
    ...["allOf", "anyOf", "oneOf"].map((keyword) => `{ ${keyword}: [{ type: object }, ${self}] }`),
    ...["not", "if", "then", "else"].map((keyword) => `{ type: object, ${keyword}: ${self} }`),
    `{ type: object, dependentSchemas: { station: ${self} } }`,
    `{ allOf: [{ anyOf: [{ not: ${self} }] }] }`,
  ];
  for (const schema of schemas) {
    expect(refusals({ "openapi.yaml": rootWithSchema(schema) }), schema).toEqual([
      expect.stringMatching(/^openapi\.yaml:6:\d+ no-ref-cycle /),
    ]);
  }
});

test("G142 refuses a schema that is itself across two files, and says it once", () => {
  expect(
    refusals({
      "openapi.yaml": rootWithSchema("{ $ref: schemas/Tide.yaml }"),
      "schemas/Tide.yaml": "allOf:\n  - $ref: Wave.yaml\n",
      "schemas/Wave.yaml": "description: A wave.\nanyOf:\n  - type: object\n  - $ref: ../openapi.yaml#/components/schemas/Tide\n",
    }),
  ).toMatchInlineSnapshot(`
    [
      "openapi.yaml:6:11 no-ref-cycle The schema at "/components/schemas/Tide" is defined by nothing but itself: give it a type, or recurse through a property or items.",
    ]
  `);
});

test("G142 refuses responses, parameters and path items that refer to themselves", () => {
  const root = `openapi: 3.1.1
info: { title: Tides, version: 0.1.0 }
paths:
  /tides: { $ref: "#/paths/~1tides" }
components:
  responses:
    A: { $ref: "#/components/responses/B" }
    B: { $ref: "#/components/responses/A" }
  parameters:
    C: { $ref: "#/components/parameters/C" }
`;
  expect(refusals({ "openapi.yaml": root }).map((problem) => problem.split(" ").slice(0, 2).join(" "))).toEqual([
    "openapi.yaml:4:11 no-ref-cycle",
    "openapi.yaml:7:8 no-ref-cycle",
    "openapi.yaml:10:8 no-ref-cycle",
  ]);
});

test("G142 reads a schema that recurs through properties, items and their like, also across files", () => {
  expect(
    refusals({
      "openapi.yaml": `${rootWithSchema("{ $ref: schemas/Tide.yaml }")}    Alias: { $ref: "#/components/schemas/Tide" }\n`,
      "schemas/Tide.yaml": `type: object
properties:
  next: { $ref: Tide.yaml }
  either: { oneOf: [{ type: "null" }, { $ref: Wave.yaml }] }
items: { $ref: Tide.yaml }
prefixItems: [{ $ref: Tide.yaml }]
contains: { $ref: Tide.yaml }
additionalProperties: { allOf: [{ $ref: Tide.yaml }] }
patternProperties: { ^x-: { $ref: Tide.yaml } }
`,
      "schemas/Wave.yaml": "properties:\n  tide: { $ref: ../openapi.yaml#/components/schemas/Tide }\n",
    }),
  ).toEqual([]);
});

test("reads a schema that many others share", () => {
  const shared = { allOf: Array(40).fill({ $ref: "#/Leaf" }) };
  expect(cyclesOf({ Leaf: { type: "string" }, A: shared, B: { anyOf: [{ $ref: "#/A" }, { $ref: "#/A" }] }, C: { $ref: "#/B" } })).toEqual(
    [],
  );
});

test("refuses references that unfold like an alias bomb, in no time", () => {
  const levels = (fan: number): Record<string, unknown> =>
    Object.fromEntries(Array.from({ length: 20 }, (_, level) => [`L${level}`, { allOf: Array(fan).fill({ $ref: `#/L${level + 1}` }) }]));
  const start = performance.now();
  expect(cyclesOf({ ...levels(8), L20: { type: "string" } })).toEqual(["reference-bomb"]);
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(cyclesOf({ ...levels(1), L20: { type: "string" } })).toEqual([]);
});

test("refuses a chain that no recursive tool could follow, whichever end it is met from", () => {
  const links = Array.from({ length: 20_000 }, (_, index) => [`L${index}`, { $ref: `#/L${index + 1}` }] as const);
  const end = ["L20000", { type: "string" }] as const;
  expect(cyclesOf(Object.fromEntries([...links, end]))).toEqual(["reference-depth"]);
  expect(cyclesOf(Object.fromEntries([end, ...links.toReversed()]))).toEqual(["reference-depth"]);
  expect(cyclesOf(Object.fromEntries([...links.slice(0, 20), ["L20", {}]]))).toEqual([]);
});

test("finds a cycle exactly where a walk along the references comes back", () => {
  const names = ["A", "B", "C", "D", "E", "F"];
  const links = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 12 });
  fc.assert(
    fc.property(links, (pairs) => {
      const targets = new Map(names.map((name) => [name, pairs.filter(([from]) => from === name).map(([, to]) => to)]));
      const schemas = Object.fromEntries(
        names.map((name) => [name, { allOf: (targets.get(name) ?? []).map((to) => ({ $ref: `#${formatPointer([to])}` })) }]),
      );
      const comesBack = (name: string, seen: string[]): boolean =>
        seen.includes(name) || (targets.get(name) ?? []).some((next) => comesBack(next, [...seen, name]));
      expect(cyclesOf(schemas).length > 0).toBe(names.some((name) => comesBack(name, [])));
    }),
  );
});
