import type { OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { BUMPS, demandedBump } from "../src/bump.ts";
import type { Change } from "../src/change.ts";
import { diffContracts } from "../src/diff-contracts.ts";
import { contractNumber, mergeContracts } from "./merge-contracts.ts";
import { SINGLE_CHANGES, type SingleChange } from "./single-changes.ts";
import { tidesContract } from "./tides-contract.ts";

const edited = SINGLE_CHANGES.map(({ edit }): OpenApiDocument => {
  const contract = tidesContract();
  edit(contract);
  return contract;
});

/** Rows that change operations and schemas alone are compared all at once, the others each by itself: a comparison takes long to start. */
const together = SINGLE_CHANGES.flatMap((row, number) => (row.isAlone !== true && isWithinPaths(edited[number]) ? [number] : []));
const pairs = [
  {
    name: "together",
    before: mergeContracts(together.map((number) => [number, tidesContract()])),
    after: mergeContracts(together.map((number) => [number, edited[number] ?? tidesContract()])),
  },
  ...edited.flatMap((after, number) => (together.includes(number) ? [] : [{ name: `row${number}`, before: tidesContract(), after }])),
];

function isWithinPaths(contract: OpenApiDocument | undefined): boolean {
  const around = (document: OpenApiDocument | undefined): string =>
    JSON.stringify({ ...document, paths: {}, components: { ...document?.components, schemas: {} } });
  return around(contract) === around(tidesContract());
}

const compared = await diffContracts(pairs);
const changes = compared.map((comparison) => comparison.changes);

function changesOf(number: number): readonly Change[] {
  if (!together.includes(number)) return changes[pairs.findIndex(({ name }) => name === `row${number}`)] ?? [];
  return (changes[0] ?? []).filter(({ place, operations }) => contractNumber([place, ...operations].join()) === number);
}

/** What `redocly diff` alone would ask for. */
function rateByRedocly(number: number): string {
  const isTogether = together.includes(number);
  const edits = compared[isTogether ? 0 : pairs.findIndex(({ name }) => name === `row${number}`)]?.edits ?? [];
  const impacts = edits.filter(({ path }) => !isTogether || contractNumber(path) === number).map(({ impact }) => impact);
  return BUMPS.findLast((bump) => impacts.some((impact) => impact === bump)) ?? "none";
}

function rate(number: number): Pick<SingleChange, "wire" | "types" | "bump"> {
  const found = changesOf(number);
  const bump = demandedBump(
    found.map(({ impact }) => impact),
    "1.0.0",
  );
  return { wire: found.some((change) => change.wire), types: found.some((change) => change.types), bump };
}

test.each(SINGLE_CHANGES.map((row, number) => [row.name, row, number] as const))("rates %s", (_, { wire, types, bump }, number) => {
  expect(rate(number), JSON.stringify(changesOf(number), undefined, 1)).toEqual({ wire, types, bump });
});

test("gives each change to one row", () => {
  const given = SINGLE_CHANGES.flatMap((_, number) => changesOf(number)).length;
  expect(given).toBe(changes.flat().length);
});

test("writes the table", async () => {
  const rows = SINGLE_CHANGES.map(({ name, wire, types, bump }, number) => {
    const other = rateByRedocly(number);
    return `| ${name} | ${wire ? "breaks" : ""} | ${types ? "breaks" : ""} | ${bump} | ${other === bump ? "" : other} |`;
  });
  const head = ["| change | wire | types | bump | `redocly diff` |", "|---|---|---|---|---|"];
  const intro = `Made by \`test/single-changes.slow.test.ts\`, which proves each row: \`vitest run -u --mode slow\` writes it anew. The last column says what \`redocly diff\` alone asks for, where that is another bump.`;
  await expect(`# Single changes and what they demand\n\n${intro}\n\n${[...head, ...rows].join("\n")}\n`).toMatchFileSnapshot(
    "../bump-table.md",
  );
});
