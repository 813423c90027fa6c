import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenApiDocument } from "@tooling/spec";
import { findProviders } from "@tooling/spec/providers";
import { expect, test } from "vitest";
import { compareContract } from "../src/compare-contract.ts";
import { NO_REASON, renderDifferences } from "../src/render-differences.ts";

async function listDifferences(document: string, schema: string): Promise<string> {
  return renderDifferences(JSON.parse(readFileSync(document, "utf8")) as OpenApiDocument, await compareContract(document, schema));
}

test.for(findProviders())("lists where the types of $name differ from a second generator's, each with its reason", async (provider) => {
  const list = await listDifferences(provider.openapi, join(provider.package, "src/generated/schema.ts"));
  expect(list).not.toContain(NO_REASON);
  // A difference that came or went: `vitest run --mode slow --update` in this package writes the list anew, to be read and committed.
  await expect(list).toMatchFileSnapshot(join(provider.package, "test/second-generator.md"));
});

const SCHEMAS = {
  Tide: { type: "object", required: ["height"], properties: { height: { type: "number" }, next: { $ref: "#/components/schemas/Tide" } } },
  Station: {
    type: "object",
    properties: { tides: { type: "array", items: { $ref: "#/components/schemas/Tide" } }, name: { type: "string" } },
  },
};

/** Compare the second generator's types of two invented schemas with types written by hand. */
async function listAgainst(tide: string, station: string): Promise<string[]> {
  const folder = mkdtempSync(join(import.meta.dirname, "tides-"));
  try {
    const document = { openapi: "3.1.0", info: { title: "Tides", version: "1" }, paths: {}, components: { schemas: SCHEMAS } };
    writeFileSync(join(folder, "openapi.json"), JSON.stringify(document));
    const schemas = `components { schemas: { Tide: ${tide}; Station: ${station} } }\nexport interface operations {}\n`;
    writeFileSync(join(folder, "schema.ts"), `export interface ${schemas.replaceAll("Tide[]", 'components["schemas"]["Tide"][]')}`);
    const list = await listDifferences(join(folder, "openapi.json"), join(folder, "schema.ts"));
    return list.split("\n").filter((line) => line.includes(", read"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const TIDE = '{ height: number; next?: components["schemas"]["Tide"] }';
const STATION = "{ tides?: Tide[]; name?: string }";

test("finds nothing where both say the same", async () => {
  expect(await listAgainst(TIDE, STATION)).toEqual([]);
});

test.for([
  { what: "another type", station: "{ tides?: Tide[]; name?: string | null }", row: "`name` | `null \\| string` | `string` |" },
  { what: "any", station: "{ tides?: Tide[]; name?: any }", row: "`name` | `any` | `string` |" },
  { what: "a name that is gone", station: "{ tides?: Tide[] }", row: "`name` | nothing | `?: string` |" },
  { what: "a required name", station: "{ tides?: Tide[]; name: string }", row: "`name` | `required` | `optional` |" },
  { what: "no list", station: "{ tides?: object; name?: string }", row: "`tides` |" },
  { what: "a map", station: "{ tides?: Tide[]; name?: string; [name: string]: unknown }", row: "`*` | `unknown` | nothing |" },
])("finds $what", async ({ station, row }) => {
  const rows = await listAgainst(TIDE, station);
  expect(rows.join("\n")).toContain(`| Station, read: ${row}`);
});

test("finds what differs inside a list and inside what contains itself", async () => {
  const rows = await listAgainst('{ height: string; next?: components["schemas"]["Tide"] }', STATION);
  expect(rows).toContain("| Station, read: `tides.[].height` | `string` | `number` |");
  expect(rows).toContain("| Tide, read: `height` | `string` | `number` |");
});
