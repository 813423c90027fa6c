import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ReferenceServer } from "@tooling/drift/describe";
import { serveFetch } from "@tooling/mock/serve-fetch";
import { findProviders, type Provider, REPOSITORY } from "@tooling/spec/providers";
import { afterAll, expect, onTestFinished, test } from "vitest";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A provider whose run need not wait for a rate limit, and its server. */
async function findUnlimited(): Promise<{ provider: Provider; path: string; server: ReferenceServer; env: Record<string, string> }> {
  for (const provider of findProviders()) {
    const document = JSON.parse(readFileSync(join(provider.package, "src/generated/openapi.json"), "utf8"));
    if (document["x-rate-limit"] !== undefined) continue;
    const load = (name: string): Promise<unknown> => import(pathToFileURL(join(provider.package, "test", name)).href);
    const { contractPlan } = (await load("contract-plan.ts")) as { contractPlan: { credentials: string[] } };
    const server = (await load("reference-server.ts")) as ReferenceServer;
    const [{ url, variables = {} }] = document.servers;
    const filled = url.replaceAll(/\{(\w+)\}/g, (_: string, name: string) => variables[name].default);
    const values = ["user@example.example", "not-a-real-password"];
    const env = Object.fromEntries(contractPlan.credentials.map((name, index) => [name, values[index] ?? ""]));
    return { provider, server, env, path: new URL(filled).pathname.replace(/\/$/, "") };
  }
  throw new Error("Every provider has a rate limit.");
}
const { provider, path, server, env } = await findUnlimited();

async function serve(drift: readonly string[] = []): Promise<string> {
  const { url, stop } = await serveFetch(server.createReferenceServer({ drift }));
  onTestFinished(stop);
  return url + path;
}

function verify(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = { cwd: REPOSITORY, env: { ...process.env, ...env }, maxBuffer: 10_000_000 };
    execFile(process.execPath, [MAIN, "verify", provider.name, ...args], options, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
  });
}

test("ends with 0 at a server that keeps to the contract, writes nothing there, and records the same shapes each time", async () => {
  const [first, second] = [join(folder, "first.json"), join(folder, "second.json")];
  const url = await serve();
  const { code, stdout, stderr } = await verify("--base-url", url, "--record", first);
  expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/No drift was seen\.[\s\S]*Assumptions: .*confirmed/);
  expect((await verify("--base-url", url, "--record", second, "--baseline", first)).code).toBe(0);
  expect(readFileSync(second, "utf8")).toBe(readFileSync(first, "utf8"));
});

test("ends with 1 on drift, and names its place in the spec, to people, machines and GitHub", async () => {
  const [name, { category, at }] = Object.entries(server.DRIFTS)[0] as [string, { category: string; at: string }];
  const json = join(folder, "found.json");
  const { code, stdout } = await verify("--base-url", await serve([name]), "--json", json, "--annotate");
  expect(code, stdout).toBe(1);
  expect(stdout).toMatch(new RegExp(`✗ ${category}, [\\s\\S]*contradicts specs/${provider.name}/\\S+:\\d+`));
  expect(stdout).toMatch(new RegExp(`^::(error|warning) file=specs/${provider.name}/\\S+,line=\\d+,title=`, "m"));
  const { findings } = JSON.parse(readFileSync(json, "utf8"));
  expect(findings).toContainEqual(expect.objectContaining({ category, at }));
});

test("announces the assumptions that it writes for", async () => {
  const { code, stdout, stderr } = await verify("--base-url", await serve(), "--allow-writes");
  expect(code, stdout).toBe(0);
  expect(stderr).toMatch(/^Now writing to http:\/\/127\.0\.0\.1:\d+\S*, and removing again what can be removed, to try: [\w-]+, /m);
});

test("ends with 2 where nobody answers", async () => {
  const { code, stdout } = await verify("--base-url", "http://127.0.0.1:9");
  expect(code).toBe(2);
  expect(stdout).toMatch(/What could not be told:\n {2}\? \w+ got no answer \(\w+( E\w+)?\): check --base-url/);
});

test("judges traffic of a HAR file and of drift events", async () => {
  const har = (name: string): string => join(provider.package, "test/drift", name);
  expect((await verify("--har", har("clean.har"))).code).toBe(0);
  const drifted = await verify("--har", har("drifted.har"));
  expect(drifted.code).toBe(1);
  expect(drifted.stdout).toMatch(/Drift: \d\d/);
  const events = join(folder, "events.ndjson");
  writeFileSync(events, '{"type":"retry"}\n');
  expect((await verify("--events", events)).code).toBe(2);
  const { paths } = JSON.parse(readFileSync(join(provider.package, "src/generated/openapi.json"), "utf8"));
  const [{ operationId }] = Object.values<{ get?: { operationId: string } }>(paths).flatMap(({ get }) => get ?? []) as [
    { operationId: string },
  ];
  writeFileSync(events, `${JSON.stringify({ type: "response", operationId })}\n`);
  expect((await verify("--events", events)).code).toBe(0);
});

test.each([
  [["--har", "nowhere.har"], "--har names no file"],
  [["--har", MAIN], "The file is no HAR"],
  [["--events", MAIN], "is no JSON object: write each event"],
  [["--base-url", "http://127.0.0.1:9", "--update"], "no server on this machine is one"],
  [["--base-url", "http://127.0.0.1:9", "--json", "/nowhere/found.json"], "make /nowhere first"],
  [["--har", "x.har", "--allow-writes"], "--allow-writes is about a server"],
  [[], "pass one of --base-url, --har and --events"],
  [["--base-url", "https://tides.example", "--har", "x"], "pass one of"],
  [["--base-url", "https://tides.example", "--max-requests", "0"], '"0" is no --max-requests'],
])("says what is wrong with %j", async (args, message) => {
  const { code, stderr } = await verify(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^ +at /m);
});
