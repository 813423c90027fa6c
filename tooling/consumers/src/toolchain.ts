import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { REPOSITORY } from "@tooling/spec/providers";
import { runNpm } from "./run-program.ts";

/** Runtimes, compilers and bundlers as its lockfile pins them; the workspace needs none of them, and they weigh a gigabyte. */
const SOURCE = fileURLToPath(new URL("../toolchain", import.meta.url));
const INSTALL_TIMEOUT_MS = 400_000;

/** Install the toolchain, unless it is there from an earlier run; gives the folder of its packages. */
export async function installToolchain(): Promise<string> {
  const stamp = createHash("sha256")
    .update(readFileSync(join(SOURCE, "package-lock.json")))
    .digest("hex")
    .slice(0, 12);
  const cache = join(REPOSITORY, "node_modules/.cache/consumers");
  const folder = join(cache, stamp);
  if (!existsSync(folder)) {
    rmSync(cache, { recursive: true, force: true });
    const draft = `${folder}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    cpSync(SOURCE, draft, { recursive: true });
    await runNpm(["ci", "--prefer-offline", "--no-audit", "--no-fund"], draft, INSTALL_TIMEOUT_MS);
    renameSync(draft, folder);
  }
  return join(folder, "node_modules");
}

/**
 * Find a program of the toolchain.
 *
 * @throws {Error} Where the registry has none for this platform: a runtime that cannot be tried is not left out.
 */
export function programOf(toolchain: string, path: string): string {
  const program = join(toolchain, path);
  if (existsSync(program)) return program;
  throw new Error(`${path} is not installed: tooling/consumers/toolchain/package.json names none for ${process.platform}-${process.arch}.`);
}
