import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { clearTestReports, countTests } from "./test-report.ts";

let repository: string;
beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), "test-report-"));
});
afterEach(() => rmSync(repository, { recursive: true }));

interface FileResult {
  status: "passed" | "failed";
  assertionResults: { status: "passed" | "failed" | "skipped" }[];
}

/** Leave a report as vitest does: its two sums, and what became of each file. */
function report(path: string, ...testResults: FileResult[]): string {
  const assertions = testResults.flatMap((file) => file.assertionResults);
  const count = (status: string): number => assertions.filter((assertion) => assertion.status === status).length;
  const file = join(repository, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ numPassedTests: count("passed"), numFailedTests: count("failed"), testResults }));
  return file;
}

const passed = { status: "passed" } as const;
const failed = { status: "failed" } as const;
const skipped = { status: "skipped" } as const;

test("adds up the reports of packages and tooling", () => {
  report("packages/tidepool/.reports/fast.json", { status: "failed", assertionResults: [passed, passed, failed, skipped] });
  report("tooling/cli/.reports/fast.json", { status: "passed", assertionResults: [passed] });
  expect(countTests("fast", repository)).toEqual({ passed: 3, failed: 1 });
});

test("counts fast and slow reports apart", () => {
  report("packages/tidepool/.reports/fast.json", { status: "passed", assertionResults: [passed] });
  report("packages/tidepool/.reports/slow.json", { status: "failed", assertionResults: [failed, failed] });
  expect(countTests("slow", repository)).toEqual({ passed: 0, failed: 2 });
});

test("counts a file that could not be loaded as one failure", () => {
  report("packages/tidepool/.reports/fast.json", { status: "failed", assertionResults: [] });
  expect(countTests("fast", repository)).toEqual({ passed: 0, failed: 1 });
});

test("counts a file whose hooks failed as one failure, though vitest calls its tests skipped", () => {
  report("packages/tidepool/.reports/fast.json", { status: "failed", assertionResults: [skipped, passed] });
  expect(countTests("fast", repository)).toEqual({ passed: 1, failed: 1 });
});

test("counts nothing where nothing was reported", () => {
  mkdirSync(join(repository, "packages/tidepool"), { recursive: true });
  expect(countTests("fast", repository)).toEqual({ passed: 0, failed: 0 });
});

test("forgets the reports of the one kind, and nothing else", () => {
  const fast = report("packages/tidepool/.reports/fast.json");
  const slow = report("tooling/cli/.reports/slow.json");
  clearTestReports("fast", repository);
  expect([fast, slow].map((path) => existsSync(path))).toEqual([false, true]);
});
