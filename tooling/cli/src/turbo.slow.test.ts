import { EventEmitter } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { findTurbo, runTurbo, turboArguments } from "./turbo.ts";

const folder = mkdtempSync(join(tmpdir(), "turbo-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("runs tasks in all packages, quietly where nobody watches", () => {
  expect(turboArguments(["lint"], {}, false).join(" ")).toMatchInlineSnapshot(
    `"run lint --ui=stream --concurrency=150% --output-logs=errors-only"`,
  );
});

test("shows progress where somebody watches", () => {
  expect(turboArguments(["lint"], {}, true).join(" ")).toMatchInlineSnapshot(
    `"run lint --ui=stream --concurrency=150% --output-logs=hash-only"`,
  );
});

test("runs in the named packages alone, and goes on after a failure where it is told to", () => {
  const packages = ["@specs/tidepool", "@contracts/tidepool"];
  expect(turboArguments(["lint", "test"], { packages, keepGoing: true }, false).join(" ")).toMatchInlineSnapshot(
    `"run lint test --filter=@specs/tidepool --filter=@contracts/tidepool --ui=stream --concurrency=150% --output-logs=errors-only --continue=dependencies-successful"`,
  );
});

/** Takes its time to clean up, as what has started mocks does. */
const TOOL = `const { writeFileSync } = require("node:fs");
const cleanUp = () => setTimeout(() => process.exit(writeFileSync("../../cleaned", "")), 300);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, cleanUp);
writeFileSync("../../pid", String(process.pid));
setInterval(() => {}, 99);
`;

test.each(["SIGINT", "SIGTERM", "SIGHUP"])("ends turbo and the tool that it runs on %s, even if it comes twice", async (signal) => {
  const workspace = createWorkspace(signal, "node nap.cjs");
  writeFileSync(join(workspace, "packages/tidepool/nap.cjs"), TOOL);
  const pidFile = join(workspace, "pid");
  const signals = new EventEmitter();
  const run = runTurbo(["nap"], { workspace, signals });
  await expect.poll(() => existsSync(pidFile) && readFileSync(pidFile, "utf8") !== "", { timeout: 10_000 }).toBe(true);
  const pid = Number(readFileSync(pidFile, "utf8"));
  signals.emit(signal, signal);
  await setTimeout(20);
  signals.emit(signal, signal);
  const code = await Promise.race([run, setTimeout(3_000, "still there")]);
  const left = isLeft(pid);
  if (left) process.kill(pid, "SIGKILL");
  const cleaned = existsSync(join(workspace, "cleaned"));
  expect({ code, left, cleaned }).toEqual({ code: { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal], left: false, cleaned: true });
  expect(signals.eventNames()).toEqual([]);
});

test.each([
  { how: "fails", script: "exit 3" },
  { how: "is killed", script: `node -e "process.kill(process.pid, 'SIGKILL')"` },
  { how: "is killed in the place of its shell", script: "exec kill -9 $$" },
])("fails where a task $how", async ({ how, script }) => {
  expect(await runTurbo(["nap"], { workspace: createWorkspace(how, script) })).not.toBe(0);
});

test("finds turbo's own binary, and says what to do where turbo is not installed", () => {
  expect(findTurbo().at(-1)).toMatch(/@turbo.*turbo$|turbo\/bin\/turbo$/);
  expect(() => findTurbo(folder)).toThrowErrorMatchingInlineSnapshot(
    `[SetupError: turbo is not installed: run \`npm start\`, which sets everything up.]`,
  );
});

function createWorkspace(name: string, nap: string): string {
  const workspace = join(folder, name);
  mkdirSync(join(workspace, "packages/tidepool"), { recursive: true });
  write(workspace, "package.json", { name: "workspace", packageManager: "pnpm@10.34.8" });
  write(workspace, "pnpm-workspace.yaml", { packages: ["packages/*"] });
  write(workspace, "turbo.json", { tasks: { nap: { cache: false } } });
  write(workspace, "packages/tidepool/package.json", { name: "tidepool", scripts: { nap } });
  return workspace;
}

function write(workspace: string, path: string, content: unknown): void {
  writeFileSync(join(workspace, path), JSON.stringify(content));
}

function isLeft(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
