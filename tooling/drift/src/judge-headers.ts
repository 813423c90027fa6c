import { decodeHeader } from "@tooling/contract-tests/cases";
import { formatPointer, type JsonObject, type OpenApiDocument, parsePointer, targetPlace, valueAt } from "@tooling/spec";
import type { Contradiction } from "./contradiction.ts";
import type { SchemaJudge } from "./judge-schema.ts";
import { isRegisteredHeader } from "./registered-headers.ts";
import { showName } from "./show-name.ts";

/** Names, in lower case, that speak of a rate limit. */
const RATE_LIMIT = /^(?:x-)?rate-?limit/;

/** A reply's headers, and where the document has that reply, its reference followed. */
export interface ReplyHeaders {
  reply: string;
  status: number;
  headers: Headers;
}

/** List how a reply's headers contradict those that are documented for it; HTTP's own are told only where the contract names them. */
export async function judgeHeaders(document: OpenApiDocument, judge: SchemaJudge, sent: ReplyHeaders): Promise<Contradiction[]> {
  const documented = documentedHeaders(document, sent.reply);
  const found: Contradiction[] = [];
  for (const [name, pointer] of documented) found.push(...(await judgeHeader(document, judge, sent, name, pointer)));
  for (const name of sent.headers.keys())
    if (!documented.has(name) && !isRegisteredHeader(name)) found.push(undocumentedHeader(document, sent, name));
  return found;
}

function documentedHeaders(document: OpenApiDocument, reply: string): Map<string, string> {
  const place = [...parsePointer(reply), "headers"];
  const headers = (valueAt(document, place) ?? {}) as JsonObject;
  // OAS 3.1, Response Object: a Content-Type that is defined here shall be ignored.
  const names = Object.keys(headers).filter((name) => name.toLowerCase() !== "content-type");
  return new Map(names.map((name) => [name.toLowerCase(), formatPointer(targetPlace(document, [...place, name]))]));
}

async function judgeHeader(
  document: OpenApiDocument,
  judge: SchemaJudge,
  sent: ReplyHeaders,
  name: string,
  pointer: string,
): Promise<Contradiction[]> {
  const header = valueAt(document, parsePointer(pointer)) as JsonObject;
  const text = sent.headers.get(name);
  const category = categoryOf(document, sent, name);
  const at = formatPointer(["response", "headers", name]);
  if (text === null) {
    if (header["required"] !== true) return [];
    const message = `the header ${name} is missing, documented is required`;
    return [{ category, at, pointer: `${pointer}/required`, message, proposal: `Let ${name} be optional: \`required: false\`.` }];
  }
  if (header["schema"] === undefined) return [];
  const value = decodeHeader(document, header["schema"], text);
  const [first] = await judge(`${pointer}/schema`, value, at);
  return first === undefined ? [] : [{ ...first, category, at, message: `the header ${name} ${first.message}` }];
}

function undocumentedHeader(document: OpenApiDocument, sent: ReplyHeaders, name: string): Contradiction {
  const shown = showName(name);
  return {
    ...{ category: categoryOf(document, sent, name), severity: "loosens", pointer: sent.reply },
    at: formatPointer(["response", "headers", shown]),
    message: `the header ${shown} is not documented for ${sent.status}`,
    proposal: `Document it below \`headers\`: \`${shown}: { schema: { type: string } }\`.`,
  };
}

function categoryOf(document: OpenApiDocument, { status }: ReplyHeaders, name: string): "header" | "rate-limit-header" {
  const named = Object.values((document["x-rate-limit"] ?? {}) as JsonObject).map((value) => String(value).toLowerCase());
  const isLimit = RATE_LIMIT.test(name) || (name === "retry-after" && status === 429) || named.includes(name);
  return isLimit ? "rate-limit-header" : "header";
}
