import type { ContractCase } from "./list-cases.ts";

/** Where and how much of a contract's cases are run; `contracts test` sets it by environment variables, which vitest passes on. */
export interface RunSettings {
  /** Base URL of a provider, or of a mock that is already there; undefined for a mock of the contract's own. */
  baseUrl: string | undefined;
  /** Whether only operations that change nothing are called. */
  onlyReads: boolean;
  /** Which part of how many, from 1. */
  shard: readonly [number, number];
}

/**
 * Read `CONTRACT_BASE_URL`, `CONTRACT_ONLY` (`read`) and `CONTRACT_SHARD` (`1/3`).
 *
 * @throws {Error} For a value that cannot be meant.
 */
export function readRunSettings(env: Readonly<Record<string, string | undefined>>): RunSettings {
  const { CONTRACT_BASE_URL: baseUrl, CONTRACT_ONLY: only, CONTRACT_SHARD: shard = "1/1" } = env;
  if (baseUrl !== undefined && !/^https?:\/\/[^/]/.test(baseUrl))
    throw new Error(`"${baseUrl}" is no base URL: pass one such as https://api.example.com/v1.`);
  if (only !== undefined && only !== "read") throw new Error(`"${only}" is no choice of operations: pass read, or nothing for all.`);
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(shard) ?? []).map(Number);
  if (index < 1 || index > count) throw new Error(`"${shard}" is no shard: pass one such as 1/3, the first of three.`);
  return { baseUrl: baseUrl?.replace(/\/+$/, ""), onlyReads: only === "read", shard: [index, count] };
}

/** Choose the cases to run; shards are even, since neighbours cost about the same. */
export function chooseCases(cases: readonly ContractCase[], { baseUrl, onlyReads, shard: [index, count] }: RunSettings): ContractCase[] {
  return (
    cases
      .filter(({ operation }) => !onlyReads || ["get", "head", "options"].includes(operation.method))
      // A provider cannot be asked for a certain reply.
      .filter(({ kind }) => baseUrl === undefined || kind !== "reply")
      .filter((_, place) => place % count === index - 1)
  );
}
