import { expect, test } from "vitest";
import { BUOYS } from "./try-fixture.ts";
import { createTryAnswer } from "./try-proxy.ts";

const PORT = 4000;
const OWN = { host: `127.0.0.1:${PORT}`, "sec-fetch-site": "same-origin" };

interface Server {
  ask: (method: string, path: string, headers?: Record<string, string>, body?: string) => Promise<Response>;
  asked: string[];
  cookies: (string | null)[];
}

/** The answers of a local server whose upstream server answers every login with a cookie, and every call with its own path. */
function serve(upstream = "http://127.0.0.1:4010/", fails = false): Server {
  const asked: string[] = [];
  const cookies: (string | null)[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    asked.push(`${request.method} ${request.url}`);
    cookies.push(request.headers.get("cookie"));
    if (fails) return Promise.reject(new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") }));
    return Promise.resolve(new Response(request.url, { headers: request.url.endsWith("/login") ? { "set-cookie": "SID=1" } : {} }));
  };
  const answer = createTryAnswer({ path: "/buoys", document: BUOYS, upstream, fetch });
  const ask: Server["ask"] = (method, path, headers = OWN, body) =>
    answer(new Request(new URL(path, "http://portal.invalid"), { method, headers, body: body ?? null }), PORT);
  return { ask, asked, cookies };
}

test("passes a call on to the one upstream server, whatever its path says", async () => {
  const { ask, asked } = serve();
  for (const path of [
    "/buoys/mock/buoys/7?a=1&b=%2F",
    "/buoys/mock//evil.test/a",
    "/buoys/mock/@evil.test",
    "/buoys/mock/https://evil.test",
    "/buoys/mock",
  ])
    expect((await ask("GET", path)).status).toBe(200);
  expect(asked).toEqual([
    "GET http://127.0.0.1:4010/buoys/7?a=1&b=%2F",
    "GET http://127.0.0.1:4010//evil.test/a",
    "GET http://127.0.0.1:4010/@evil.test",
    "GET http://127.0.0.1:4010/https://evil.test",
    "GET http://127.0.0.1:4010/",
  ]);
});

test("says where the mock is, and whether a session is open", async () => {
  const { ask } = serve();
  expect(await (await ask("GET", "/buoys/try.json")).json()).toEqual({ mock: "mock", session: false });
});

test("opens a session, sends it with calls, and ends it", async () => {
  const { ask, cookies } = serve();
  const opened = await ask("POST", "/buoys/session", OWN, JSON.stringify({ username: "ada", password: "secret" }));
  expect(opened.status).toBe(204);
  const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
  const own = { ...OWN, cookie };
  expect(await (await ask("GET", "/buoys/try.json", own)).json()).toMatchObject({ session: true });
  await ask("GET", "/buoys/mock/buoys/7", own);
  expect((await ask("DELETE", "/buoys/session", own)).headers.get("set-cookie")).toContain("Max-Age=0");
  await ask("GET", "/buoys/mock/buoys/7", own);
  expect(cookies).toEqual([null, "SID=1", null]);
});

test.each([
  ["nothing at all", ""],
  ["something else than JSON", "username=ada"],
  ["null", "null"],
])("opens no session for %s", async (_, body) => {
  expect((await serve().ask("POST", "/buoys/session", OWN, body)).status).toBe(400);
});

test("says what is missing of a login", async () => {
  const reply = await serve().ask("POST", "/buoys/session", OWN, '{"username":"ada"}');
  expect(reply.status).toBe(401);
  expect(await reply.text()).toContain("password");
});

test("knows no other way to open a session", async () => {
  expect((await serve().ask("GET", "/buoys/session")).status).toBe(405);
});

test.each([
  ["another host name that leads to this machine", { host: `evil.test:${PORT}`, "sec-fetch-site": "same-origin" }],
  ["another port of this machine", { host: "127.0.0.1:4001", "sec-fetch-site": "same-origin" }],
  ["no host", { "sec-fetch-site": "same-origin" }],
  ["another site", { ...OWN, "sec-fetch-site": "cross-site" }],
  ["another port of the same site", { ...OWN, "sec-fetch-site": "same-site" }],
  ["a link typed or opened from elsewhere", { ...OWN, "sec-fetch-site": "none" }],
  ["another origin", { host: OWN.host, origin: "http://evil.test" }],
  ["another origin that claims to be the same", { ...OWN, origin: "http://evil.test" }],
  ["an origin that is hidden", { host: OWN.host, origin: "null" }],
  ["a page that runs a reply as a script", { ...OWN, "sec-fetch-dest": "script" }],
  ["a page that opens a reply as a page", { ...OWN, "sec-fetch-dest": "document" }],
  ["nobody known", { host: OWN.host }],
])("refuses %s, and asks nobody", async (_, headers) => {
  const { ask, asked } = serve();
  for (const [method, path] of [
    ["GET", "/buoys/mock/buoys/7"],
    ["GET", "/buoys/try.json"],
    ["DELETE", "/buoys/session"],
  ] as const) {
    const reply = await ask(method, path, headers as Record<string, string>);
    expect(reply.status).toBe(403);
    expect(await reply.text()).toBe(
      `Only the pages of this portal may call its mock: open http://127.0.0.1:${PORT}/ and try the call there.\n`,
    );
  }
  expect(asked).toEqual([]);
});

test.each([
  ["under the name localhost", { host: `localhost:${PORT}`, "sec-fetch-site": "same-origin" }],
  ["that sends its origin too", { ...OWN, origin: `http://${OWN.host}` }],
  ["of a browser that sends its origin alone", { host: OWN.host, origin: `http://${OWN.host}` }],
])("answers a page of the portal %s", async (_, headers) => {
  expect((await serve().ask("GET", "/buoys/try.json", headers)).status).toBe(200);
});

test("says that the mock does not answer", async () => {
  const reply = await serve("http://127.0.0.1:4010", true).ask("GET", "/buoys/mock/buoys/7");
  expect(reply.status).toBe(502);
  expect(await reply.text()).toMatch(/does not answer.*ECONNREFUSED.*npm start/);
});
