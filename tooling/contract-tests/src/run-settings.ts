import type { ContractCase } from "./list-cases.ts";
import type { Environment } from "./plan-credentials.ts";

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
 * Read `CONTRACT_BASE_URL`, `CONTRACT_ONLY` (`read`), `CONTRACT_ALLOW_WRITES` (`1`) and `CONTRACT_SHARD` (`1/3`).
 *
 * @throws {Error} For a value that cannot be meant, and for a base URL without a word on what may be written there.
 */
export function readRunSettings(env: Environment): RunSettings {
  const { CONTRACT_BASE_URL: baseUrl, CONTRACT_ONLY: only, CONTRACT_ALLOW_WRITES: allowsWrites, CONTRACT_SHARD: shard = "1/1" } = env;
  // A text that is no URL may be a secret that got into the wrong variable.
  if (baseUrl !== undefined && !(URL.canParse(baseUrl) && /^https?:\/\/[^/]/.test(baseUrl)))
    throw new Error("CONTRACT_BASE_URL is no base URL: set one such as https://api.example.com/v1.");
  if (only !== undefined && only !== "read") throw new Error("CONTRACT_ONLY is no choice of operations: set read, or nothing for all.");
  if (baseUrl !== undefined && only === undefined && allowsWrites !== "1")
    throw new Error("The tests would create, change and delete at the server: set CONTRACT_ONLY=read, or CONTRACT_ALLOW_WRITES=1.");
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(shard) ?? []).map(Number);
  if (index < 1 || index > count) throw new Error("CONTRACT_SHARD is no shard: set one such as 1/3, the first of three.");
  return { baseUrl: baseUrl?.replace(/\/+$/, ""), onlyReads: only === "read", shard: [index, count] };
}

/** Choose the cases to run; shards are even, since neighbours cost about the same. */
export function chooseCases(cases: readonly ContractCase[], { baseUrl, onlyReads, shard: [index, count] }: RunSettings): ContractCase[] {
  return cases
    .filter(({ operation }) => !onlyReads || ["get", "head", "options"].includes(operation.method))
    .filter(({ needsMock }) => baseUrl === undefined || needsMock !== true)
    .filter((_, place) => place % count === index - 1);
}
