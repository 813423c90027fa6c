import { realpathSync } from "node:fs";
import { basename, join } from "node:path";
import { formatProblems, type Problem, SpecError } from "@tooling/spec";
import { findForeignFiles, findStaleFiles, generate, writeStaleFiles } from "./generate.ts";
import { RenderError } from "./render-error.ts";

/** What came of a run: whether all is well, and what to tell the user. */
export interface Outcome {
  ok: boolean;
  lines: string[];
}

/**
 * Write the generated files of a provider's package that are not what its spec gives, where nothing is wrong with the spec.
 *
 * @param lint Lists what is wrong with the spec in a folder. @default the files are only named, and nothing is linted
 */
export async function generateClient(packageFolder: string, lint?: (folder: string) => Promise<readonly Problem[]>): Promise<Outcome> {
  const name = basename(packageFolder);
  try {
    const spec = realpathSync(join(packageFolder, "node_modules/@specs", name));
    const problems = (await lint?.(spec)) ?? [];
    if (problems.length > 0) return { ok: false, lines: [formatProblems(problems)] };
    const files = await generate(name, spec);
    if (lint === undefined) return reportFreshness(name, findStaleFiles(packageFolder, files), findForeignFiles(packageFolder, files));
    return { ok: true, lines: writeStaleFiles(packageFolder, files).map((path) => `wrote packages/${name}/${path}`) };
  } catch (error) {
    if (error instanceof SpecError) return { ok: false, lines: [error.message] };
    if (error instanceof RenderError) return { ok: false, lines: [`specs/${name}: ${error.message}`] };
    throw error;
  }
}

function reportFreshness(name: string, stale: string[], foreign: string[]): Outcome {
  const list = (paths: string[]): string[] => paths.map((path) => `  packages/${name}/${path}`);
  const lines = [
    ...(stale.length === 0
      ? []
      : [`Not what specs/${name} gives:`, ...list(stale), "Run `npm run contracts -- generate` and commit what it writes."]),
    ...(foreign.length === 0
      ? []
      : ["Not generated, though it lies among what is:", ...list(foreign), "Move it out of the folder, or delete it."]),
  ];
  return { ok: lines.length === 0, lines };
}
