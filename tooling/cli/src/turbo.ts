import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { REPOSITORY } from "@tooling/spec/providers";
import { runChild, type Signals } from "./run-child.ts";
import { SetupError } from "./verb.ts";

/** Holds what turbo calls by the name of pnpm; Windows passes a script without an ending over, and calls pnpm itself. */
const TASK_RUNNER = join(import.meta.dirname, "../task-runner");

/** Options of {@link runTurbo}. */
export interface TurboOptions {
  /** Names of the workspace packages to run in. @default all */
  packages?: string[];
  /** Go on after a failure with what does not depend on it. @default false */
  keepGoing?: boolean;
  /** Absolute path of the workspace. @default this repository */
  workspace?: string;
  /** Where the signals come from that end the run. @default process */
  signals?: Signals;
}

/** Whether somebody watches: progress is shown on a terminal, and left out in CI. */
export const isWatched: boolean = process.stdout.isTTY === true && process.env.CI === undefined;

/**
 * Run tasks of the workspace through turbo, which skips what has not changed; resolves to its exit code.
 *
 * A signal is passed on, and the run is over once turbo has ended its tasks; the exit code is then the signal's.
 *
 * @throws {SetupError} Where turbo is not installed.
 */
export async function runTurbo(tasks: string[], options: TurboOptions = {}): Promise<number> {
  const { workspace = REPOSITORY, signals = process } = options;
  const [command, ...first] = findTurbo();
  const args = [...first, ...turboArguments(tasks, options, isWatched)];
  const path = `${TASK_RUNNER}${delimiter}${process.env.PATH ?? ""}`;
  const env = { ...turboEnvironment(), PATH: path, TURBO_NO_UPDATE_NOTIFIER: "1", DO_NOT_TRACK: "1" };
  // A second signal makes turbo leave its tasks behind.
  return runChild([command, ...args], { cwd: workspace, env }, signals);
}

/**
 * Find the command that is turbo: its binary itself, since a script in between that is killed leaves turbo and its tasks running.
 *
 * @throws {SetupError} Where it is not installed.
 */
export function findTurbo(workspace: string = REPOSITORY): [string, ...string[]] {
  const wrapper = resolveFrom(join(workspace, "package.json"), "turbo/bin/turbo");
  if (wrapper === undefined) throw new SetupError("turbo is not installed: run `npm start`, which sets everything up.");
  const binary = resolveFrom(wrapper, `@turbo/${process.platform}-${process.arch === "x64" ? "64" : process.arch}/bin/turbo`);
  // On Windows, the wrapper knows how Ctrl-C reaches turbo.
  return binary === undefined ? [process.execPath, wrapper] : [binary];
}

/** The environment as turbo takes it: a CI gives what is not set as empty, which turbo would refuse as a key too short. */
export function turboEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const set = Object.entries(env).filter(([name, value]) => value !== "" || !name.startsWith("TURBO_"));
  return { ...Object.fromEntries(set), TURBO_TELEMETRY_DISABLED: "1" };
}

/** Turn tasks and options into turbo's arguments. */
export function turboArguments(tasks: string[], { packages = [], keepGoing = false }: TurboOptions, watched: boolean): string[] {
  const filters = packages.map((name) => `--filter=${name}`);
  const logs = `--output-logs=${watched ? "hash-only" : "errors-only"}`;
  return [
    "run",
    ...tasks,
    ...filters,
    "--ui=stream",
    // Fast tasks wait for a disk or a mock every now and then; more slow ones than cores would pass their bounds of real time.
    `--concurrency=${tasks.includes("test:slow") ? 100 : 150}%`,
    logs,
    ...(keepGoing ? ["--continue=dependencies-successful"] : []),
  ];
}

function resolveFrom(file: string, name: string): string | undefined {
  try {
    return createRequire(file).resolve(name);
  } catch {
    return undefined;
  }
}
