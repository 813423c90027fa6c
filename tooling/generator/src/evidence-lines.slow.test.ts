import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findEvidenceProblems } from "@tooling/lint-rules/evidence";
import { writeFiles } from "@tooling/lint-rules/lint-fixture";
import { TIDES } from "@tooling/lint-rules/tides-fixture";
import { loadSpec, SpecError } from "@tooling/spec";
import { bundleSpec } from "@tooling/spec/bundle";
import { expect, test } from "vitest";
import { generate } from "./generate.ts";

/** The same spec with evidence on a member, over several lines, beside that which it would inherit. */
const FILES: Record<string, string> = {
  ...TIDES,
  "schemas/Tide.yaml": (TIDES["schemas/Tide.yaml"] ?? "").replace(
    "    description: Height in metres.\n",
    (line) => `${line}    x-evidence:
      source: tide-table
      grade: contradicted
      note: Another page has feet.
      assumption: tides-in-utc
`,
  ),
};

const EVIDENCE = /x-evidence|^\s+(source|grade|note|assumption):/;

const linesOfEvidence = Object.entries(FILES).flatMap(([path, text]) => {
  const isRegister = path === "sources.yaml" || path === "assumptions.yaml";
  const lines = text.trimEnd().split("\n");
  return [...lines.keys()].filter((index) => isRegister || EVIDENCE.test(lines[index] ?? "")).map((index) => ({ path, index }));
});

/** What `npm test` would say of a spec whose generated files are those given. */
async function complaintsOf(folder: string, committed: readonly string[]): Promise<string[]> {
  try {
    const spec = loadSpec(join(folder, "openapi.yaml"));
    const problems = await findEvidenceProblems(spec, await bundleSpec(spec));
    if (problems.length > 0) return problems.map(({ rule }) => rule);
    const files = await proofsOf(folder);
    return files.filter((text, index) => text !== committed[index]);
  } catch (error) {
    if (!(error instanceof Error && error.name === SpecError.name)) throw error;
    return [error.message];
  }
}

async function proofsOf(folder: string): Promise<string[]> {
  const files = await generate("tides", folder);
  return files.filter(({ path }) => ["src/generated/openapi.json", "trust.md"].includes(path)).map(({ text }) => text);
}

test("notices each line of evidence that is deleted, as missing or as stale", async () => {
  const folder = writeFiles(FILES);
  const committed = await proofsOf(folder);
  expect(await complaintsOf(folder, committed)).toEqual([]);
  expect(linesOfEvidence.length).toBeGreaterThan(12);
  const unnoticed: string[] = [];
  for (const { path, index } of linesOfEvidence) {
    const text = FILES[path] ?? "";
    const lines = text.split("\n").toSpliced(index, 1);
    writeFileSync(join(folder, path), lines.join("\n"));
    if ((await complaintsOf(folder, committed)).length === 0) unnoticed.push(`${path}:${index + 1}`);
    writeFileSync(join(folder, path), text);
  }
  expect(unnoticed).toEqual([]);
});
