import { execFile } from "node:child_process";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import {
  bearerAuth,
  type Client,
  type ClientOptions,
  ContractError,
  createClient,
  NetworkError,
  PaginationError,
  ResponseTooLargeError,
  TimeoutError,
} from "../src/index.ts";
import { lossyNumbers } from "../src/numbers.ts";
import { anyCharacter } from "./any-character.ts";
import { observeFetch } from "./observed-fetch.ts";
import { type TidepoolPages, type TidepoolPaths, tidepool } from "./tidepool.ts";

const PACKAGE = dirname(dirname(fileURLToPath(import.meta.url)));
const JSON_TYPE = { "content-type": "application/json" };

// A process of its own, so that nothing but the call takes memory; `maxRSS` is the peak of its life.
const CALL = `
import { bearerAuth, createClient } from "./src/index.ts";
import { tidepool } from "./test/tidepool.ts";
const client = createClient(tidepool, { baseUrl: process.env.BASE_URL, retry: { maxRetries: 0 } }, bearerAuth("t0ken"));
await client.GET("/status");
const peakMb = () => process.resourceUsage().maxRSS / 1000;
const startMb = peakMb();
const outcome = await client.GET("/stations").then(({ status, error }) => ({ status, length: error?.length }), ({ name }) => ({ name }));
console.log(JSON.stringify({ ...outcome, growthMb: peakMb() - startMb }));
`;

test.each([
  ["gzip", gzipSync],
  ["deflate", deflateSync],
  ["br", brotliCompressSync],
] as const)(
  "E116 stops at maxResponseBytes of 200 MB that came as a few %s bytes, with less than 100 MB of memory",
  async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(200_000_000, " "));
    expect(bomb.length).toBeLessThan(250_000);
    for (const status of [200, 404]) {
      const baseUrl = await serve(({ url }, response) => {
        const isBomb = url === "/stations";
        response.writeHead(isBomb ? status : 200, { ...JSON_TYPE, ...(isBomb && { "content-encoding": encoding }) });
        response.end(isBomb ? bomb : '{"up":true}');
      });
      const outcome = await runChild<{ name?: string; status?: number; length?: number; growthMb: number }>(CALL, { BASE_URL: baseUrl });
      expect(outcome).toMatchObject(status === 200 ? { name: "ResponseTooLargeError" } : { status, length: 65_536 });
      expect(outcome.growthMb).toBeLessThan(100);
    }
  },
);

test("E117 fails at a body that was compressed 50 times, and takes no time for it", async () => {
  let body: Buffer = Buffer.from('{"up":true}');
  for (let times = 0; times < 50; times++) body = gzipSync(body);
  const encoding = Array.from({ length: 50 }, () => "gzip").join(", ");
  const baseUrl = await serve((_, response) => response.writeHead(200, { ...JSON_TYPE, "content-encoding": encoding }).end(body));
  const start = performance.now();
  const error = await failureOf(tidepoolOf({ baseUrl, retry: { maxRetries: 0 } }).GET("/status"));
  expect(error).toBeInstanceOf(ContractError);
  expect(performance.now() - start).toBeLessThan(1_000);
});

test("E118 stops reading a body that never ends at maxResponseBytes, and closes the connection", async () => {
  const closed = deferred();
  const baseUrl = await serve((_, response) => {
    response.writeHead(200, JSON_TYPE).on("close", closed.resolve);
    const chunk = Buffer.alloc(100_000, " ");
    const pour = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", pour);
    pour();
  });
  const error = await failureOf(tidepoolOf({ baseUrl, maxResponseBytes: 5_000_000 }).GET("/status"));
  expect(error).toBeInstanceOf(ResponseTooLargeError);
  expect(error).toMatchObject({ operationId: "getStatus", attempts: 1 });
  await closed.promise;
});

test.each([200, 404])("E118 ends at timeoutMs a body of status %i that drips for ever, and closes the connection", async (status) => {
  const closed = deferred();
  const baseUrl = await serve((_, response) => {
    response.writeHead(status, JSON_TYPE);
    const drip = setInterval(() => response.write(" "), 20);
    response.on("close", () => {
      clearInterval(drip);
      closed.resolve();
    });
  });
  const start = performance.now();
  const error = await failureOf(tidepoolOf({ baseUrl, timeoutMs: 300, retry: { maxRetries: 0 } }).GET("/status"));
  const durationMs = performance.now() - start;
  expect(error).toBeInstanceOf(TimeoutError);
  expect(durationMs).toBeGreaterThan(290);
  // The figure is 50 ms; a busy machine takes some itself.
  expect(durationMs).toBeLessThan(450);
  await closed.promise;
});

test("E114 sends a GET again, but no POST, where the connection closes within the body", async () => {
  const methods: (string | undefined)[] = [];
  const baseUrl = await serve(({ method }, response) => {
    methods.push(method);
    if (method === "GET" && methods.length === 3) return response.writeHead(200, JSON_TYPE).end("[]");
    response.writeHead(200, { ...JSON_TYPE, "content-length": "100" });
    response.write('[{"id":');
    setTimeout(() => response.destroy(), 20);
  });
  const client = tidepoolOf({ baseUrl, retry: { baseDelayMs: 1 } });
  expect((await client.GET("/stations")).data).toEqual([]);
  const error = await failureOf(client.POST("/stations", { body: { name: "Brest" } }));
  expect(error).toBeInstanceOf(NetworkError);
  expect(error).toMatchObject({ operationId: "createStation", attempts: 1 });
  expect(methods).toEqual(["GET", "GET", "GET", "POST"]);
});

test.each(["America/Los_Angeles", "Asia/Kolkata", "UTC"])(
  "E112 keeps dates as the strings that they are in %s, both ways",
  async (zone) => {
    const script = `
import { bearerAuth, createClient } from "./src/index.ts";
import { tidepool } from "./test/tidepool.ts";
const sent = [];
const fetch = async (url, init) => {
  sent.push(url.split("?")[1] ?? init.body);
  return Response.json(${JSON.stringify(DATES)});
};
const client = createClient(tidepool, { baseUrl: "https://api.test", fetch }, bearerAuth("t0ken"));
const { data } = await client.GET("/stations", { params: { query: { since: "2026-03-08" } } });
await client.POST("/stations", { body: { name: "2026-03-08" } });
console.log(JSON.stringify({ data, sent, hour: new Date(0).getHours() }));
`;
    const { data, sent, hour } = await runChild<{ data: string[]; sent: string[]; hour: number }>(script, { TZ: zone });
    expect(data).toEqual(DATES);
    expect(sent).toEqual(["since=2026-03-08", '{"name":"2026-03-08"}']);
    // A time zone that the process does not know would show nothing.
    expect(hour).toBe({ "America/Los_Angeles": 16, "Asia/Kolkata": 5, UTC: 0 }[zone]);
  },
);

const DATES = [
  "2026-03-08",
  "2026-11-01",
  "0001-01-01",
  "9999-12-31",
  "2026-03-08T02:30:00",
  "2026-03-08T02:30:00-08:00",
  "2016-12-31T23:59:60Z",
];

test.each([
  ["long runs of zeros", `{"a":0.${"0".repeat(100_000)}1${"0".repeat(100_000)}1}`, ["/a"]],
  ["a number of many digits", `{"a":${"9".repeat(5_000_000)}}`, ["/a"]],
  ["a text of many escapes", `{"a":"${"\\n".repeat(5_000_000)}","b":12345678901234567890}`, ["/b"]],
  ["much white space", `{"a":${" ".repeat(10_000_000)}12345678901234567890}`, ["/a"]],
  ["texts that look like numbers", `{"a":"${":1234567890123456,".repeat(500_000)}"}`, []],
])("E111 takes no time to look for numbers in %s", (_, json, pointers) => {
  const start = performance.now();
  expect(lossyNumbers(json)).toEqual(pointers);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test("E111 takes neither time nor memory for many rounded numbers deep within lists", async () => {
  const depth = 5_000;
  const json = `${"[".repeat(depth)}${"12345678901234567890,".repeat(depth)}1${"]".repeat(depth)}`;
  const start = performance.now();
  let told = 0;
  const { fetch } = observeFetch(() => new Response(json, { headers: JSON_TYPE }));
  const client = tidepoolOf({
    fetch,
    onEvent: (event) => {
      if (event.type === "precision") told = event.pointers.join().length;
    },
  });
  expect((await client.GET("/stations")).ok).toBe(true);
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(told).toBeGreaterThan(0);
  expect(told).toBeLessThan(json.length * 10);
});

test("A5 sends nothing to another origin whatever URL a next link is", async () => {
  const prefix = fc.constantFrom("", " ", "\t", "\\", "/", "//api.test@", "https:\\\\", "https://api.test");
  const url = fc.webUrl({ withQueryParameters: true, withFragments: true, authoritySettings: { withUserInfo: true, withPort: true } });
  await fc.assert(
    fc.asyncProperty(prefix, fc.oneof(url, fc.webPath(), fc.string({ unit: anyCharacter })), async (start, rest) => {
      const { fetch, requests } = observeFetch(() => Response.json({ data: [{ id: 1 }], paging: { next: start + rest } }));
      const error = await failureOf(readAll(tidepoolOf({ fetch }).paginate("/tides", { maxPages: 3 })));
      expect(requests.every((request) => new URL(request.url).origin === "https://api.test")).toBe(true);
      expect(requests.every((request) => new URL(request.url).pathname === "/tides")).toBe(true);
      expect(error === undefined || error instanceof PaginationError).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Answer on a free port of this machine until the test ends. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function runChild<Outcome>(script: string, env: Record<string, string>): Promise<Outcome> {
  const options = { cwd: PACKAGE, env: { ...process.env, ...env } };
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], options);
  return JSON.parse(stdout) as Outcome;
}

async function readAll(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}

function tidepoolOf(options: ClientOptions): Client<TidepoolPaths, TidepoolPages> {
  return createClient<TidepoolPaths, TidepoolPages>(tidepool, { baseUrl: "https://api.test", ...options }, bearerAuth("t0ken"));
}

async function failureOf(task: Promise<unknown>): Promise<unknown> {
  return task.then(
    () => undefined,
    (error: unknown) => error,
  );
}
