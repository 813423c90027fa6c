import { expect, test } from "vitest";
import {
  AbortError,
  DecodeError,
  NetworkError,
  PaginationLoopError,
  RateLimitError,
  RedirectError,
  TimeoutError,
  UnexpectedContentTypeError,
  unwrap,
} from "../src/index.ts";
import { createLocalClient, pause, serveHttp, serveRaw, timed, until } from "./local-server.ts";
import { STATION } from "./trial.ts";

const JSON_TYPE = { "content-type": "application/json" };
const PAGE = `<!doctype html><title>Sign in</title><p>${"Please sign in. ".repeat(30)}</p>`;
const BODY = { body: { name: "Brest" } };

test("fault: 429 with Retry-After 1 is waited for, at least a second", async () => {
  await using server = await serveHttp((_, response) => {
    if (server.requests.length === 1) response.writeHead(429, { "retry-after": "1" }).end();
    else response.writeHead(200, JSON_TYPE).end("[]");
  });
  const { value, elapsedMs } = await timed(() => createLocalClient(server).GET("/stations"));
  expect(value).toMatchObject({ ok: true, status: 200 });
  expect(elapsedMs).toBeGreaterThanOrEqual(999);
  expect(server.requests).toHaveLength(2);
});

test("fault: a Retry-After that is a date is waited for", async () => {
  // A date has whole seconds: two ahead are at least one away.
  const due = Math.floor(Date.now() / 1_000 + 2) * 1_000;
  await using server = await serveHttp((_, response) => {
    if (server.requests.length === 1) response.writeHead(429, { "retry-after": new Date(due).toUTCString() }).end();
    else response.writeHead(200, JSON_TYPE).end("[]");
  });
  const { value } = await timed(() => createLocalClient(server).GET("/stations"));
  expect(value).toMatchObject({ ok: true, status: 200 });
  expect(Date.now()).toBeGreaterThanOrEqual(due - 2);
  expect(server.requests).toHaveLength(2);
});

test("fault: Retry-After 99999 ends the call in less than 100 ms, with an error that carries it", async () => {
  await using server = await serveHttp((_, response) => response.writeHead(429, { "retry-after": "99999" }).end());
  const client = createLocalClient(server);
  const { error, elapsedMs } = await fastest(() => unwrap(client.GET("/stations")));
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ status: 429, retryAfterMs: 99_999_000, attempts: 1 });
  expect(elapsedMs).toBeLessThan(100);
});

test("fault: a call that is aborted in the backoff ends in less than 50 ms", async () => {
  await using server = await serveHttp((_, response) => response.writeHead(503, { "retry-after": "5" }).end());
  const client = createLocalClient(server);
  const waits: number[] = [];
  for (let round = 1; round <= 3; round++) {
    const controller = new AbortController();
    const call = timed(() => client.GET("/stations", { signal: controller.signal }));
    await until(() => server.requests.length === round);
    await pause(100);
    const start = performance.now();
    controller.abort();
    expect((await call).error).toBeInstanceOf(AbortError);
    waits.push(performance.now() - start);
  }
  expect(Math.min(...waits)).toBeLessThan(50);
  await pause(100);
  expect(server.requests).toHaveLength(3);
});

test("fault: a POST that gets 503 is sent once, having no key", async () => {
  await using server = await serveHttp((_, response) => response.writeHead(503).end());
  const { value } = await timed(() => createLocalClient(server).POST("/stations", BODY));
  expect(value).toMatchObject({ ok: false, status: 503 });
  expect(server.requests).toEqual(["POST /stations"]);
});

test("fault: a POST whose socket is reset is sent once, having no key", async () => {
  await using server = await serveRaw((socket) => socket.resetAndDestroy());
  const { error } = await timed(() => createLocalClient(server).POST("/stations", BODY));
  expect(error).toBeInstanceOf(NetworkError);
  expect(server.requests).toEqual(["POST /stations"]);
});

test("fault: a body that stalls under a timeout of 300 ms ends in at most 350 ms", async () => {
  await using server = await serveRaw((socket) => socket.write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n["));
  const client = createLocalClient(server, { timeoutMs: 300, retry: { maxRetries: 0 } });
  const { error, elapsedMs } = await fastest(() => client.GET("/stations"));
  expect(error).toBeInstanceOf(TimeoutError);
  expect(elapsedMs).toBeLessThanOrEqual(350);
});

test("fault: a body that stalls for ever ends a call with retries within its attempts", async () => {
  await using server = await serveRaw((socket) => socket.write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n["));
  const { error, elapsedMs } = await timed(() => createLocalClient(server, { timeoutMs: 300 }).GET("/stations"));
  expect(error).toMatchObject({ name: "TimeoutError", attempts: 3 });
  expect(elapsedMs).toBeLessThan(1_800);
});

test("fault: a truncated body is a typed error, and a GET is tried again", async () => {
  await using server = await serveRaw((socket) =>
    socket.end("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n["),
  );
  const client = createLocalClient(server);
  expect((await timed(() => client.GET("/stations"))).error).toMatchObject({ name: "NetworkError", attempts: 3, method: "GET" });
  expect((await timed(() => client.POST("/stations", BODY))).error).toMatchObject({ name: "NetworkError", attempts: 1, method: "POST" });
  expect(server.requests).toHaveLength(4);
});

test("fault: a page under 200 is a typed error with its status, its type and 200 characters", async () => {
  await using server = await serveHttp((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "x-request-id": "r-7" }).end(PAGE);
  });
  const { error } = await timed(() => createLocalClient(server).GET("/stations"));
  expect(error).toBeInstanceOf(UnexpectedContentTypeError);
  expect(error).toMatchObject({ status: 200, excerpt: PAGE.slice(0, 200), requestId: "r-7", attempts: 1 });
  expect((error as Error).message).toContain("text/html");
});

test("fault: a page under a JSON type is a typed error with its status and 200 characters", async () => {
  await using server = await serveHttp((_, response) => response.writeHead(200, JSON_TYPE).end(PAGE));
  const { error } = await timed(() => createLocalClient(server).GET("/stations"));
  expect(error).toBeInstanceOf(DecodeError);
  expect(error).toMatchObject({ status: 200, excerpt: PAGE.slice(0, 200), attempts: 1 });
  expect((error as Error).message).toContain("JSON");
});

test.each([301, 302, 303, 307, 308])(
  "fault: a %d to another host is not followed: no credential, key or body gets there",
  async (status) => {
    await using other = await serveHttp((_, response) => response.writeHead(200, JSON_TYPE).end("[]"));
    await using server = await serveHttp((_, response) => {
      response.writeHead(status, { location: `${other.origin.replace("127.0.0.1", "localhost")}/stolen?a=b` }).end();
    });
    const client = createLocalClient(server, { headers: { "X-API-Key": "k3y" } });
    for (const call of [() => client.GET("/stations"), () => client.POST("/stations", BODY)]) {
      const { error } = await timed(call);
      expect(error).toBeInstanceOf(RedirectError);
      expect((error as Error).message).toContain("localhost");
      expect((error as Error).message).not.toContain("stolen");
    }
    expect(server.requests).toEqual(["GET /stations", "POST /stations"]);
    expect(other.connections()).toBe(0);
  },
);

test("fault: 204 gives undefined", async () => {
  await using server = await serveHttp((_, response) => response.writeHead(204).end());
  const client = createLocalClient(server);
  expect(await client.DELETE("/stations/{stationId}", STATION)).toMatchObject({ ok: true, status: 204, data: undefined });
  expect(await unwrap(client.DELETE("/stations/{stationId}", STATION))).toBeUndefined();
});

test("fault: a cursor that stays the same is an error at its first repeat", async () => {
  const page = JSON.stringify({ data: [{ id: 1, height: 2 }], paging: { total: 99, next: "/tides?offset=1" } });
  await using server = await serveHttp((_, response) => response.writeHead(200, JSON_TYPE).end(page));
  const walk = async (): Promise<void> => {
    for await (const { id } of createLocalClient(server).paginate("/tides")) expect(id).toBe(1);
  };
  const { error } = await timed(walk);
  expect(error).toBeInstanceOf(PaginationLoopError);
  expect(error).toMatchObject({ pagesRead: 2 });
  expect(server.requests).toEqual(["GET /tides", "GET /tides?offset=1"]);
});

/** Measure the fastest of three calls: what slows one down now and then is the machine. */
async function fastest(call: () => Promise<unknown>): Promise<Awaited<ReturnType<typeof timed>>> {
  const runs = [await timed(call), await timed(call), await timed(call)];
  return runs.reduce((best, run) => (run.elapsedMs < best.elapsedMs ? run : best));
}
