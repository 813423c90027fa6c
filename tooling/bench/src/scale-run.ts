import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What a run took. */
export interface Cost {
  /** Milliseconds from start to end. */
  ms: number;
  /** Most megabytes that the program and all that it started held at once; NaN where the system does not say. */
  megabytes: number;
}

/** How often the memory is looked at, in milliseconds. */
const LOOK_MS = 200;

/** Run a program in a workspace with that workspace's own tools, and measure it; turbo starts its tasks as the verbs have it do. */
export async function measureRun(root: string, [program, ...args]: readonly [string, ...string[]]): Promise<Cost> {
  // The verbs put the task runner before the PATH themselves.
  const runner = program === "turbo" ? [join(root, "tooling/cli/task-runner")] : [];
  const path = [...runner, join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
  const env = { ...process.env, CI: "true", TURBO_TELEMETRY_DISABLED: "1", TURBO_TOKEN: "", PATH: path };
  const start = performance.now();
  const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk: string) => said.push(chunk));
  let megabytes = Number.NaN;
  const look = setInterval(() => {
    const held = memoryOfTree(child.pid as number);
    if (!(held < megabytes)) megabytes = held;
  }, LOOK_MS);
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`${[program, ...args].join(" ")} ended with ${code}:\n${said.join("")}`);
  return { ms: performance.now() - start, megabytes };
}

/** Sum what a process and its descendants hold; shared pages count once for each. */
export function memoryOfTree(root: number): number {
  const parents = new Map<number, number>();
  const held = new Map<number, number>();
  try {
    for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      const status = readStatus(entry);
      parents.set(Number(entry), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
      held.set(Number(entry), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    }
  } catch {
    return Number.NaN;
  }
  const isWithin = (pid: number | undefined): boolean => pid === root || (pid !== undefined && pid > 1 && isWithin(parents.get(pid)));
  return [...held].reduce((sum, [pid, kilobytes]) => sum + (isWithin(pid) ? kilobytes : 0), 0) / 1024;
}

/** A process may end between being listed and being read. */
function readStatus(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}
