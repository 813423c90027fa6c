import { expect, test } from "vitest";
import { serveFetch } from "./serve-fetch.ts";

test("answers with what the handler makes of the request, each cookie in a header of its own", async () => {
  const server = await serveFetch(async (request) => {
    const headers = new Headers({ "x-tide": "high", "content-type": "application/json" });
    headers.append("set-cookie", "a=1; Path=/");
    headers.append("set-cookie", "b=2");
    const { pathname, search } = new URL(request.url);
    const seen = [request.method, pathname, search, request.headers.get("x-pier"), await request.text()];
    return new Response(JSON.stringify(seen), { status: 201, headers });
  });
  const reply = await fetch(`${server.url}/stations?q=1`, { method: "POST", body: "hello", headers: { "x-pier": "north" } });
  await server.stop();
  expect(reply.status).toBe(201);
  expect(await reply.json()).toEqual(["POST", "/stations", "?q=1", "north", "hello"]);
  expect(reply.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2"]);
  await expect(fetch(server.url)).rejects.toThrow("fetch failed");
});

test("answers with 500 and the reason where the handler throws", async () => {
  const server = await serveFetch(() => {
    throw new Error("no tide");
  });
  const reply = await fetch(server.url);
  expect([reply.status, await reply.text()]).toEqual([500, "Error: no tide"]);
  await server.stop();
});
