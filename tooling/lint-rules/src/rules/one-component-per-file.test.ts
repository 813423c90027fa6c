import { expect, test } from "vitest";
import { lintFixture, rootWithPathItem } from "../lint-fixture.ts";

const RULES = { "contracts/one-component-per-file": "error" };

test("accepts files in the folder of their kind, under a name of that kind", async () => {
  const files = {
    "openapi.yaml": rootWithPathItem("$ref: paths/tides.yaml"),
    "paths/tides.yaml": `get:
  parameters: [{ $ref: ../parameters/pageSize.yaml }]
  responses:
    "200":
      description: Tides.
      headers: { Retry-After: { $ref: ../headers/RetryAfter.yaml } }
      content:
        application/json:
          schema: { $ref: ../schemas/Tide.yaml }
          examples: { first: { $ref: ../examples/tide-first-page.yaml } }
    "404": { $ref: ../responses/NotFound.yaml }
`,
    "parameters/pageSize.yaml": "name: size\nin: query\n",
    "headers/RetryAfter.yaml": "schema: { type: integer }\n",
    "schemas/Tide.yaml": "properties:\n  next: { $ref: Tide.yaml }\n  self: { $ref: '#/properties/next' }\n",
    "examples/tide-first-page.yaml": "value: {}\n",
    "responses/NotFound.yaml": "description: No.\n",
  };
  expect(await lintFixture(files, RULES)).toEqual([]);
});

test("refuses a name of another kind, and a place inside another file", async () => {
  const files = {
    "openapi.yaml": rootWithPathItem("$ref: paths/Tides_All.yaml"),
    "paths/Tides_All.yaml": `get:
  parameters:
    - $ref: ../parameters/PageSize.yaml
  responses:
    "200":
      description: Tides.
      content:
        application/json:
          schema:
            $ref: ../schemas/tide.yaml
          examples:
            first:
              $ref: ../examples/firstPage.yaml
    "404":
      $ref: ../responses/NotFound.yaml#/a
`,
    "parameters/PageSize.yaml": "name: size\nin: query\n",
    "schemas/tide.yaml": "type: object\n",
    "examples/firstPage.yaml": "value: {}\n",
    "responses/NotFound.yaml": "a: { description: No. }\n",
  };
  expect(await lintFixture(files, RULES)).toMatchInlineSnapshot(`
    [
      "openapi.yaml:5 contracts/one-component-per-file "Tides_All.yaml" is not a name for paths/: it must match ^[a-z0-9][a-z0-9-]*\\.yaml$.",
      "paths/Tides_All.yaml:3 contracts/one-component-per-file "PageSize.yaml" is not a name for parameters/: it must match ^[a-z][A-Za-z0-9]*\\.yaml$.",
      "paths/Tides_All.yaml:10 contracts/one-component-per-file "tide.yaml" is not a name for schemas/: it must match ^[A-Z][A-Za-z0-9]*\\.yaml$.",
      "paths/Tides_All.yaml:13 contracts/one-component-per-file "firstPage.yaml" is not a name for examples/: it must match ^[a-z0-9][a-z0-9-]*\\.yaml$.",
      "paths/Tides_All.yaml:15 contracts/one-component-per-file "../responses/NotFound.yaml#/a" points into a file: give the part a file of its own.",
    ]
  `);
});

test("refuses a schema with properties that has no name", async () => {
  const root = rootWithPathItem(`get:
  responses:
    "200":
      description: Tides.
      content:
        application/json:
          schema:
            properties: { height: { type: number } }
        application/xml:
          schema: { type: array, items: { properties: { height: { type: number } } } }
        text/csv:
          schema: { type: array, items: { type: string } }
`);
  expect(await lintFixture({ "openapi.yaml": root }, RULES)).toMatchInlineSnapshot(`
    [
      "openapi.yaml:12 contracts/one-component-per-file This schema has properties but no name: move it to schemas/<Name>.yaml and refer to that.",
      "openapi.yaml:14 contracts/one-component-per-file This schema has properties but no name: move it to schemas/<Name>.yaml and refer to that.",
    ]
  `);
});

test("lets a folder be that is called like an inherited member", async () => {
  const files = { "openapi.yaml": rootWithPathItem("$ref: constructor/tides.yaml"), "constructor/tides.yaml": "summary: Tides\n" };
  expect(await lintFixture(files, RULES)).toEqual([]);
});
