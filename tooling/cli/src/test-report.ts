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
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** Forget the reports of earlier runs: turbo brings back those of the tasks that it skips. */
export function clearTestReports(kind: "fast" | "slow", repository: string = REPOSITORY): void {
  for (const path of reportPaths(kind, repository)) rmSync(path);
}

/** Add up the reports that vitest left in every package; a file that failed with no test to blame counts as one failure. */
export function countTests(kind: "fast" | "slow", repository: string = REPOSITORY): TestCount {
  const count = { passed: 0, failed: 0 };
  for (const path of reportPaths(kind, repository)) {
    const report = JSON.parse(readFileSync(path, "utf8")) as VitestReport;
    // A file that cannot be loaded, or whose hooks fail, has no failed test: vitest calls those skipped, or has none.
    const broken = report.testResults.filter(
      (file) => file.status === "failed" && file.assertionResults.every((assertion) => assertion.status !== "failed"),
    );
    count.passed += report.numPassedTests;
    count.failed += report.numFailedTests + broken.length;
  }
  return count;
}

function reportPaths(kind: "fast" | "slow", repository: string): string[] {
  return globSync(["packages/*", "tooling/*"], { cwd: repository })
    .map((folder) => join(repository, folder, ".reports", `${kind}.json`))
    .filter((path) => existsSync(path));
}
