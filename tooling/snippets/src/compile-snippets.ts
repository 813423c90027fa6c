import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Sandbox, SnippetModule } from "./sandbox.ts";
import type { Snippet } from "./snippet.ts";

const TSC = fileURLToPath(new URL("../bin/tsc", import.meta.resolve("typescript")));
const BASE = fileURLToPath(import.meta.resolve("@tooling/config/tsconfig.base.json"));

/** What the compiler has against a snippet. */
export interface CompileError {
  /** Undefined where the error stands elsewhere: in a package that a snippet imports, say. */
  snippet: Snippet | undefined;
  /** Place, code and words; the place is that of the text. */
  message: string;
}

/** Check the types of every snippet, in one program. */
export function compileSnippets({ folder, modules }: Sandbox): CompileError[] {
  const files = ["given.d.ts", ...modules.map(({ path }) => path)];
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: BASE, files }));
  // One checker: more end sooner and take more of the processor, which other tasks need.
  const args = ["--pretty", "false", "--checkers", "1"];
  const { stdout, stderr, status } = spawnSync(process.execPath, [TSC, ...args], { cwd: folder, encoding: "utf8" });
  if (status === 0) return [];
  // What explains an error further is indented below it.
  const errors = `${stdout}${stderr}`.trimEnd().split(/\r?\n(?! )/);
  return errors.map((error) => placeError(error, modules));
}

function placeError(error: string, modules: readonly SnippetModule[]): CompileError {
  const [, path, row, column, words] = /^(.+)\((\d+),(\d+)\): error (.*)$/s.exec(error) ?? [];
  const snippet = modules.find((module) => module.path === path)?.snippet;
  if (snippet === undefined) return { snippet, message: error };
  // The code begins in the module's second line; the first one is what it needs of other snippets.
  const line = snippet.line + Math.max(0, Number(row) - 2);
  return { snippet, message: `${snippet.file}:${line}:${Number(column) + snippet.column} ${words}` };
}
