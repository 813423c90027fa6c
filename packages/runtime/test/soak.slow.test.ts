import type { IncomingMessage, ServerResponse } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { ContractError } from "../src/index.ts";
import { createLocalClient, type LocalServer, serveHttp } from "./local-server.ts";
import { connectionError } from "./trial.ts";

const CALLS = 100_000;
const CONCURRENCY = 50;
/** One call of so many goes over a socket; the others are answered by a function. */
const LOOPBACK_SHARE = 9;
const FAULTS = ["reset", "lost", "truncated", "stalled", "busy", "throttled", "page", "garbage", "aborted", "refused"] as const;

type Fault = (typeof FAULTS)[number];

/** What the provider would do of one request. */
interface Deed {
  id: number;
  isWrite: boolean;
  fault: Fault | undefined;
}

// What a call may end in, beside its own reply: each of these is the fate of a fault that outlived its retries.
const FATES = /^(NetworkError|TimeoutError|AbortError|UnexpectedContentTypeError|DecodeError|HTTP (403|429|503))$/;

test("bears 100 000 calls with a tenth of faults: no wrong result, no duplicate write, flat heap, bounded sockets", async () => {
  const provider = createProvider();
  await using server = await serveHttp(provider.answer);
  const rejections: unknown[] = [];
  const note = (reason: unknown): void => void rejections.push(reason);
  process.on("unhandledRejection", note);
  const start = performance.now();
  const { fates, heap, mostOpen, wrong } = await callAll(server, provider).finally(() => process.off("unhandledRejection", note));
  const seconds = (performance.now() - start) / 1_000;
  const faults = provider.faults();
  process.stdout.write(`soak: ${CALLS} calls in ${seconds.toFixed(1)} s, ${faults} faults, ${JSON.stringify(fates)}, `);
  process.stdout.write(`heap ${heap.map((megabytes) => megabytes.toFixed(1)).join(" → ")} MB, at most ${mostOpen} sockets\n`);

  expect(wrong).toEqual([]);
  expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(CALLS);
  expect(Object.keys(fates).filter((fate) => fate !== "ok" && !FATES.test(fate))).toEqual([]);
  expect(faults).toBeGreaterThan(CALLS * 0.09);
  expect(fates["ok"]).toBeGreaterThan(CALLS * 0.9);
  expect(provider.writes.filter((count) => count > 1).length).toBe(0);
  expect(provider.writes.filter((count) => count === 1).length).toBeGreaterThan(CALLS * 0.2);
  expect(Math.max(...heap.slice(1)) - (heap[0] ?? 0)).toBeLessThan(15);
  expect(mostOpen).toBeLessThanOrEqual(4 * CONCURRENCY);
  expect(rejections).toEqual([]);
});

interface Report {
  /** Number of calls by how they ended. */
  fates: Record<string, number>;
  /** Megabytes in use after a fifth of the calls, and after each further fifth. */
  heap: number[];
  mostOpen: number;
  /** Calls that got another call's reply, or a kind of error that no fault here explains. */
  wrong: unknown[];
}

interface Provider {
  /** Sends a share of the calls over sockets, and answers the others. */
  fetch: typeof fetch;
  /** Answers what comes over sockets. */
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  faults: () => number;
  /** How often each call's write was carried out. */
  writes: Uint8Array;
}

function createProvider(): Provider {
  const writes = new Uint8Array(CALLS);
  const attempts = new Uint8Array(CALLS);
  let faults = 0;

  /** Take in a request, and choose its fault: the same in every run. */
  function receive(method: string, url: string): Deed {
    const id = idOf(url);
    const attempt = (attempts[id] ?? 0) + 1;
    attempts[id] = attempt;
    const draw = hash(id * 8 + attempt);
    const fault = draw % 10 === 0 ? FAULTS[Math.floor(draw / 10) % FAULTS.length] : undefined;
    if (fault !== undefined) faults++;
    const isWrite = method !== "GET";
    // A write that is answered by a failure may still have been carried out; a refusal says that it was not.
    if (isWrite && fault !== "refused" && fault !== "throttled") writes[id] = (writes[id] ?? 0) + 1;
    return { id, isWrite, fault };
  }

  return {
    fetch: async (input, init) => {
      const url = String(input);
      const id = idOf(url);
      if (id % LOOPBACK_SHARE === 0) return fetch(input, init);
      if (id % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
      return stub(receive(init?.method ?? "", url), init?.signal ?? undefined);
    },
    answer: (request, response) => {
      // The body is what makes a write whole.
      request.resume().on("end", () => serve(receive(request.method ?? "", request.url ?? ""), response));
    },
    faults: () => faults,
    writes,
  };
}

async function callAll(server: LocalServer, provider: Provider): Promise<Report> {
  const client = createLocalClient(server, { fetch: provider.fetch, timeoutMs: 500, retry: { baseDelayMs: 2, maxDelayMs: 8 } });
  const report: Report = { fates: {}, heap: [], mostOpen: 0, wrong: [] };
  let next = 0;

  const work = async (): Promise<void> => {
    while (next < CALLS) {
      const id = next++;
      const fate = await callOnce(client, id, report).catch((error: unknown) => {
        if (error instanceof ContractError) return error.name;
        report.wrong.push(error);
        return String(error);
      });
      report.fates[fate] = (report.fates[fate] ?? 0) + 1;
      report.mostOpen = Math.max(report.mostOpen, server.open());
      if ((id + 1) % (CALLS / 5) === 0) report.heap.push(heapMegabytes());
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return report;
}

/** Make a call that carries its number, and see that the reply has the same. */
async function callOnce(client: ReturnType<typeof createLocalClient>, id: number, report: Report): Promise<string> {
  const controller = new AbortController();
  const isAborted = hash(id) % 200 === 0;
  if (isAborted) setTimeout(() => controller.abort(), hash(id) % 5);
  const init = { params: { path: { stationId: id } }, ...(isAborted ? { signal: controller.signal } : {}) };
  const isRead = id % 4 > 1;
  const result = await (isRead
    ? client.GET("/stations/{stationId}", init)
    : id % 4 === 0
      ? client.PATCH("/stations/{stationId}", { ...init, body: { name: `n${id}` } })
      : client.POST("/stations/{stationId}/picture", { ...init, body: { caption: `n${id}` } }));
  if (!result.ok) return `HTTP ${result.status}`;
  if (result.data.id !== String(id) || result.data.name !== (isRead ? "read" : "written")) report.wrong.push([id, result.data]);
  return "ok";
}

function idOf(url: string): number {
  return Number(/\/stations\/(\d+)/.exec(url)?.[1]);
}

function textOf({ id, isWrite }: Deed): string {
  return JSON.stringify({ id: String(id), name: isWrite ? "written" : "read" });
}

const JSON_TYPE = { "content-type": "application/json" };
const STATUSES: { [name in Fault]?: number } = { busy: 503, throttled: 429, refused: 403 };

/** Answer over a socket. */
function serve(deed: Deed, response: ServerResponse): void {
  const { fault } = deed;
  const { socket } = response;
  const status = fault && STATUSES[fault];
  if (fault === "reset") socket?.resetAndDestroy();
  else if (fault === "lost") socket?.end();
  else if (fault === "stalled") response.writeHead(200, JSON_TYPE).write("{");
  else if (fault === "truncated") response.writeHead(200, { ...JSON_TYPE, "content-length": 99 }).write("{", () => socket?.end());
  else if (fault === "page") response.writeHead(200, { "content-type": "text/html" }).end("<html>proxy</html>");
  else if (fault === "garbage") response.writeHead(200, JSON_TYPE).end("{nonsense");
  else if (fault === "aborted") response.writeHead(200, JSON_TYPE).write("{", () => socket?.destroy());
  else if (status !== undefined) response.writeHead(status, { ...JSON_TYPE, "retry-after": "0.01" }).end('{"reason":"fault"}');
  else response.writeHead(200, JSON_TYPE).end(textOf(deed));
}

/** Answer without a socket, as `fetch` would. */
async function stub(deed: Deed, signal: AbortSignal | undefined): Promise<Response> {
  const { fault } = deed;
  const status = fault && STATUSES[fault];
  if (fault === "reset") throw connectionError("ECONNRESET");
  if (fault === "lost") throw connectionError("UND_ERR_SOCKET", "other side closed");
  if (fault === "stalled")
    return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason), { once: true }));
  if (fault === "truncated") return new Response("{", { headers: { ...JSON_TYPE, "content-length": "99" } });
  if (fault === "page") return new Response("<html>proxy</html>", { headers: { "content-type": "text/html" } });
  if (fault === "garbage") return new Response("{nonsense", { headers: JSON_TYPE });
  if (fault === "aborted") return new Response(brokenBody(), { headers: JSON_TYPE });
  if (status !== undefined) return new Response('{"reason":"fault"}', { status, headers: { ...JSON_TYPE, "retry-after": "0.01" } });
  return new Response(textOf(deed), { headers: JSON_TYPE });
}

function brokenBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.error(new TypeError("terminated")) });
}

let collect: (() => void) | undefined;

/** Megabytes in use after everything that nobody holds was collected. */
function heapMegabytes(): number {
  if (collect === undefined) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
  }
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

/** Scatter a number over 31 bits (the finalizer of MurmurHash3). */
function hash(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 1;
}
