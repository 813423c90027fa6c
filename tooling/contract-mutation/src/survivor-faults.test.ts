import { expect, test } from "vitest";
import type { MutantOutcome } from "./run-mutants.ts";
import { survivorFaults } from "./survivor-faults.ts";

function outcome(id: string, verdict: MutantOutcome["verdict"]): MutantOutcome {
  return { kind: "spec", id, operator: "widen-bound", title: "", operations: [], verdict };
}

const outcomes = [outcome("spec a", "survived"), outcome("spec b", "noticed"), outcome("spec c", "equivalent")];

test("accepts a survivor that the plan explains", () => {
  expect(survivorFaults({ outcomes, explained: [{ id: "spec a", reason: "the mock rounds" }] })).toEqual([]);
});

test("refuses a survivor without a reason, and a reason without a survivor", () => {
  const explained = ["spec b", "spec c", "spec d"].map((id) => ({ id, reason: "the mock rounds" }));
  expect(survivorFaults({ outcomes, explained })).toEqual([
    expect.stringMatching(/^spec a is not noticed: /),
    expect.stringMatching(/^spec b is noticed: /),
    expect.stringMatching(/^spec c is equivalent: /),
    expect.stringMatching(/^spec d is no mutant: /),
  ]);
});
