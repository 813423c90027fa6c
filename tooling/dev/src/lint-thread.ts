import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Problem } from "@tooling/spec";

/** A linter in a thread of its own, which stays warm. */
export interface LintThread {
  /**
   * List what is wrong with the spec in a folder; one spec at a time.
   *
   * @throws {Error} Where the linter fell over, and the next spec gets a new thread, or was stopped.
   */
  lint: (folder: string) => Promise<Problem[]>;
  /** End the thread; resolves once it is gone. */
  stop: () => Promise<void>;
}

/** Start a linter in a thread of its own: linting takes as long as generating, and neither needs the other. */
export function startLintThread(signal: AbortSignal): LintThread {
  let worker: Worker | undefined;
  return {
    lint: async (folder) => {
      signal.throwIfAborted();
      worker ??= new Worker(new URL("./lint-worker.ts", import.meta.url));
      worker.postMessage(folder);
      try {
        const [problems] = (await once(worker, "message", { signal })) as [Problem[]];
        return problems;
      } catch (error) {
        await worker.terminate();
        worker = undefined;
        throw error;
      }
    },
    stop: async () => void (await worker?.terminate()),
  };
}
