import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type MutantChoice, splitShard } from "./choose-mutants.ts";
import { MutationError } from "./mutation-error.ts";
import type { MutantOutcome } from "./run-mutants.ts";
import type { ShardLine, ShardTask } from "./shard.ts";
import type { ExplainedSurvivor } from "./survivor-faults.ts";

/** Options of {@link mutateContract}. */
export interface MutationOptions extends MutantChoice {
  /** Processes at once. @default one for each core */
  jobs?: number | undefined;
  /** Is told after each mutant. */
  onProgress?: (done: number, total: number) => void;
}

/** What became of the mutants of a contract. */
export interface MutationRun {
  /** In the order of their ids. */
  outcomes: MutantOutcome[];
  /** The survivors that the contract's plan explains. */
  explained: readonly ExplainedSurvivor[];
}

/**
 * Change one part of a contract after the other, and see whether its tests notice.
 *
 * @throws {MutationError} Where nothing could be learned.
 */
export async function mutateContract(plan: string, options: MutationOptions = {}): Promise<MutationRun> {
  const { jobs = availableParallelism(), shard = [1, 1], sample, seed, onProgress } = options;
  const outcomes: MutantOutcome[] = [];
  let explained: readonly ExplainedSurvivor[] = [];
  let total = 0;
  const read = (line: ShardLine): void => {
    if ("failure" in line) throw new MutationError(line.failure);
    if ("total" in line) {
      total += line.total;
      explained = line.explained;
    }
    if ("outcome" in line) {
      outcomes.push(line.outcome);
      onProgress?.(outcomes.length, total);
    }
  };
  const tasks = splitShard(shard, jobs).map((part): ShardTask => ({ plan, sample, seed, shard: part }));
  const stopping = new AbortController();
  try {
    await Promise.all(tasks.map((task) => runShard(task, read, stopping.signal)));
  } finally {
    stopping.abort();
  }
  return { outcomes: outcomes.sort((a, b) => (a.id < b.id ? -1 : 1)), explained };
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
