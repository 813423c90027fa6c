import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "@tooling/spec/providers";

/** Options of {@link runTurbo}. */
export interface TurboOptions {
  /** Names of the workspace packages to run in. @default all */
  packages?: string[];
  /** Go on after a failure with what does not depend on it. @default false */
  keepGoing?: boolean;
}

/** Whether somebody watches: progress is shown on a terminal, and left out in CI. */
export const isWatched: boolean = process.stdout.isTTY === true && process.env.CI === undefined;

/** Run tasks of the workspace through turbo, which skips what has not changed; resolves to its exit code. */
export function runTurbo(tasks: string[], { packages = [], keepGoing = false }: TurboOptions = {}): Promise<number> {
  const binary = join(REPOSITORY, "node_modules/.bin", process.platform === "win32" ? "turbo.cmd" : "turbo");
  if (!existsSync(binary)) throw new Error("turbo is not installed: run `npm start`, which sets everything up.");
  const args = ["run", ...tasks, ...packages.map((name) => `--filter=${name}`), "--ui=stream"];
  args.push(`--output-logs=${isWatched ? "hash-only" : "errors-only"}`);
  if (keepGoing) args.push("--continue=dependencies-successful");
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1", DO_NOT_TRACK: "1" };
  return new Promise((resolve, reject) => {
    const child = spawn(binary, args, { cwd: REPOSITORY, env, stdio: "inherit", shell: process.platform === "win32" });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
