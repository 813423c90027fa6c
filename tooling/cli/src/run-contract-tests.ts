import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type ContractPlan, missingCredentials } from "@tooling/contract-tests/cases";
import type { Provider } from "@tooling/spec/providers";
import { parseBaseUrl } from "./base-url.ts";
import { runChild, type Signals } from "./run-child.ts";
import { parseShard } from "./shard.ts";
import { UsageError } from "./verb.ts";

/** Options of `contracts test` that run the contract tests alone, past turbo's cache. */
export const TEST_OPTIONS = {
  "base-url": { type: "string" },
  only: { type: "string" },
  "allow-writes": { type: "boolean" },
  shard: { type: "string" },
  junit: { type: "string" },
  annotate: { type: "boolean" },
} as const;

/** Where the contract tests go, and who is told of them. */
export interface DirectOptions {
  baseUrl?: string | undefined;
  only?: string | undefined;
  /** Whether the tests may create, change and delete at the base URL. */
  allowsWrites?: boolean | undefined;
  shard?: string | undefined;
  /** Absolute path of the folder that gets a JUnit file for each provider. */
  junit?: string | undefined;
  /** Whether failures become annotations of a GitHub workflow. */
  annotate?: boolean | undefined;
}

/** The options as they are written. */
export type WrittenOptions = {
  [Name in keyof typeof TEST_OPTIONS]?: ((typeof TEST_OPTIONS)[Name]["type"] extends "string" ? string : boolean) | undefined;
} & { slow?: boolean };

/**
 * Read the options that run the contract tests alone; undefined where there is none.
 *
 * @throws {UsageError} Where a provider would be written to without a word, and for options that make no sense together.
 */
export function readDirectOptions({ slow = false, ...values }: WrittenOptions): DirectOptions | undefined {
  const { "base-url": written, only, shard, junit, annotate, "allow-writes": allowsWrites } = values;
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  if (given.length === 0) return undefined;
  if (slow) throw new UsageError(`--slow and --${given[0]?.[0]} exclude each other: the contract tests alone are fast.`);
  const baseUrl = written === undefined ? undefined : parseBaseUrl(written);
  if (only !== undefined && only !== "read") throw new UsageError("--only knows no such choice of operations: pass --only read.");
  if (shard !== undefined) parseShard(shard);
  if (allowsWrites === true && only !== undefined) throw new UsageError("--only read and --allow-writes exclude each other: pass one.");
  if (allowsWrites === true && baseUrl === undefined)
    throw new UsageError("--allow-writes is about a server: pass --base-url, or leave it out, since a mock may always be written to.");
  if (baseUrl !== undefined && only === undefined && allowsWrites !== true)
    throw new UsageError(`The tests create, change and delete at ${baseUrl}: pass --only read, or --allow-writes if that is meant.`);
  return { baseUrl, only, allowsWrites, shard, annotate, junit: junit === undefined ? undefined : resolve(junit) };
}

/**
 * Run the contract tests of each provider in turn, and give the exit code of the worst; a signal ends the run.
 *
 * @throws {UsageError} For one base URL and several providers, and where the environment lacks a provider's credentials.
 */
export async function runContractTests(providers: readonly Provider[], options: DirectOptions, signals?: Signals): Promise<number> {
  if (options.baseUrl !== undefined) {
    if (providers.length > 1)
      throw new UsageError(`A base URL belongs to one provider: name one of ${providers.map(({ name }) => name).join(", ")}.`);
    for (const provider of providers) demandCredentials(await readPlan(provider), process.env);
  }
  let worst = 0;
  for (const provider of providers) {
    const env = { ...process.env, ...contractVariables(options) };
    const command = [process.execPath, vitestOf(provider), ...vitestArguments(provider, options)] as const;
    const code = await runChild(command, { cwd: provider.package, env }, signals);
    // From 128 on, a code is a signal's.
    if (code >= 128) return code;
    worst = Math.max(worst, code);
  }
  return worst;
}

/** The environment variables that tell the contract tests what to do; undefined unsets what the user's own environment has. */
export function contractVariables({ baseUrl, only, allowsWrites, shard }: DirectOptions): Record<string, string | undefined> {
  return {
    CONTRACT_BASE_URL: baseUrl,
    CONTRACT_ONLY: only,
    CONTRACT_ALLOW_WRITES: allowsWrites === true ? "1" : undefined,
    CONTRACT_SHARD: shard,
  };
}

/**
 * Demand the credentials that a provider's tests need.
 *
 * @throws {UsageError} For each variable that is unset or empty: without credentials, every answer is a refusal and shows nothing.
 */
export function demandCredentials(plan: { credentials?: readonly string[] }, env: Readonly<Record<string, string | undefined>>): void {
  const missing = missingCredentials(plan, env);
  if (missing.length > 0)
    throw new UsageError(`The environment lacks ${missing.join(" and ")}: set it, or leave out --base-url to test against the mock.`);
}

/** The arguments of vitest that run one provider's contract tests. */
export function vitestArguments({ name }: Pick<Provider, "name">, { junit, annotate }: DirectOptions): string[] {
  const reporters = ["default", ...(junit === undefined ? [] : ["junit"]), ...(annotate === true ? ["github-actions"] : [])];
  const output = junit === undefined ? [] : [`--outputFile.junit=${join(junit, `${name}.xml`)}`];
  return ["run", "test/contract.test.ts", ...reporters.map((reporter) => `--reporter=${reporter}`), ...output];
}

/** Load how a provider's contract is proven. */
export async function readPlan(provider: Provider): Promise<ContractPlan<object, unknown>> {
  const { contractPlan } = await import(pathToFileURL(join(provider.package, "test/contract-plan.ts")).href);
  return contractPlan;
}

function vitestOf(provider: Provider): string {
  return join(dirname(createRequire(join(provider.package, "package.json")).resolve("vitest/package.json")), "vitest.mjs");
}
