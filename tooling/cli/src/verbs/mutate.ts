import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { mutateContract, renderMutation, scoreOf } from "@tooling/contract-mutation";
import { chooseProviders } from "../provider-argument.ts";
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
  const [, index = "1", count = "1"] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(values.shard ?? "1/1") ?? [];
  if (values.shard !== undefined && values.shard !== `${index}/${count}`)
    throw new UsageError(`"${values.shard}" is no shard: pass one such as 1/3.`);
  const found: Record<string, unknown> = {};
  let code = 0;
  for (const { name, package: folder } of chooseProviders(positionals)) {
    const outcomes = await mutateContract(join(folder, "test/contract-plan.ts"), {
      shard: [Number(index), Number(count)],
      sample: readNumber("sample", values.sample),
      seed: readNumber("seed", values.seed),
      jobs: readNumber("jobs", values.jobs),
      ...(isWatched ? { onProgress: (done, total) => void process.stderr.write(`\r${name}: ${done} of ${total} tried`) } : {}),
    });
    if (isWatched) process.stderr.write("\r\u001b[K");
    console.log(renderMutation(name, outcomes));
    found[name] = { ...scoreOf(outcomes), outcomes };
    if (scoreOf(outcomes).score < LEAST_SCORE) code = 1;
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(found, null, 2)}\n`);
  if (code !== 0)
    console.error(`Less than ${LEAST_SCORE} % were noticed: give the contract an example or a call that shows what survived.`);
  return code;
}

function readNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`"${text}" is no --${name}: pass a whole number from 1.`);
  return Number(text);
}
