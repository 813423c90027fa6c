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
  jobs: Record<string, Job>;
}

interface Job {
  if?: string;
  needs?: string;
  environment?: string;
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  steps: Step[];
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

test.each(WORKFLOWS)("leaves no token of $name where a dependency could read it", ({ workflow }) => {
  const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith("actions/checkout@"));
  for (const step of checkouts) expect(step).toMatchObject({ with: { "persist-credentials": false } });
});

test("pins each action by one commit in all workflows", () => {
  const used = new Set(WORKFLOWS.flatMap(({ workflow }) => stepsOf(workflow).flatMap(({ uses }) => uses ?? [])));
  const names = [...used].map((action) => action.slice(0, action.indexOf("@")));
  expect(names).toHaveLength(new Set(names).size);
});

test.each(WORKFLOWS)("lets $name read the repository and nothing else, and write pages and releases alone", ({ workflow }) => {
  expect(workflow.permissions).toEqual({ contents: "read" });
  for (const { permissions = {} } of Object.values(workflow.jobs))
    expect({ pages: "write", "id-token": "write" }).toMatchObject(permissions);
});

test.each(WORKFLOWS)("runs no code of a fork with the secrets of $name, and writes no input into its scripts", ({ workflow }) => {
  expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
  for (const { run = "" } of stepsOf(workflow)) expect(run).not.toContain("${{");
});

test("H156 publishes by the workflow's own identity, without a token, where a registry is named, and runs nothing of ours or others there", () => {
  const publishing = WORKFLOWS.filter(({ text }) => text.includes("npm publish"));
  expect(publishing.map(({ name }) => name)).toEqual(["release.yml"]);
  const [{ text, workflow }] = publishing as [(typeof WORKFLOWS)[number]];
  expect(Object.keys(workflow.on)).toEqual(["workflow_dispatch"]);
  expect(text).not.toMatch(/secrets\.|TOKEN/);
  const holders = Object.entries(workflow.jobs).filter(([, { permissions = {} }]) => "id-token" in permissions);
  expect(holders.map(([name]) => name)).toEqual(["publish"]);
  const { publish, pack } = workflow.jobs as Record<"publish" | "pack", Job>;
  expect(pack.if).toBe("github.ref == 'refs/heads/main'");
  expect(publish).toMatchObject({ needs: "pack", if: "needs.pack.outputs.registry != ''", environment: "release" });
  expect(publish.steps.map(({ uses }) => uses?.replace(/@.*/, "") ?? "run")).toEqual([
    "actions/download-artifact",
    "actions/setup-node",
    "run",
  ]);
  const [{ run = "", env }] = publish.steps.slice(-1) as [Step];
  expect(env).toMatchObject({ NPM_CONFIG_PROVENANCE: "true" });
  expect(run).not.toMatch(/npx|npm (run|exec|i|ci|install)\b|pnpm/);
});

test("lets only what is merged be written to the remote cache", () => {
  const caches = WORKFLOWS.flatMap(({ workflow }) => stepsOf(workflow).filter(({ env = {} }) => "TURBO_TOKEN" in env));
  expect(caches).not.toEqual([]);
  for (const { env } of caches)
    expect(env?.TURBO_CACHE).toMatch(/^\S+ github\.event_name == 'push' && 'local:rw,remote:rw' \|\| 'local:rw,remote:r' \}\}$/);
});
