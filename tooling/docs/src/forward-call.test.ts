import { expect, test } from "vitest";
import { callHeaders, forwardCall } from "./forward-call.ts";
import { BUOYS } from "./try-fixture.ts";

interface Forwarded {
  sent: Request;
  reply: Response;
}

async function forward(init: RequestInit, upstream: Response, cookie?: string): Promise<Forwarded> {
  let sent: Request | undefined;
  const fetch: typeof globalThis.fetch = (input, options) => {
    sent = new Request(input, options);
    return Promise.resolve(upstream);
  };
  const request = new Request("http://portal.test/buoys/mock/buoys/7?a=1", init);
  const call = { request, url: "http://127.0.0.1:4010/buoys/7?a=1", headers: callHeaders(BUOYS), cookie };
  const reply = await forwardCall(call, fetch);
  if (sent === undefined) throw new Error("Nothing was sent.");
  return { sent, reply };
}

test("knows the headers of calls, of the contract's parameters, and of its idempotency keys", () => {
  expect(callHeaders(BUOYS)).toEqual(["accept", "authorization", "content-type", "prefer", "x-depth", "idempotency-key"]);
});

test("passes a call on with its method, path, query, body and the headers that it may carry", async () => {
  const headers = {
    ...{ authorization: "Basic YTpi", "content-type": "application/json", "x-depth": "7", prefer: "code=404", "idempotency-key": "k" },
    ...{
      cookie: "try-session=1",
      host: "evil.test",
      origin: "http://portal.test",
      "x-other": "1",
      connection: "close",
      referer: "http://a.test",
    },
  };
  const { sent } = await forward({ method: "PUT", headers, body: '{"a":1}' }, new Response());
  expect(sent.method).toBe("PUT");
  expect(sent.url).toBe("http://127.0.0.1:4010/buoys/7?a=1");
  expect(await sent.text()).toBe('{"a":1}');
  expect(sent.redirect).toBe("manual");
  expect([...sent.headers.keys()]).toEqual(["authorization", "content-type", "idempotency-key", "prefer", "x-depth"]);
});

test("sends the cookies of the session that is held, and no others", async () => {
  const { sent } = await forward({ headers: { cookie: "try-session=1; SID=stolen" } }, new Response(), "SID=held");
  expect(sent.headers.get("cookie")).toBe("SID=held");
});

test("gives the reply back as it is", async () => {
  const { reply } = await forward(
    {},
    new Response('{"a":1}', { status: 418, headers: { "content-type": "application/json", etag: '"1"', "x-rate": "5" } }),
  );
  expect(reply.status).toBe(418);
  expect(await reply.text()).toBe('{"a":1}');
  expect(reply.headers.get("content-type")).toBe("application/json");
  expect(reply.headers.get("etag")).toBe('"1"');
  expect(reply.headers.get("x-rate")).toBe("5");
});

test.each([
  ...["set-cookie", "www-authenticate", "clear-site-data", "refresh", "link", "strict-transport-security", "report-to"],
  ...["access-control-allow-origin", "access-control-expose-headers", "transfer-encoding", "content-encoding", "connection"],
])("keeps %s from the browser", async (name) => {
  const { reply } = await forward({}, new Response("a", { headers: { [name]: "a" } }));
  expect(reply.headers.has(name)).toBe(false);
});

test("leads the browser nowhere by a redirect, and shows where it led", async () => {
  const { reply } = await forward({}, new Response(null, { status: 302, headers: { location: "https://evil.test/" } }));
  expect(reply.status).toBe(302);
  expect(reply.headers.get("location")).toBeNull();
  expect(reply.headers.get("x-location")).toBe("https://evil.test/");
});

test("shows where a new resource is", async () => {
  const { reply } = await forward({ method: "POST" }, new Response(null, { status: 201, headers: { location: "/buoys/8" } }));
  expect(reply.headers.get("location")).toBe("/buoys/8");
});

test("lets a reply do nothing, even where it is opened as a page", async () => {
  const { reply } = await forward(
    {},
    new Response("<script>", { headers: { "content-type": "text/html", "content-security-policy": "script-src *" } }),
  );
  expect(reply.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
  expect(reply.headers.get("cache-control")).toBe("no-store");
});

test.each([204, 205, 304])("gives a reply of %s, which has no body", async (status) => {
  const { reply } = await forward({ method: "DELETE" }, new Response(null, { status }));
  expect(reply.status).toBe(status);
});
