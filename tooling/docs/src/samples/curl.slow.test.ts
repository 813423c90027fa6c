import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { quoteShell } from "./curl.ts";

test("a shell gives back every quoted text as it was", () => {
  const hostile = fc.constantFrom("'", "\\", "$", "`", '"', "\n", "!", "*", "é", "\u{1f6a2}");
  const letter = fc.oneof(hostile, fc.string({ minLength: 1, maxLength: 1 }));
  const texts = fc.sample(fc.string({ unit: letter }), 500);
  const { stdout } = spawnSync("sh", ["-c", `printf '%s\\0' ${texts.map(quoteShell).join(" ")}`], { encoding: "utf8" });
  expect(stdout.split("\0").slice(0, -1)).toEqual(texts);
});
