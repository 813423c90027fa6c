import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const RUNTIME = dirname(dirname(fileURLToPath(import.meta.url)));
const REPOSITORY = dirname(dirname(RUNTIME));
const CASE = /\b[A-F][1-9]\d{0,2}\b/g;

test("cases.md names for each case the files whose tests carry its id, and no others", () => {
  const named = new Map(rows().map(([id, files]) => [id, files]));
  const found = new Map<string, string[]>();
  for (const file of testFiles())
    for (const id of idsIn(readFileSync(join(RUNTIME, file), "utf8"))) found.set(id, [...(found.get(id) ?? []), file]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(named));
});

/** The cases of the list, each with its files. */
function rows(): [id: string, files: string[]][] {
  const lines = readFileSync(join(RUNTIME, "cases.md"), "utf8").split("\n");
  return lines.flatMap((line): [string, string[]][] => {
    const [, id = "", files = ""] = /^\| ([A-F]\d+) \|[^|]*\| (.*) \|$/.exec(line) ?? [];
    return id === "" ? [] : [[id, [...files.matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? "").toSorted()]];
  });
}

/** Test files of the packages and the tooling, from the runtime's folder. */
function testFiles(): string[] {
  const files = ["packages", "tooling"].flatMap((group) =>
    listFiles(join(REPOSITORY, group), false).flatMap((name) =>
      ["src", "test"].flatMap((folder) => {
        const path = join(REPOSITORY, group, name, folder);
        return listFiles(path, true).map((file) => relative(RUNTIME, join(path, file)));
      }),
    ),
  );
  return files.filter((file) => /\.test(-d)?\.ts$/.test(file) && !file.endsWith("cases.test.ts")).toSorted();
}

function listFiles(folder: string, recursive: boolean): string[] {
  try {
    return readdirSync(folder, { recursive, encoding: "utf8" });
  } catch {
    return [];
  }
}

/** The ids that stand at the start of a title or of a comment over a type test, or alone in a table of cases. */
function idsIn(text: string): Set<string> {
  const starts = text.match(/(?:["'`]|\/\/ (?:@ts-expect-error )?)(?:[A-F][1-9]\d{0,2}(?:, | and | |: |(?=["'`])))+/g) ?? [];
  return new Set(starts.flatMap((start) => start.match(CASE) ?? []));
}
