import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";
import { bearerAuth, type Client, type ClientOptions, createClient } from "../src/index.ts";
import { type TidepoolPages, type TidepoolPaths, tidepool } from "./tidepool.ts";

/** A server on this machine, on a free port. */
export interface LocalServer extends AsyncDisposable {
  origin: string;
  /** Method and target of each request that arrived. */
  requests: string[];
  /** Connections that were opened so far. */
  connections: () => number;
  /** Connections that are open now. */
  open: () => number;
}

/** Start an HTTP server; it and its connections end with the `await using` that holds it. */
export async function serveHttp(answer: RequestListener): Promise<LocalServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  // A connection that breaks is what the tests are about.
  server.on("clientError", (_, socket) => socket.destroy());
  return listen(server, requests, "http");
}

/** Start a server that is told of the first bytes on each connection, and may answer whatever it likes. */
export async function serveRaw(answer: (socket: Socket) => void): Promise<LocalServer> {
  const requests: string[] = [];
  const server = createTcpServer((socket) => {
    socket.on("data", (data) => {
      const [line = ""] = data.toString("latin1").split(" HTTP/");
      if (!/^[A-Z]+ \//.test(line)) return;
      requests.push(line);
      answer(socket);
    });
  });
  return listen(server, requests, "http");
}

/** Make any server listen on a free port of this machine. */
export async function listen(server: Server, requests: string[], scheme: "http" | "https"): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on("connection", (socket) => {
    connections++;
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    connections: () => connections,
    open: () => sockets.size,
    [Symbol.asyncDispose]: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Create a client of a local server, on real time and the real `fetch`; retries wait a few milliseconds. */
export function createLocalClient({ origin }: { origin: string }, options: ClientOptions = {}): Client<TidepoolPaths, TidepoolPages> {
  const retry = { baseDelayMs: 5, ...options.retry };
  return createClient<TidepoolPaths, TidepoolPages>(tidepool, { baseUrl: origin, ...options, retry }, bearerAuth("t0ken"));
}

/** What became of a call, and after how many milliseconds. */
export interface Timed {
  value?: unknown;
  error?: unknown;
  elapsedMs: number;
}

/** Measure a call. */
export async function timed(call: () => Promise<unknown>): Promise<Timed> {
  const start = performance.now();
  const outcome = await call().then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  return { ...outcome, elapsedMs: performance.now() - start };
}

/** Wait until something holds, for at most two seconds; whoever asked looks again afterwards. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn++) await pause(10);
}

/** Wait in real time. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
