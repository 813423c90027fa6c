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

/** Whether a request is one of an operation; other requests of a client are logins. */
export function isRequestOf(operation: Operation, method: string, url: URL): boolean {
  const pattern = operation.path
    .split(/\{[^}]+\}/)
    .map(escapeRegExp)
    .join("[^/]+");
  return method.toLowerCase() === operation.method && new RegExp(`^${pattern}$`).test(url.pathname);
}

/** Create a `fetch` that asks the mock for a certain reply to the operation's requests, and keeps what goes over the wire. */
export function recordingFetch(mock: Mock, operation: Operation, prefer: string | undefined, exchanges: Exchange[]): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (!isRequestOf(operation, request.method, url)) return send(mock, request);
    if (prefer !== undefined) request.headers.set("prefer", prefer);
    const requestBody = new Uint8Array(await request.clone().arrayBuffer());
    const response = await send(mock, request);
    const responseText = await response.clone().text();
    exchanges.push({ method: request.method, url, requestHeaders: request.headers, requestBody, response, responseText });
    return response;
  };
}

async function send(mock: Mock, request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    throw new Error(mock.failure() ?? `${request.method} ${request.url} got no reply from the mock.`, { cause: error });
  }
}

/** Send a recorded request again, as it was but for its credentials. */
export function withoutCredentials(exchange: Exchange): Promise<Response> {
  const headers = new Headers(exchange.requestHeaders);
  headers.delete("authorization");
  headers.delete("cookie");
  const body = exchange.requestBody.byteLength > 0 ? exchange.requestBody : null;
  return fetch(exchange.url, { method: exchange.method, headers, body, redirect: "manual" });
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
