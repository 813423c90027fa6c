import { join, relative } from "node:path";
import { loadSpec } from "@tooling/spec";
import { bundleSpec } from "@tooling/spec/bundle";
import { expect, test } from "vitest";
import { findExampleProblems } from "./example-problems.ts";
import { rootWithPathItem, writeFiles } from "./lint-fixture.ts";

const judge = async (files: Record<string, string>): Promise<string[]> => {
  const folder = writeFiles(files);
  const spec = loadSpec(join(folder, "openapi.yaml"));
  const problems = await findExampleProblems(spec, await bundleSpec(spec));
  return problems.map(({ file, line, column, rule, message }) => `${relative(folder, file)}:${line}:${column} ${rule} ${message}`);
};

const TIDE = `type: object
required: [height]
properties:
  height: { type: number, minimum: 0 }
  at: { type: string, format: date-time }
  next: { $ref: Tide.yaml }
`;

test("accepts examples that keep to their schemas", async () => {
  const files = {
    "openapi.yaml": rootWithPathItem(`get:
  parameters:
    - { name: limit, in: query, schema: { type: integer }, examples: { few: { value: 5 } } }
    - { name: from, in: query, schema: { type: string, format: date }, example: 2026-01-31 }
  responses:
    "200":
      description: Tides.
      content:
        application/json:
          schema: { $ref: schemas/Tide.yaml }
          examples: { high: { $ref: examples/high.yaml }, elsewhere: { externalValue: examples/low.json } }
        text/csv:
          examples: { none: { value: "without a schema" } }
`),
    "schemas/Tide.yaml": TIDE,
    "examples/high.yaml": "value: { height: 4.2, at: '2026-01-31T12:00:00Z', next: { height: 1 } }\n",
    "examples/low.json": '{ "height": 0.3 }',
  };
  expect(await judge(files)).toEqual([]);
  expect(await judge({ ...files, "examples/low.json": "{}" })).toEqual([expect.stringContaining("example-valid")]);
});

test("refuses an example in the file and the line where it is wrong", async () => {
  const files = {
    "openapi.yaml": rootWithPathItem("$ref: paths/tides.yaml"),
    "paths/tides.yaml": `post:
  requestBody:
    content:
      application/json:
        schema: { $ref: ../schemas/Tide.yaml }
        examples:
          low: { value: { at: yesterday, height: low } }
  responses:
    "200":
      description: Tides.
      headers:
        X-Count: { schema: { type: integer }, example: many }
      content:
        application/json:
          schema: { type: array, items: { $ref: ../schemas/Tide.yaml } }
          examples: { high: { $ref: ../examples/high.yaml } }
    "404": { $ref: ../responses/NotFound.yaml }
`,
    "schemas/Tide.yaml": TIDE,
    "examples/high.yaml": "value:\n  - height: 1\n  - height: 4\n    next:\n      height: -1\n",
    "responses/NotFound.yaml": `description: No.
content:
  application/json:
    schema: { type: object, dependentRequired: { code: [detail] } }
    example: { code: 7 }
`,
  };
  expect(await judge(files)).toMatchInlineSnapshot(`
    [
      "paths/tides.yaml:7:31 example-valid The example breaks "/components/schemas/Tide/properties/at/format" at "/at": correct the example or the schema.",
      "paths/tides.yaml:7:50 example-valid The example breaks "/components/schemas/Tide/properties/height/type" at "/height": correct the example or the schema.",
      "paths/tides.yaml:12:56 example-valid The example breaks "/paths/~1tides/post/responses/200/headers/X-Count/schema/type": correct the example or the schema.",
      "examples/high.yaml:5:15 example-valid The example breaks "/components/schemas/Tide/properties/height/minimum" at "/1/next/height": correct the example or the schema.",
      "responses/NotFound.yaml:5:14 example-valid The example breaks "/components/responses/NotFound/content/application~1json/schema/dependentRequired": correct the example or the schema.",
    ]
  `);
});

test("refuses a document that is no OpenAPI, and does not judge by it", async () => {
  const files = {
    "openapi.yaml": rootWithPathItem(`get:
  responses:
    "200":
      description: Tides.
      content:
        application/json:
          schema: { $ref: schemas/Tide.yaml }
          example: { height: low }
`),
    "schemas/Tide.yaml": "type: object\nrequired: [height, height]\nproperties:\n  height:\n    type: string\n    minLength: -1\n",
  };
  expect(await judge(files)).toMatchInlineSnapshot(`
    [
      "schemas/Tide.yaml:6:16 document-valid What stands here is not valid OpenAPI 3.1 (it breaks "/$defs/nonNegativeInteger/minimum"): correct it.",
      "schemas/Tide.yaml:2:11 document-valid What stands here is not valid OpenAPI 3.1 (it breaks "/$defs/stringArray/uniqueItems"): correct it.",
    ]
  `);
});

test("judges a recursive example, and one whose property is called __proto__", async () => {
  const reply = (schema: string, example: string): Record<string, string> => ({
    "openapi.yaml": rootWithPathItem(`get:
  responses:
    "200":
      description: Tides.
      content: { application/json: { schema: ${schema}, example: ${example} } }
`),
    "schemas/Tide.yaml": TIDE,
  });
  const deep = (levels: number): string => (levels === 0 ? "{ height: low }" : `{ height: 1, next: ${deep(levels - 1)} }`);
  expect(await judge(reply("{ $ref: schemas/Tide.yaml }", deep(40)))).toEqual([
    expect.stringContaining(`at "${"/next".repeat(40)}/height"`),
  ]);
  const proto = await judge(reply("{ properties: { __proto__: { type: string } } }", "{ __proto__: 5 }"));
  expect(proto).toEqual([expect.stringContaining('at "/__proto__": correct the example or the schema.')]);
});
