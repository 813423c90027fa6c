import { setTimeout } from "node:timers/promises";
import type { Mock } from "@tooling/mock";
import type { Operation } from "@tooling/spec";

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

/** Longest wait in milliseconds for the mock's process to be seen to end after a connection to it broke. */
const LAST_WORDS_MS = 1_000;

/** Whether a request is one of an operation; other requests of a client are logins. */
export function isRequestOf(operation: Operation, method: string, url: URL): boolean {
  const pattern = operation.path
    .split(/\{[^}]+\}/)
    .map(escapeRegExp)
    .join("[^/]+");
  return method.toLowerCase() === operation.method && new RegExp(`^${pattern}$`).test(url.pathname);
}

/** Create a `fetch` that asks the mock for a certain reply to the operation's requests, and records what goes over the wire. */
export function recordingFetch(mock: Mock, operation: Operation, prefer: string | undefined, recording: Recording): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (!isRequestOf(operation, request.method, url)) {
      recording.others.push(`${request.method} ${url.pathname}`);
      return send(mock, request);
    }
    if (prefer !== undefined) request.headers.set("prefer", prefer);
    const requestBody = new Uint8Array(await request.clone().arrayBuffer());
    if (isJson(mediaTypeIn(request.headers, "content-type"))) refuseBrokenJson(request, requestBody);
    const response = await send(mock, request);
    const responseText = await response.clone().text();
    recording.exchanges.push({ method: request.method, url, requestHeaders: request.headers, requestBody, response, responseText });
    return response;
  };
}

/** Send a recorded request again, as it was but for its credentials. */
export function withoutCredentials(mock: Mock, exchange: Exchange): Promise<Response> {
  const headers = new Headers(exchange.requestHeaders);
  headers.delete("authorization");
  headers.delete("cookie");
  const body = exchange.requestBody.byteLength > 0 ? exchange.requestBody : null;
  return send(mock, new Request(exchange.url, { method: exchange.method, headers, body, redirect: "manual" }));
}

/** The media type that a header names, without its parameters; empty where the header is missing. */
export function mediaTypeIn(headers: Headers, name: "accept" | "content-type"): string {
  return (headers.get(name) ?? "").split(";", 1)[0]?.trim() ?? "";
}

/** Whether a media type is JSON or one of its relatives, such as `application/problem+json`. */
export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}

async function send(mock: Mock, request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    throw new Error((await lastWords(mock)) ?? `${request.method} ${request.url} got no reply from the mock.`, { cause: error });
  }
}

/** Why the mock is gone, if it is: its connections break a moment before its process is seen to end. */
async function lastWords(mock: Mock): Promise<string | undefined> {
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

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
