import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
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

test("says what Prism said where the document cannot be served", async () => {
  await expect(startMock({ document: join(folder, "missing.json") })).rejects.toThrow(
    /Prism ended before it listened\. Its last words:\n.*missing\.json/s,
  );
});

test("tells that the mock was killed", async () => {
  const mock = await startMock({ document });
  process.kill(mock.pid, "SIGKILL");
  await expect.poll(() => mock.failure()).toMatch(/ended \(SIGKILL\)/);
  await mock.stop();
});

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)));
}
