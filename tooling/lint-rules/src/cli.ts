#!/usr/bin/env node
import { formatProblems } from "@tooling/spec";
import { lintSpec } from "./lint-spec.ts";

const problems = await lintSpec(process.argv[2] ?? process.cwd());
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
}
