import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { loadSpec } from "./load-spec.ts";
import { locate } from "./locate.ts";
import { writeFiles } from "./spec-fixture.ts";

const FILES = {
  "openapi.yaml": `openapi: 3.1.1
info: { title: Tides, version: 0.1.0 }
paths:
  /tides: { $ref: paths/tides.yaml }
components:
  schemas:
    Local: { $ref: schemas/Height.yaml }
    Inline:
      type: string
`,
  "paths/tides.yaml": `get:
  responses:
    "200":
      description: Tides.
      content:
        application/json:
          examples:
            two:
              $ref: ../examples/two.yaml
    "404":
      $ref: ../responses/Tide.yaml
`,
  "examples/two.yaml": "value:\n  - height: 1\n  - height: 2\n",
  "responses/Tide.yaml": "description: No.\ncontent:\n  application/json:\n    schema: { $ref: ../schemas/Tide.yaml }\n",
  "schemas/Tide.yaml": "type: object\nproperties:\n  height:\n    $ref: Height.yaml\n",
  "schemas/Height.yaml": "type: number\nminimum: 0\n",
};

const find = (pointers: string[]): string[] => {
  const folder = writeFiles(FILES);
  const spec = loadSpec(join(folder, "openapi.yaml"));
  return pointers.map((pointer) => {
    const place = locate(spec, pointer);
    return `${relative(folder, place.file)}:${place.line} ${place.pointer}`;
  });
};

test("finds what stands in the root", () => {
  expect(find(["/info/title", "/components/schemas/Inline/type"])).toEqual([
    "openapi.yaml:2 /info/title",
    "openapi.yaml:9 /components/schemas/Inline/type",
  ]);
});

test("follows the references of the files to a place of the bundled document", () => {
  const reply = "/paths/~1tides/get/responses/200";
  expect(find([`${reply}/description`, `${reply}/content/application~1json/examples/two/value/1/height`])).toEqual([
    "paths/tides.yaml:4 /get/responses/200/description",
    "examples/two.yaml:3 /value/1/height",
  ]);
});

test("finds a component by the name of its file, in the folder of its kind", () => {
  expect(find(["/components/schemas/Tide/properties/height/minimum", "/components/responses/Tide/description"])).toEqual([
    "schemas/Height.yaml:2 /minimum",
    "responses/Tide.yaml:1 /description",
  ]);
});

test("finds a component that the root names otherwise than its file", () => {
  expect(find(["/components/schemas/Local/type"])).toEqual(["schemas/Height.yaml:1 /type"]);
});

test("gives the nearest place where there is none", () => {
  expect(find(["/components/schemas/Tide/properties/depth", "/components/schemas/Missing/type", ""])).toEqual([
    "schemas/Tide.yaml:3 /properties/depth",
    "openapi.yaml:1 /type",
    "openapi.yaml:1 ",
  ]);
});
