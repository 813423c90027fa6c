import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import {
  type MutationOptions,
  type MutationRun,
  mutateContract,
  renderMutation,
  scoreOf,
  survivorFaults,
} from "@tooling/contract-mutation";
import { chooseProviders } from "../provider-argument.ts";
import { parseShard } from "../shard.ts";
import { isWatched } from "../turbo.ts";
import { UsageError } from "../verb.ts";

/** Share of the mutants in percent that the tests of every contract must notice. */
const LEAST_SCORE = 95;

/** Change one part of each contract after the other, and say what its tests did not notice. */
export async function run(args: string[]): Promise<number> {
  const options = {
    sample: { type: "string" },
    seed: { type: "string" },
    shard: { type: "string" },
    jobs: { type: "string" },
    json: { type: "string" },
  } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const choice: MutationOptions = {
    shard: values.shard === undefined ? undefined : parseShard(values.shard),
    sample: readNumber("sample", values.sample),
    seed: readNumber("seed", values.seed),
    jobs: readNumber("jobs", values.jobs),
  };
  const providers = chooseProviders(positionals);
  if (values.json !== undefined) mkdirSync(dirname(values.json), { recursive: true });
  const found: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const { name, package: folder } of providers) {
    const onProgress = (done: number, total: number): void => void process.stderr.write(`\r${name}: ${done} of ${total} tried`);
    const mutation = await mutateContract(join(folder, "test/contract-plan.ts"), { ...choice, ...(isWatched && { onProgress }) });
    if (isWatched) process.stderr.write("\r\u001b[K");
    if (mutation.outcomes.length === 0) throw new UsageError(`No mutant of ${name} was chosen: pass a larger --sample, or fewer shards.`);
    console.log(renderMutation(name, mutation));
    found[name] = { ...scoreOf(mutation.outcomes), ...mutation };
    faults.push(...faultsOf(mutation, choice).map((fault) => `${name}: ${fault}`));
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(found, null, 2)}\n`);
  for (const fault of faults) console.error(fault);
  return faults.length === 0 ? 0 : 1;
}

/** Say what fails a run: a score that is too low, and, where all mutants were tried, survivors that do not fit their explanations. */
export function faultsOf(mutation: MutationRun, { shard, sample }: MutationOptions): string[] {
  const { score } = scoreOf(mutation.outcomes);
  const isLow = score !== null && score < LEAST_SCORE;
  const isWhole = shard === undefined && sample === undefined;
  return [...(isLow ? [`less than ${LEAST_SCORE} % were noticed`] : []), ...(isWhole ? survivorFaults(mutation) : [])];
}

function readNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`"${text}" is no --${name}: pass a whole number from 1.`);
  return Number(text);
}
