import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { runProgram } from "./run-program.ts";
import { programOf } from "./toolchain.ts";

/** Bundle the calls in every way that a runtime or a page needs. */
export async function bundleCalls(folder: string, toolchain: string): Promise<void> {
  const node = ["--packages=external", "--platform=node"];
  await esbuild(folder, toolchain, ["src/cli.ts", ...node, "--format=esm", "--outfile=built/cli.mjs"]);
  await esbuild(folder, toolchain, ["src/main.ts", ...node, "--format=cjs", "--outfile=built/main.cjs"]);
  await esbuild(folder, toolchain, ["src/worker.ts", "--format=esm", "--platform=browser", "--outfile=built/worker.mjs"]);
  await esbuild(folder, toolchain, ["src/page.ts", "--format=esm", "--minify", "--outfile=built/esbuild/page.js"]);
  writeFileSync(join(folder, "built/esbuild/index.html"), page("./page.js"));
  writeFileSync(join(folder, "index.html"), page("/src/page.ts"));
  await runProgram(process.execPath, [programOf(toolchain, "vite/bin/vite.js"), "build", "--outDir=built/vite", "--logLevel=warn"], folder);
}

/** What a program weighs once it is bundled. */
export interface BundleWeight {
  /** Bytes, minified. */
  minified: number;
  /** Bytes, minified and gzipped. */
  gzipped: number;
  /** Built modules of ours of which something is left, as `<package>/<path>`. */
  modules: string[];
}

/** Bundle a program for browsers, minified, and weigh it. */
export async function weighProgram(folder: string, toolchain: string, name: string, code: string): Promise<BundleWeight> {
  mkdirSync(join(folder, "sizes"), { recursive: true });
  writeFileSync(join(folder, `sizes/${name}.ts`), code);
  const outputs = [`--outfile=sizes/${name}.js`, `--metafile=sizes/${name}.json`];
  await esbuild(folder, toolchain, [`sizes/${name}.ts`, "--format=esm", "--minify", ...outputs]);
  const text = readFileSync(join(folder, `sizes/${name}.js`));
  const { outputs: written } = JSON.parse(readFileSync(join(folder, `sizes/${name}.json`), "utf8")) as Metafile;
  const inputs = Object.entries(written[`sizes/${name}.js`]?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const modules = inputs.flatMap(([path]) => /node_modules\/@contracts\/(.+)/.exec(path)?.slice(1) ?? []);
  return { minified: text.length, gzipped: gzipSync(text, { level: 9 }).length, modules };
}

interface Metafile {
  outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
}

async function esbuild(folder: string, toolchain: string, args: readonly string[]): Promise<void> {
  await runProgram(programOf(toolchain, ".bin/esbuild"), ["--bundle", "--log-level=warning", ...args], folder);
}

function page(script: string): string {
  return `<!doctype html><meta charset="utf-8"><title>calls</title><link rel="icon" href="data:,"><script type="module" src="${script}"></script>\n`;
}
