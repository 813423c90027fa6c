import { findProviders, type Provider } from "@tooling/spec";
import { expect, onTestFinished, test } from "vitest";
import { startLintThread } from "../src/lint-thread.ts";

const [{ spec }] = findProviders() as [Provider];

test("lints in a new thread after the linter fell over, and says what it fell over", async () => {
  const thread = startLintThread(new AbortController().signal);
  onTestFinished(thread.stop);
  expect(await thread.lint(spec)).toEqual([]);
  await expect(thread.lint(5 as never)).rejects.toThrow(/must be of type string/);
  expect(await thread.lint(spec)).toEqual([]);
});

test("stops in the middle of a spec", async () => {
  const stop = new AbortController();
  const thread = startLintThread(stop.signal);
  const linted = thread.lint(spec);
  stop.abort();
  await expect(linted).rejects.toThrow(/abort/);
  await thread.stop();
  await expect(thread.lint(spec)).rejects.toThrow(/abort/);
});
