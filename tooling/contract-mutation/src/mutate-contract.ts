import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { MutantChoice } from "./choose-mutants.ts";
import type { MutantOutcome } from "./run-mutants.ts";
import type { ShardLine, ShardTask } from "./shard.ts";

/** Options of {@link mutateContract}. */
export interface MutationOptions extends MutantChoice {
  /** Processes at once. @default one for each core */
  jobs?: number | undefined;
  /** Is told after each mutant. */
  onProgress?: (done: number, total: number) => void;
}

/** The contract tests are red before anything is changed, or a process of the run ended by itself. */
export class MutationError extends Error {
  override readonly name = "MutationError";
}

/**
 * Change one part of a contract after the other, and see whether its tests notice.
 *
 * @throws {MutationError} Where nothing could be learned.
 */
export async function mutateContract(plan: string, options: MutationOptions = {}): Promise<MutantOutcome[]> {
  const { jobs = availableParallelism(), shard: [index, count] = [1, 1], sample, seed, onProgress } = options;
  const outcomes: MutantOutcome[] = [];
  let total = 0;
  const read = (line: ShardLine): void => {
    if ("red" in line && line.red.length > 0)
      throw new MutationError(
        `The contract tests are red as they are, so that nothing can be noticed:\n${line.red.map((title) => `- ${title}`).join("\n")}`,
      );
    if ("total" in line) total += line.total;
    if ("outcome" in line) {
      outcomes.push(line.outcome);
      onProgress?.(outcomes.length, total);
    }
  };
  // Job by job, the parts of this shard.
  const tasks = Array.from({ length: jobs }, (_, job): ShardTask => ({ plan, sample, seed, shard: [index + job * count, count * jobs] }));
  const stopping = new AbortController();
  try {
    await Promise.all(tasks.map((task) => runShard(task, read, stopping.signal)));
  } finally {
    stopping.abort();
  }
  return outcomes.sort((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1));
}

function runShard(task: ShardTask, read: (line: ShardLine) => void, signal: AbortSignal): Promise<void> {
  const shard = fileURLToPath(new URL("shard.ts", import.meta.url));
  const child = spawn(process.execPath, [shard, JSON.stringify(task)], { stdio: ["ignore", "pipe", "inherit", "ipc"], signal });
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on("line", (line) => {
      try {
        read(JSON.parse(line) as ShardLine);
      } catch (error) {
        reject(error instanceof MutationError ? error : new MutationError(`A process of the run said what it should not: ${line}`));
      }
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new MutationError(`A process of the run ended with exit code ${code}: what it said stands above.`));
    });
  });
}
