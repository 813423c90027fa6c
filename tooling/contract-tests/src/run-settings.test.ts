import type { Operation } from "@tooling/spec";
import { expect, test } from "vitest";
import type { ContractCase } from "./list-cases.ts";
import { chooseCases, readRunSettings } from "./run-settings.ts";

const cases = (["get", "post", "get", "head", "delete"] as const).flatMap((method) =>
  (["call", "accepted", "refused", "reply"] as const).map(
    (kind): ContractCase => ({
      kind,
      needsMock: kind === "reply",
      title: `${method} ${kind}`,
      operation: { method } as Operation,
      run: async () => ({ faults: [], exchanges: [] }),
    }),
  ),
);

function titles(env: Record<string, string>): string[] {
  return chooseCases(cases, readRunSettings(env)).map(({ title }) => title);
}

test("runs every case against a mock of its own, unless it is told otherwise", () => {
  expect(readRunSettings({})).toEqual({ baseUrl: undefined, onlyReads: false, shard: [1, 1] });
  expect(titles({})).toHaveLength(20);
});

test("asks a provider for no certain reply, and by choice changes nothing", () => {
  const env = { CONTRACT_BASE_URL: "https://api.tides.example/v1/", CONTRACT_ONLY: "read" };
  expect(readRunSettings(env).baseUrl).toBe("https://api.tides.example/v1");
  expect(titles(env)).toEqual([
    ...["get call", "get accepted", "get refused", "get call", "get accepted", "get refused"],
    ...["head call", "head accepted", "head refused"],
  ]);
});

test("writes to no provider without being told to", () => {
  const CONTRACT_BASE_URL = "https://api.tides.example/v1";
  expect(() => readRunSettings({ CONTRACT_BASE_URL })).toThrow("set CONTRACT_ONLY=read, or CONTRACT_ALLOW_WRITES=1");
  expect(() => readRunSettings({ CONTRACT_BASE_URL, CONTRACT_ALLOW_WRITES: "" })).toThrow("CONTRACT_ALLOW_WRITES=1");
  expect(readRunSettings({ CONTRACT_BASE_URL, CONTRACT_ALLOW_WRITES: "1" })).toMatchObject({ onlyReads: false });
});

test("splits the cases evenly, each to one shard", () => {
  const shards = ["1/3", "2/3", "3/3"].map((CONTRACT_SHARD) => titles({ CONTRACT_SHARD }));
  expect(shards.map(({ length }) => length)).toEqual([7, 7, 6]);
  expect(shards.flat().sort()).toEqual(titles({}).sort());
});

test.each([
  [{ CONTRACT_BASE_URL: "api.tides.example" }, "CONTRACT_BASE_URL is no base URL: set one such as https://api.example.com/v1."],
  [{ CONTRACT_BASE_URL: "https://[" }, "CONTRACT_BASE_URL is no base URL: set one such as https://api.example.com/v1."],
  [{ CONTRACT_ONLY: "write" }, "CONTRACT_ONLY is no choice of operations: set read, or nothing for all."],
  [{ CONTRACT_SHARD: "0/3" }, "CONTRACT_SHARD is no shard: set one such as 1/3, the first of three."],
  [{ CONTRACT_SHARD: "4/3" }, "CONTRACT_SHARD is no shard: set one such as 1/3, the first of three."],
  [{ CONTRACT_SHARD: "a" }, "CONTRACT_SHARD is no shard: set one such as 1/3, the first of three."],
])("says what is wrong with %j", (env, message) => {
  expect(() => readRunSettings(env)).toThrow(message);
});
