import { type Call, contextOf, eventOf } from "./call.ts";
import { AuthError, HttpError, RateLimitError, RedirectError, ValidationError } from "./errors.ts";
import { fits, isHtml, isJson } from "./media-type.ts";
import { parseJson, readSuccess } from "./read-success.ts";
import { looseText, type Reply, replyFacts } from "./reply.ts";
import type { Settings } from "./settings.ts";
import { findingsOf } from "./validator.ts";

/** A result without the types of its operation. */
export interface AnyResult {
  documented: boolean;
  ok: boolean;
  status: number;
  data?: unknown;
  error?: unknown;
  response: Response;
  retryAfterMs?: number;
}

// What `unwrap` says of a failure: kept beside the response, so that a copy of the result has it too.
const failures = new WeakMap<Response, { call: Call; reply: Reply }>();

/**
 * Make the result of a call from its reply.
 *
 * @throws {ContractError} For a redirect, and for a success that is not what it should be.
 */
export function resultOf(call: Call, reply: Reply, settings: Settings): AnyResult {
  const { response, bytes, mediaType, retryAfterMs } = reply;
  const { status, ok } = response;
  const types = documentedTypes(call, status);
  const isOwnReply = call.replies.has(status) || call.replies.has("3XX");
  if (isRedirect(response) && !isOwnReply) throw redirectError(call, response);
  // What a reply without a documented body says in words is nobody's, unless it is the page of a proxy.
  const isBodiless = ok && types?.every((type) => type === "") === true && !isHtml(mediaType);
  const { content, isRead } = ok
    ? { content: isBodiless ? undefined : readSuccess(call, reply, settings), isRead: true }
    : readFailure(call, reply);
  validateReply(call, reply, settings, content);
  const kind = mediaType || call.accept;
  const isHead = call.operation.method === "HEAD";
  const isKnown =
    isBodiless || (isRead && types?.some((type) => isHead || (bytes.length === 0 ? ok || type === "" : fits(kind, type))) === true);
  if (ok && isKnown) return { documented: true, ok, status, data: content, response };
  failures.set(response, { call, reply });
  return { documented: isKnown, ok: false, status, error: content, response, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

/**
 * Give the data of a documented success.
 *
 * @throws {HttpError} For every other reply: AuthError for 401, RateLimitError for 429.
 */
export async function unwrap<Outcome extends AnyResult>(
  result: Outcome | Promise<Outcome>,
): Promise<Outcome extends { ok: true; data: infer Data } ? Data : never> {
  const settled = await result;
  if (settled.ok) return settled.data as never;
  const { status, response, error } = settled;
  const failure = failures.get(response);
  const facts = failure === undefined ? { ...settled } : { ...replyFacts(failure.call, failure.reply), error };
  const context = failure && contextOf(failure.call);
  if (status === 401) throw new AuthError("answered 401: check the credentials.", facts, context);
  if (status === 429) throw new RateLimitError("answered 429: wait for .retryAfterMs, or a while.", facts, context);
  const words = response?.ok ? ", which the contract does not know" : "";
  throw new HttpError(`answered ${status}${words}: see .error.`, facts, context);
}

/** The media types that are documented for a status; a success is never known by `default`. */
function documentedTypes({ replies }: Call, status: number): readonly string[] | undefined {
  return replies.get(status) ?? replies.get(`${Math.floor(status / 100)}XX`) ?? (status < 300 ? undefined : replies.get("default"));
}

function readFailure({ accept }: Call, reply: Reply): { content: unknown; isRead: boolean } {
  if (reply.bytes.length === 0) return { content: undefined, isRead: true };
  const text = looseText(reply);
  try {
    return { content: isJson(reply.mediaType || accept) ? parseJson(text) : text, isRead: true };
  } catch {
    return { content: text, isRead: false };
  }
}

function validateReply(call: Call, { response, bytes, mediaType }: Reply, { validate, validator, emit }: Settings, body: unknown): void {
  if (validator === undefined) return;
  const { status, headers } = response;
  const message = bytes.length === 0 ? { status, headers } : { status, headers, body, contentType: mediaType };
  const findings = findingsOf(validate, () => validator.response(call.operationId, message));
  if (findings.length > 0) emit?.(eventOf(call, { type: "drift", message: "response", findings }));
  const invalid = findings.filter(({ kind }) => kind === "invalid");
  // A failure is told as such, whatever its body is like.
  if (validate === "throw" && response.ok && invalid.length > 0) throw new ValidationError("answered", invalid, contextOf(call));
}

function isRedirect({ type, status, headers }: Response): boolean {
  return type === "opaqueredirect" || (status >= 300 && status < 400 && headers.has("location"));
}

function redirectError(call: Call, { headers, status }: Response): RedirectError {
  const location = headers.get("location") ?? "";
  const target = location !== "" && URL.canParse(location, call.url) ? new URL(location, call.url) : undefined;
  const bare = (url: string): string => url.replace(/\/?(\?.*)?$/, "");
  const isSlash = target !== undefined && target.pathname !== new URL(call.url).pathname && bare(target.href) === bare(call.url);
  const place = `${target?.origin ?? "a hidden place"}${isSlash ? ", whose path differs in its trailing slash alone" : ""}`;
  return new RedirectError(
    `answered ${status} with a redirect to ${place}: none is followed, so correct the path or the server.`,
    contextOf(call),
  );
}
