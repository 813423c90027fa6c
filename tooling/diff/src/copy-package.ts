import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ContractTypes } from "./find-type-breaks.ts";

/** What is read of a package's manifest. */
export interface Manifest {
  name?: string;
  version?: string;
  exports?: Record<string, unknown>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** Folder, beside `test`, of a copied package's type tests as they were before. */
export const BEFORE = "test-before";

const SKIPPED = new Set(["node_modules", "generated", "dist", "docs", ".reports"]);

/** Read the manifest of a package. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}

/** Copy the sources and tests of a client's package, with other generated types; it finds its dependencies where they are. */
export function copyPackage(from: string, to: string, { schema, operations }: ContractTypes): void {
  for (const name of readdirSync(from).filter((entry) => entry === "src" || entry === "test" || /\.(ts|json)$/.test(entry)))
    cpSync(join(from, name), join(to, name), { recursive: true });
  writeFileSync(join(to, "src/generated/schema.ts"), schema);
  writeFileSync(join(to, "src/generated/operations.ts"), operations);
  // A junction needs no rights on Windows.
  symlinkSync(join(from, "node_modules"), join(to, "node_modules"), "junction");
}

/** Put a type test of before, by its path from the repository's root, into the copy of its package, where there is one. */
export function writeTestBefore(root: string, path: string, content: Buffer): void {
  const [packages = "", name = "", , ...rest] = path.split("/");
  if (!existsSync(join(root, packages, name))) return;
  const to = join(root, packages, name, BEFORE, ...rest);
  mkdirSync(dirname(to), { recursive: true });
  // A test asks for the very type; whoever uses the client asks for one that fits.
  writeFileSync(to, content.toString("utf8").replaceAll(/(?<!\.not)\.toEqualTypeOf\b/g, ".toExtend"));
}

/** List the hand-written modules of a package. */
export function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : listSources(path);
    return entry.name.endsWith(".ts") ? [path] : [];
  });
}
