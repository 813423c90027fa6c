import { expect, test } from "vitest";
import { beginsWithVerb, camelCase, createUniqueNames, kebabCase, operationIdOf, pascalCase } from "./settle-names.ts";

test.each([
  ["listTides", "get", "/tides", "listTides"],
  ["tides/list-for-port", "get", "/tides", "listTidesForPort"],
  ["Tides_Create", "post", "/tides", "tidesCreate"],
  [undefined, "get", "/tides", "listTides"],
  [undefined, "get", "/tides/{tideId}", "getTidesByTideId"],
  [undefined, "put", "/tides/{id}", "replaceTidesById"],
  [undefined, "get", "/", "get"],
  ["*/ `x`", "delete", "/tides", "x"],
  ["\u6f6e", "patch", "/tides", "updateTides"],
])("writes the operationId %s of %s %s as %s", (written, method, path, id) => {
  expect(operationIdOf(written, method, path)).toBe(id);
});

test("writes names as types, members and files are", () => {
  expect(["simple-user", "200 OK", "Tid\u00e9", "*"].map((name) => pascalCase(name, "Schema"))).toEqual([
    "SimpleUser",
    "Schema200OK",
    "Tide",
    "Schema",
  ]);
  expect(["API-key", "api_key", "HTTPAuth", "2nd"].map((name) => camelCase(name, "scheme"))).toEqual([
    "apiKey",
    "apiKey",
    "httpAuth",
    "scheme2nd",
  ]);
  expect(["/repos/{owner}/openIssues", "/"].map((path) => kebabCase(path, "root"))).toEqual(["repos-owner-open-issues", "root"]);
});

test("gives each name once, whatever its case, and none that a disk refuses", () => {
  const unique = createUniqueNames("-");
  expect(["tide", "Tide", "tide", "con", "x".repeat(200)].map(unique)).toEqual(["tide", "Tide-2", "tide-3", "con-1", "x".repeat(80)]);
});

test("knows the verbs that an operationId of ours begins with", () => {
  expect(["listTides", "list", "cancelTide"].map(beginsWithVerb)).toEqual([true, false, false]);
});
