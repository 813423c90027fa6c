import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { writeStaleFiles } from "@tooling/generator";
import type { Provider } from "@tooling/spec";
import { createAuthoringLoop, type LoopOptions } from "./authoring-loop.ts";
import { judgeSpec } from "./judge-spec.ts";
import { startLintThread } from "./lint-thread.ts";
import { snapshotOf } from "./snapshot.ts";
import { type Watching, watchSpecs } from "./watch-specs.ts";

/** What is done with what was written, by those who have it: the mocks, the docs, the terminal. */
export type AuthoringHooks = Pick<LoopOptions, "remock" | "rebuildDocs" | "reload" | "say">;

/** Specs that are looked after while they are written. */
export interface Authoring extends Watching {
  /** Look at what is saved from now on, and at what was saved since the start; the hooks are called from here on. */
  watch: () => Promise<void>;
}

/** Bring the generated files of providers up to their specs, and get ready to keep them so; the signal ends all of it. */
export async function startAuthoring(providers: readonly Provider[], hooks: AuthoringHooks, signal: AbortSignal): Promise<Authoring> {
  const specs = dirname(providers[0]?.spec ?? "");
  const thread = startLintThread(signal);
  const loop = createAuthoringLoop({
    ...hooks,
    providers,
    signal,
    known: new Set(readdirSync(specs)),
    snapshot: ({ spec }) => snapshotOf(spec),
    judge: (provider) => judgeSpec(provider, thread.lint),
    write: (provider, files) => writeStaleFiles(provider.package, files),
    clock: { now: () => performance.now(), after },
  });
  for (const provider of providers) await loop.build(provider);
  signal.throwIfAborted();
  let watching: Watching | undefined;
  return {
    failure: () => watching?.failure(),
    stop: async () => void (await Promise.all([watching?.stop(), thread.stop()])),
    watch: async () => {
      watching = await watchSpecs(specs, loop.change);
      for (const { name } of providers) loop.change(name);
    },
  };
}

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
