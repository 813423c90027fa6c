import { join } from "node:path";
import { parseArgs } from "node:util";
import { EVIDENCE_GRADES, listFacts, loadSpec } from "@tooling/spec";
import { bundleSpec } from "@tooling/spec/bundle";
import type { Provider } from "@tooling/spec/providers";
import { chooseProviders } from "../provider-argument.ts";

interface EvidenceCount {
  provider: string;
  facts: number;
  /** Facts by grade, and under `none` those without evidence. */
  grades: Record<string, number>;
}

/** Count the facts by grade; the exit code is 1 where one has no evidence. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: "boolean", default: false } } });
  const counts = await Promise.all(chooseProviders(positionals).map(countEvidence));
  if (values.json) console.log(JSON.stringify(counts, undefined, 2));
  else console.table(Object.fromEntries(counts.map(({ provider, facts, grades }) => [provider, { facts, ...grades }])));
  return counts.some((count) => (count.grades.none ?? 0) > 0) ? 1 : 0;
}

async function countEvidence(provider: Provider): Promise<EvidenceCount> {
  const facts = listFacts(await bundleSpec(loadSpec(join(provider.spec, "openapi.yaml"))));
  const grades: Record<string, number> = Object.fromEntries([...EVIDENCE_GRADES, "none"].map((grade) => [grade, 0]));
  for (const { evidence } of facts) grades[evidence?.grade ?? "none"] = (grades[evidence?.grade ?? "none"] ?? 0) + 1;
  return { provider: provider.name, facts: facts.length, grades };
}
