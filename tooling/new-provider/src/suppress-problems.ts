import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { lintSpec } from "@tooling/lint-rules/lint";
import { SUPPRESSIONS_FILE, type Suppression } from "@tooling/lint-rules/suppressions";
import { SpecError } from "@tooling/spec";
import { yaml } from "./skeleton-spec.ts";

/** A rule that refuses some of what was imported. */
export interface SuppressedRule {
  rule: string;
  places: number;
}

/** Rules that must hold whoever wrote a description: tools crash or mislead where they do not. */
const NEEDED = ["document-valid", "no-unresolved-refs", "struct"];

const COMMENT = [
  "# What the rules refuse and is let through for now: a rule, why, and the places by file, each a JSON Pointer.",
  "# An entry that nothing needs any more is a fault of its own: delete it.",
  "",
].join("\n");

/**
 * Write down what the rules refuse of an imported spec, so that it is let through; names the rules, most frequent first.
 *
 * @throws {SpecError} For what no list may let through.
 */
export async function suppressProblems(folder: string): Promise<SuppressedRule[]> {
  const problems = await lintSpec(folder, { all: true });
  const needed = problems.filter(({ rule, pointer }) => NEEDED.includes(rule) || pointer === undefined);
  if (needed.length > 0) throw new SpecError(needed.slice(0, 20));
  const rules = new Map<string, Map<string, Set<string>>>();
  for (const { rule, file, pointer = "" } of problems) {
    const files = rules.get(rule) ?? new Map<string, Set<string>>();
    const path = relative(folder, file).replaceAll("\\", "/");
    rules.set(rule, files.set(path, (files.get(path) ?? new Set()).add(pointer)));
  }
  if (rules.size === 0) return [];
  const reason = "So it stands in the imported description, and nobody has mended it yet.";
  const entries = [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([rule, files]): Suppression => ({
        rule,
        reason,
        places: Object.fromEntries([...files].map(([file, pointers]) => [file, [...pointers]])),
      }),
    );
  writeFileSync(join(folder, SUPPRESSIONS_FILE), COMMENT + yaml(entries));
  return entries.map(({ rule, places }) => ({ rule, places: Object.values(places).flat().length })).toSorted((a, b) => b.places - a.places);
}
