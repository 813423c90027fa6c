import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { findEvidenceProblems } from "@tooling/lint-rules/evidence";
import {
  type AssumptionState,
  assumptionsOf,
  type EvidenceGrade,
  formatProblem,
  listFacts,
  loadAssumptions,
  loadSources,
  loadSpec,
  locate,
  namePlace,
  type OpenApiDocument,
  REPOSITORY,
  type ResolvedEvidence,
  reasonOf,
  resolveEvidence,
  type Spec,
  summarizeTrust,
} from "@tooling/spec";
import { bundleSpec } from "@tooling/spec/bundle";
import type { Provider } from "@tooling/spec/providers";
import { chooseProviders } from "../provider-argument.ts";

/** How the facts of one contract are known. */
export interface EvidenceReport {
  provider: string;
  facts: number;
  /** Facts by grade, and under `none` those without evidence. */
  grades: Record<EvidenceGrade | "none", number>;
  assumptions: Record<string, AssumptionState["state"]>;
  /** Only where it is asked for. */
  list?: ListedFact[];
  /** What lint finds wrong with the evidence, as it prints it. */
  problems: string[];
}

/** One fact of a list. */
export interface ListedFact {
  /** `file:line`, relative to the repository. */
  at: string;
  place: string;
  kind: string;
  grade: string;
  source?: string;
  note?: string;
  assumption?: string;
}

/** Say how the facts of each contract are known; the exit code is 1 where evidence is missing, names nothing, or settles nothing. */
export async function run(args: string[]): Promise<number> {
  const options = { json: { type: "boolean", default: false }, list: { type: "boolean", default: false } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const reports: EvidenceReport[] = [];
  for (const provider of chooseProviders(positionals)) reports.push(await reportEvidence(provider, values.list));
  if (values.json) console.log(JSON.stringify(reports, undefined, 2));
  else printReports(reports);
  return reports.some(({ grades, problems }) => grades.none > 0 || problems.length > 0) ? 1 : 0;
}

function printReports(reports: readonly EvidenceReport[]): void {
  for (const { list = [] } of reports) for (const fact of list) console.log(renderFact(fact));
  const rows = reports.map(({ provider, facts, grades, assumptions }) => {
    const states = Object.values(assumptions);
    const open = states.filter((state) => state === "open").length;
    return [provider, { facts, ...grades, assumptions: states.length, open }];
  });
  console.table(Object.fromEntries(rows));
  for (const problem of reports.flatMap(({ problems }) => problems)) console.error(`${problem}\n`);
}

/** Write a fact in one line, its place first. */
export function renderFact({ at, place, kind, grade, source, note, assumption }: ListedFact): string {
  const known = source === undefined ? "no evidence" : `${grade}, ${source}`;
  const assumed = assumption === undefined ? "" : ` [${assumption}]`;
  return `${at} ${kind} ${place}: ${known}${note === undefined ? "" : `: ${note}`}${assumed}`;
}

/** Report on the evidence of one provider, with a list of its facts where that is asked for. */
export async function reportEvidence({ name, spec: folder }: Pick<Provider, "name" | "spec">, isListed: boolean): Promise<EvidenceReport> {
  const spec = loadSpec(join(folder, "openapi.yaml"));
  const bundle = await bundleSpec(spec);
  const problems = await findEvidenceProblems(spec, bundle);
  const document = resolveEvidence(bundle, loadSources(dirname(spec.entry)).entries, loadAssumptions(dirname(spec.entry)).entries);
  const { facts, grades } = summarizeTrust(document);
  const states = Object.entries(assumptionsOf(document)).map(([id, { state }]) => [id, state]);
  return {
    provider: name,
    facts,
    grades,
    assumptions: Object.fromEntries(states),
    ...(isListed && { list: listEvidence(spec, document) }),
    problems: problems.map(formatProblem),
  };
}

function listEvidence(spec: Spec, document: OpenApiDocument): ListedFact[] {
  return listFacts(document).map(({ kind, pointer, evidence }) => {
    const { file, line } = locate(spec, pointer);
    const fact = { at: `${relative(REPOSITORY, file)}:${line}`, place: namePlace(document, pointer), kind };
    if (evidence === undefined) return { ...fact, grade: "none" };
    const { grade, title, assumption } = evidence as ResolvedEvidence;
    const note = reasonOf(document, evidence);
    return { ...fact, grade, source: title, ...(note !== "" && { note }), ...(assumption !== undefined && { assumption }) };
  });
}
