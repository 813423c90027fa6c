import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { OpenApiDocument } from "@tooling/spec";
import { findProviders, type Provider, REPOSITORY } from "@tooling/spec/providers";
import { inputsFromEnvironment, listWorkflows } from "@tooling/workflows";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isLeft } from "./process-group.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const [provider] = findProviders() as [Provider];
const workflows = listWorkflows(provider.spec, JSON.parse(readFileSync(provider.openapi, "utf8")) as OpenApiDocument);
const writing = workflows.filter(({ writes }) => writes).map(({ name }) => name);
const reading = workflows.filter(({ writes }) => !writes).map(({ name }) => name);
const variables = inputsFromEnvironment(provider.name, workflows, {}).missing.map(({ variable }) => variable);
const credentials = Object.fromEntries(variables.map((variable) => [variable, `secret of ${variable}`]));

/** A provider that knows nobody. */
const server = createServer((_request, response) => response.writeHead(401, { "content-type": "application/json" }).end("{}"));
let url = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

// A test that fails must not leave behind what it found to be left.
const groups: number[] = [];
afterAll(() => {
  for (const group of groups) if (isLeft(group)) process.kill(-group, "SIGKILL");
});

interface Run {
  pid: number;
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

function start(args: string[], env: Record<string, string> = {}): Run {
  const own = Object.entries(process.env).filter(([name]) => !variables.includes(name));
  // A process group of its own: what is left of it can be seen.
  const options = { cwd: REPOSITORY, env: { ...Object.fromEntries(own), ...env }, detached: true };
  const child = spawn(process.execPath, [MAIN, "workflows", ...args], { ...options, stdio: ["ignore", "pipe", "pipe"] });
  groups.push(child.pid as number);
  const printed = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    printed.stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    printed.stderr += chunk;
  });
  const ended = new Promise<Awaited<Run["ended"]>>((resolve) => child.once("close", (code) => resolve({ code, ...printed })));
  return { pid: child.pid as number, ended };
}

function children(pid: number): string[] {
  try {
    return execFileSync("pgrep", ["-P", String(pid), "-f", "respect"], { encoding: "utf8" })
      .trim()
      .split("\n");
  } catch {
    return [];
  }
}

test("runs every workflow against a mock, says what was done, and leaves nothing behind", async () => {
  const before = execFileSync("git", ["status", "--porcelain", "specs"], { cwd: REPOSITORY, encoding: "utf8" });
  const { pid, ended } = start([provider.name]);
  const { code, stdout, stderr } = await ended;
  const lines = workflows.map(({ name, steps }) => `✓ ${name}: ${steps.join(" → ")}\n`);
  expect(stdout).toBe(`${provider.name}, mocked\n${lines.join("")}${lines.length} passed, 0 failed\n`);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(isLeft(pid)).toBe(false);
  expect(execFileSync("git", ["status", "--porcelain", "specs"], { cwd: REPOSITORY, encoding: "utf8" })).toBe(before);
});

test("leaves nothing behind where a signal comes while a workflow runs", async () => {
  const { pid, ended } = start([provider.name]);
  await expect.poll(() => children(pid), { timeout: 20_000, interval: 50 }).not.toEqual([]);
  process.kill(pid, "SIGTERM");
  expect((await ended).code).toBe(1);
  expect(isLeft(pid)).toBe(false);
});

test("names the credentials that the environment lacks, in one sentence", async () => {
  const { code, stdout, stderr } = await start([provider.name, "--base-url", url]).ended;
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^The environment lacks .*: set it, or leave out --base-url to run against the mock\.\nUsage: /);
  for (const variable of variables) expect(stderr).toContain(variable);
});

test("runs against a server what only reads, shows no credential, and ends with 1 where it fails", async () => {
  const { code, stdout, stderr } = await start([provider.name, "--base-url", `${url}/`], credentials).ended;
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(stdout).toContain(`${provider.name} at ${url}\n`);
  for (const name of reading) expect(stdout).toMatch(new RegExp(`^✗ ${name}: .* ✗\\n.* answered 401\\n +expected \\$statusCode`, "m"));
  for (const name of writing) expect(stdout).toContain(`- ${name}: left out, because it writes: pass --allow-writes to run it\n`);
  expect(stdout).toContain(`0 passed, ${reading.length} failed\n`);
  expect(stdout).not.toContain("secret of");
});

test("runs against a server what writes only where that is allowed", async () => {
  const [name = ""] = writing;
  const args = [provider.name, name, "--base-url", url];
  expect(await start(args, credentials).ended).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(new RegExp(`^${name} would write to the server: pass --allow-writes if it may\\.\\n`)),
  });
  expect(await start([...args, "--allow-writes"], credentials).ended).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(new RegExp(`^✗ ${name}: `, "m")),
  });
});

const names = workflows.map(({ name }) => name).join(", ");

test.each([
  { line: "--base-url ftp://api.example", says: '--base-url is no http(s) URL: pass one like "https://api.example".' },
  {
    line: "--base-url https://user:word@api.example",
    says: "--base-url carries credentials, a query or a fragment: pass scheme, host and path alone.",
  },
  { line: "--base-url http://api.example", says: "--base-url is plain http, which everyone on the way can read: pass https." },
  { line: "nothing", says: `${provider.name} has no workflow "nothing": there are ${names}.` },
  { line: "one two", says: `One workflow at a time, or none for all: there are ${names}.` },
])("refuses `$line` in one sentence", async ({ line, says }) => {
  const { code, stderr } = await start([provider.name, ...line.split(" ")], credentials).ended;
  expect({ code, says: stderr.split("\n", 1)[0] }).toEqual({ code: 2, says });
});
