import { listOperations, type OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { sampleOperations } from "./sample-operations.ts";

function documentOf(count: number): OpenApiDocument {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const reply = (number: number): object => ({
    200: { description: "Tides.", content: { "application/json": { schema: { $ref: `#/components/schemas/Tide${number}` } } } },
  });
  const paths = numbers.map((number) => [`/tides${number}`, { get: { operationId: `listTides${number}`, responses: reply(number) } }]);
  const schemas = numbers.map((number) => [
    `Tide${number}`,
    { type: "object", properties: { next: { $ref: `#/components/schemas/Tide${number}` } } },
  ]);
  return {
    ...{ openapi: "3.1.1", info: { title: "Tides", version: "1" } },
    paths: Object.fromEntries(paths) as OpenApiDocument["paths"],
    components: { schemas: Object.fromEntries(schemas) as Record<string, Record<string, unknown>> },
  };
}

const idsOf = (document: OpenApiDocument): string[] => listOperations(document).map(({ id }) => id);

test("draws the same operations each time, with what they refer to and nothing else", () => {
  const document = documentOf(40);
  const sample = sampleOperations(document, { operations: 5, seed: 1 });
  expect(idsOf(sample)).toHaveLength(5);
  expect(idsOf(sampleOperations(document, { operations: 5, seed: 1 }))).toEqual(idsOf(sample));
  expect(idsOf(sampleOperations(document, { operations: 5, seed: 2 }))).not.toEqual(idsOf(sample));
  expect(Object.keys(sample.components?.["schemas"] ?? {})).toEqual(idsOf(sample).map((id) => id.replace("listTides", "Tide")));
});

test("changes at most one of those drawn where an operation is added", () => {
  const before = idsOf(sampleOperations(documentOf(40), { operations: 5, seed: 1 }));
  const after = idsOf(sampleOperations(documentOf(41), { operations: 5, seed: 1 }));
  expect(before.filter((id) => !after.includes(id)).length).toBeLessThanOrEqual(1);
});
