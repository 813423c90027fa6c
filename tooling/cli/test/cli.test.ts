import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { findProviders } from "@tooling/spec/providers";
import { afterAll, expect, test } from "vitest";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const VERBS = readdirSync(new URL("../src/verbs", import.meta.url))
  .filter((file) => !file.endsWith(".test.ts"))
  .map((file) => basename(file, ".ts"));
const PROVIDERS = findProviders().map((provider) => provider.name);
const [PROVIDER = ""] = PROVIDERS;

// A test that fails or takes too long must not leave behind what it found to be left.
const groups: number[] = [];
afterAll(() => {
  for (const group of groups) if (isLeft(group)) process.kill(-group, "SIGKILL");
});

interface Run {
  child: ChildProcess;
  /** What was printed so far. */
  printed: { stdout: string; stderr: string };
  ended: Promise<number | null>;
}

function start(...args: string[]): Run {
  // A process group of its own: what is left of it can be seen, and none of it hears the Ctrl-C that ends vitest.
  const child = spawn(process.execPath, [MAIN, ...args], { detached: true, stdio: ["ignore", "pipe", "pipe"] });
  groups.push(child.pid as number);
  const printed = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    printed.stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    printed.stderr += chunk;
  });
  return { child, printed, ended: new Promise((resolve) => child.once("close", resolve)) };
}

async function run(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const { printed, ended } = start(...args);
  const code = await ended;
  return { code, ...printed };
}

/** Whether a process of a group is left. */
function isLeft(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}

test("lists every verb, each with what it does", async () => {
  const { code, stdout } = await run("--help");
  expect(code).toBe(0);
  const listed = [...stdout.matchAll(/^ {2}(\w+).* {2}\S.*\.$/gm)].map((match) => match[1]);
  expect(listed.sort()).toEqual(VERBS.sort());
});

test("names the verbs that there are where one is unknown", async () => {
  const { code, stderr } = await run("toString");
  expect(code).toBe(2);
  const [, names = ""] = stderr.match(/^There is no verb "toString": there are (.*)\.\n$/) ?? [];
  expect(names.split(", ").sort()).toEqual(VERBS.sort());
});

test.concurrent.for([
  { line: "lint nowhere", says: `There is no provider "nowhere": there are ${PROVIDERS.join(", ")}.`, usage: "lint [provider]" },
  { line: "check --prot", says: "Unknown option '--prot'.", usage: "check [provider]" },
  { line: "mock", says: `Which provider? There are ${PROVIDERS.join(", ")}.`, usage: "mock <provider> [--port <number>]" },
  {
    line: `mock ${PROVIDER} --port 65536`,
    says: '"65536" is not a port: pass a number up to 65535.',
    usage: "mock <provider> [--port <number>]",
  },
])("refuses `$line` in one sentence, without a stack trace", async ({ line, says, usage }, { expect }) => {
  expect(await run(...line.split(" "))).toEqual({ code: 2, stdout: "", stderr: `${says}\nUsage: contracts ${usage}\n` });
});

test.concurrent.for([
  // Sent to the command alone, nothing else would end Prism.
  { whom: "the command alone", signal: (pid: number) => process.kill(pid, "SIGINT") },
  { whom: "the terminal's whole group", signal: (pid: number) => process.kill(-pid, "SIGINT") },
])("mocks beside a taken port until SIGINT reaches $whom, and leaves no process behind", async ({ signal }, { expect }) => {
  const squatter = createServer();
  const port = await new Promise<number>((resolve) => {
    squatter.listen(0, "127.0.0.1", () => resolve((squatter.address() as { port: number }).port));
  });
  const { child, printed, ended } = start("mock", PROVIDER, "--port", String(port));
  const pid = child.pid as number;
  await expect.poll(() => printed.stdout, { timeout: 10_000 }).toContain("Ctrl-C ends it.\n");
  const [, url = ""] =
    printed.stdout.match(new RegExp(`^${PROVIDER} is mocked at (http://127\\.0\\.0\\.1:\\d+); Ctrl-C ends it\\.$`, "m")) ?? [];
  expect(new URL(url).port).not.toBe(String(port));
  expect((await fetch(`${url}/no-such-path`)).status).toBe(404);
  await expect.poll(() => printed.stdout, { timeout: 5_000 }).toContain("/no-such-path");
  signal(pid);
  expect(await ended, printed.stderr).toBe(0);
  expect(printed.stderr).toBe("");
  expect(isLeft(pid)).toBe(false);
  await expect(fetch(url)).rejects.toThrow("fetch failed");
  squatter.close();
});
