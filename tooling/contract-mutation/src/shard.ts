import { pathToFileURL } from "node:url";
import { type ContractPlan, readDocument, withDerivedReplies } from "@tooling/contract-tests/cases";
import { chooseMutants } from "./choose-mutants.ts";
import { MutationError } from "./mutation-error.ts";
import { createMutantRunner, type MutantOutcome } from "./run-mutants.ts";
import type { ExplainedSurvivor } from "./survivor-faults.ts";

/** What one process of a run is told. */
export interface ShardTask {
  /** Path of the module that exports `contractPlan`. */
  plan: string;
  shard: [number, number];
  sample: number | undefined;
  seed: number | undefined;
}

/** What it says, a line of JSON each: how many mutants it tries and which survivors the plan explains, each outcome, and why it gave up. */
export type ShardLine = { total: number; explained: readonly ExplainedSurvivor[] } | { outcome: MutantOutcome } | { failure: string };

// Whoever ends the run by a signal ends this too.
process.once("disconnect", () => process.exit());
const say = (line: ShardLine): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const task = JSON.parse(process.argv[2] ?? "{}") as ShardTask;
const { contractPlan } = (await import(pathToFileURL(task.plan).href)) as { contractPlan: ContractPlan<unknown, unknown> };
const runner = await createMutantRunner(contractPlan, await withDerivedReplies(readDocument(contractPlan)));
const chosen = chooseMutants(runner.mutants, task);
say({ total: chosen.length, explained: contractPlan.survivors ?? [] });
try {
  for (const mutant of chosen) say({ outcome: await runner.run(mutant) });
} catch (error) {
  if (!(error instanceof MutationError)) throw error;
  say({ failure: error.message });
}
await runner.stop();
process.exit();
