import { join } from "node:path";
import { expect, test } from "vitest";
import { bundleSpec } from "./bundle-spec.ts";
import { loadSpec } from "./load-spec.ts";
import { dereference, type OpenApiDocument } from "./openapi-document.ts";
import type { Spec, SpecFile } from "./spec-file.ts";
import { rootWithSchema, writeFiles } from "./spec-fixture.ts";

const bundle = (files: Record<string, string>): Promise<OpenApiDocument> => bundleSpec(loadSpec(join(writeFiles(files), "openapi.yaml")));

const SPLIT = {
  "openapi.yaml": `openapi: 3.1.1
info: { title: Tides, version: 0.1.0 }
paths:
  /tides: { $ref: paths/tides.yaml }
components:
  securitySchemes: { bearer: { type: http, scheme: bearer } }
`,
  "paths/tides.yaml": `get:
  operationId: listTides
  parameters: [{ $ref: ../parameters/limit.yaml }]
  responses:
    "200":
      description: Tides.
      content:
        application/json:
          schema: { type: array, items: { $ref: ../schemas/Tide.yaml } }
          examples: { two: { $ref: ../examples/two.yaml } }
    "404": { $ref: ../responses/NotFound.yaml }
`,
  "parameters/limit.yaml": "name: limit\nin: query\nschema: { type: integer }\n",
  "responses/NotFound.yaml": "description: No.\ncontent:\n  application/json:\n    schema: { $ref: ../schemas/Fault.yaml }\n",
  "schemas/Tide.yaml": "properties:\n  next: { $ref: Tide.yaml }\n  station: { $ref: Station.yaml }\n",
  "schemas/Station.yaml": "type: string\n",
  "schemas/Fault.yaml": "type: object\n",
  "examples/two.yaml": "value: []\n",
};

test("bundles every file under its name, kinds and names in alphabetical order", async () => {
  const document = await bundle(SPLIT);
  const names = Object.entries(document.components ?? {}).map(([kind, components]) => [kind, Object.keys(components)]);
  expect(names).toEqual([
    ["examples", ["two"]],
    ["parameters", ["limit"]],
    ["responses", ["NotFound"]],
    ["schemas", ["Fault", "Station", "Tide"]],
    ["securitySchemes", ["bearer"]],
  ]);
  expect(document.components?.schemas?.Tide).toEqual({
    properties: { next: { $ref: "#/components/schemas/Tide" }, station: { $ref: "#/components/schemas/Station" } },
  });
  expect(JSON.stringify(document)).not.toContain(".yaml");
});

test("bundles the same spec to the same bytes, and leaves the loaded files alone", async () => {
  const spec = loadSpec(join(writeFiles(SPLIT), "openapi.yaml"));
  const loaded = JSON.stringify([...spec.files.values()].map(({ value }) => value));
  const first = JSON.stringify(await bundleSpec(spec));
  expect(JSON.stringify(await bundleSpec(spec))).toBe(first);
  expect(JSON.stringify([...spec.files.values()].map(({ value }) => value))).toBe(loaded);
});

test("bundles a spec without components, and one whose components are empty", async () => {
  const root = "openapi: 3.1.1\ninfo: { title: Tides, version: 0.1.0 }\npaths: {}\n";
  expect((await bundle({ "openapi.yaml": root })).components).toEqual({});
  expect((await bundle({ "openapi.yaml": `${root}components:\n  schemas:\n` })).components).toEqual({ schemas: {} });
});

test("refuses a reference that leads nowhere, with file, line and remedy", async () => {
  const file = (path: string, value: unknown): SpecFile => ({
    path,
    text: JSON.stringify(value),
    value,
    position: () => ({ line: 7, column: 3 }),
  });
  const root = file("/tides/openapi.yaml", {
    openapi: "3.1.1",
    info: { title: "Tides", version: "0.1.0" },
    paths: { "/tides": { $ref: "paths/tides.yaml" } },
  });
  // `loadSpec` lets no such spec pass; whoever builds one by hand is told all the same.
  const spec: Spec = { entry: root.path, files: new Map([[root.path, root]]) };
  const error = await bundleSpec(spec).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    name: "SpecError",
    problems: [{ file: "/tides/openapi.yaml", line: 7, column: 3, message: expect.stringMatching(/Correct the reference\.$/) }],
  });
});

test("G140 bundles comment ends, backticks and placeholders as they stand", async () => {
  const description = `*/ alert(1) /* \`tick\` \${process.exit(1)} "quote" 'quote' \\ </script>\nsecond line`;
  const schema = JSON.stringify({ type: "object", properties: { [description]: { type: "string", description } } });
  const document = await bundle({ "openapi.yaml": rootWithSchema(schema) });
  expect(document.components?.schemas?.Tide).toEqual(JSON.parse(schema));
});

test("G141 bundles a property called __proto__ without changing a prototype", async () => {
  const schema = '{"type":"object","properties":{"__proto__":{"type":"object","polluted":true},"constructor":{"type":"string"}}}';
  const document = await bundle({ "openapi.yaml": rootWithSchema("{ $ref: schemas/Tide.yaml }"), "schemas/Tide.yaml": schema });
  expect(JSON.stringify(document.components?.schemas?.Tide)).toBe(schema);
  expect(Object.getPrototypeOf(document.components?.schemas?.Tide?.properties)).toBe(Object.prototype);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("G141 bundles component files called __proto__ and constructor without changing a prototype", async () => {
  const document = await bundle({
    "openapi.yaml": rootWithSchema("{ properties: { a: { $ref: schemas/__proto__.yaml }, b: { $ref: schemas/constructor.yaml } } }"),
    "schemas/__proto__.yaml": "type: object\npolluted: 1\n",
    "schemas/constructor.yaml": "type: object\npolluted: 2\n",
  });
  const properties = Object.values(document.components?.schemas?.Tide?.properties ?? {});
  expect(properties.map((property) => dereference(document, property).polluted)).toEqual([1, 2]);
  expect(Object.getPrototypeOf(document.components?.schemas)).toBe(Object.prototype);
  expect(Object.hasOwn(Object.prototype, "polluted") || Object.hasOwn(Object, "polluted")).toBe(false);
});
