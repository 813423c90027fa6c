import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { snapshotOf } from "./snapshot.ts";

test("changes with every file of a spec that is made, written or removed, and with nothing beside it", () => {
  const folder = mkdtempSync(join(tmpdir(), "snapshot-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["paths", "node_modules", ".idea"]) mkdirSync(join(folder, name));
  const seen = new Set([snapshotOf(folder)]);
  const expectChange = (isExpected: boolean, what: string): void => {
    const before = seen.size;
    seen.add(snapshotOf(folder));
    expect(seen.size > before, what).toBe(isExpected);
  };
  writeFileSync(join(folder, "paths/a.yaml"), "a");
  expectChange(true, "a file is made");
  writeFileSync(join(folder, "paths/a.yaml"), "ab");
  expectChange(true, "a file is written");
  for (const path of ["node_modules/a.yaml", ".idea/a.yaml", "paths/a.yaml~", "paths/.a.yaml.swp"]) writeFileSync(join(folder, path), "a");
  expectChange(false, "what pnpm and editors put there");
  writeFileSync(join(folder, "paths/b.yaml"), "b");
  expectChange(true, "another file is made");
  rmSync(join(folder, "paths/a.yaml"));
  expectChange(true, "a file is removed");
  rmSync(folder, { recursive: true });
  expect(snapshotOf(folder)).toBe("");
});
