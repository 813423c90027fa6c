import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { createWorkspace, type Workspace } from "../test/tidepool-workspace.ts";
import { generate } from "./generate.ts";
import { generateClient } from "./generate-client.ts";

const CLI = fileURLToPath(new URL("cli.ts", import.meta.url));
const FILES = [
  "api.md",
  "src/generated/README.md",
  "src/generated/fixtures.ts",
  "src/generated/openapi.json",
  "src/generated/operations.ts",
  "src/generated/schema.ts",
  "src/generated/schemas.ts",
  "src/generated/tanstack-query.ts",
  "src/generated/validators.ts",
  "trust.md",
];

const clean = async (): Promise<[]> => [];

let workspace: Workspace;

beforeEach(() => {
  workspace = createWorkspace();
});

test("writes the files that differ, names them, and has nothing to mend afterwards", async () => {
  expect(await generateClient(workspace.package, clean)).toEqual({
    ok: true,
    lines: FILES.map((path) => `wrote packages/tidepool/${path}`),
  });
  expect(await generateClient(workspace.package)).toEqual({ ok: true, lines: [] });
});

test("writes only the files that differ", async () => {
  await writeAll();
  overwrite("api.md", "by hand");
  expect(await generateClient(workspace.package, clean)).toEqual({ ok: true, lines: ["wrote packages/tidepool/api.md"] });
});

test("says in check mode which files are stale or missing and which command mends them, and writes nothing", async () => {
  await writeAll();
  overwrite("src/generated/schema.ts", "// by hand\n");
  rmSync(join(workspace.package, "api.md"));
  const before = contents();
  const { status, stdout, stderr } = run(["--check"]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatchInlineSnapshot(`
    "Not what specs/tidepool gives:
      packages/tidepool/api.md
      packages/tidepool/src/generated/schema.ts
    Run \`npm run contracts -- generate\` and commit what it writes.
    "
  `);
  expect(contents()).toEqual(before);
});

test("says in check mode what lies in the generated folder and was not generated", async () => {
  await writeAll();
  overwrite("src/generated/by-hand.ts", "");
  expect(await generateClient(workspace.package)).toEqual({
    ok: false,
    lines: [
      "Not generated, though it lies among what is:",
      "  packages/tidepool/src/generated/by-hand.ts",
      "Move it out of the folder, or delete it.",
    ],
  });
});

test.each([
  [
    "a reference to no file",
    "paths/stations.yaml",
    "get:\n  $ref: nowhere.yaml\n",
    /paths\/stations\.yaml:2:9 ref-resolves\n {2}.*correct the path/,
  ],
  ["YAML that does not parse", "openapi.yaml", "openapi: [3.1.1\n", /openapi\.yaml:\d+:\d+ yaml-syntax\n/],
  [
    "a server variable that no client can have",
    "openapi.yaml",
    "openapi: 3.1.1\ninfo: { title: T, version: 0.1.0 }\nservers: [{ url: 'https://{token}', variables: { token: { default: a } } }]\npaths: {}\n",
    /^specs\/tidepool: Server variable "token" would become the client option "token", which is taken: call it otherwise\.$/,
  ],
])("leaves the old files as they are for a spec with %s, and says where it is broken", async (_, path, text, message) => {
  for (const file of FILES) overwrite(file, "old");
  workspace.writeSpec(path, text);
  const { ok, lines } = await generateClient(workspace.package, clean);
  expect(ok).toBe(false);
  expect(lines.join("\n")).toMatch(message);
  expect(contents()).toEqual(FILES.map(() => "old"));
});

test("leaves the old files as they are for a spec that the linter refuses, and says why", async () => {
  for (const file of FILES) overwrite(file, "old");
  const problem = { file: join(workspace.spec, "openapi.yaml"), line: 2, column: 3, rule: "tide", message: "It ebbs: mend it." };
  const { ok, lines } = await generateClient(workspace.package, async (folder) => (folder === workspace.spec ? [problem] : []));
  expect({ ok, said: lines.join("\n") }).toEqual({
    ok: false,
    said: expect.stringMatching(/openapi\.yaml:2:3 tide\n {2}It ebbs: mend it\.\n\n1 problem in the spec\.$/),
  });
  expect(contents()).toEqual(FILES.map(() => "old"));
});

test("G147 gives the same bytes in another time zone and language", async () => {
  await writeAll();
  const { status, stderr } = run(["--check"], { TZ: "Asia/Kolkata", LC_ALL: "da_DK.UTF-8", LANG: "da_DK.UTF-8", LANGUAGE: "da_DK" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

/** Write what the spec gives, as the command does, but in this process. */
async function writeAll(): Promise<void> {
  for (const { path, text } of await generate("tidepool", workspace.spec)) overwrite(path, text);
}

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: workspace.package,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function contents(): (string | undefined)[] {
  return FILES.map((path) => workspace.read(path));
}

function overwrite(path: string, text: string): void {
  mkdirSync(dirname(join(workspace.package, path)), { recursive: true });
  writeFileSync(join(workspace.package, path), text);
}
