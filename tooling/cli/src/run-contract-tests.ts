import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { Provider } from "@tooling/spec/providers";
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
  shard?: string | undefined;
  /** Absolute path of the folder that gets a JUnit file for each provider. */
  junit?: string | undefined;
  /** Whether failures become annotations of a GitHub workflow. */
  annotate?: boolean | undefined;
}

/**
 * Read the options that run the contract tests alone; undefined where there is none.
 *
 * @throws {UsageError} Where a provider would be written to without a word.
 */
export function readDirectOptions(
  values: {
    [Name in keyof typeof TEST_OPTIONS]?: ((typeof TEST_OPTIONS)[Name]["type"] extends "string" ? string : boolean) | undefined;
  },
): DirectOptions | undefined {
  const { "base-url": baseUrl, only, shard, junit, annotate, "allow-writes": allowsWrites } = values;
  if (baseUrl !== undefined && !/^https?:\/\/[^/]/.test(baseUrl))
    throw new UsageError(`"${baseUrl}" is no base URL: pass one such as https://api.example.com/v1.`);
  if (only !== undefined && only !== "read") throw new UsageError(`"${only}" is no choice of operations: pass --only read.`);
  if (shard !== undefined && !/^[1-9]\d*\/[1-9]\d*$/.test(shard)) throw new UsageError(`"${shard}" is no shard: pass one such as 1/3.`);
  if (baseUrl !== undefined && only === undefined && allowsWrites !== true)
    throw new UsageError(`The tests create, change and delete at ${baseUrl}: pass --only read, or --allow-writes if that is meant.`);
  if ([baseUrl, only, shard, junit, annotate].every((value) => value === undefined)) return undefined;
  return { baseUrl, only, shard, annotate, junit: junit === undefined ? undefined : resolve(junit) };
}

/** Run the contract tests of each provider in turn, and give the exit code of the worst. */
export function runContractTests(providers: readonly Provider[], options: DirectOptions): number {
  if (options.baseUrl !== undefined && providers.length > 1)
    throw new UsageError(`A base URL belongs to one provider: name one of ${providers.map(({ name }) => name).join(", ")}.`);
  let worst = 0;
  for (const provider of providers) {
    const env = { ...process.env, CONTRACT_BASE_URL: options.baseUrl, CONTRACT_ONLY: options.only, CONTRACT_SHARD: options.shard };
    const { status } = spawnSync(process.execPath, [vitestOf(provider), ...vitestArguments(provider, options)], {
      cwd: provider.package,
      env,
      stdio: ["ignore", "inherit", "inherit"],
    });
    worst = Math.max(worst, status ?? 1);
  }
  return worst;
}

/** The arguments of vitest that run one provider's contract tests. */
export function vitestArguments({ name }: Pick<Provider, "name">, { junit, annotate }: DirectOptions): string[] {
  const reporters = ["default", ...(junit === undefined ? [] : ["junit"]), ...(annotate === true ? ["github-actions"] : [])];
  const output = junit === undefined ? [] : [`--outputFile.junit=${join(junit, `${name}.xml`)}`];
  return ["run", "test/contract.test.ts", ...reporters.map((reporter) => `--reporter=${reporter}`), ...output];
}

function vitestOf(provider: Provider): string {
  return join(dirname(createRequire(join(provider.package, "package.json")).resolve("vitest/package.json")), "vitest.mjs");
}
