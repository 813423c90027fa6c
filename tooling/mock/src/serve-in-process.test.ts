import { expect, test } from "vitest";
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
