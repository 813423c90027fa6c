import { type Call, contextOf, eventOf } from "./call.ts";
import { DecodeError, UnexpectedContentTypeError } from "./errors.ts";
import { fits, isHtml, isJson, isText } from "./media-type.ts";
import { lossyNumbers } from "./numbers.ts";
import { mayHaveBody, type Reply, replyFacts } from "./reply.ts";
import type { Settings } from "./settings.ts";

const UTF_8 = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true });

/**
 * Read the body of a success as the media type that was asked for: JSON, text, or a Blob; undefined for none.
 *
 * @throws {UnexpectedContentTypeError} For a body of another kind, such as the page of a proxy.
 * @throws {DecodeError} For a body that is not what it says to be.
 */
export function readSuccess(call: Call, reply: Reply, { numbers, emit }: Settings): unknown {
  const { bytes, mediaType } = reply;
  const { accept } = call;
  const isString = isText(accept) && !isJson(accept);
  // An empty text is one, unless there could be none.
  if (bytes.length === 0) return isString && mayHaveBody(call.operation.method, reply.response.status) ? "" : undefined;
  const unexpected = (): UnexpectedContentTypeError => {
    const kind = mediaType === accept ? "another content" : mediaType || "no media type";
    const words = `answered ${reply.response.status} with ${kind}, not ${accept}: see .excerpt, which may be a proxy's.`;
    return new UnexpectedContentTypeError(words, replyFacts(call, reply), contextOf(call));
  };
  if (mediaType === "" ? isHtml(accept) : !fits(mediaType, accept)) throw unexpected();
  if (!isText(accept) && !isText(mediaType)) return new Blob([bytes], { type: mediaType });
  const text = decode(call, reply);
  if (!isJson(accept)) {
    if (/csv/.test(accept) && !isTable(text)) throw unexpected();
    return text;
  }
  const data = parseSuccess(call, reply, text);
  const isAsked = numbers === "error" || (numbers === "warn" && emit !== undefined);
  const pointers = isAsked ? lossyNumbers(text) : [];
  if (pointers.length === 0) return data;
  if (numbers === "error")
    throw new DecodeError(
      `answered with numbers that would be rounded, at ${pointers.slice(0, 9).join(", ")}: see option "numbers".`,
      replyFacts(call, reply),
      contextOf(call),
    );
  emit?.(eventOf(call, { type: "precision", pointers }));
  return data;
}

function decode(call: Call, reply: Reply): string {
  try {
    return (reply.charset === "utf-8" ? UTF_8 : new TextDecoder(reply.charset, { fatal: true })).decode(reply.bytes);
  } catch (cause) {
    throw new DecodeError(
      `answered with a body that is not ${reply.charset}: see .excerpt.`,
      replyFacts(call, reply),
      contextOf(call),
      cause,
    );
  }
}

function parseSuccess(call: Call, reply: Reply, text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    const words = `answered ${reply.response.status} with a body that is not JSON: see .excerpt.`;
    throw new DecodeError(words, replyFacts(call, reply), contextOf(call));
  }
}

/** Parse JSON without the keys that would set the prototype of whatever the data is assigned to, however they are written. */
export function parseJson(text: string): unknown {
  const isHostile = text.includes("__proto__") || (text.includes("\\u00") && /\\u00(5f|7[024]|6f)/i.test(text));
  return JSON.parse(text, isHostile ? (key, value: unknown) => (key === "__proto__" ? undefined : value) : undefined);
}

/** Whether a text can be CSV: some hosts send JSON or a page under that name. */
function isTable(text: string): boolean {
  // A JSON list of numbers alone stands on one line; a header like `[1],[2]` goes on after its bracket.
  return !/^\s*(<([!?]|html|head|title|body|script|center|h1)|\{\s*["}]|\[\s*[[{"\]]|\[[\d\s.,eE+-]*\]\s*$)/i.test(text);
}
