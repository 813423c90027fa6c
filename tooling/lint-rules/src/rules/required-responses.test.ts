import { expect, test } from "vitest";
import { lintFixture, rootWithPathItem } from "../lint-fixture.ts";

const RULES = { "contracts/required-responses": { severity: "error", statuses: ["429"], withSecurity: ["401"] } };

const lintOperation = (
  operation: string,
  rootSecurity = "security: [{ bearer: [] }]",
  rules: Record<string, unknown> = RULES,
): Promise<string[]> => lintFixture({ "openapi.yaml": `${rootWithPathItem(`get:\n${operation}`)}${rootSecurity}\n` }, rules);

test("accepts an operation that describes what the provider can always answer", async () => {
  expect(await lintOperation('  responses: { "200": {}, "401": {}, "429": {} }')).toEqual([]);
});

test("asks for the status of missing credentials only where credentials are asked for", async () => {
  const described = '  responses: { "429": {} }\n';
  expect(await lintOperation(described)).toMatchInlineSnapshot(`
    [
      "openapi.yaml:6 contracts/required-responses This operation describes no 401: this provider can answer it to any call, so add it.",
    ]
  `);
  expect(await lintOperation(`${described}  security: []\n`)).toEqual([]);
  expect(await lintOperation(described, "")).toEqual([]);
  expect(await lintOperation(`${described}  security: [{ basic: [] }]\n`, "")).toHaveLength(1);
});

test("refuses an operation that lacks a status, or has no replies at all", async () => {
  expect(await lintOperation('  responses:\n    "401": {}\n    4XX: {}\n')).toMatchInlineSnapshot(`
    [
      "openapi.yaml:6 contracts/required-responses This operation describes no 429: this provider can answer it to any call, so add it.",
    ]
  `);
  expect(await lintOperation("  summary: Nothing\n")).toHaveLength(2);
});

test("asks for nothing without options", async () => {
  expect(await lintOperation('  responses: { "200": {} }', "", { "contracts/required-responses": "error" })).toEqual([]);
});
