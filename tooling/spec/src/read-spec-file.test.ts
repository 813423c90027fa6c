import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { SpecError } from "./problem.ts";
import { readSpecFile } from "./read-spec-file.ts";

test("parses a file again only where its text is another, and judges its bytes each time", () => {
  const folder = mkdtempSync(join(tmpdir(), "read-spec-file-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "openapi.yaml");
  const read = (content: string | Buffer): unknown => {
    writeFileSync(path, content);
    return readSpecFile(path);
  };
  const first = read("tide: high\u{fffd}");
  expect(read("tide: high\u{fffd}")).toBe(first);
  expect(read("tide: low")).toMatchObject({ value: { tide: "low" } });
  expect(() => read("tide: [")).toThrow(SpecError);
  expect(read("tide: high\u{fffd}")).toEqual(expect.objectContaining({ value: { tide: "high\u{fffd}" } }));
  // Read as text, these bytes are the same.
  expect(() => read(Buffer.from("tide: high\u{ff}", "latin1"))).toThrow("is not UTF-8");
});
