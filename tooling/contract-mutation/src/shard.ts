import { pathToFileURL } from "node:url";
import { chooseMutants } from "./choose-mutants.ts";
import { createMutantRunner, type MutantOutcome } from "./run-mutants.ts";

/** What one process of a run is told. */
export interface ShardTask {
  /** Path of the module that exports `contractPlan`. */
  plan: string;
  shard: [number, number];
  sample: number | undefined;
  seed: number | undefined;
}

/** What it says, a line of JSON each: what was red from the start, how many mutants there are, and each outcome. */
export type ShardLine = { red: string[] } | { total: number } | { outcome: MutantOutcome };

// Whoever ends the run by a signal ends this too.
process.once("disconnect", () => process.exit());
const say = (line: ShardLine): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const task = JSON.parse(process.argv[2] ?? "{}") as ShardTask;
const { contractPlan } = await import(pathToFileURL(task.plan).href);
const runner = await createMutantRunner(contractPlan, { derivedReplies: true });
const red = task.shard[0] === 1 ? await runner.baseline() : [];
say({ red });
if (red.length === 0) {
  const chosen = chooseMutants(runner.mutants, task);
  say({ total: chosen.length });
  for (const mutant of chosen) say({ outcome: await runner.run(mutant) });
}
await runner.stop();
process.exit();
