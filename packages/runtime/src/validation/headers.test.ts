import { expect, test } from "vitest";
import { linesOf } from "../../test/judge.ts";
import { array, type Check, createValidator, nothing, type } from "./index.ts";

/** What is found in the headers of a reply that documents some. */
function judgeHeaders(
  fields: Record<string, { check: Check; required?: true; types?: string[] }>,
  headers: Record<string, string>,
): string[] {
  const validator = createValidator({ test: () => ({ replies: { 200: { headers: fields } } }) });
  return linesOf(validator.response("test", { status: 200, headers: new Headers(headers) }), "/headers");
}

test("headers are found in any case, and required where they are", () => {
  const fields = { "x-left": { check: type("string"), required: true as const }, "x-note": { check: nothing } };
  expect(judgeHeaders(fields, { "X-Left": "5" })).toEqual([]);
  expect(judgeHeaders(fields, { "X-Note": "" })).toEqual(["invalid /x-left: is required", "invalid /x-note: must not be there"]);
});

test.each([
  ["integer", "5", 5],
  ["integer", "-0.5", -0.5],
  ["number", "+12.25", 12.25],
  ["number", "1e5", "1e5"],
  ["number", "5.", "5."],
  ["number", " 5 6", "5 6"],
  ["integer", "many", "many"],
  ["integer", "x5", "x5"],
  ["integer", "5x", "5x"],
  ["boolean", "true", true],
  ["boolean", "false", false],
  ["boolean", "True", "True"],
  ["boolean", "5", "5"],
  ["string", "5", "5"],
  ["string", "true", "true"],
  ["array", "a, b,c", ["a", "b", "c"]],
  ["array", "true", ["true"]],
  ["object", "5", "5"],
  [undefined, "5", "5"],
])("a header of type %s reads %j as %j", (name, text, value) => {
  const read: unknown[] = [];
  judgeHeaders({ "x-a": { check: (item) => read.push(item), ...(name === undefined ? {} : { types: [name] }) } }, { "x-a": text });
  expect(read).toEqual([value]);
});

test("a header that may be text is text, whatever else it may be", () => {
  expect(judgeHeaders({ "x-a": { check: type("string"), types: ["integer", "boolean", "string"] } }, { "x-a": "5" })).toEqual([]);
  expect(judgeHeaders({ "x-a": { check: array({ items: type("string") }), types: ["array", "integer"] } }, { "x-a": "5,a" })).toEqual([]);
});

test("headers that are not documented are worth a word, but for those that any server, proxy or browser adds", () => {
  const usual =
    "date content-type content-length set-cookie vary x-request-id x-xss-protection accept-ranges access-control-allow-origin " +
    "cross-origin-opener-policy sec-gpc cf-ray proxy-authentication-info www-authenticate content-location link x-correlation-id " +
    "nel strict-transport-security";
  expect(judgeHeaders({}, Object.fromEntries(usual.split(" ").map((name) => [name, "a"])))).toEqual([]);
  expect(
    judgeHeaders({ "x-a": { check: type("string") } }, { "x-a": "a", "x-b": "b", "x-sec-a": "c", security: "d", tostring: "e" }),
  ).toEqual(["security", "tostring", "x-b", "x-sec-a"].map((name) => `undocumented /${name}: is not documented`));
});
