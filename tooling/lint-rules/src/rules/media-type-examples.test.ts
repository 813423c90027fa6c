import { expect, test } from "vitest";
import { lintFixture, rootWithPathItem } from "../lint-fixture.ts";

const RULES = { "contracts/media-type-examples": "error" };

test("accepts named examples on requests, replies and errors", async () => {
  const root = rootWithPathItem(`post:
  requestBody:
    content:
      application/json: { examples: { high: { value: {} } } }
  responses:
    "200": { description: Created., content: { text/csv: { examples: { high: { value: a } } } } }
    "404": { description: No. }
`);
  expect(await lintFixture({ "openapi.yaml": root }, RULES)).toEqual([]);
});

test("refuses a media type without named examples, also of an error in its own file", async () => {
  const files = {
    "openapi.yaml": rootWithPathItem(`post:
  requestBody:
    content:
      application/json: { schema: {} }
  responses:
    "200":
      description: Created.
      content:
        application/json:
          example: {}
        text/csv:
          examples: {}
    "404": { $ref: responses/NotFound.yaml }
`),
    "responses/NotFound.yaml": "description: No.\ncontent:\n  application/json:\n    schema: {}\n",
  };
  expect(await lintFixture(files, RULES)).toMatchInlineSnapshot(`
    [
      "openapi.yaml:8 contracts/media-type-examples This media type has no examples: add \`examples\` with at least one named, schema-valid entry.",
      "openapi.yaml:13 contracts/media-type-examples This media type has no examples: add \`examples\` with at least one named, schema-valid entry.",
      "openapi.yaml:15 contracts/media-type-examples This media type has no examples: add \`examples\` with at least one named, schema-valid entry.",
      "responses/NotFound.yaml:3 contracts/media-type-examples This media type has no examples: add \`examples\` with at least one named, schema-valid entry.",
    ]
  `);
});
