import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { REPOSITORY } from "@tooling/spec/providers";
import { afterAll, beforeAll, expect, test } from "vitest";

/** What a clone does not have. */
const NOT_CLONED = new Set([".git", "node_modules", ".turbo", ".reports"]);

const copy = mkdtempSync(join(tmpdir(), "contracts-"));
beforeAll(() => {
  cpSync(REPOSITORY, copy, { recursive: true, filter: (path) => !NOT_CLONED.has(basename(path)) });
  const { status, output } = contracts("--help");
  expect(status, output).toBe(0);
}, 300_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }), 120_000);

function contracts(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["tooling/cli/bootstrap.mjs", ...args], {
    ...{ cwd: copy, encoding: "utf8", input: "" },
    env: { ...process.env, CI: "true" },
  });
  return { status, output: `${stdout}${stderr}` };
}

const DESCRIPTION = {
  openapi: "3.0.3",
  info: { title: "Harbour", version: "7" },
  servers: [{ url: "https://harbour.example" }],
  paths: {
    "/berths/{id}": {
      get: {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
        responses: {
          "200": { description: "A berth.", content: { "application/json": { schema: { $ref: "#/components/schemas/berth" } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      berth: { type: "object", required: ["id"], properties: { id: { type: "integer" }, boat: { type: "string", nullable: true } } },
    },
  },
};

test("makes a provider of answers and one of a description, proves both at once, and loses them with their folders", {
  timeout: 600_000,
}, () => {
  const tooling = ["package.json", "turbo.json", "biome.json", "pnpm-workspace.yaml", "tooling/cli/src/verbs.ts"].map((path) =>
    join(copy, path),
  );
  const before = tooling.map((path) => readFileSync(path, "utf8"));
  writeFileSync(join(copy, "harbour.json"), JSON.stringify(DESCRIPTION));
  const made = contracts("new", "low-tide", "--server", "https://low-tide.example/v1", "--auth", "bearer");
  expect(made.status, made.output).toBe(0);
  const imported = contracts("new", "harbour", "--from", "harbour.json");
  expect(imported.status, imported.output).toBe(0);
  expect(imported.output).toMatch(/operationIds written as ours are .*: none -> getBerthsById/);
  for (const name of ["low-tide", "harbour"]) {
    const proven = contracts("test", name);
    expect(proven.status, proven.output).toBe(0);
    expect(proven.output).toMatch(/[1-9]\d* passed, 0 failed/);
    const packed = contracts("pack", name);
    expect(packed.status, packed.output).toBe(0);
    expect(packed.output).toContain(`contracts-${name}-0.1.0.tgz`);
  }
  const formatted = spawnSync("npx", ["biome", "check", "--error-on-warnings", "packages/low-tide", "packages/harbour", "specs"], {
    cwd: copy,
    encoding: "utf8",
  });
  expect(formatted.status, formatted.stderr).toBe(0);
  expect(tooling.map((path) => readFileSync(path, "utf8"))).toEqual(before);

  for (const folder of ["specs", "packages"])
    for (const name of ["low-tide", "harbour"]) rmSync(join(copy, folder, name), { recursive: true });
  const installed = spawnSync("npx", ["pnpm", "install", "--prefer-offline", "--no-frozen-lockfile"], { cwd: copy, encoding: "utf8" });
  expect(installed.status, installed.stdout).toBe(0);
  expect(readFileSync(join(copy, "pnpm-lock.yaml"), "utf8")).not.toContain("low-tide");
});

test.for([
  { args: ["new"], code: 2, says: "One new provider at a time: name it." },
  { args: ["new", "Tide"], code: 1, says: '"Tide" is no name for a provider' },
  { args: ["new", "high-tide"], code: 2, says: "Nobody can be asked here: pass --server <url>." },
  { args: ["new", "high-tide", "--server", "https://a.example", "--auth", "magic"], code: 2, says: 'There is no --auth "magic"' },
  { args: ["new", "high-tide", "--from", "nowhere.json"], code: 1, says: "There is no such file" },
])("refuses `$args`, and says why", ({ args, code, says }) => {
  const { status, output } = contracts(...args);
  expect(status, output).toBe(code);
  expect(output).toContain(says);
  expect(output).not.toMatch(/^ {4}at /m);
  expect(existsSync(join(copy, "specs/high-tide"))).toBe(false);
});
