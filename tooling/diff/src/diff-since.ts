import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProviders } from "@tooling/spec/providers";
import { type Bump, demandedBump } from "./bump.ts";
import type { Change } from "./change.ts";
import { type Changeset, readChangesets } from "./changesets.ts";
import { type ContractPair, diffContracts } from "./diff-contracts.ts";
import { type CallSite, findCallSites } from "./find-call-sites.ts";
import type { ChangedTypes } from "./find-type-breaks.ts";
import { type Base, findBase, readFilesAt } from "./git-base.ts";
import { type LoadedContract, loadContract, loadContractAt } from "./load-contract.ts";

/** What changed in one contract. */
export interface ContractDiff {
  provider: string;
  /** Name of the client's package, and its version before. */
  package: string;
  version: string;
  state: "unchanged" | "changed" | "added" | "removed";
  /** The least that a release with these changes bumps. */
  bump: Bump;
  changes: Change[];
}

/** What changed since a commit. */
export interface DiffReport {
  base: Base;
  contracts: ContractDiff[];
  /** Calls that do not compile against the types of now. */
  callSites: CallSite[];
  /** Changesets that are new since then. */
  changesets: Changeset[];
}

/** Where and what to compare. */
export interface DiffOptions {
  /** Absolute path of the repository. */
  repository: string;
  /** Names of the providers. @default all that there are, or were */
  providers?: readonly string[];
  /** What to compare the working tree with. @default where this branch left origin/main, else the last commit */
  base?: string | undefined;
}

/** What of a commit is read: specs, versions, type tests and changesets. */
const WANTED = /^(specs\/|\.changeset\/|packages\/[^/]+\/(package\.json$|test\/.*\.test-d\.ts$))/;

/**
 * Compare the contracts of the working tree with those of a commit; nothing is checked out, and nothing written into the tree.
 *
 * @throws {DiffError} Where there is nothing to compare with.
 */
export async function diffSince({ repository, providers, base: ref }: DiffOptions): Promise<DiffReport> {
  const base = findBase(repository, ref);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "diff-")));
  try {
    const files = readFilesAt(repository, base.commit, (path) => WANTED.test(path));
    const now = new Map(findProviders(repository).map(({ name, spec }) => [name, spec]));
    const before = new Set([...files.keys()].flatMap((path) => /^specs\/([^/]+)\/openapi\.yaml$/.exec(path)?.[1] ?? []));
    const names = [...new Set([...now.keys(), ...before])].filter((name) => providers?.includes(name) ?? true).sort();
    const both = names.filter((name) => now.has(name) && before.has(name));
    const pairs: ContractPair[] = [];
    for (const name of both) pairs.push(await loadPair(repository, folder, name, now.get(name) ?? "", filesOf(files, name), base));
    const { changes, callSites } = await compare(repository, pairs, files);
    const contracts = names.map((provider): ContractDiff => {
      const found = changes.get(provider);
      if (found !== undefined) return describe(repository, provider, versionAt(files, provider), found);
      return { ...describe(repository, provider, versionAt(files, provider), []), state: now.has(provider) ? "added" : "removed" };
    });
    return { base, contracts, callSites, changesets: readChangesets(repository, files) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filesOf(files: ReadonlyMap<string, Buffer>, provider: string): Map<string, Buffer> {
  return new Map([...files].filter(([path]) => path.startsWith(`specs/${provider}/`)));
}

async function loadPair(
  repository: string,
  folder: string,
  name: string,
  spec: string,
  files: ReadonlyMap<string, Buffer>,
  { words }: Base,
): Promise<ContractPair> {
  const before = await loadContractAt(folder, name, files, words);
  const after = await loadContract(repository, spec);
  const sides: Record<"before" | "after", LoadedContract> = { before, after };
  return { name, before: before.document, after: after.document, at: (side, pointer) => sides[side].at(pointer) };
}

async function compare(
  repository: string,
  pairs: readonly ContractPair[],
  files: ReadonlyMap<string, Buffer>,
): Promise<{ changes: Map<string, Change[]>; callSites: CallSite[] }> {
  const tests = new Map([...files].filter(([path]) => path.endsWith(".test-d.ts")));
  const compared = await diffContracts(pairs);
  const types = new Map<string, ChangedTypes>();
  for (const [index, { name }] of pairs.entries()) if (compared[index]?.types !== undefined) types.set(name, compared[index].types);
  const callSites = await findCallSites(repository, types, tests);
  const byName = pairs.map(({ name }, index) => [name, withTypeTests(compared[index]?.changes ?? [], name, callSites)] as const);
  return { changes: new Map(byName), callSites };
}

/** A type test of before that no longer compiles says that the types break, even where nothing else does. */
function withTypeTests(changes: Change[], provider: string, callSites: readonly CallSite[]): Change[] {
  const [first] = callSites.filter(({ testOf }) => testOf === provider);
  if (first === undefined || changes.some(({ types }) => types)) return changes;
  const change = { impact: "breaking", wire: false, types: true, operations: [], member: "", kind: "modified" } as const;
  return [
    { ...change, operations: [], place: "type tests", at: first.at, reasons: [`They compiled before: ${first.message}`] },
    ...changes,
  ];
}

function describe(repository: string, provider: string, version: string, changes: Change[]): ContractDiff {
  const bump = demandedBump(
    changes.map(({ impact }) => impact),
    version,
  );
  const state = changes.length === 0 ? "unchanged" : "changed";
  return { provider, package: readPackageName(repository, provider), version, state, bump, changes };
}

function readPackageName(repository: string, provider: string): string {
  const path = join(repository, "packages", provider, "package.json");
  return existsSync(path) ? String((JSON.parse(readFileSync(path, "utf8")) as { name?: string }).name) : provider;
}

function versionAt(files: ReadonlyMap<string, Buffer>, provider: string): string {
  const manifest = files.get(`packages/${provider}/package.json`);
  return manifest === undefined ? "0.0.0" : String((JSON.parse(manifest.toString("utf8")) as { version?: string }).version);
}
