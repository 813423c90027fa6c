import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "@tooling/spec/providers";

/** How many tests passed and failed. */
export interface TestCount {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Forget the reports of earlier runs: turbo brings back those of the tasks that it skips. */
export function clearTestReports(kind: "fast" | "slow"): void {
  for (const path of reportPaths(kind)) rmSync(path);
}

/** Add up the reports that vitest left in every package; a file that could not be run counts as one failure. */
export function countTests(kind: "fast" | "slow"): TestCount {
  const count = { passed: 0, failed: 0 };
  for (const path of reportPaths(kind)) {
    const report = JSON.parse(readFileSync(path, "utf8")) as VitestReport;
    const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    count.passed += report.numPassedTests;
    count.failed += report.numFailedTests + broken.length;
  }
  return count;
}

function reportPaths(kind: "fast" | "slow"): string[] {
  return globSync(["packages/*", "tooling/*"], { cwd: REPOSITORY })
    .map((folder) => join(REPOSITORY, folder, ".reports", `${kind}.json`))
    .filter((path) => existsSync(path));
}
