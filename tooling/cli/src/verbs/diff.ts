import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  alignVersions,
  checkChangesets,
  checkVersions,
  type DiffReport,
  diffSince,
  draftChangeset,
  renderDiff,
  versionOf,
  writeChangeset,
} from "@tooling/diff";
import { findProviders, REPOSITORY } from "@tooling/spec/providers";
import { chooseProviders } from "../provider-argument.ts";
import { UsageError } from "../verb.ts";

const OPTIONS = {
  base: { type: "string" },
  json: { type: "string" },
  check: { type: "boolean", default: false },
  draft: { type: "boolean", default: false },
  align: { type: "boolean", default: false },
} as const;

/** Where the verb acts, and what it prints to. */
export interface DiffSurroundings {
  /** Absolute path of the repository. @default this one */
  repository?: string;
  /** Takes a line of the result. @default standard output */
  print?: (text: string) => void;
  /** Takes what is refused. @default standard error */
  warn?: (text: string) => void;
}

/** Say what changed in each contract; with --check, the exit code is 1 where a changeset demands less than that. */
export async function run(
  args: string[],
  { repository = REPOSITORY, print = console.log, warn = console.error }: DiffSurroundings = {},
): Promise<number> {
  const { values, positionals } = parseArgs({ args: withJsonFile(args), allowPositionals: true, options: OPTIONS });
  const tasks = [values.check, values.draft, values.align].filter(Boolean);
  if (tasks.length > 1) throw new UsageError("One at a time: pass --check, --draft or --align.");
  const chosen = chooseProviders(positionals, findProviders(repository)).map(({ name }) => name);
  if (values.align) return align(repository, chosen, print);
  const report = await diffSince({ repository, base: values.base, ...(positionals.length > 0 && { providers: chosen }) });
  if (values.json === "-") print(JSON.stringify(report, undefined, 2));
  else if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
  if (values.json !== "-") print(renderDiff(report).trimEnd());
  if (values.draft) return draft(repository, report, print);
  return values.check ? check(repository, report, warn) : 0;
}

/** The file of --json may be left out: it goes to the terminal then. */
function withJsonFile(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    const isBare = arg === "--json" && !(args[index + 1]?.endsWith(".json") ?? false);
    return isBare ? ["--json=-"] : [arg];
  });
}

function align(repository: string, providers: readonly string[], print: (text: string) => void): number {
  const lines = providers.flatMap((provider) => alignVersions(repository, provider));
  print(lines.length === 0 ? "Clients, specs and contracts carry one version each." : lines.join("\n"));
  return 0;
}

function draft(repository: string, { contracts, changesets }: DiffReport, print: (text: string) => void): number {
  for (const contract of contracts) {
    if (contract.bump === "none") continue;
    if (checkChangesets(contract, changesets, versionOf(repository, contract.provider) ?? contract.version).length === 0) continue;
    const drafted = draftChangeset(contract);
    writeChangeset(repository, drafted);
    print(`\nwrote ${drafted.path}: read it, and say what it means to a user.`);
  }
  return 0;
}

function check(repository: string, { contracts, changesets }: DiffReport, warn: (text: string) => void): number {
  const there = contracts.filter(({ state }) => state !== "removed");
  const problems = there.flatMap((contract) => [
    ...checkChangesets(contract, changesets, versionOf(repository, contract.provider) ?? contract.version),
    ...checkVersions(repository, contract.provider),
  ]);
  for (const problem of problems) warn(`\n${problem}`);
  return problems.length === 0 ? 0 : 1;
}
