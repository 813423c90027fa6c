import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { findProviders, type Provider, REPOSITORY } from "@tooling/spec/providers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isLeft } from "./process-group.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const [provider] = findProviders() as [Provider];
const { contractPlan } = await import(pathToFileURL(join(provider.package, "test/contract-plan.ts")).href);
const variables = contractPlan.credentials as string[];

/** A provider that knows nobody, and asks for nothing that may be shown. */
const server = createServer((_request, response) =>
  response.writeHead(401, { "content-type": "application/json", "www-authenticate": "sam" }).end('{"who":"sam"}'),
);
let url = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`;
});
afterAll(() => void server.close());

// A test that fails must not leave behind what it found to be left.
const groups: number[] = [];
afterAll(() => {
  for (const group of groups) if (isLeft(group)) process.kill(-group, "SIGKILL");
});

function start(args: string[], env: Record<string, string> = {}) {
  const own = Object.entries(process.env).filter(([name]) => !variables.includes(name));
  const options = { cwd: REPOSITORY, env: { ...Object.fromEntries(own), ...env }, detached: true } as const;
  const child = spawn(process.execPath, [MAIN, "test", provider.name, ...args], { ...options, stdio: ["ignore", "pipe", "pipe"] });
  groups.push(child.pid as number);
  const printed = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].on("data", (chunk) => {
      printed[stream] += chunk;
    });
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.once("close", (code) => resolve({ code, ...printed }));
  });
  return { pid: child.pid as number, ended };
}

/** The processes that a process has started. */
function childrenOf(pid: number): number[] {
  try {
    return execFileSync("pgrep", ["-P", String(pid)], { encoding: "utf8" })
      .trim()
      .split("\n")
      .map(Number);
  } catch {
    return [];
  }
}

test("names the credentials that the environment lacks, in one sentence, and asks the server nothing", async () => {
  const { code, stdout, stderr } = await start(["--base-url", url, "--only", "read"]).ended;
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr.split("\n", 1)[0]).toBe(
    `The environment lacks ${variables.join(" and ")}: set it, or leave out --base-url to test against the mock.`,
  );
});

test("takes a server that lets nobody in for no proof, and shows nothing that it says", async () => {
  const credentials = Object.fromEntries(variables.map((variable) => [variable, `secret of ${variable}`]));
  const { code, stdout, stderr } = await start(["--base-url", url, "--only", "read"], credentials).ended;
  expect(code).toBe(1);
  expect(stdout + stderr).not.toMatch(/\bsam\b|secret of/);
  expect(stdout + stderr).toContain("answered 401: set ");
});

test.each(["SIGINT", "SIGTERM"] as const)("leaves neither vitest nor Prism behind after %s", async (signal) => {
  const { pid, ended } = start(["--annotate"]);
  const prisms = (): number[] => childrenOf(pid).flatMap(childrenOf);
  await expect.poll(prisms, { timeout: 30_000, interval: 50 }).not.toEqual([]);
  const [vitest = 0] = childrenOf(pid);
  groups.push(vitest);
  process.kill(pid, signal);
  const { code, stdout } = await ended;
  expect(code).toBe({ SIGINT: 130, SIGTERM: 143 }[signal]);
  // Vitest was ended, and did not just come to its end.
  expect(stripVTControlCharacters(stdout)).not.toMatch(/Tests +\d+ passed \(/);
  // Prism hears that its parent is gone once it has loaded itself.
  await expect.poll(() => isLeft(vitest), { timeout: 20_000 }).toBe(false);
  expect(isLeft(pid)).toBe(false);
});
