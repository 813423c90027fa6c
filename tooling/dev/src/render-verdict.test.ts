import { join } from "node:path";
import { formatProblem, REPOSITORY, SpecError } from "@tooling/spec";
import { expect, test } from "vitest";
import { renderFailure, renderProblems, renderSuccess } from "./render-verdict.ts";

const problem = { file: join(REPOSITORY, "specs/tides/paths/a.yaml"), line: 3, column: 5, rule: "struct", message: "Mend it." };

test("prints problems as the linter does, then what becomes of them", () => {
  expect(renderProblems("tides", [problem, { ...problem, line: 9 }], 211.7)).toBe(
    `
specs/tides/paths/a.yaml:3:5 struct
  Mend it.

specs/tides/paths/a.yaml:9:5 struct
  Mend it.

tides  2 problems in the spec · types, mock and docs stay as they were · 212 ms`,
  );
  expect(renderProblems("tides", [problem], 1)).toContain(formatProblem(problem));
  expect(renderProblems("tides", [problem], 1)).toContain("tides  1 problem in the spec");
});

test.each([
  [{ written: 0, wasBroken: false, ms: 1.4 }, "tides  lint ok · nothing to write · 1 ms"],
  [{ written: 1, wasBroken: false, ms: 2 }, "tides  lint ok · 1 file written · 2 ms"],
  [{ written: 3, wasBroken: true, ms: 3 }, "tides  well again, lint ok · 3 files written · 3 ms"],
])("says in one line what came of a sound spec: %j", (outcome, line) => {
  expect(renderSuccess("tides", outcome)).toBe(line);
});

test("says why nothing was generated, with the place in the tools only where the fault is theirs", () => {
  expect(renderFailure("tides", new SpecError([problem]))).toMatch(
    /^\nspecs\/tides: specs\/tides\/paths\/a\.yaml:3:5 struct\n {2}Mend it\.\n\ntides {2}nothing could be generated · types, mock and docs stay as they were$/,
  );
  expect(renderFailure("tides", new TypeError("x is no function"))).toMatch(/TypeError: x is no function\n +at /);
  expect(renderFailure("tides", "words")).toContain("specs/tides: words\n");
});
