import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { REPOSITORY } from "@tooling/spec/providers";

/** A workspace without a provider, in which one can be made, compiled and tested. */
export interface EmptyWorkspace {
  root: string;
  remove: () => void;
}

/** What a provider's package imports, by the folder that has it. */
const LINKS: Readonly<Record<string, string>> = {
  "@contracts/runtime": "packages/runtime",
  "@tooling/config": "tooling/config",
  "@tooling/contract-tests": "tooling/contract-tests",
  "@types": "tooling/contract-tests/node_modules/@types",
  typescript: "tooling/contract-tests/node_modules/typescript",
  vitest: "tooling/contract-tests/node_modules/vitest",
};

/** Create an empty workspace in a temporary folder, with the tooling of this repository. */
export function createWorkspace(): EmptyWorkspace {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "new-provider-")));
  for (const folder of ["specs", "packages", "node_modules/@contracts", "node_modules/@tooling"])
    mkdirSync(join(root, folder), { recursive: true });
  symlinkSync(join(REPOSITORY, "tooling"), join(root, "tooling"), "junction");
  for (const [name, folder] of Object.entries(LINKS))
    symlinkSync(realpathSync(join(REPOSITORY, folder)), join(root, "node_modules", name), "junction");
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Compile the package of a provider; what the compiler has against it, or nothing. */
export function compile(root: string, name: string): string {
  return runNode(join(root, "packages", name), join(REPOSITORY, "tooling/contract-tests/node_modules/typescript/bin/tsc")).output;
}

/** Run contract tests of a package; with `suppress`, what cannot pass is written down. */
export function runContractTests(
  root: string,
  name: string,
  { slow = false, suppress = false } = {},
): { status: number | null; output: string } {
  const vitest = join(REPOSITORY, "tooling/contract-tests/node_modules/vitest/vitest.mjs");
  const suite = slow ? ["--mode", "slow", "test/contract.slow.test.ts"] : ["test/contract.test.ts"];
  const args = ["run", "--reporter=dot", ...(suppress ? ["--update"] : []), ...suite];
  return runNode(join(root, "packages", name), vitest, args, suppress ? { CONTRACT_SUPPRESS: "1" } : {});
}

function runNode(
  cwd: string,
  program: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    ...{ cwd, encoding: "utf8", maxBuffer: 1e8 },
    env: { ...process.env, ...env },
  });
  return { status, output: `${stdout}${stderr}`.trim() };
}
