import { expect, test } from "vitest";
import { renderMutation, scoreOf } from "./render-mutation.ts";
import type { MutantOutcome } from "./run-mutants.ts";

const outcomes: MutantOutcome[] = [
  { kind: "spec", id: "spec a", operator: "drop-status", title: "listTides no longer answers 404", operations: [], verdict: "noticed" },
  { kind: "spec", id: "spec b", operator: "widen-bound", title: "limit may be 6", operations: [], verdict: "survived" },
  { kind: "wiring", id: "wiring e", operator: "drop-query", title: "listTides sends no query", operations: [], verdict: "survived" },
  {
    kind: "spec",
    id: "spec c",
    operator: "drop-default",
    title: "-",
    operations: [],
    verdict: "equivalent",
    equivalent: "defaults are not sent",
  },
  { kind: "reply", id: "reply d", operator: "html-body", title: "listTides answers a page", operations: [], verdict: "noticed" },
];

test("counts what was noticed of what could be", () => {
  expect(scoreOf(outcomes)).toEqual({ all: 5, equivalent: 1, noticed: 2, survived: 2, score: 50 });
});

test("gives no score where nothing was tried", () => {
  expect(scoreOf([]).score).toBeNull();
  expect(scoreOf(outcomes.filter(({ verdict }) => verdict === "equivalent")).score).toBeNull();
  expect(renderMutation("tides", { outcomes: [], explained: [] })).toMatch(/^ {2}all +0 +0 +0 +0 +–$/m);
});

test("names every survivor with its reason, and the reasons of what nobody can notice", () => {
  expect(renderMutation("tides", { outcomes, explained: [{ id: "spec b", reason: "the mock rounds" }] })).toMatchInlineSnapshot(`
    "tides                     mutants equivalent    noticed   survived     score
      the spec                      3          1          1          1    50.0 %
      the client's wiring           1          0          0          1     0.0 %
      the replies                   1          0          1          0   100.0 %
      all                           5          1          2          2    50.0 %

    Not noticed:
    - spec b: limit may be 6
      the mock rounds
    - wiring e: listTides sends no query
      unexplained

    No exchange can show:
    - 1 ×: defaults are not sent
    "
  `);
  expect(renderMutation("tides", { outcomes: [], explained: [] })).not.toContain("Not noticed");
});
