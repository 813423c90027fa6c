import { relative } from "node:path";
import { REPOSITORY } from "./providers.ts";

/** One fault of a spec: what is wrong, where, and how to mend it. */
export interface Problem {
  /** Absolute path of the file at fault. */
  file: string;
  /** Line, counted from 1. */
  line: number;
  /** Column, counted from 1. */
  column: number;
  /** JSON Pointer into the file, where the problem is of a place in it: what a list of suppressions names it by. */
  pointer?: string;
  /** Id of the rule that found it. */
  rule: string;
  /** What is wrong, and how to mend it, in one or two sentences. */
  message: string;
}

/** A spec that no tool may go on with; `problems` says why, in order of file and line. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
}

/** Format a problem as `file:line:column rule` and its message, the file relative to the repository. */
export function formatProblem(problem: Problem): string {
  return `${relative(REPOSITORY, problem.file)}:${problem.line}:${problem.column} ${problem.rule}\n  ${problem.message}`;
}

/** Lay out problems for a terminal, and say how many there are. */
export function formatProblems(problems: readonly Problem[]): string {
  const count = `${problems.length} ${problems.length === 1 ? "problem" : "problems"} in the spec.`;
  return [...problems.map(formatProblem), count].join("\n\n");
}

/** Order problems by file, line and column, so that output never depends on how they were found. */
export function sortProblems(problems: Iterable<Problem>): Problem[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  return [...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message));
}
