import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Longest time in milliseconds of a program, on a machine that does others beside. */
const TIMEOUT_MS = 120_000;

/**
 * Run a program to its end; gives what it printed.
 *
 * @throws {Error} With all that it said, where it fails.
 */
export async function runProgram(program: string, args: readonly string[], cwd: string, timeout: number = TIMEOUT_MS): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, [...args], { cwd, env: consumerEnvironment(), timeout, maxBuffer: 1e8 });
    return stdout;
  } catch (error) {
    const { stdout = "", stderr = "", message } = error as { stdout?: string; stderr?: string; message: string };
    throw new Error(`${program} ${args.join(" ")} failed in ${cwd}:\n${stdout}${stderr}${stdout + stderr === "" ? message : ""}`);
  }
}

/** The environment without what an npm around this one, and the tests, have set for themselves. */
export function consumerEnvironment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_(OPTIONS|PATH|ENV)$|VITEST)/i.test(name));
  return { ...Object.fromEntries(others), NO_COLOR: "1" };
}

/** Run npm; gives what it printed. */
export function runNpm(args: readonly string[], cwd: string, timeout?: number): Promise<string> {
  return runProgram(process.platform === "win32" ? "npm.cmd" : "npm", args, cwd, timeout);
}
