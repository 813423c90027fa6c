// Run as a process of its own: imports the modules of a plan one after the other, and tells its parent what came of each.
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { ModuleRun, RunPlan } from "./module-run.ts";

const plan = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as RunPlan;
const send = globalThis.fetch;
let current: ModuleRun;
let underWay = new Set<Promise<unknown>>();

globalThis.fetch = fetchFromMock;
process.on("unhandledRejection", (error) => current.problems.push(describe(error)));
for (const module of plan.modules) await tell(await run(module));
// What a snippet left behind, a timer say, need not end.
process.exit();

async function run(module: string): Promise<ModuleRun> {
  current = { requests: 0, problems: [] };
  underWay = new Set();
  const { problems } = current;
  const ended = import(pathToFileURL(module).href).then(settle).catch((error: unknown) => problems.push(describe(error)));
  const over = new AbortController();
  const late = sleep(plan.timeoutMs, undefined, over).then(() => problems.push(`has not ended after ${plan.timeoutMs / 1000} s`));
  await Promise.race([ended, late.catch(() => {})]);
  over.abort();
  return current;
}

function tell(run: ModuleRun): Promise<void> {
  return new Promise((resolve) => process.send?.(run, () => resolve()));
}

/** Wait for what a module has sent and not waited for. */
async function settle(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
}

/** Send a request for a documented server to its mock, and refuse every other one. */
function fetchFromMock(...request: Parameters<typeof fetch>): Promise<Response> {
  const answer = answerOf(new Request(...request), current);
  underWay.add(answer);
  return answer.finally(() => underWay.delete(answer));
}

async function answerOf(request: Request, run: ModuleRun): Promise<Response> {
  const { method, url, headers, redirect, signal } = request;
  const target = mockUrlOf(url);
  if (target === undefined) {
    run.problems.push(`${method} ${url} is of no operation of any contract`);
    throw new TypeError("fetch failed");
  }
  const body = request.body === null ? null : await request.arrayBuffer();
  const response = await send(target, { method, headers, redirect, signal, body });
  run.requests++;
  // A failure that the request asks for is no failure.
  if (response.status >= 400 && !headers.has("prefer"))
    run.problems.push(`${method} ${url} was answered by ${response.status}: ${await response.clone().text()}`);
  return response;
}

function mockUrlOf(url: string): string | undefined {
  for (const { patterns, url: mock } of plan.servers) {
    const pattern = patterns.find((source) => new RegExp(source).test(url));
    if (pattern !== undefined) return url.replace(new RegExp(pattern), mock);
  }
  return undefined;
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : `threw ${String(error)}`;
}
