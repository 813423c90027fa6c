import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readCaseSuppressions } from "./case-suppressions.ts";

function listFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "suppressions-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "list.json");
}

test("lets nothing through where there is no list, and writes none unless it is asked to", () => {
  expect(readCaseSuppressions(undefined, { CONTRACT_SUPPRESS: "1" }).isRecording).toBe(false);
  expect(readCaseSuppressions(listFile(), {})).toMatchObject({ isRecording: false, known: { cases: {}, underivable: [], uncovered: [] } });
});

test("writes down what failed, takes out what passed, and keeps what was not run", () => {
  const path = listFile();
  const first = readCaseSuppressions(path, { CONTRACT_SUPPRESS: "1" });
  first.record("listTides", "accepts b", "the answer of http://127.0.0.1:4010 is 500");
  first.record("listTides", "accepts a", "wrong");
  first.save({ underivable: ["listTides refuses c"], uncovered: [] });
  const second = readCaseSuppressions(path, { CONTRACT_SUPPRESS: "1" });
  expect(second.known.cases).toEqual({ listTides: { "accepts a": "wrong", "accepts b": "the answer of http://the mock is 500" } });
  second.record("listTides", "accepts a", undefined);
  second.save({ underivable: [], uncovered: ["path /tides"] });
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({
    cases: { listTides: { "accepts b": "the answer of http://the mock is 500" } },
    underivable: [],
    uncovered: ["path /tides"],
  });
});

test("refuses a file that holds no such list, and says how to have one", () => {
  const path = listFile();
  writeFileSync(path, "{}");
  expect(() => readCaseSuppressions(path, {})).toThrow(/holds no list.*CONTRACT_SUPPRESS=1/);
});
