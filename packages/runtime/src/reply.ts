import { type Call, contextOf, eventOf } from "./call.ts";
import { ConfigError, NetworkError, type ReplyFacts, ResponseTooLargeError } from "./errors.ts";
import { type ContentType, contentTypeOf } from "./media-type.ts";
import { type ReadBytes, readBytes } from "./read-body.ts";
import { redactHeaders, redactText, safeCause } from "./redact.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { Settings } from "./settings.ts";

/** A reply whose body was read. */
export interface Reply extends ContentType {
  response: Response;
  bytes: Uint8Array<ArrayBuffer>;
  /** Milliseconds that the provider asks to wait. */
  retryAfterMs?: number | undefined;
}

/** Bytes that are kept of the body of a failure. */
const MAX_ERROR_BYTES = 65_536;

/**
 * Send a call once, and read the reply.
 *
 * @throws {ContractError} Where no whole reply came.
 */
export async function send(call: Call, settings: Settings, signal: AbortSignal): Promise<Reply> {
  const { fetch, clock, emit } = settings;
  const { url, headers, body, operation } = call;
  call.attempts++;
  emit?.(eventOf(call, { type: "request", headers: redactHeaders(headers, call) }));
  const start = clock.now();
  let response: Response;
  try {
    // Following a redirect could turn a write into a read, or carry credentials elsewhere.
    response = await fetch(url, { method: operation.method, headers, body: body ?? null, redirect: "manual", signal });
  } catch (cause) {
    throw noReply(call, "got no reply", cause);
  }
  if (typeof response?.headers?.get !== "function")
    throw new ConfigError('got no Response from option "fetch": let it resolve to one.', contextOf(call));
  const reply = await readReply(call, response, settings, signal);
  const durationMs = clock.now() - start;
  emit?.(eventOf(call, { type: "response", status: response.status, durationMs, headers: redactHeaders(response.headers, call) }));
  return reply;
}

/**
 * Read a reply.
 *
 * @throws {ContractError} For one that breaks off, is too large, or was read before.
 */
export async function readReply(
  call: Call,
  response: Response,
  { maxResponseBytes, clock }: Settings,
  signal: AbortSignal,
): Promise<Reply> {
  const { status, headers } = response;
  if (response.bodyUsed)
    throw new ConfigError("got a Response whose body was read before: let nobody read it, or pass a clone.", contextOf(call));
  const maxBytes = response.ok ? maxResponseBytes : MAX_ERROR_BYTES;
  let read: ReadBytes;
  try {
    read = await readBytes(response, mayHaveBody(call.operation.method, status) ? maxBytes : 0, signal);
  } catch (cause) {
    throw noReply(call, "got a reply that broke off", cause);
  }
  refusePart(call, response, read, maxBytes);
  const reply: Reply = { response, bytes: read.bytes, ...contentTypeOf(headers) };
  // A date is the provider's, and so is the clock that it is read by.
  if (status >= 400) reply.retryAfterMs = retryAfterMs(headers, looseText(reply), Date.parse(headers.get("date") ?? "") || clock.now());
  return reply;
}

/** Refuse a success that is too large, and any body that ends before its length. */
function refusePart(call: Call, { ok, status, headers, type }: Response, { bytes, isWhole }: ReadBytes, maxBytes: number): void {
  if (!mayHaveBody(call.operation.method, status)) return;
  if (ok && !isWhole)
    throw new ResponseTooLargeError(`got more than ${maxBytes} bytes: ask for less, or raise "maxResponseBytes".`, contextOf(call));
  // Some transports end a body that was cut short as if it were whole; a browser hides from others' scripts that it was compressed.
  if (isWhole && bytes.length < Number(headers.get("content-length")) && !headers.has("content-encoding") && type !== "cors")
    throw noReply(call, "got a reply that broke off");
}

/** Whether a reply can have a body (RFC 9110, sections 6.4.1 and 9.3.2). */
export function mayHaveBody(method: string, status: number): boolean {
  return method !== "HEAD" && status !== 204 && status !== 205 && status !== 304;
}

function noReply(call: Call, words: string, cause?: unknown): NetworkError {
  const remedy = call.isRepeatable ? "try again later" : "it may have been carried out, so look before you send it again";
  return new NetworkError(`${words}: ${remedy}.`, contextOf(call), safeCause(cause, call));
}

/** Read a body as text, whatever it holds; in UTF-8 where nobody knows its charset. */
export function looseText({ bytes, charset }: Pick<Reply, "bytes" | "charset">): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** What errors carry of a reply. */
export function replyFacts(call: Call, { response, bytes, charset, retryAfterMs }: Reply, error?: unknown): ReplyFacts {
  const excerpt = redactText(looseText({ bytes: bytes.subarray(0, 2_000), charset }), call).slice(0, 200);
  return { status: response.status, response, error, excerpt, retryAfterMs };
}
