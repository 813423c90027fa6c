import { execFile } from "node:child_process";
import { createServer as createHttpsServer } from "node:https";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { AbortError, type Client, ContractError, NetworkError, ResponseTooLargeError, TimeoutError } from "../src/index.ts";
import { createLocalClient, type LocalServer, listen, pause, serveHttp, serveRaw, timed, until } from "./local-server.ts";
import { createSelfSigned } from "./self-signed.ts";
import type { TidepoolPages, TidepoolPaths } from "./tidepool.ts";

type Tidepool = Client<TidepoolPaths, TidepoolPages>;

// What a busy machine may add to a time limit.
const MARGIN_MS = 400;
const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";

const get = (client: Tidepool) => () => client.GET("/stations");
const post = (client: Tidepool) => () => client.POST("/stations", { body: { name: "Brest" } });

test("B47 tries a GET three times and a POST once where nobody listens", async () => {
  const { origin } = await closedServer();
  const client = createLocalClient({ origin });
  const [read, write] = [await timed(get(client)), await timed(post(client))];
  expect(read.error).toBeInstanceOf(NetworkError);
  expect(read.error).toMatchObject({ attempts: 3 });
  expect(write.error).toMatchObject({ name: "NetworkError", attempts: 1 });
});

test("B47 tries a GET again where the name cannot be resolved", async () => {
  const client = createLocalClient({ origin: "https://nobody.invalid" });
  const { error } = await timed(get(client));
  expect(error).toMatchObject({ name: "NetworkError", attempts: 3 });
});

const BREAKS: [string, (server: { write: (text: string) => void; break: () => void }) => void][] = [
  ["before the headers", (socket) => socket.break()],
  ["within the headers", (socket) => socket.write(HEAD)],
  ["after the headers", (socket) => socket.write(`${HEAD}content-length: 9\r\n\r\n`)],
  ["within a body of known length", (socket) => socket.write(`${HEAD}content-length: 9\r\n\r\n[1,2`)],
  ["within a chunk", (socket) => socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n9\r\n[1,2`)],
  ["between chunks", (socket) => socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n4\r\n[1,2\r\n`)],
];

const breaks = BREAKS.flatMap(([place, answer]) => (["ends", "is reset"] as const).map((way) => [way, place, answer] as const));

test.each(breaks)("B44 sends a GET three times and a POST once where the connection %s %s", async (way, _, answer) => {
  await using server = await serveRaw((socket) => {
    const breakOff = (): void => void (way === "ends" ? socket.end() : socket.resetAndDestroy());
    answer({ write: (text) => socket.write(text, () => setTimeout(breakOff, 10)), break: breakOff });
  });
  const client = createLocalClient(server);
  const [read, write] = [await timed(get(client)), await timed(post(client))];
  expect(read.error).toBeInstanceOf(NetworkError);
  expect(read.error).toMatchObject({ attempts: 3, operationId: "listStations" });
  expect(write.error).toMatchObject({ name: "NetworkError", attempts: 1, operationId: "createStation" });
  expect(server.requests).toEqual(["GET /stations", "GET /stations", "GET /stations", "POST /stations"]);
});

test("E114 takes a truncated body for no answer, and gives the whole one of the next attempt", async () => {
  await using server = await serveRaw((socket) => {
    const isFirst = server.requests.length === 1;
    socket.end(`${HEAD}content-length: 2\r\n\r\n${isFirst ? "[" : "[]"}`);
  });
  const { value } = await timed(get(createLocalClient(server)));
  expect(value).toMatchObject({ ok: true, data: [] });
  expect(server.requests).toHaveLength(2);
});

test("B44 sends a POST once on a kept connection that the server drops", async () => {
  await using server = await serveHttp((request, response) => {
    if (request.method === "POST") request.socket.resetAndDestroy();
    else response.setHeader("content-type", "application/json").end("[]");
  });
  const client = createLocalClient(server);
  expect(await timed(get(client))).toHaveProperty("value.ok", true);
  expect((await timed(post(client))).error).toMatchObject({ name: "NetworkError", attempts: 1 });
  expect(server.requests).toEqual(["GET /stations", "POST /stations"]);
});

test("takes an answer that is no HTTP for no answer", async () => {
  await using server = await serveRaw((socket) => socket.end("SSH-2.0-OpenSSH_9.9\r\n"));
  expect((await timed(get(createLocalClient(server)))).error).toBeInstanceOf(NetworkError);
});

const STALLS: [string, Parameters<typeof serveRaw>[0]][] = [
  ["the headers stall", () => {}],
  ["the headers stall halfway", (socket) => socket.write(HEAD)],
  ["the body stalls", (socket) => socket.write(`${HEAD}content-length: 9\r\n\r\n[`)],
  ["the body of a failure stalls", (socket) => socket.write("HTTP/1.1 500 Oops\r\ncontent-length: 9\r\n\r\n[")],
  [
    "the body drips, one byte every 20 ms",
    (socket) => {
      socket.write(`${HEAD}content-length: 9999\r\n\r\n`);
      const drip = setInterval(() => socket.write(" "), 20);
      socket.on("close", () => clearInterval(drip));
    },
  ],
];

test.each(STALLS)("B54 ends an attempt at timeoutMs and closes its connection where %s", async (_, answer) => {
  await using server = await serveRaw(answer);
  const client = createLocalClient(server, { timeoutMs: 300, retry: { maxRetries: 0 } });
  const { error, elapsedMs } = await timed(get(client));
  expect(error).toBeInstanceOf(TimeoutError);
  expectBetween(elapsedMs, 300);
  await until(() => server.open() === 0);
  expect(server.open()).toBe(0);
});

test("B44 sends a POST once that gets no answer in time", async () => {
  await using server = await serveRaw(() => {});
  const { error } = await timed(post(createLocalClient(server, { timeoutMs: 100 })));
  expect(error).toMatchObject({ name: "TimeoutError", attempts: 1 });
  await pause(200);
  expect(server.requests).toEqual(["POST /stations"]);
});

test("B55 ends a call at totalTimeoutMs where the server hangs", async () => {
  await using server = await serveRaw(() => {});
  const { error, elapsedMs } = await timed(get(createLocalClient(server, { totalTimeoutMs: 1_000 })));
  expect(error).toBeInstanceOf(TimeoutError);
  expectBetween(elapsedMs, 1_000);
});

test("B55 ends a call at totalTimeoutMs whatever the attempts take", async () => {
  await using server = await serveRaw(() => {});
  const client = createLocalClient(server, { totalTimeoutMs: 1_000, timeoutMs: 300, retry: { maxRetries: 20, baseDelayMs: 1 } });
  const { error, elapsedMs } = await timed(get(client));
  expect(error).toBeInstanceOf(TimeoutError);
  expectBetween(elapsedMs, 1_000);
  expect(server.requests).toHaveLength(4);
});

test("E117 refuses a body that was encoded fifty times over", async () => {
  let body: Buffer = Buffer.from("[]");
  for (let layer = 0; layer < 50; layer++) body = gzipSync(body);
  const encoding = Array.from({ length: 50 }, () => "gzip").join(", ");
  await using server = await serveHttp((_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-encoding": encoding }).end(body);
  });
  const { error } = await timed(get(createLocalClient(server)));
  expect(error).toBeInstanceOf(ContractError);
  expect(server.requests.length).toBeLessThanOrEqual(3);
});

test("B48 connects once to a server whose certificate it signed itself", async () => {
  await using server = await listen(
    createHttpsServer(createSelfSigned(), (_, response) => response.end("[]")),
    [],
    "https",
  );
  for (const call of [get, post]) {
    const before = server.connections();
    const { error } = await timed(call(createLocalClient(server)));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ attempts: 1, cause: { cause: { code: "DEPTH_ZERO_SELF_SIGNED_CERT" } } });
    expect(server.connections() - before).toBe(1);
  }
});

test("B47 tries a GET again where the connection closes before the TLS handshake ends", async () => {
  await using server = await silentServer((socket) => socket.end());
  const { error } = await timed(get(createLocalClient(toHttps(server))));
  expect(error).toMatchObject({ name: "NetworkError", attempts: 3 });
  expect(server.connections()).toBe(3);
});

const PHASES: [string, () => Promise<LocalServer>][] = [
  ["while it waits for headers", () => serveRaw(() => {})],
  ["while it reads the body", () => serveRaw((socket) => socket.write(`${HEAD}content-length: 9\r\n\r\n[`))],
  ["while it reads a body that drips", () => serveRaw(STALLS[4]?.[1] ?? (() => {}))],
];

test.each(PHASES)("B52 ends a call that is aborted %s within 50 ms, and closes its connection", async (_, serve) => {
  await using server = await serve();
  expect(await abortAfter(server, 100)).toBeLessThan(50 + MARGIN_MS);
  await until(() => server.open() === 0);
  expect(server.open()).toBe(0);
  await pause(100);
  expect(server.requests).toEqual(["GET /stations"]);
});

// Node's fetch itself keeps such a connection until its own time limit of 10 s.
test("B52 ends a call that is aborted while it connects within 50 ms, and connects no more", async () => {
  await using server = await silentServer(() => {});
  expect(await abortAfter(toHttps(server), 100)).toBeLessThan(50 + MARGIN_MS);
  await pause(200);
  expect(server.connections()).toBe(1);
});

test("B52 ends a call that is aborted in the backoff within 50 ms, and sends nothing more", async () => {
  await using server = await serveHttp((_, response) => response.writeHead(503).end());
  const controller = new AbortController();
  const client = createLocalClient(server, { retry: { baseDelayMs: 8_000 }, random: () => 0.9 });
  const call = timed(() => client.GET("/stations", { signal: controller.signal }));
  await until(() => server.requests.length === 1);
  await pause(100);
  const start = performance.now();
  controller.abort();
  expect((await call).error).toBeInstanceOf(AbortError);
  expect(performance.now() - start).toBeLessThan(50 + MARGIN_MS);
  await pause(200);
  expect(server.requests).toHaveLength(1);
});

test("B52 ends a call that is aborted in the queue of the rate limit within 50 ms, and never sends it", async () => {
  await using server = await serveHttp(giveList);
  const client = createLocalClient(server, { rateLimit: { limit: 1, windowMs: 60_000 } });
  await client.GET("/stations");
  const controller = new AbortController();
  const call = timed(() => client.GET("/stations", { signal: controller.signal }));
  await pause(50);
  const start = performance.now();
  controller.abort();
  expect((await call).error).toBeInstanceOf(AbortError);
  expect(performance.now() - start).toBeLessThan(50 + MARGIN_MS);
  expect(server.requests).toHaveLength(1);
});

test("keeps no more connections than calls at once, whatever the replies are", async () => {
  const statuses = [200, 204, 400, 404, 500, 503];
  await using server = await serveHttp((_, response) => {
    const status = statuses[server.requests.length % statuses.length] ?? 200;
    response.writeHead(status, { "content-type": "application/json" }).end(status === 204 ? undefined : `"${"x".repeat(5_000)}"`);
  });
  const client = createLocalClient(server, { retry: { baseDelayMs: 1 } });
  let left = 1_000;
  const work = async (): Promise<void> => {
    while (left-- > 0) await timed(get(client));
  };
  await Promise.all(Array.from({ length: 20 }, work));
  expect(server.requests.length).toBeGreaterThanOrEqual(1_000);
  expect(server.connections()).toBeLessThanOrEqual(40);
});

test("closes the connection of a reply that is larger than it may be", async () => {
  await using server = await serveRaw((socket) => {
    socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n`);
    const flood = setInterval(() => socket.write(`10000\r\n${" ".repeat(65_536)}\r\n`), 1);
    socket.on("close", () => clearInterval(flood));
  });
  const { error } = await timed(get(createLocalClient(server, { maxResponseBytes: 1_000_000 })));
  expect(error).toBeInstanceOf(ResponseTooLargeError);
  await until(() => server.open() === 0);
  expect(server.open()).toBe(0);
  expect(server.requests).toHaveLength(1);
});

const ENDINGS: [string, Parameters<typeof serveHttp>[0], string][] = [
  ["retries", (_, response) => void response.writeHead(503).end(), "503"],
  ["a Retry-After beyond its limit", (_, response) => void response.writeHead(429, { "retry-after": "99999" }).end(), "429"],
  ["success", (_, response) => giveList(_, response), "200"],
];

test.each(ENDINGS)("B58 lets the process exit by itself right after a call with %s", async (_, answer, status) => {
  await using server = await serveHttp(answer);
  const script = `
    import { bearerAuth, createClient } from ${JSON.stringify(new URL("../src/index.ts", import.meta.url).href)};
    import { tidepool } from ${JSON.stringify(new URL("./tidepool.ts", import.meta.url).href)};
    const options = { baseUrl: ${JSON.stringify(server.origin)}, retry: { baseDelayMs: 20 }, rateLimit: { limit: 5, windowMs: 60_000 } };
    const client = createClient(tidepool, options, bearerAuth("t0ken"));
    const { status } = await client.GET("/stations", { signal: new AbortController().signal });
    const end = performance.now();
    process.on("exit", () => console.log(JSON.stringify({ status, leftMs: performance.now() - end })));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], { timeout: 20_000 });
  const said = JSON.parse(stdout) as { status: number; leftMs: number };
  expect(said.status).toBe(Number(status));
  expect(said.leftMs).toBeLessThan(2_000);
});

/** Abort a call some time after it has a connection, and measure how long it then takes to end. */
async function abortAfter(server: LocalServer, ms: number): Promise<number> {
  const controller = new AbortController();
  const call = timed(() => createLocalClient(server).GET("/stations", { signal: controller.signal }));
  await until(() => server.connections() === 1);
  await pause(ms);
  const start = performance.now();
  controller.abort();
  expect((await call).error).toBeInstanceOf(AbortError);
  return performance.now() - start;
}

function giveList(_: unknown, response: { setHeader: (name: string, value: string) => { end: (text: string) => unknown } }): void {
  response.setHeader("content-type", "application/json").end("[]");
}

function expectBetween(elapsedMs: number, limitMs: number): void {
  // Timers of Node may fire a millisecond early.
  expect(elapsedMs).toBeGreaterThanOrEqual(limitMs - 2);
  expect(elapsedMs).toBeLessThan(limitMs + 50 + MARGIN_MS);
}

async function closedServer(): Promise<{ origin: string }> {
  await using server = await serveRaw(() => {});
  return { origin: server.origin };
}

/** Start a server that answers no byte of HTTP. */
async function silentServer(answer: (socket: { end: () => void }) => void): Promise<LocalServer> {
  const { createServer } = await import("node:net");
  return listen(
    createServer((socket) => {
      socket.resume();
      answer(socket);
    }),
    [],
    "http",
  );
}

function toHttps(server: LocalServer): LocalServer {
  return { ...server, origin: server.origin.replace("http:", "https:") };
}
