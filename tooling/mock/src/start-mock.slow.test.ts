import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { MockError } from "./mock-error.ts";
import { startMock } from "./start-mock.ts";

const folder = mkdtempSync(join(tmpdir(), "mock-"));
afterAll(() => rmSync(folder, { recursive: true }));

const document = join(folder, "openapi.json");
writeFileSync(
  document,
  JSON.stringify({
    openapi: "3.1.1",
    info: { title: "Tides", version: "0.1.0" },
    paths: {
      "/stations": {
        get: {
          parameters: [{ name: "limit", in: "query", required: true, schema: { type: "integer" } }],
          responses: {
            200: { description: "The stations.", content: { "application/json": { examples: { one: { value: ["north"] } } } } },
          },
        },
      },
    },
  }),
);

test("serves the examples, refuses what breaks the contract, and is gone once stopped", async () => {
  const mock = await startMock({ document });
  const reply = await fetch(`${mock.url}/stations?limit=1`);
  expect(await reply.json()).toEqual(["north"]);
  const refusal = await fetch(`${mock.url}/stations`);
  expect(refusal.status).toBe(422);
  await mock.stop();
  await expect(fetch(mock.url)).rejects.toThrow("fetch failed");
  expect(mock.failure()).toBeUndefined();
});

test("takes another port where the wanted one is taken", async () => {
  const squatter = createServer();
  const port = await listen(squatter);
  const mock = await startMock({ document, port });
  expect(new URL(mock.url).port).not.toBe(String(port));
  await mock.stop();
  squatter.close();
});

test("takes another port where the wanted one is taken while Prism starts", async () => {
  const squatter = createServer();
  const port = await listen(squatter);
  await new Promise((resolve) => squatter.close(resolve));
  const starting = startMock({ document, port });
  await setTimeout(100);
  await listen(squatter, port);
  const mock = await starting;
  expect(new URL(mock.url).port).not.toBe(String(port));
  await mock.stop();
  squatter.close();
});

test("says which document cannot be served, why, and what to do, without Prism's usage", async () => {
  writeFileSync(join(folder, "broken.json"), '{ "openapi": "3.1.1", "paths": {');
  const message = await startMock({ document: join(folder, "broken.json"), provider: "harbour" }).catch((error: MockError) => error);
  expect(message).toBeInstanceOf(MockError);
  expect(String(message).replaceAll(folder, "")).toMatchInlineSnapshot(`
    "MockError: The mock of harbour ended before it listened (exit code 1). Its last words:
    Error parsing /broken.json: Error parsing /broken.json: unexpected end of the stream within a flow collection at line 2, column 1:
    The document cannot be served: run \`npm run contracts -- generate harbour\`."
  `);
  const missing = await startMock({ document: join(folder, "missing.json") }).catch((error: MockError) => error.message);
  expect(String(missing).replaceAll(folder, "")).toMatchInlineSnapshot(`
    "The mock of /missing.json ended before it listened (exit code 1). Its last words:
    Error opening file "/missing.json"
    ENOENT: no such file or directory, open '/missing.json'
    The document cannot be served: run \`npm run contracts -- generate <provider>\`."
  `);
});

test("ends Prism where it is told to stop while Prism starts", async () => {
  const stopping = new AbortController();
  const printed: string[] = [];
  const starting = startMock({ document, signal: stopping.signal, onLine: (line) => printed.push(line) });
  await setTimeout(100);
  stopping.abort(new Error("Enough."));
  await expect(starting).rejects.toThrow("Enough.");
  expect(printed.join("\n")).not.toContain("listening");
  await expect(startMock({ document, signal: stopping.signal })).rejects.toThrow("Enough.");
});

test.each([true, false])("says what it is asked unless it is quiet (%s)", async (quiet) => {
  const lines: string[] = [];
  const mock = await startMock({ document, quiet, onLine: (line) => lines.push(line) });
  expect((await fetch(`${mock.url}/stations?limit=1`)).status).toBe(200);
  await mock.stop();
  expect(lines.some((line) => line.includes("/stations"))).toBe(!quiet);
});

test("tells that the mock was killed", async () => {
  const mock = await startMock({ document, provider: "harbour" });
  process.kill(mock.pid, "SIGKILL");
  await expect.poll(() => mock.failure()).toBeDefined();
  expect(mock.failure()).toMatchInlineSnapshot(`
    "The mock of harbour ended (SIGKILL). Its last words:
    (none)
    Start it again."
  `);
  await mock.stop();
});

test("leaves no Prism behind where its parent is killed", async () => {
  const code = `import { startMock } from ${JSON.stringify(import.meta.resolve("./start-mock.ts"))};
    console.log((await startMock({ document: ${JSON.stringify(document)} })).pid);`;
  const parent = spawn(process.execPath, ["--input-type=module", "--eval", code], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(parent.stdout, "data")) as [Buffer];
  const pid = Number(String(line));
  expect(isAlive(pid)).toBe(true);
  parent.kill("SIGKILL");
  await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve((server.address() as { port: number }).port)));
}
