import type { OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { decodeForm, decodePercent, decodeTexts } from "./decode-text.ts";

const document = {
  openapi: "3.1.1",
  info: { title: "Tides", version: "0.1.0" },
  paths: {},
  components: { schemas: { Depth: { type: "number" }, Depths: { type: "array", items: { $ref: "#/components/schemas/Depth" } } } },
} as OpenApiDocument;

test.each<[unknown, string, unknown]>([
  [{ type: "integer" }, "12", 12],
  [{ type: "number" }, "-1.5e3", -1500],
  [{ type: "integer" }, "12x", "12x"],
  [{ type: "integer" }, "", ""],
  [{ type: "integer" }, " 1", " 1"],
  [{ type: "number" }, "0x10", "0x10"],
  [{ type: "boolean" }, "true", true],
  [{ type: "boolean" }, "false", false],
  [{ type: "boolean" }, "1", "1"],
  [{ type: ["integer", "string"] }, "12", "12"],
  [{ type: ["boolean", "null"] }, "true", true],
  [{ type: "string" }, "true", "true"],
  [{ enum: [1, 2] }, "2", 2],
  [{ const: true }, "true", true],
  [{ $ref: "#/components/schemas/Depth" }, "2", 2],
  [{ allOf: [{ $ref: "#/components/schemas/Depth" }] }, "2", 2],
  [{ anyOf: [{ type: "boolean" }, { type: "integer" }] }, "2", 2],
  [{ oneOf: [{ type: "string" }, { type: "integer" }] }, "2", "2"],
  [{}, "2", "2"],
  [undefined, "2", "2"],
])("reads a text by %j: %j is %j", (schema, text, value) => {
  expect(decodeTexts(document, schema, [text])).toEqual(value);
});

test.each<[unknown, string[], unknown]>([
  [{ $ref: "#/components/schemas/Depths" }, ["1", "2"], [1, 2]],
  [{ type: "array", items: { type: "boolean" } }, ["true"], [true]],
  [{ type: ["array", "null"] }, ["1"], ["1"]],
  [{ anyOf: [{ type: "null" }, { $ref: "#/components/schemas/Depths" }] }, ["1"], [1]],
  [{ type: "string" }, ["a", "b"], ["a", "b"]],
])("reads several texts by %j: %j is %j", (schema, texts, value) => {
  expect(decodeTexts(document, schema, texts)).toEqual(value);
});

test("reads the fields of a form by the properties of its schema and of the schema's parts", () => {
  const schema = {
    properties: { depth: { $ref: "#/components/schemas/Depth" }, depths: { $ref: "#/components/schemas/Depths" } },
    allOf: [{ properties: { isOpen: { type: "boolean" } } }],
    oneOf: [{ properties: { code: { type: "integer" } } }],
  };
  const fields: [string, unknown][] = [
    ["depth", "1"],
    ["depths", "1"],
    ["depths", "2"],
    ["isOpen", "true"],
    ["code", "3"],
    ["note", "4"],
    ["photo", new Blob(["x"])],
  ];
  const value = { depth: 1, depths: [1, 2], isOpen: true, code: 3, note: "4", photo: "a file" };
  expect(decodeForm(document, schema, fields)).toEqual(value);
});

test("decodes what is encoded, and leaves what is not encoded well", () => {
  expect(["a%20b", "a+b", "50%", "%zz"].map(decodePercent)).toEqual(["a b", "a+b", "50%", "%zz"]);
});
