import { expect, onTestFinished, test } from "vitest";
import { serveInProcess } from "./serve-in-process.ts";

const document = {
  openapi: "3.1.0",
  info: { title: "Tides", version: "1" },
  paths: {
    "/tides": {
      get: {
        parameters: [{ name: "limit", in: "query", schema: { type: "integer", maximum: 5 } }],
        responses: { 200: { description: "Tides.", content: { "application/json": { examples: { one: { value: [{ height: 2 }] } } } } } },
      },
    },
  },
};

test("serves a document's examples, refuses what breaks it, and leaves the document as it is", async () => {
  const before = JSON.stringify(document);
  const mock = await serveInProcess(document);
  try {
    const served = await fetch(`${mock.url}/tides?limit=5`);
    expect(await served.json()).toEqual([{ height: 2 }]);
    const refused = await fetch(`${mock.url}/tides?limit=6`);
    expect(refused.status).toBe(422);
    expect(JSON.stringify(await refused.json())).toContain("must be <= 5");
  } finally {
    await mock.stop();
  }
  await expect(fetch(`${mock.url}/tides`)).rejects.toThrow();
  expect(JSON.stringify(document)).toBe(before);
});

test("serves another document at the same place, and the one of before where Prism cannot serve it", async () => {
  const mock = await serveInProcess(document);
  onTestFinished(mock.stop);
  const ask = async (path: string): Promise<{ status: number; body: unknown }> => {
    const response = await fetch(mock.url + path);
    return { status: response.status, body: await response.json() };
  };
  await ask("/tides");
  const text = JSON.stringify(document).replace("/tides", "/waves").replace('"height":2', '"height":3');
  await mock.replace(JSON.parse(text));
  expect(await ask("/waves?limit=5")).toEqual({ status: 200, body: [{ height: 3 }] });
  expect(await ask("/tides")).toMatchObject({ status: 404 });
  await expect(mock.replace({ openapi: "3.1.0", paths: { "/seas": { get: { responses: { $ref: "#/nowhere" } } } } })).rejects.toThrow();
  expect(await ask("/waves")).toMatchObject({ status: 200 });
});

test("listens on the port wanted, and on another where that one is taken", async () => {
  const first = await serveInProcess(document);
  const second = await serveInProcess(document, { port: Number(new URL(first.url).port) });
  onTestFinished(second.stop);
  expect(second.url).not.toBe(first.url);
  expect((await fetch(`${second.url}/tides`)).status).toBe(200);
  await first.stop();
  const third = await serveInProcess(document, { port: Number(new URL(first.url).port) });
  onTestFinished(third.stop);
  expect(third.url).toBe(first.url);
});
