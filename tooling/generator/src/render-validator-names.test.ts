import * as validation from "@contracts/runtime/validation";
import type { OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { compile } from "../test/compile.ts";
import { documentOf } from "../test/validator-of.ts";
import { createNaming } from "./render-validator-names.ts";
import { renderValidators } from "./render-validators.ts";

const TYPES = ["type Accepts", "type Check", "type OperationChecks", "type Validator"];

const imported = (text: string): string[] => {
  const [, names = ""] = /^import \{([^}]*)\} from "@contracts\/runtime\/validation";$/m.exec(text) ?? [];
  return names.split(",").flatMap((name) => (name.trim() === "" ? [] : [name.trim()]));
};

test("imports what it names from the runtime, in one order, and nothing that only texts and members are called", () => {
  const texts = { type: "string", enum: ["unique", '"range(', "a: not\\"] };
  const schema = { type: "object", properties: { pattern: texts, $length: texts, contains: texts } };
  const text = renderValidators(documentOf({ $ref: "#/components/schemas/Tide" }, { Tide: schema }));
  expect(text.match(/^import /gm)).toHaveLength(1);
  const values = ["all", "createValidator", "isPlain", "lazy", "object", "oneOfValues", "type"];
  expect(imported(text)).toEqual([...values, ...TYPES]);
});

test("imports all that the runtime has for it where a document uses every keyword", () => {
  const string = { type: "string", format: "date", minLength: 1, pattern: "a", const: "a", enum: ["a"] };
  const number = { anyOf: [{ type: "number" }, { type: "integer", minimum: 1 }, { type: "string", format: "date" }] };
  const list = { type: "array", items: { type: "string" }, minItems: 1, uniqueItems: true, contains: string, unevaluatedItems: string };
  const map = { type: "object", additionalProperties: { type: "string" } };
  const rules = {
    allOf: [{ properties: { a: { oneOf: [string, number] } } }, { anyOf: [{ type: "object" }, { type: "array" }] }],
    not: { const: 1 },
    if: { minProperties: 1 },
    dependentSchemas: { a: true },
    dependentRequired: { a: ["b"] },
    propertyNames: false,
  };
  const object = {
    type: "object",
    properties: { list, number, map, none: { anyOf: [string, { type: "null" }] }, shut: { additionalProperties: false } },
    unevaluatedProperties: false,
  };
  const quick = { type: "object", properties: { number, map, names: { type: "array", items: { type: "string" } } } };
  const document = documentOf({ $ref: "#/components/schemas/Quick" }, { Quick: quick });
  const content = { "multipart/form-data": { schema: object }, "application/json": { schema: rules } };
  const responses = { 200: { description: "Any.", content: { "text/csv": {} } } };
  const paths = { ...document.paths, "/all": { put: { operationId: "all", requestBody: { content }, responses } } };
  const text = renderValidators({ ...document, paths } as OpenApiDocument);
  const { CHECKED_FORMATS: _, standardSchema: __, ...keywords } = validation;
  expect(imported(text)).toEqual([...Object.keys(keywords).sort(), ...TYPES]);
  expect(compile({ "validators.ts": text })).toEqual([]);
});

test("gives each schema names of its own, whatever it is called", () => {
  const names = ["acceptsTide", "TideCheck", "Tide", "Ti-de", "Ti_de", "", "Accepts", "Check", "all", "1st", "operations"];
  const schema = { type: "object", properties: { a: { type: "string" } } };
  const properties = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]));
  const document = documentOf({ type: "object", properties }, Object.fromEntries(names.map((name) => [name, schema])));
  expect(compile({ "validators.ts": renderValidators(document) })).toEqual([]);
});

test.each(["TideCheck", "acceptsTide"])("gives no schema the name of an import called %s", (name) => {
  const namesOf = createNaming([name]);
  expect(namesOf("#/components/schemas/Tide")).toEqual({ check: "Tide_2Check", predicate: "acceptsTide_2" });
  expect(namesOf("#/components/schemas/Tide")).toEqual({ check: "Tide_2Check", predicate: "acceptsTide_2" });
});
