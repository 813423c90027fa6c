import { isNullBodyStatus } from "@tooling/contract-tests/cases";
import type { Operation } from "@tooling/spec";

/** A request on its way out, to be changed in place. */
export interface OutgoingRequest {
  method: string;
  url: URL;
  headers: Headers;
  /** Undefined where the request has no body. */
  body: Uint8Array<ArrayBuffer> | undefined;
}

/** A reply on its way in, to be changed in place. */
export interface IncomingReply {
  status: number;
  headers: Headers;
  body: Uint8Array<ArrayBuffer>;
}

/** Find the operation that a request is one of: where several paths fit, the one with the fewest parameters. */
export function operationOf(operations: readonly Operation[], method: string, pathname: string): Operation | undefined {
  const fitting = operations.filter((operation) => operation.method === method.toLowerCase() && pathPattern(operation.path).test(pathname));
  const parametersIn = ({ path }: Operation): number => path.split("{").length;
  return fitting.sort((left, right) => parametersIn(left) - parametersIn(right))[0];
}

/** A pattern of an operation's path, with a group for each of its parameters. */
export function pathPattern(path: string): RegExp {
  const literals = path.split(/\{[^}]+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literals.join("([^/]+)")}$`);
}

/** Wrap a `fetch` so that the requests of one operation are changed before they leave; all others are sent as they are. */
export function changeRequests(
  operations: readonly Operation[],
  id: string,
  change: (request: OutgoingRequest) => void,
): (inner: typeof fetch) => typeof fetch {
  return (inner) => async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (operationOf(operations, request.method, url.pathname)?.id !== id) return inner(request);
    const bytes = new Uint8Array(await request.clone().arrayBuffer());
    const { redirect, signal } = request;
    const outgoing = {
      method: request.method,
      url,
      headers: new Headers(request.headers),
      body: request.body === null ? undefined : bytes,
    };
    change(outgoing);
    const { method, headers, body = null } = outgoing;
    return inner(new Request(outgoing.url, { method, headers, body, redirect, signal }));
  };
}

/** Wrap a `fetch` so that the replies of one operation are changed before anyone reads them. */
export function changeReplies(
  operations: readonly Operation[],
  id: string,
  change: (reply: IncomingReply) => void,
): (inner: typeof fetch) => typeof fetch {
  return (inner) => async (input, init) => {
    const { method, url } = new Request(input instanceof Request ? input.clone() : input, init);
    const response = await inner(input, init);
    if (operationOf(operations, method, new URL(url).pathname)?.id !== id) return response;
    const reply = {
      status: response.status,
      headers: new Headers(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
    const before = reply.body;
    change(reply);
    // A length that is no longer true would be a fault of its own.
    if (reply.body !== before) reply.headers.delete("content-length");
    const body = isNullBodyStatus(reply.status) || reply.body.length === 0 ? null : reply.body;
    const changed = new Response(body, { status: reply.status, headers: reply.headers });
    return Object.defineProperty(changed, "url", { value: response.url });
  };
}

/** The media type that a message names, without its parameters; empty where it names none. */
export function mediaTypeOf({ headers }: { headers: Headers }): string {
  return (headers.get("content-type") ?? "").split(";", 1)[0]?.trim() ?? "";
}

/** Read bytes as UTF-8. */
export function textOf(body: Uint8Array | undefined): string {
  return new TextDecoder().decode(body);
}

/** Write a text as UTF-8. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
