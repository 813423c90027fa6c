import { expect, test } from "vitest";
import { lintFixture, rootWithPathItem } from "../lint-fixture.ts";

const RULES = { "contracts/pagination-declared": "error" };

const operation = (id: string, pagination: string, examples = "firstPage: { value: [] }, lastPage: { value: [] }"): string =>
  rootWithPathItem(`get:
  operationId: ${id}
  ${pagination}
  responses:
    "200":
      description: Tides.
      content:
        application/json: { examples: { ${examples} } }
`);

const lintOperation = (...parts: Parameters<typeof operation>): Promise<string[]> =>
  lintFixture({ "openapi.yaml": operation(...parts) }, RULES);

const OFFSET = "x-pagination: { style: offset, offset: skip, limit: take, items: data }";

test("accepts list operations that say how they page, or why not, and others that say nothing", async () => {
  expect(await lintOperation("listTides", OFFSET)).toEqual([]);
  expect(await lintOperation("listTides", "x-pagination: { style: page, page: page, size: size, firstPage: 1, items: data }")).toEqual([]);
  expect(await lintOperation("listTides", "x-pagination: { style: none, reason: There are twelve. }", "")).toEqual([]);
  expect(await lintOperation("getTide", "summary: One tide", "")).toEqual([]);
  expect(await lintOperation("listenToTides", "summary: Sound", "")).toEqual([]);
});

test("finds the pages of a reply in a file of its own", async () => {
  const files = {
    "openapi.yaml": rootWithPathItem(`get:
  operationId: listTides
  ${OFFSET}
  responses:
    "200": { $ref: responses/Tides.yaml }
`),
    "responses/Tides.yaml":
      "description: Tides.\ncontent:\n  application/json: { examples: { firstPage: { value: [] }, lastPage: { value: [] } } }\n",
  };
  expect(await lintFixture(files, RULES)).toEqual([]);
});

test("refuses a list operation that does not say how it pages", async () => {
  expect(await lintOperation("listTides", "summary: All tides")).toMatchInlineSnapshot(`
    [
      "openapi.yaml:5 contracts/pagination-declared A list operation must declare x-pagination: { style: offset | page, … }, or { style: none, reason: … } where it has no pages.",
    ]
  `);
  expect(await lintOperation("listTides", "x-pagination: null")).toHaveLength(1);
});

test("refuses a style that is unknown or lacks a member", async () => {
  expect(await lintOperation("listTides", "x-pagination: { style: offset, offset: skip }")).toMatchInlineSnapshot(`
    [
      "openapi.yaml:7 contracts/pagination-declared x-pagination of style offset lacks limit, items: add it.",
    ]
  `);
  expect(await lintOperation("listTides", "x-pagination: { style: none }")).toMatchInlineSnapshot(`
    [
      "openapi.yaml:7 contracts/pagination-declared x-pagination of style none lacks reason: add it.",
    ]
  `);
  expect(await lintOperation("listTides", "x-pagination: { style: cursor }")).toMatchInlineSnapshot(`
    [
      "openapi.yaml:7 contracts/pagination-declared x-pagination has no style that the client knows: write one of none, offset, page.",
    ]
  `);
  expect(await lintOperation("listTides", "x-pagination: { style: constructor }")).toHaveLength(1);
  expect(await lintOperation("listTides", "x-pagination: offset")).toHaveLength(1);
});

test("refuses a list without a first and a last page to try", async () => {
  expect(await lintOperation("listTides", OFFSET, "firstPage: { value: [] }")).toMatchInlineSnapshot(`
    [
      "openapi.yaml:10 contracts/pagination-declared The list reply has no example "lastPage": add one, so that paging to the end can be tried.",
    ]
  `);
  const root = rootWithPathItem(`get:\n  operationId: listTides\n  ${OFFSET}\n`);
  expect(await lintFixture({ "openapi.yaml": root }, RULES)).toHaveLength(2);
});
