import { fork, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type MockedServer, mockServers } from "./mocked-servers.ts";
import type { ModuleRun, RunPlan } from "./module-run.ts";
import type { Sandbox, SnippetModule } from "./sandbox.ts";

/** What came of running a snippet. */
export interface SnippetRun extends ModuleRun {
  module: SnippetModule;
}

const RUNNER = fileURLToPath(new URL("run-modules.ts", import.meta.url));
const VITEST = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");

/** How code looks that sends something. */
const SENDS = /\b(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE|paginate|fetch)\(/;

/** What of the environment snippets run with: nothing that could be a secret, or lead a test to a provider. */
const ENVIRONMENT = Object.fromEntries(["PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR"].map((name) => [name, process.env[name]]));

const IDLE = "sends nothing, though it calls a client";

/** Longest time in milliseconds that a snippet may take: one answer from a mock takes some ten. */
const TIMEOUT_MS = 30_000;

/** Run every snippet: by itself against the mocks, or by vitest where it is a test file. */
export async function runSnippets(sandbox: Sandbox, timeoutMs: number = TIMEOUT_MS): Promise<SnippetRun[]> {
  const tests = sandbox.modules.filter(({ isTest }) => isTest);
  const others = sandbox.modules.filter(({ isTest }) => !isTest);
  const { servers, stop } = await mockServers();
  try {
    const runs = await runModules(sandbox, others, { servers, timeoutMs });
    const testRuns = tests.length > 0 ? runTests(sandbox, tests) : [];
    // What a test file needs is run by it.
    const isTested = ({ path }: SnippetModule): boolean => testRuns.some(({ module }) => module.needs.includes(path));
    return [...runs.map((run) => (isIdle(run) && !isTested(run.module) ? { ...run, problems: [IDLE] } : run)), ...testRuns];
  } finally {
    await stop();
  }
}

async function runModules(
  { folder }: Sandbox,
  modules: readonly SnippetModule[],
  { servers, timeoutMs }: { servers: readonly MockedServer[]; timeoutMs: number },
): Promise<SnippetRun[]> {
  const plan: RunPlan = { servers, modules: modules.map(({ path }) => join(folder, path)), timeoutMs };
  const file = join(folder, "plan.json");
  writeFileSync(file, JSON.stringify(plan));
  const child = fork(RUNNER, [file], { cwd: folder, env: ENVIRONMENT, execArgv: [], stdio: ["ignore", "ignore", "pipe", "ipc"] });
  const runs: ModuleRun[] = [];
  let words = "";
  child.on("message", (run) => runs.push(run as ModuleRun));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    words += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  return modules.map((module, index) => {
    const run = runs[index] ?? { requests: 0, problems: [`was not run, since the process ended before with ${code}: ${words.trim()}`] };
    return { module, ...run };
  });
}

/** Whether a snippet that looks as if it sent something has sent nothing, and has no other problem. */
function isIdle({ module, requests, problems }: SnippetRun): boolean {
  return problems.length === 0 && requests === 0 && SENDS.test(module.snippet.code);
}

interface TestReport {
  testResults: { name: string; status: string; message: string; assertionResults: { status: string; failureMessages: string[] }[] }[];
}

function runTests({ folder }: Sandbox, modules: readonly SnippetModule[]): SnippetRun[] {
  const report = join(folder, "report.json");
  const args = ["run", "--root", folder, "--update", "--reporter", "json", "--outputFile", report];
  spawnSync(process.execPath, [VITEST, ...args], { cwd: folder, env: ENVIRONMENT, stdio: "ignore" });
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as TestReport;
  return modules.map((module) => {
    const result = testResults.find(({ name }) => name.replaceAll("\\", "/").endsWith(`/${module.path}`));
    const tests = result?.assertionResults ?? [];
    const failures = tests.flatMap(({ failureMessages }) => failureMessages);
    const requests = tests.filter(({ status }) => status === "passed").length;
    const isRun = result?.status === "passed" && requests > 0;
    return { module, requests, problems: isRun || failures.length > 0 ? failures : [result?.message || "has no test that passes"] };
  });
}
