import type { Operation } from "@tooling/spec";
import { expect, test } from "vitest";
import type { ContractCase } from "./list-cases.ts";
import { chooseCases, readRunSettings } from "./run-settings.ts";

const cases = (["get", "post", "get", "head", "delete"] as const).flatMap((method) =>
  (["call", "accepted", "refused", "reply"] as const).map(
    (kind): ContractCase => ({
      kind,
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

test("splits the cases evenly, each to one shard", () => {
  const shards = ["1/3", "2/3", "3/3"].map((CONTRACT_SHARD) => titles({ CONTRACT_SHARD }));
  expect(shards.map(({ length }) => length)).toEqual([7, 7, 6]);
  expect(shards.flat().sort()).toEqual(titles({}).sort());
});

test.each([
  [{ CONTRACT_BASE_URL: "api.tides.example" }, '"api.tides.example" is no base URL: pass one such as https://api.example.com/v1.'],
  [{ CONTRACT_ONLY: "write" }, '"write" is no choice of operations: pass read, or nothing for all.'],
  [{ CONTRACT_SHARD: "0/3" }, '"0/3" is no shard: pass one such as 1/3, the first of three.'],
  [{ CONTRACT_SHARD: "4/3" }, '"4/3" is no shard: pass one such as 1/3, the first of three.'],
  [{ CONTRACT_SHARD: "a" }, '"a" is no shard: pass one such as 1/3, the first of three.'],
])("says what is wrong with %j", (env, message) => {
  expect(() => readRunSettings(env)).toThrow(message);
});
