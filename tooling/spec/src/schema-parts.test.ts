import { expect, test } from "vitest";
import type { OpenApiDocument } from "./openapi-document.ts";
import { inPlacePaths, listSchemaParts } from "./schema-parts.ts";

const Tide = {
  title: "Tide",
  allOf: [{ title: "a", $ref: "#/components/schemas/Base" }, true],
  oneOf: [{ title: "b", anyOf: [{ title: "c" }] }],
  if: { title: "no part" },
  not: { title: "no part" },
  properties: { title: { title: "no part" } },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
  then: { title: "d" },
  else: { title: "e" },
  dependentSchemas: { height: { title: "f" } },
};
const Base = { title: "Base", allOf: [{ $ref: "#/components/schemas/Tide" }] };
const document = {
  openapi: "3.1.1",
  info: { title: "Tides", version: "0.1.0" },
  paths: {},
  components: { schemas: { Tide, Base } },
} as unknown as OpenApiDocument;

test("lists the paths to what speaks of the same value", () => {
  const paths = [["allOf", "0"], ["allOf", "1"], ["oneOf", "0"], ["then"], ["else"], ["dependentSchemas", "height"]];
  expect(inPlacePaths(Tide)).toEqual(paths);
  expect(inPlacePaths({ allOf: {}, dependentSchemas: [] })).toEqual([]);
});

test("lists a schema and its parts once each, though they refer to each other", () => {
  const titles = listSchemaParts(document, [{ $ref: "#/components/schemas/Tide" }, Base, undefined]).flatMap(({ title }) => title ?? []);
  expect(titles).toEqual(["Tide", "a", "Base", "b", "c", "d", "e", "f"]);
});
