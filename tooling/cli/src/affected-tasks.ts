import { spawnSync } from "node:child_process";
import { REPOSITORY } from "@tooling/spec/providers";
import { findTurbo, turboEnvironment } from "./turbo.ts";
import { SetupError } from "./verb.ts";

/** Options of {@link listAffectedTasks}. */
export interface AffectedOptions {
  /** Commit or branch that was not yet changed. @default what turbo finds: in a pull request its base, else `main` */
  base?: string | undefined;
  /** Absolute path of the workspace. @default this repository */
  workspace?: string;
}

/**
 * List which of some tasks read what has changed since a commit, as `package#task`; all, where Git does not know the commit.
 *
 * @throws {SetupError} Where turbo is not installed, or does not say.
 */
export function listAffectedTasks(tasks: readonly string[], { base, workspace = REPOSITORY }: AffectedOptions = {}): string[] {
  const [command, ...first] = findTurbo(workspace);
  const { status, stdout, stderr } = spawnSync(command, [...first, "run", ...tasks, "--affected", "--dry=json"], {
    cwd: workspace,
    env: { ...turboEnvironment(), ...(base === undefined ? {} : { TURBO_SCM_BASE: base }) },
    encoding: "utf8",
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (status !== 0) throw new SetupError(`turbo does not say what has changed: ${stderr.trim()}`);
  const plan = JSON.parse(stdout) as { tasks: { taskId: string; command: string }[] };
  return plan.tasks.filter(({ command }) => command !== "<NONEXISTENT>").map(({ taskId }) => taskId);
}

/** Take one part of tasks; those of a package stay together, since they need each other. */
export function takeShard(tasks: readonly string[], [index, count]: readonly [number, number]): string[] {
  const packages = [...new Set(tasks.map(packageOf))].sort();
  return tasks.filter((task) => packages.indexOf(packageOf(task)) % count === index - 1);
}

function packageOf(task: string): string {
  return task.slice(0, task.lastIndexOf("#"));
}
