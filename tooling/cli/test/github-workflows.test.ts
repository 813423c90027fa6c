import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { REPOSITORY } from "@tooling/spec/providers";
import { expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; "timeout-minutes"?: number; steps: Step[] }>;
}

const WORKFLOWS = globSync(".github/workflows/*.yml", { cwd: REPOSITORY })
  .sort()
  .map((path) => {
    const text = readFileSync(join(REPOSITORY, path), "utf8");
    return { name: basename(path), text, workflow: parse(text) as Workflow };
  });

function stepsOf(workflow: Workflow): Step[] {
  return Object.values(workflow.jobs).flatMap(({ steps }) => steps);
}

test.each(WORKFLOWS)("pins every action of $name by commit, and says its version", ({ text, workflow }) => {
  const used = stepsOf(workflow).flatMap(({ uses }) => uses ?? []);
  for (const action of used) {
    expect(action).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
    expect(text).toMatch(new RegExp(`${action} # v\\d+\\.\\d+\\.\\d+$`, "m"));
  }
});

test("pins each action by one commit in all workflows", () => {
  const used = new Set(WORKFLOWS.flatMap(({ workflow }) => stepsOf(workflow).flatMap(({ uses }) => uses ?? [])));
  const names = [...used].map((action) => action.slice(0, action.indexOf("@")));
  expect(names).toHaveLength(new Set(names).size);
});

test.each(WORKFLOWS)("lets $name read the repository and nothing else, and write to pages alone", ({ workflow }) => {
  expect(workflow.permissions).toEqual({ contents: "read" });
  for (const { permissions = {} } of Object.values(workflow.jobs))
    expect({ pages: "write", "id-token": "write" }).toMatchObject(permissions);
});

test.each(WORKFLOWS)("runs no code of a fork with the secrets of $name, and writes no input into its scripts", ({ workflow }) => {
  expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
  for (const { run = "" } of stepsOf(workflow)) expect(run).not.toContain("${{");
});

test("lets only what is merged be written to the remote cache", () => {
  const caches = WORKFLOWS.flatMap(({ workflow }) => stepsOf(workflow).filter(({ env = {} }) => "TURBO_TOKEN" in env));
  expect(caches).not.toEqual([]);
  for (const { env } of caches)
    expect(env?.TURBO_CACHE).toMatch(/^\S+ github\.event_name == 'push' && 'local:rw,remote:rw' \|\| 'local:rw,remote:r' \}\}$/);
});
