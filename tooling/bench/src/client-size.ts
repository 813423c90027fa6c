import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type Plugin, rolldown } from "rolldown";

/** What a bundle weighs. */
export interface Weight {
  /** Bytes, minified. */
  minified: number;
  /** Bytes, minified and gzipped. */
  gzipped: number;
}

const ENTRY = "\0entry";
const RUNTIME = dirname(fileURLToPath(import.meta.resolve("@contracts/runtime")));

/** Bundle a module's text for browsers, minified, and weigh it. */
export async function weigh(code: string, plugins: Plugin[] = []): Promise<Weight> {
  const entry: Plugin = {
    name: "entry",
    resolveId: (id) => (id === ENTRY ? ENTRY : null),
    load: (id) => (id === ENTRY ? { code, moduleType: "ts" } : null),
  };
  const resolver: Plugin = {
    name: "resolve-from-here",
    resolveId(id, importer) {
      return importer === ENTRY && !id.startsWith(".") ? this.resolve(id, fileURLToPath(import.meta.url)) : null;
    },
  };
  const bundle = await rolldown({ input: ENTRY, platform: "browser", plugins: [entry, resolver, ...plugins], logLevel: "silent" });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  const text = output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("");
  return { minified: Buffer.byteLength(text), gzipped: gzipSync(text, { level: 9 }).length };
}

/** Weigh what modules of the runtime add to a client: the difference that empty ones in their place make. */
export async function weighModules(code: string, modules: readonly string[]): Promise<number> {
  const [whole, without] = await Promise.all([weigh(code), weigh(code, [emptied(modules.map((module) => join(RUNTIME, module)))])]);
  return whole.gzipped - without.gzipped;
}

/** List the modules of the runtime. */
export function runtimeModules(): string[] {
  return readdirSync(RUNTIME).filter((name) => name.endsWith(".ts") && !name.includes(".test"));
}

/** Replace modules by ones that export the same names with nothing behind them. */
function emptied(files: readonly string[]): Plugin {
  return {
    name: "emptied",
    transform(code, id) {
      if (!files.includes(id)) return null;
      const names = [...code.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map(([, name]) => name);
      return names.map((name) => `export function ${name}() {}`).join("\n");
    },
  };
}
