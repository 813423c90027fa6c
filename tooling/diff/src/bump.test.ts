import { expect, test } from "vitest";
import { bumpBetween, demandedBump, isLess } from "./bump.ts";

test.each([
  [[], "1.2.3", "none"],
  [["docs"], "1.2.3", "patch"],
  [["docs", "compatible"], "1.2.3", "minor"],
  [["compatible", "breaking", "docs"], "1.2.3", "major"],
  [["docs"], "0.1.0", "patch"],
  [["compatible"], "0.1.0", "patch"],
  [["breaking"], "0.1.0", "minor"],
] as const)("demands of changes %j after %s a %s release", (impacts, version, bump) => {
  expect(demandedBump(impacts, version)).toBe(bump);
});

test.each([
  ["0.1.0", "0.1.0", "none"],
  ["0.1.0", "0.1.1", "patch"],
  ["0.1.9", "0.2.0", "minor"],
  ["0.9.0", "1.0.0", "major"],
  ["1.2.0", "1.1.9", "none"],
  ["1.2.0", "1.3.0-rc.1", "minor"],
] as const)("takes the way from %s to %s for %s", (before, after, bump) => {
  expect(bumpBetween(before, after)).toBe(bump);
});

test("orders bumps", () => {
  expect([isLess("patch", "minor"), isLess("minor", "minor"), isLess("major", "minor"), isLess("none", "patch")]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
