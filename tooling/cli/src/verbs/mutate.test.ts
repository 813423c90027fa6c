import type { MutationRun } from "@tooling/contract-mutation";
import { expect, test } from "vitest";
import { UsageError } from "../verb.ts";
import { faultsOf, run } from "./mutate.ts";

test.each([
  ["--shard", "5/3"],
  ["--shard", "0/3"],
  ["--sample", "0"],
  ["--jobs", "many"],
])("refuses %s %s before anything is tried", async (...args) => {
  await expect(run(args)).rejects.toBeInstanceOf(UsageError);
});

function mutation(noticed: number, survived: number): MutationRun {
  const outcomes = Array.from({ length: noticed + survived }, (_, index) => {
    const verdict = index < noticed ? "noticed" : "survived";
    return { kind: "spec", id: `spec ${index}`, operator: "widen-bound", title: "", operations: [], verdict } as const;
  });
  return { outcomes, explained: [] };
}

test("fails a run of all mutants where one survived that nobody explains, and no run of some", () => {
  expect(faultsOf(mutation(99, 1), {})).toEqual([expect.stringMatching(/^spec 99 is not noticed/)]);
  expect(faultsOf(mutation(100, 0), {})).toEqual([]);
  expect(faultsOf(mutation(99, 1), { sample: 100 })).toEqual([]);
  expect(faultsOf(mutation(99, 1), { shard: [1, 3] })).toEqual([]);
});

test("fails any run where too few were noticed, and none where there was nothing to notice", () => {
  expect(faultsOf(mutation(94, 6), { sample: 100 })).toEqual([expect.stringContaining("less than 95 %")]);
  expect(faultsOf(mutation(95, 5), { sample: 100 })).toEqual([]);
  expect(faultsOf(mutation(0, 0), { shard: [1, 3] })).toEqual([]);
});
