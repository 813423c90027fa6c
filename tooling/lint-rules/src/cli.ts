#!/usr/bin/env node
import { formatProblem } from "@tooling/spec";
import { lintSpec } from "./lint-spec.ts";

const problems = await lintSpec(process.argv[2] ?? process.cwd());
for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
if (problems.length > 0) {
  console.error(`${problems.length} ${problems.length === 1 ? "problem" : "problems"} in the spec.`);
  process.exitCode = 1;
}
