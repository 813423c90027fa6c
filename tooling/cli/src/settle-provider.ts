import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { SuppressedCases } from "@tooling/contract-tests/cases";
import { REPOSITORY } from "@tooling/spec/providers";
import { runChild } from "./run-child.ts";

/** Packages whose programs are run here, each with the path of its program. */
const PROGRAMS = { pnpm: "bin/pnpm.cjs", "@biomejs/biome": "bin/biome" } as const;

/** Install what a new provider needs, format its files, and let its contract tests write down what they cover; resolves to the exit code. */
export async function settleProvider(name: string, { install }: { install: boolean }): Promise<number> {
  const folder = join(REPOSITORY, "packages", name);
  format([`packages/${name}`, `specs/${name}`]);
  if (!install) {
    console.log(
      `Next: \`pnpm install\`, then in packages/${name}: \`CONTRACT_SUPPRESS=1 pnpm exec vitest run --update --mode slow test/contract.slow.test.ts\`.`,
    );
    return 0;
  }
  const installed = await runChild([process.execPath, programOf("pnpm"), ...INSTALL], { cwd: REPOSITORY, env: ownEnvironment() });
  if (installed !== 0) {
    console.error(
      `The install failed; what it said stands above. Run \`pnpm install\` once it can work: specs/${name} and packages/${name} are whole.`,
    );
    return installed;
  }
  const vitest = join(dirname(createRequire(join(folder, "package.json")).resolve("vitest/package.json")), "vitest.mjs");
  // Both suites write down what cannot pass yet: the slow one tries more, the fast one says what is covered.
  for (const suite of [["--mode", "slow", "test/contract.slow.test.ts"], ["test/contract.test.ts"]]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, "run", "--update", "--reporter=dot", ...suite], {
      ...{ cwd: folder, encoding: "utf8", maxBuffer: 1e8 },
      env: { ...process.env, CONTRACT_SUPPRESS: "1" },
    });
    if (status === 0) continue;
    console.error(`${stdout}${stderr}`.trimEnd());
    console.error(`The contract tests could not be run; what they said stands above. specs/${name} and packages/${name} are whole.`);
    return status ?? 1;
  }
  format([`packages/${name}`]);
  sayCases(folder);
  console.log(`${name} is there: \`npm test\` proves it, specs/${name}/README.md says how to go on.`);
  return 0;
}

/** Say how many of the cases cannot pass yet. */
function sayCases(folder: string): void {
  const path = join(folder, "test/contract-suppressions.json");
  if (!existsSync(path)) return;
  const { cases, underivable, uncovered } = JSON.parse(readFileSync(path, "utf8")) as SuppressedCases;
  const failing = Object.values(cases).reduce((sum, own) => sum + Object.keys(own).length, 0);
  if (failing + underivable.length + uncovered.length === 0) return;
  console.log(
    `The contract tests let through for now: ${failing} cases, ${underivable.length} rules that no request is found for, ${uncovered.length} parts that none shows (test/contract-suppressions.json).`,
  );
}

const INSTALL = ["install", "--prefer-offline", "--no-frozen-lockfile", "--reporter=append-only"];

function programOf(name: keyof typeof PROGRAMS): string {
  return join(REPOSITORY, "node_modules", name, PROGRAMS[name]);
}

function format(paths: readonly string[]): void {
  spawnSync(process.execPath, [programOf("@biomejs/biome"), "check", "--write", ...paths], { cwd: REPOSITORY });
}

/** npm passes its own settings to its scripts; pnpm would read them as if they were meant for it. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
}
