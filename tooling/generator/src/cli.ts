#!/usr/bin/env node
import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { SpecError } from "@tooling/spec";
import { findStaleFiles, generate } from "./generate.ts";

const packageFolder = process.cwd();
const name = basename(packageFolder);
const specFolder = join(packageFolder, "node_modules/@specs", name);

try {
  const files = await generate(name, realpathSync(specFolder));
  const stale = findStaleFiles(packageFolder, files);
  if (process.argv.includes("--check")) reportStale(stale);
  else for (const file of files.filter(({ path }) => stale.includes(path))) write(file.path, file.text);
} catch (error) {
  if (!(error instanceof SpecError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function reportStale(stale: string[]): void {
  if (stale.length === 0) return;
  console.error(`Not what specs/${name} gives:\n${stale.map((path) => `  packages/${name}/${path}`).join("\n")}`);
  console.error("Run `npm run contracts -- generate` and commit what it writes.");
  process.exitCode = 1;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(packageFolder, path)), { recursive: true });
  writeFileSync(join(packageFolder, path), text);
  console.log(`wrote packages/${name}/${path}`);
}
