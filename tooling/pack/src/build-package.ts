import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "tsdown";
import { moduleOf } from "./packed-manifest.ts";

/** Oldest edition of ECMAScript that built modules are read by. */
const TARGET = "es2023";

/** How sources are compiled: `types` is empty, so that nothing of Node compiles in a client. */
const TSCONFIG = {
  compilerOptions: {
    target: TARGET,
    lib: [TARGET, "dom", "dom.iterable"],
    types: [],
    module: "nodenext",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    allowImportingTsExtensions: true,
    rootDir: "src",
    declaration: true,
    declarationMap: true,
    noEmit: true,
  },
  include: ["src"],
};

const TSC = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");

/**
 * Build the modules that a package exports into its folder `dist`: ESM, declarations, and maps that lead to its `src`.
 *
 * @param exports Source files by subpath.
 */
export async function buildPackage(folder: string, exports: Readonly<Record<string, string>>): Promise<void> {
  const modules = Object.entries(exports).filter(([, source]) => source.endsWith(".ts"));
  const tsconfig = join(folder, "tsconfig.json");
  writeFileSync(tsconfig, JSON.stringify(TSCONFIG));
  checkTypes(folder);
  await build({
    cwd: folder,
    entry: Object.fromEntries(modules.map(([subpath, source]) => [moduleOf(subpath), join(folder, source)])),
    outDir: "dist",
    config: false,
    tsconfig,
    platform: "neutral",
    target: TARGET,
    format: "esm",
    fixedExtension: false,
    hash: false,
    sourcemap: true,
    dts: { tsgo: { path: TSC }, sourcemap: true },
    logLevel: "warn",
    failOnWarn: true,
    // The compiler is chosen on purpose.
    suppressWarnings: /^TypeScript 7\.0 does not yet have a stable API/,
  });
  rmSync(tsconfig);
}

/** The build makes declarations of what does not compile, too. */
function checkTypes(folder: string): void {
  const { status, stdout } = spawnSync(process.execPath, [TSC, "--pretty", "false"], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`A package must compile without the types of Node and without those of its tests:\n${stdout}`);
}
