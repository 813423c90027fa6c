import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { formatPointer, isJsonObject, loadRegister, type Problem, SpecError, type SpecFile } from "@tooling/spec";

/** Name of the file beside a spec that lists what is let through. */
export const SUPPRESSIONS_FILE = "suppressions.yaml";

/** An entry of `suppressions.yaml`: where a rule may find something, and why. */
export interface Suppression {
  rule: string;
  reason: string;
  /** JSON Pointers by file, its path counted from the spec's folder. */
  places: Record<string, string[]>;
}

/** What of a spec is let through though a rule refuses it. */
export interface Suppressions {
  /** Leave out the problems that are let through. */
  without: (problems: readonly Problem[]) => Problem[];
  /** List the entries that let nothing through any more. */
  unneeded: () => Problem[];
}

const RULE = "suppression-needed";

/**
 * Read the list beside a spec; without one, nothing is let through.
 *
 * @throws {SpecError} Naming the entry that is not as it should be.
 */
export function loadSuppressions(folder: string): Suppressions {
  const path = join(folder, SUPPRESSIONS_FILE);
  if (!existsSync(path)) return { without: (problems) => [...problems], unneeded: () => [] };
  const file = loadRegister(path);
  const entries = new Map<string, { pointer: string; message: string }>();
  for (const [index, { rule, places }] of readEntries(file).entries())
    for (const [name, pointers] of Object.entries(places))
      for (const [at, place] of pointers.entries())
        entries.set(keyOf(rule, name, place), {
          pointer: formatPointer([index, "places", name, at]),
          message: `${rule} finds nothing at "${place}" of ${name} any more: delete the entry.`,
        });
  const used = new Set<string>();
  return {
    without: (problems) =>
      problems.filter(({ rule, file: found, pointer }) => {
        const key = keyOf(rule, relative(folder, found).replaceAll("\\", "/"), pointer ?? "");
        if (pointer === undefined || !entries.has(key)) return true;
        used.add(key);
        return false;
      }),
    unneeded: () =>
      [...entries]
        .filter(([key]) => !used.has(key))
        .map(([, { pointer, message }]) => ({ file: path, ...file.position(pointer), rule: RULE, message })),
  };
}

function readEntries(file: SpecFile): readonly Suppression[] {
  const refuse = (pointer: string, message: string): never => {
    throw new SpecError([{ file: file.path, ...file.position(pointer), rule: RULE, message }]);
  };
  if (!Array.isArray(file.value)) return refuse("", "This file must be a list of objects with rule, reason and places: make it one.");
  for (const [index, entry] of file.value.entries()) {
    const { rule, reason, places }: Record<string, unknown> = isJsonObject(entry) ? entry : {};
    if (typeof rule !== "string" || typeof reason !== "string" || reason.trim() === "")
      return refuse(`/${index}`, "An entry needs a rule and a reason, each as text: add them.");
    if (!isJsonObject(places) || !Object.values(places).every(isListOfTexts))
      return refuse(`/${index}/places`, "The places must be lists of JSON Pointers by file: write them so.");
  }
  return file.value as Suppression[];
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function keyOf(rule: string, file: string, pointer: string): string {
  return JSON.stringify([rule, file, pointer]);
}
