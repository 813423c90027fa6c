import { isJson, mediaTypeIn, readJson } from "@tooling/contract-tests/cases";
import { formatPointer, type JsonObject, type OpenApiDocument, type Operation, parsePointer, targetPlace, valueAt } from "@tooling/spec";
import type { Contradiction } from "./contradiction.ts";
import type { ObservedExchange } from "./observed-exchange.ts";

/** A body that a schema speaks of. */
export interface PlacedBody {
  /** JSON Pointer of the schema. */
  schema: string;
  /** Parsed where it is JSON, else the text. */
  value: unknown;
  isJson: boolean;
}

/** Where the document has a reply, and the reply's body where it can be judged by a schema. */
export interface DocumentedPlace {
  /** JSON Pointer of the Response Object, its reference followed; undefined where the status is not documented. */
  reply: string | undefined;
  body: PlacedBody | undefined;
  found: Contradiction[];
}

/** Media types that may be named in a finding: any other text in their place could be anything. */
const WELL_KNOWN = /^(?:text\/(?:html|plain|csv|xml|event-stream)|application\/(?:json|xml|problem\+json|hal\+json|octet-stream|pdf))$/;

/** Find what a reply is documented as, and list what stands against it before its body is read: status, media type, kind of text. */
export function placeReply(document: OpenApiDocument, operation: Operation, exchange: ObservedExchange): DocumentedPlace {
  const { status } = exchange;
  const responses = ["paths", operation.path, operation.method, "responses"];
  const key = [String(status), `${Math.trunc(status / 100)}XX`, "default"].find((candidate) =>
    Object.hasOwn(operation.responses, candidate),
  );
  if (key === undefined) {
    const found = isExpected(exchange) ? [] : [undocumentedStatus(operation, exchange, formatPointer(responses))];
    return { reply: undefined, body: undefined, found };
  }
  const reply = formatPointer(targetPlace(document, [...responses, key]));
  if (exchange.method.toLowerCase() === "head" || status === 304) return { reply, body: undefined, found: [] };
  return { reply, ...placeBody(document, reply, exchange) };
}

/** RFC 9110, section 15.4.5: who asks conditionally is told that nothing has changed. */
function isExpected({ status, requestHeaders }: ObservedExchange): boolean {
  return status === 304 && (requestHeaders.has("if-none-match") || requestHeaders.has("if-modified-since"));
}

function undocumentedStatus(operation: Operation, { status, headers }: ObservedExchange, pointer: string): Contradiction {
  const isRedirect = status >= 300 && status < 400 && headers.has("location");
  const documented = Object.keys(operation.responses).join(", ");
  return {
    ...{ category: isRedirect ? "redirect" : "undocumented-status", at: "/response/status", pointer },
    message: `${operation.id} answered ${status}${isRedirect ? ", a redirect" : ""}, documented are ${documented}`,
    proposal: `Document ${status} below the responses of ${operation.id}.`,
  };
}

function placeBody(document: OpenApiDocument, reply: string, { headers, body }: ObservedExchange): Omit<DocumentedPlace, "reply"> {
  const content = (valueAt(document, [...parsePointer(reply), "content"]) ?? {}) as JsonObject;
  const documented = Object.keys(content);
  const served = mediaTypeIn(headers, "content-type").toLowerCase();
  if (documented.length === 0) return { body: undefined, found: body === "" ? [] : [unexpectedBody(reply)] };
  const isBare = body === "" && served === "";
  const key = isBare ? documented[0] : documented.find((mediaType) => fits(mediaType.toLowerCase(), served));
  if (key === undefined) return { body: undefined, found: [otherMediaType(reply, documented, served)] };
  const pointer = reply + formatPointer(["content", key]);
  const kind = otherKind(served || key, body);
  if (kind !== undefined) return { body: undefined, found: [otherBodyKind(pointer, key, kind)] };
  if (valueAt(document, [...parsePointer(pointer), "schema"]) === undefined) return { body: undefined, found: [] };
  const text = body.replace(/^\uFEFF/, "");
  return { body: { schema: `${pointer}/schema`, value: isJson(served) ? readJson(text) : text, isJson: isJson(served) }, found: [] };
}

/** OAS 3.1, Response Object: a key may be a range. */
function fits(documented: string, served: string): boolean {
  const [type = ""] = documented.split(";", 1);
  return type.trim() === served || documented === "*/*" || (documented.endsWith("/*") && served.startsWith(documented.slice(0, -1)));
}

/** What a text is where its media type says that it is something else. */
function otherKind(mediaType: string, body: string): string | undefined {
  const text = body.replace(/^\uFEFF/, "");
  const isMarkup = /^\s*<(?:!doctype|\?xml|[a-z][\w-]*[\s>/])/i.test(text);
  if (isJson(mediaType)) {
    if (text.trim() === "") return "empty";
    return readJson(text) !== undefined ? undefined : isMarkup ? "markup" : "no JSON";
  }
  if (!/^text\/(?!html|xml)/.test(mediaType)) return undefined;
  if (isMarkup) return "markup";
  return /^\s*[[{]/.test(text) && readJson(text) !== undefined && mediaType !== "text/plain" ? "JSON" : undefined;
}

function otherMediaType(reply: string, documented: readonly string[], served: string): Contradiction {
  const shown = served === "" ? "none" : WELL_KNOWN.test(served) ? served : "another";
  return {
    ...{ category: "undocumented-media-type", at: "/response/headers/content-type", pointer: `${reply}/content` },
    message: `the media type is ${shown}, documented is ${documented.join(" or ")}`,
    proposal: `Document the media type that was served${WELL_KNOWN.test(served) ? `, ${served},` : ""} below \`content\`.`,
  };
}

function unexpectedBody(reply: string): Contradiction {
  return {
    ...{ category: "body-kind", at: "/response/body", pointer: reply },
    message: "has a body, documented is none",
    proposal: "Document the body below `content`.",
  };
}

function otherBodyKind(pointer: string, mediaType: string, kind: string): Contradiction {
  return {
    ...{ category: "body-kind", at: "/response/body", pointer },
    message: `is ${kind} under the media type ${mediaType}`,
    proposal: `Tell the provider: a client reads ${mediaType} and cannot use it. If it is meant, document the status without this body.`,
  };
}
