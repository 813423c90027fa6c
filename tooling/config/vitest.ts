import { defineConfig, type ViteUserConfigFnObject } from "vitest/config";

/** Vitest settings of every package: `--mode slow` runs the `*.slow.test.ts` files and nothing else. */
const config: ViteUserConfigFnObject = defineConfig(({ mode }) => ({
  test: {
    // No test leaves anything behind in its process, so files may share one.
    isolate: false,
    pool: "threads",
    maxWorkers: 1,
    include: [mode === "slow" ? "**/*.slow.test.ts" : "**/*.test.ts"],
    exclude: ["**/node_modules/**", ...(mode === "slow" ? [] : ["**/*.slow.test.ts"])],
    reporters: ["default", ["json", { outputFile: `.reports/${mode === "slow" ? "slow" : "fast"}.json` }]],
    testTimeout: mode === "slow" ? 120_000 : 15_000,
    hookTimeout: 30_000,
  },
}));

export default config;
