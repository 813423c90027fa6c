import config from "@tooling/config/vitest";
import { type ConfigEnv, mergeConfig, type ViteUserConfig } from "vitest/config";

// These look at the source as text, or in a process of its own where a mutant is not itself.
const UNFIT = ["test/edge-runtime.test.ts", "test/imports.test.ts", "test/cases.test.ts"];

export default (env: ConfigEnv): ViteUserConfig => mergeConfig(config(env), { test: { exclude: UNFIT } });
