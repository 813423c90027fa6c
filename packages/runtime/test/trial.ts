import type { Auth, Client, ClientOptions } from "../src/index.ts";
import { bearerAuth, createClient } from "../src/index.ts";
import { createFakeClock, type FakeClock } from "./fake-clock.ts";
import { observeFetch } from "./observed-fetch.ts";
import { type TidepoolPages, type TidepoolPaths, tidepool } from "./tidepool.ts";

/** A client on a fake clock, with what it sent and when. */
export interface Trial {
  client: Client<TidepoolPaths, TidepoolPages>;
  clock: FakeClock;
  requests: Request[];
  /** Milliseconds from the start at which each request was sent. */
  times: number[];
}

/** Create a client whose server is the test's: it answers each request, known by its number from 1. */
export function createTrial(
  answer: (attempt: number, request: Request) => Response | Promise<Response>,
  options: ClientOptions = {},
  auth: Auth = bearerAuth("t0ken"),
): Trial {
  const clock = createFakeClock();
  const start = clock.now();
  const times: number[] = [];
  const { fetch, requests } = observeFetch((request) => {
    times.push(clock.now() - start);
    return answer(times.length, request);
  });
  const client = createClient<TidepoolPaths, TidepoolPages>(tidepool, { baseUrl: "https://api.test", fetch, clock, ...options }, auth);
  return { client, clock, requests, times };
}

/** The path parameters of any station. */
export const STATION: { params: { path: { stationId: string } } } = { params: { path: { stationId: "s1" } } };

/** Make an error as undici throws it for a failed connection. */
export function connectionError(code: string, message: string = code): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) });
}

/** Answer never. */
export function hang(): Promise<never> {
  return new Promise(() => {});
}

/** Give what a call throws. */
export function fault(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    (value) => {
      throw new Error(`The call gave ${JSON.stringify(value)} where an error was due.`);
    },
    (error: unknown) => error,
  );
}

/** Make a reply with an empty JSON body, or none where its status has none. */
export function reply(status: number, headers: Record<string, string> = {}): Response {
  const isEmpty = [204, 205, 304].includes(status);
  return new Response(isEmpty ? null : "{}", { status, headers: { "content-type": "application/json", ...headers } });
}

/** Break the connection before any reply. */
export function reset(): Promise<never> {
  return Promise.reject(connectionError("ECONNRESET", "read ECONNRESET"));
}

/** Make a 429 that asks for a wait. */
export function throttle(retryAfter: string): Response {
  return reply(429, { "retry-after": retryAfter });
}

/** Make a reply whose body breaks off. */
export function brokenReply(): Response {
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"data":[')),
    pull: (controller) => controller.error(new TypeError("terminated", { cause: new Error("other side closed") })),
  });
  return new Response(body, { headers: { "content-type": "application/json" } });
}

/** Make a reply whose body ends before its Content-Length. */
export function shortReply(): Response {
  return new Response("[", { headers: { "content-type": "application/json", "content-length": "2" } });
}

/** Make a reply whose body never ends, and tell whether it was cancelled. */
export function stalledReply(): { response: Response; isCancelled: () => boolean } {
  let isCancelled = false;
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode("[")),
    cancel: () => {
      isCancelled = true;
    },
  });
  return { response: new Response(body, { headers: { "content-type": "application/json" } }), isCancelled: () => isCancelled };
}
