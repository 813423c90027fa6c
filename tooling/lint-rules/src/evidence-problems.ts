import { dirname } from "node:path";
import { createConfig } from "@redocly/openapi-core";
import { loadAssumptions, type OpenApiDocument, type Problem, type Spec, sortProblems } from "@tooling/spec";
import { lintBy } from "./lint-by.ts";
import contractsPlugin from "./plugin.ts";
import { findProbeProblems } from "./probe-problems.ts";

const RULES = { "contracts/evidence-known": "error", "contracts/evidence-present": "error" } as const;

/** List what is wrong with the evidence of a contract alone: facts without any, unknown or unused registers' entries, probes. */
export async function findEvidenceProblems(spec: Spec, document: OpenApiDocument): Promise<Problem[]> {
  const config = await createConfig({ plugins: [contractsPlugin()], rules: RULES });
  const problems = await lintBy(config, spec);
  return sortProblems([...problems, ...(await findProbeProblems(loadAssumptions(dirname(spec.entry)), document))]);
}
