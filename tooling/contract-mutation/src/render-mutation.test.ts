import { expect, test } from "vitest";
import { renderMutation, scoreOf } from "./render-mutation.ts";
import type { MutantOutcome } from "./run-mutants.ts";

const outcomes: MutantOutcome[] = [
  { kind: "spec", id: "a", operator: "drop-status", title: "listTides no longer answers 404", operations: [], verdict: "noticed" },
  { kind: "spec", id: "b", operator: "widen-bound", title: "limit may be 6", operations: [], verdict: "survived" },
  {
    kind: "spec",
    id: "c",
    operator: "drop-default",
    title: "-",
    operations: [],
    verdict: "equivalent",
    equivalent: "defaults are not sent",
  },
  { kind: "reply", id: "d", operator: "html-body", title: "listTides answers a page", operations: [], verdict: "noticed" },
];

test("counts what was noticed of what could be", () => {
  expect(scoreOf(outcomes)).toEqual({ all: 4, equivalent: 1, noticed: 2, survived: 1, score: (100 * 2) / 3 });
  expect(scoreOf([]).score).toBe(100);
});

test("names every survivor, and the reasons of what nobody can notice", () => {
  expect(renderMutation("tides", outcomes)).toMatchInlineSnapshot(`
    "tides                     mutants equivalent    noticed   survived     score
      the spec                      3          1          1          1    50.0 %
      the client's wiring           0          0          0          0   100.0 %
      the replies                   1          0          1          0   100.0 %
      all                           4          1          2          1    66.7 %

    Not noticed:
    - spec, widen-bound: limit may be 6

    No exchange can show:
    - 1 ×: defaults are not sent
    "
  `);
  expect(renderMutation("tides", [])).not.toContain("Not noticed");
});
