import { expect, test } from "vitest";
import { lintFixture } from "../lint-fixture.ts";

const RULES = { "contracts/root-is-index": "error" };
const HEAD = "openapi: 3.1.1\ninfo: { title: Tides, version: 0.1.0 }\n";
const FILES = { "paths/tides.yaml": "summary: Tides\n", "security-schemes/bearer.yaml": "type: http\nscheme: bearer\n" };

test("accepts a root that only refers", async () => {
  const root = `${HEAD}paths:
  /tides: { $ref: paths/tides.yaml }
components:
  securitySchemes: { bearer: { $ref: security-schemes/bearer.yaml } }
`;
  expect(await lintFixture({ ...FILES, "openapi.yaml": root }, RULES)).toEqual([]);
  expect(await lintFixture({ "openapi.yaml": HEAD }, RULES)).toEqual([]);
});

test("refuses path items and components that stand in the root, and files in the wrong folder", async () => {
  const root = `${HEAD}paths:
  /tides:
    get: {}
  /waves: { $ref: tides.yaml }
  /tables: { $ref: "paths/tides.yaml#/get" }
  /none:
components:
  schemas:
    Tide:
      type: object
    None:
  headers:
`;
  const files = { "openapi.yaml": root, "tides.yaml": "summary: Tides\n", "paths/tides.yaml": "get: {}\n" };
  expect(await lintFixture(files, RULES)).toMatchInlineSnapshot(`
    [
      "openapi.yaml:4 contracts/root-is-index Path "/tides" is not a $ref to a file of its own: move the path item to paths/<resource>.yaml and refer to that.",
      "openapi.yaml:6 contracts/root-is-index Path "/waves" is not a $ref to a file of its own: move the path item to paths/<resource>.yaml and refer to that.",
      "openapi.yaml:7 contracts/root-is-index Path "/tables" is not a $ref to a file of its own: move the path item to paths/<resource>.yaml and refer to that.",
      "openapi.yaml:8 contracts/root-is-index Path "/none" is not a $ref to a file of its own: move the path item to paths/<resource>.yaml and refer to that.",
      "openapi.yaml:11 contracts/root-is-index Component "Tide" stands in the root: move it to a file of its own and refer to that.",
      "openapi.yaml:13 contracts/root-is-index Component "None" stands in the root: move it to a file of its own and refer to that.",
    ]
  `);
});
