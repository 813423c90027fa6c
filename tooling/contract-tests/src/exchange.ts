import { setTimeout } from "node:timers/promises";
import type { Mock } from "@tooling/mock";
import type { Operation } from "@tooling/spec";
import { pathPattern, serverOf } from "./operation-path.ts";

/** One request of the operation under test, and the reply to it, both kept whole. */
export interface Exchange {
  method: string;
  url: URL;
  requestHeaders: Headers;
  requestBody: Uint8Array<ArrayBuffer>;
  response: Response;
  responseText: string;
}

/** What a call sent: the requests of its operation, and the others, such as logins, by method and path. */
export interface Recording {
  exchanges: Exchange[];
  others: string[];
}

/** Longest wait in milliseconds for an answer: a mock takes some milliseconds, and a provider may take seconds. */
const ANSWER_TIMEOUT_MS = 8_000;

/** There is nobody who answers, so that no further case can be run. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
}

/** Longest wait in milliseconds for the mock's process to be seen to end after a connection to it broke. */
const LAST_WORDS_MS = 1_000;

/** Whether a request is one of an operation at a base URL; other requests of a client are logins. */
export function isRequestOf(operation: Operation, method: string, url: URL, baseUrl: string): boolean {
  const base = new URL(serverOf(operation, baseUrl)).pathname.replace(/\/$/, "");
  if (method.toLowerCase() !== operation.method || !url.pathname.startsWith(base)) return false;
  return new RegExp(`^${pathPattern(operation.path)}$`).test(url.pathname.slice(base.length));
}

/** Where requests go: to a mock or a provider, by a `fetch` that may change them on the way. */
export interface Wire {
  mock: Pick<Mock, "url" | "failure">;
  /** @default the global fetch */
  fetch?: typeof fetch;
  /** Answers to logins, which are given again to those that ask the same: a provider counts logins. @default none are kept */
  logins?: Map<string, Response>;
}

/** Create a `fetch` that asks a mock for a certain reply to the operation's requests, and records what goes over the wire. */
export function recordingFetch(wire: Wire, operation: Operation, prefer: string | undefined, recording: Recording): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (!isRequestOf(operation, request.method, url, wire.mock.url)) {
      recording.others.push(`${request.method} ${url.pathname}`);
      return login(wire, request);
    }
    if (prefer !== undefined) request.headers.set("prefer", prefer);
    const exchange = await sendRecorded(wire, request);
    // What is refused now may have been granted by a session that has ended.
    if (exchange.response.status === 401) wire.logins?.clear();
    recording.exchanges.push(exchange);
    return exchange.response;
  };
}

async function login(wire: Wire, request: Request): Promise<Response> {
  if (wire.logins === undefined) return (await send(wire, request)).response;
  const asked = `${request.method} ${request.url} ${await request.clone().text()}`;
  const answer = wire.logins.get(asked) ?? (await send(wire, request)).response;
  if (answer.status < 400) wire.logins.set(asked, answer);
  return answer.clone();
}

/** Send a request, and keep it and its reply whole. */
export async function sendRecorded(wire: Wire, request: Request): Promise<Exchange> {
  const requestBody = new Uint8Array(await request.clone().arrayBuffer());
  if (isJson(mediaTypeIn(request.headers, "content-type"))) refuseBrokenJson(request, requestBody);
  const { response, responseText } = await send(wire, request);
  return { method: request.method, url: new URL(request.url), requestHeaders: request.headers, requestBody, response, responseText };
}

/** The media type that a header names, without its parameters; empty where the header is missing. */
export function mediaTypeIn(headers: Headers, name: "accept" | "content-type"): string {
  return (headers.get(name) ?? "").split(";", 1)[0]?.trim() ?? "";
}

/** Whether a media type is JSON or one of its relatives, such as `application/problem+json`. */
export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}

/** Whether a reply of a status has no body; `Response` takes none for it (Fetch Standard, null body status). */
export function isNullBodyStatus(status: number): boolean {
  return [101, 103, 204, 205, 304].includes(status);
}

async function send({ mock, fetch: reach = fetch }: Wire, request: Request): Promise<Pick<Exchange, "response" | "responseText">> {
  const late = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  try {
    const response = await reach(request, { signal: AbortSignal.any([request.signal, late]) });
    // Headers are no answer yet: a server may hang after them.
    return { response, responseText: await response.clone().text() };
  } catch (error) {
    const what = `${request.method} ${request.url}`;
    if (late.aborted) throw new NoAnswerError(`${what} got no answer within ${ANSWER_TIMEOUT_MS / 1000} s.`, { cause: error });
    throw new NoAnswerError((await lastWords(mock)) ?? `${what} got no reply.`, { cause: error });
  }
}

/** Why the mock is gone, if it is: its connections break a moment before its process is seen to end. */
async function lastWords(mock: Pick<Mock, "failure">): Promise<string | undefined> {
  for (let waited = 0; waited < LAST_WORDS_MS && mock.failure() === undefined; waited += 20) await setTimeout(20);
  return mock.failure();
}

/** Prism never answers a JSON body that does not parse: without this the test would only time out. */
function refuseBrokenJson(request: Request, body: Uint8Array): void {
  const text = new TextDecoder().decode(body);
  try {
    JSON.parse(text);
  } catch (error) {
    throw new Error(
      `${request.method} ${new URL(request.url).pathname} says that it sends JSON, but its body does not parse: ${text.slice(0, 100)}`,
      { cause: error },
    );
  }
}
