import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findProviders, REPOSITORY } from "@tooling/spec/providers";
import { afterAll, expect, test } from "vitest";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const [PROVIDER = ""] = findProviders().map(({ name }) => name);
const folder = mkdtempSync(join(tmpdir(), "mutate-"));
afterAll(() => rmSync(folder, { recursive: true }));

function mutate(args: string[], env: Record<string, string> = {}): { status: number | null; stdout: string; stderr: string } {
  const words = [MAIN, "mutate", PROVIDER, "--jobs", "1", ...args];
  return spawnSync(process.execPath, words, { cwd: REPOSITORY, env: { ...process.env, ...env }, encoding: "utf8" });
}

test("writes what it found to a file whose folder is not there yet", () => {
  const file = join(folder, "new/found.json");
  const { status, stdout } = mutate(["--sample", "2", "--json", file]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^ {2}all +2 /m);
  expect(JSON.parse(readFileSync(file, "utf8"))[PROVIDER]).toMatchObject({ all: 2, outcomes: [{}, {}] });
});

test("says so where a shard has nothing to try", () => {
  const { status, stderr } = mutate(["--sample", "1", "--shard", "2/2"]);
  expect(status).toBe(2);
  expect(stderr).toContain(`No mutant of ${PROVIDER} was chosen`);
});

test("says which case is red as it is, without a stack trace", () => {
  const script = 'globalThis.fetch = () => Promise.reject(new Error("The machine is busy."))';
  const { status, stderr } = mutate(["--sample", "1"], { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^The contract tests are red as they are, .*\n- .+\n$/);
});
