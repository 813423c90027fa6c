import { expect, test } from "vitest";
import { lintFixture, rootWithSchema } from "../lint-fixture.ts";

const RULES = { "contracts/schema-property-described": "error" };

test("accepts properties with words of their own, or of what they refer to", async () => {
  const files = {
    "openapi.yaml": rootWithSchema(`properties:
  height: { type: number, description: Height in metres. }
  station: { $ref: schemas/Station.yaml }
  next: { $ref: schemas/Undescribed.yaml, description: The tide after this one. }
`),
    "schemas/Station.yaml": "type: string\ndescription: A station.\n",
    "schemas/Undescribed.yaml": "type: string\n",
  };
  expect(await lintFixture(files, RULES)).toEqual([]);
});

test("refuses properties without words, at any depth", async () => {
  const files = {
    "openapi.yaml": rootWithSchema(`properties:
  height:
    type: number
  blank: { description: " " }
  wrong: { description: 5 }
  station: { $ref: schemas/Undescribed.yaml }
  open: true
  parts:
    description: Its parts.
    items:
      properties:
        depth: { type: number }
`),
    "schemas/Undescribed.yaml": "type: string\n",
  };
  expect(await lintFixture(files, RULES)).toMatchInlineSnapshot(`
    [
      "openapi.yaml:8 contracts/schema-property-described Property "height" has no description: write one, or "Meaning not documented." where the provider gives none.",
      "openapi.yaml:10 contracts/schema-property-described Property "blank" has no description: write one, or "Meaning not documented." where the provider gives none.",
      "openapi.yaml:11 contracts/schema-property-described Property "wrong" has no description: write one, or "Meaning not documented." where the provider gives none.",
      "openapi.yaml:12 contracts/schema-property-described Property "station" has no description: write one, or "Meaning not documented." where the provider gives none.",
      "openapi.yaml:13 contracts/schema-property-described Property "open" has no description: write one, or "Meaning not documented." where the provider gives none.",
      "openapi.yaml:18 contracts/schema-property-described Property "depth" has no description: write one, or "Meaning not documented." where the provider gives none.",
    ]
  `);
});

test("describes a property called description or __proto__ like any other", async () => {
  const root = rootWithSchema("properties:\n  description: { type: string }\n  __proto__: { type: string }\n");
  expect(await lintFixture({ "openapi.yaml": root }, RULES)).toHaveLength(2);
});
