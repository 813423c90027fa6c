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
export function runTurbo(tasks: string[], options: TurboOptions = {}): Promise<number> {
  const binary = join(REPOSITORY, "node_modules/.bin", process.platform === "win32" ? "turbo.cmd" : "turbo");
  if (!existsSync(binary)) throw new Error("turbo is not installed: run `npm start`, which sets everything up.");
  const args = turboArguments(tasks, options, isWatched);
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1", DO_NOT_TRACK: "1" };
  return new Promise((resolve, reject) => {
    const child = spawn(binary, args, { cwd: REPOSITORY, env, stdio: "inherit", shell: process.platform === "win32" });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** Turn tasks and options into turbo's arguments. */
export function turboArguments(tasks: string[], { packages = [], keepGoing = false }: TurboOptions, watched: boolean): string[] {
  const filters = packages.map((name) => `--filter=${name}`);
  const logs = `--output-logs=${watched ? "hash-only" : "errors-only"}`;
  // More tasks than cores would only make each of them slower, and a slow machine's tests time out.
  return [
    "run",
    ...tasks,
    ...filters,
    "--ui=stream",
    "--concurrency=100%",
    logs,
    ...(keepGoing ? ["--continue=dependencies-successful"] : []),
  ];
}
