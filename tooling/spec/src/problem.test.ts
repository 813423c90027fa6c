import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatProblem, type Problem, SpecError, sortProblems } from "./problem.ts";
import { REPOSITORY } from "./providers.ts";

const problem = (place: Partial<Problem>): Problem => ({
  file: join(REPOSITORY, "specs/tides/openapi.yaml"),
  line: 3,
  column: 5,
  rule: "no-remote-ref",
  message: "It leads to a network: copy it.",
  ...place,
});

test("formats a problem with its file relative to the repository", () => {
  expect(formatProblem(problem({}))).toBe("specs/tides/openapi.yaml:3:5 no-remote-ref\n  It leads to a network: copy it.");
});

test("orders problems by file, line, column and message, however they were found", () => {
  const sorted = [
    problem({ file: "/a", line: 9 }),
    problem({ file: "/b", line: 2, column: 7, message: "A." }),
    problem({ file: "/b", line: 2, column: 7, message: "B." }),
    problem({ file: "/b", line: 2, column: 10 }),
    problem({ file: "/b", line: 10 }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
      expect(sortProblems(shuffled)).toEqual(sorted);
    }),
  );
});

test("says every problem in the message of the error", () => {
  const error = new SpecError([problem({}), problem({ line: 4 })]);
  expect(error.name).toBe("SpecError");
  expect(error.problems).toHaveLength(2);
  expect(error.message).toBe(`${formatProblem(problem({}))}\n${formatProblem(problem({ line: 4 }))}`);
});
