import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { findProviders, REPOSITORY } from "@tooling/spec/providers";
import { afterAll, expect, test } from "vitest";
import { VERBS } from "../src/verbs.ts";
import { isLeft } from "./process-group.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const NAMES = Object.keys(VERBS);
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
  return startProgram(process.execPath, MAIN, ...args);
}

function startProgram(program: string, ...args: string[]): Run {
  // As in a user's shell: pnpm's shim of Node, which passes no signal on, must stand before nothing but what npm starts.
  const path = process.env.PATH?.split(delimiter).filter((folder) => !folder.endsWith(join("node_modules", ".bin")));
  const env = { ...process.env, PATH: path?.join(delimiter) };
  // A process group of its own: what is left of it can be seen, and none of it hears the Ctrl-C that ends vitest.
  const child = spawn(program, args, { cwd: REPOSITORY, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
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

test("lists every verb, each with what it does", async () => {
  const { code, stdout } = await run("--help");
  expect(code).toBe(0);
  const listed = [...stdout.matchAll(/^ {2}(\w+).*\n {6}\S.*\.$/gm)].map((match) => match[1]);
  expect(listed.sort()).toEqual(NAMES.sort());
});

test("lists the verbs without loading what any of them needs", async () => {
  const { stderr } = await promisify(execFile)(process.execPath, [MAIN, "--help"], { env: { ...process.env, NODE_DEBUG: "esm" } });
  const loaded = [...new Set([...stderr.matchAll(/file:\/\/\S+\/([\w.-]+\.ts)\b/g)].map((match) => match[1]))];
  expect(loaded.sort()).toEqual(["main.ts", "verb.ts", "verbs.ts"]);
});

test("names the verbs that there are where one is unknown", async () => {
  const { code, stderr } = await run("toString");
  expect(code).toBe(2);
  const [, names = ""] = stderr.match(/^There is no verb "toString": there are (.*)\.\n$/) ?? [];
  expect(names.split(", ").sort()).toEqual(NAMES.sort());
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
  {
    line: "workflows",
    says: `Which provider? There are ${PROVIDERS.join(", ")}.`,
    usage: "workflows <provider> [workflow] [--base-url <url>] [--allow-writes]",
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
  await expect.poll(() => printed.stdout, { timeout: 30_000 }).toContain("Ctrl-C ends it.\n");
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

test.each([
  { what: "SIGTERM to npm alone", signal: (pid: number) => process.kill(pid, "SIGTERM") },
  { what: "SIGINT to the terminal's whole group", signal: (pid: number) => process.kill(-pid, "SIGINT") },
  { what: "SIGHUP to the terminal's whole group", signal: (pid: number) => process.kill(-pid, "SIGHUP") },
])("leaves nothing behind of what npm started after $what", async ({ signal }) => {
  const { child, printed } = startProgram("npm", "run", "contracts", "--", "mock", PROVIDER);
  const pid = child.pid as number;
  await expect.poll(() => printed.stdout, { timeout: 30_000 }).toContain("Ctrl-C ends it.\n");
  signal(pid);
  await expect.poll(() => isLeft(pid), { timeout: 4_000 }).toBe(false);
});

test("leaves nothing behind where a signal comes while Prism starts", async () => {
  const { child, printed, ended } = start("mock", PROVIDER);
  const pid = child.pid as number;
  await expect.poll(() => printed.stdout, { timeout: 30_000 }).toContain("Starting Prism");
  process.kill(pid, "SIGTERM");
  expect(await ended, printed.stderr).toBe(0);
  expect(printed.stdout).not.toContain("Ctrl-C ends it.");
  expect(isLeft(pid)).toBe(false);
});

test("says that a mock ended and what to do, without a stack trace", async () => {
  const { child, printed, ended } = start("mock", PROVIDER);
  await expect.poll(() => printed.stdout, { timeout: 30_000 }).toContain("Starting Prism");
  const prism = execFileSync("pgrep", ["-P", String(child.pid)], { encoding: "utf8" });
  process.kill(Number(prism), "SIGKILL");
  expect(await ended).toBe(1);
  expect(printed.stderr).toBe(`The mock of ${PROVIDER} ended before it listened (SIGKILL). Its last words:\n(none)\nStart it again.\n`);
});
