import type { OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { compile, evaluate } from "../test/compile.ts";
import { HOSTILE_TEXTS, hostileDocument } from "../test/hostile.ts";
import { documentOf } from "../test/validator-of.ts";
import { renderFixtures } from "./render-fixtures.ts";
import { renderSchema } from "./render-schema.ts";
import { renderValidators } from "./render-validators.ts";

test("G140 hostile texts compile to types alone, which run nothing", () => {
  const text = renderSchema(hostileDocument());
  expect(compile({ "schema.ts": text })).toEqual([]);
  expect(evaluate(text)).toEqual({ exports: {}, globals: [], touched: false });
});

test("G140 hostile texts stand in the types as they are, each as one path, operation and property", () => {
  const names = HOSTILE_TEXTS.map((text) => JSON.stringify(text));
  const consumer = [
    'import type { components, operations, paths } from "./schema.ts";',
    ...names.map((name) => `export const path${names.indexOf(name)}: keyof paths = ${JSON.stringify(`/${JSON.parse(name)}`)};`),
    ...names.map((name) => `export const property${names.indexOf(name)}: keyof components["schemas"]["Hostile"] = ${name};`),
    ...names.map((name) => `export const value${names.indexOf(name)}: components["schemas"]["Hostile"][${name}] = ${name};`),
    // openapi-typescript writes an operationId's # as /.
    ...names.map((name) => `export const operation${names.indexOf(name)}: keyof operations = ${name.replaceAll("#", "/")};`),
  ];
  expect(compile({ "schema.ts": renderSchema(hostileDocument()), "consumer.ts": consumer.join("\n") })).toEqual([]);
});

test("G140 hostile texts become no code of a validator", () => {
  const document = JSON.parse(JSON.stringify(hostileDocument(HOSTILE_TEXTS)).replaceAll('"pattern":', '"x-pattern":')) as OpenApiDocument;
  const text = renderValidators(document);
  expect(compile({ "validators.ts": text })).toEqual([]);
  expect(evaluate(text)).toMatchObject({ globals: [], touched: false });
});

test("G140 names of schemas become names of variables that are their own, and no code", () => {
  const names = ["Tide", "tide", "TIDE-table", "tideTable", "package", "record", "APIKey", "1st", "---", "components", ...HOSTILE_TEXTS];
  const schemas = Object.fromEntries(names.map((name) => [name, name.length % 2 === 0 ? { type: "string" } : { not: {} }]));
  const properties = Object.fromEntries(
    names.map((name) => [name, { $ref: `#/components/schemas/${encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))}` }]),
  );
  const document = documentOf({ type: "object", properties }, schemas);
  const { text } = renderFixtures(document);
  const schema = `export interface components { schemas: { [name: string]: unknown } }`;
  expect(compile({ "fixtures.ts": text, "schema.ts": schema })).toEqual([]);
  expect(evaluate(text)).toMatchObject({ globals: [], touched: false });
});
