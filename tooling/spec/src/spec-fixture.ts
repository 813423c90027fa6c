import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { onTestFinished } from "vitest";
import { loadSpec } from "./load-spec.ts";
import { type Problem, SpecError } from "./problem.ts";

/** Write files into a temporary folder, which is removed after the running test. */
export function writeFiles(files: Record<string, string | Uint8Array>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "spec-")));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Write the root of a spec whose one schema is the YAML given. */
export function rootWithSchema(schema: string): string {
  return [
    "openapi: 3.1.1",
    "info: { title: Tides, version: 0.1.0 }",
    "paths: {}",
    "components:",
    "  schemas:",
    `    Tide: ${schema}`,
    "",
  ].join("\n");
}

/** List how `loadSpec` refuses `openapi.yaml` of a folder: nothing where it does not. */
export function refusalsIn(folder: string): string[] {
  try {
    loadSpec(join(folder, "openapi.yaml"));
    return [];
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return error.problems.map((problem) => describeProblem(folder, problem));
  }
}

/** List how `loadSpec` refuses files whose root is `openapi.yaml`. */
export function refusals(files: Record<string, string | Uint8Array>): string[] {
  return refusalsIn(writeFiles(files));
}

function describeProblem(folder: string, { file, line, column, rule, message }: Problem): string {
  return `${relative(folder, file)}:${line}:${column} ${rule} ${message}`;
}
