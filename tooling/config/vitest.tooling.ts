import { join } from "node:path";
import { defineConfig } from "vitest/config";
import ofPackage from "./vitest.ts";

/** Vitest settings of a run over all tooling: one process, since a process for each package took longer to start than to test. */
export default defineConfig((env) => {
  const { test } = ofPackage(env);
  const report = join(import.meta.dirname, ".reports/fast.json");
  return { root: join(import.meta.dirname, ".."), test: { ...test, reporters: ["default", ["json", { outputFile: report }]] } };
});
