import type { JsonObject, Parameter } from "@tooling/spec";
import { expect, test } from "vitest";
import { TIDEPOOL } from "./coverage-fixture.ts";
import { createParameterReader, type SentParameters, splitFields } from "./read-parameter.ts";
import { describeShape } from "./value-shape.ts";

const LIST = { type: "array", items: { type: "string" } };
const OBJECT = { type: "object", properties: { R: { type: "integer" }, G: { type: "integer" } } };

function read(parameter: Partial<Parameter>, sent: Partial<Record<Parameter["in"], string>>): unknown {
  const schema: JsonObject = parameter.schema ?? { type: "string" };
  const item = { criterion: "parameter", operation: "", place: "" } as const;
  const shape = describeShape(TIDEPOOL, schema, { side: "parameter", place: "", item, add: () => item });
  const fields: SentParameters = {
    path: new Map(sent.path === undefined ? [] : [["color", [sent.path]]]),
    query: splitFields(sent.query ?? "", "&"),
    header: new Headers(sent.header === undefined ? {} : { Color: sent.header }),
    cookie: splitFields(sent.cookie ?? "", ";"),
  };
  return createParameterReader({ name: "color", in: "query", ...parameter }, shape)(fields);
}

// OAS 3.1, Style Examples.
test.each([
  ["form, exploded", { schema: LIST }, "color=blue&color=bla,ck", ["blue", "bla,ck"]],
  ["form", { schema: LIST, explode: false }, "color=blue,bla%2Cck", ["blue", "bla,ck"]],
  ["spaceDelimited", { schema: LIST, style: "spaceDelimited", explode: false }, "color=blue%20black", ["blue", "black"]],
  ["pipeDelimited", { schema: LIST, style: "pipeDelimited", explode: false }, "color=blue%7Cblack|red", ["blue", "black", "red"]],
  ["jsv", { schema: LIST, explode: false, "x-list-format": "jsv" }, "color=a,%22b%2C%22%22c%22%22%22,%22%22", ["a", 'b,"c"', ""]],
  ["form, exploded object", { schema: OBJECT }, "R=100&G=200", { R: "100", G: "200" }],
  ["form object", { schema: OBJECT, explode: false }, "color=R,100,G,200", { R: "100", G: "200" }],
  ["deepObject", { schema: OBJECT, style: "deepObject" }, "color%5BR%5D=100&color[G]=200", { R: "100", G: "200" }],
  ["scalar", {}, "color=light+blue%21", "light blue!"],
  ["empty", {}, "color", ""],
  ["content", { content: { "application/json": {} } }, "color=%7B%22R%22%3A1%7D", { R: 1 }],
  ["absent", {}, "other=1", undefined],
  ["absent list", { schema: LIST }, "", undefined],
  ["absent object", { schema: OBJECT, style: "deepObject" }, "color=1", undefined],
  ["absent content", { content: { "application/json": {} } }, "", undefined],
])("reads a query parameter: %s", (_, parameter, query, expected) => {
  expect(read(parameter, { query })).toEqual(expected);
});

test.each([
  ["simple", { schema: LIST }, "blue,black%21", ["blue", "black!"]],
  ["simple object", { schema: OBJECT }, "R,100,G,200", { R: "100", G: "200" }],
  ["simple, exploded object", { schema: OBJECT, explode: true }, "R=100,G=200", { R: "100", G: "200" }],
  ["label", { schema: LIST, style: "label" }, ".blue,black", ["blue", "black"]],
  ["label, exploded", { schema: LIST, style: "label", explode: true }, ".blue.black", ["blue", "black"]],
  ["matrix", { schema: LIST, style: "matrix" }, ";color=blue,black", ["blue", "black"]],
  ["matrix, exploded", { schema: LIST, style: "matrix", explode: true }, ";color=blue;color=black", ["blue", "black"]],
  ["matrix object", { schema: OBJECT, style: "matrix" }, ";color=R,100,G,200", { R: "100", G: "200" }],
  ["matrix, exploded object", { schema: OBJECT, style: "matrix", explode: true }, ";R=100;G=200", { R: "100", G: "200" }],
  ["scalar", {}, "a+b%2Fc", "a+b/c"],
])("reads a path parameter: %s", (_, parameter, path, expected) => {
  expect(read({ in: "path", ...parameter }, { path })).toEqual(expected);
});

test("reads a header as it is, whatever case its name has", () => {
  expect(read({ in: "header", name: "COLOR" }, { header: "100%25+" })).toBe("100%25+");
  expect(read({ in: "header", schema: LIST }, { header: "blue, black" })).toEqual(["blue", "black"]);
  expect(read({ in: "header" }, {})).toBeUndefined();
});

test("reads a cookie among others", () => {
  expect(read({ in: "cookie" }, { cookie: "a=1; color=light%20blue=; b" })).toBe("light blue=");
});

test("keeps what is not encoded well", () => {
  expect(read({}, { query: "&&=1&%E0=2&color=100%&=" })).toBe("100%");
  expect(read({ content: {} }, { query: "color={" })).toBeUndefined();
});
