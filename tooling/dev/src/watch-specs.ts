import { once } from "node:events";
import { relative, sep } from "node:path";
import { watch } from "chokidar";

/** A folder that is watched. */
export interface Watching {
  /** Why it is watched no more, or undefined while it is. */
  failure: () => string | undefined;
  stop: () => Promise<void>;
}

/** Watch the folder of all specs: what is made, changed or removed is told by its path in the folder, as often as the system tells it. */
export async function watchSpecs(folder: string, onChange: (path: string) => void): Promise<Watching> {
  let failure: string | undefined;
  const watcher = watch(folder, { ignored: (path) => isForeign(relative(folder, path)), ignoreInitial: true });
  const ready = once(watcher, "ready");
  watcher.on("all", (_event, path) => onChange(relative(folder, path)));
  watcher.on("error", (error) => {
    failure = `${folder} can be watched no more (${error instanceof Error ? error.message : String(error)}): start this again.`;
  });
  await ready;
  return { failure: () => failure, stop: () => watcher.close() };
}

/** Whether a path is none of a spec's: what pnpm, git and editors put beside it. */
export function isForeign(path: string): boolean {
  return path.split(sep).some((name) => name === "node_modules" || name.startsWith(".") || name.endsWith("~"));
}
