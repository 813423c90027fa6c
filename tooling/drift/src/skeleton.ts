import { decodeForm, decodePercent, mediaTypeIn, pathPattern } from "@tooling/contract-tests/cases";
import { dereference, type JsonObject, type OpenApiDocument, type Operation, type Reply } from "@tooling/spec";
import { createOperationFinder } from "./find-operation.ts";
import type { ObservedExchange } from "./observed-exchange.ts";
import { isRegisteredHeader } from "./registered-headers.ts";
import { BODY_KINDS, readBody, type SeenBody } from "./skeleton-body.ts";
import { type SeenValue, skeletonOfValue, type ValueSkeleton } from "./skeleton-node.ts";

/** The shape of an exchange without anything that was sent in it: names and values are the contract's, all else is told by kind. */
export interface Skeleton {
  /** operationId; null where the contract has no such operation, and so knows no name in it. */
  operation: string | null;
  status: number;
  request: ValueSkeleton;
  response: ValueSkeleton;
}

/** An exchange as a request's and a response's value, with all that the contract says of them. */
export interface SeenExchange {
  operation: string | null;
  status: number;
  request: SeenValue;
  response: SeenValue;
}

/** What a skeleton may name without the contract: its own words for media types. */
const MEDIA_TYPES = [
  ...["application/json", "application/problem+json", "application/xml", "application/octet-stream", "application/pdf"],
  ...["application/x-www-form-urlencoded", "multipart/form-data", "text/csv", "text/html", "text/plain", "text/xml"],
];

/** Make the skeleton of an exchange: `operation` is given where the exchange is not below the document's servers. */
export function skeletonOf(
  exchange: ObservedExchange,
  document: OpenApiDocument,
  operation: Operation | undefined = createOperationFinder(document)(exchange),
): Skeleton {
  const seen = seeExchange(exchange, document, operation);
  return { ...seen, request: skeletonOfValue(document, seen.request), response: skeletonOfValue(document, seen.response) };
}

/** Read an exchange by its contract, values and all. */
export function seeExchange(
  exchange: ObservedExchange,
  document: OpenApiDocument,
  operation: Operation | undefined = createOperationFinder(document)(exchange),
): SeenExchange {
  const { status } = exchange;
  const request = seeRequest(exchange, document, operation);
  return { operation: operation?.id ?? null, status, request, response: seeResponse(exchange, document, operation) };
}

function seeRequest(
  { url, requestHeaders, requestBody = "" }: ObservedExchange,
  document: OpenApiDocument,
  operation?: Operation,
): SeenValue {
  const { pathname, searchParams } = new URL(url);
  const media = contentType(requestHeaders);
  const content = (operation?.requestBody?.content ?? {}) as Record<string, JsonObject>;
  const body =
    media === "application/x-www-form-urlencoded"
      ? formBody(document, content[media]?.schema, requestBody)
      : readBody(document, media, requestBody, content);
  const parameters = (place: string): JsonObject =>
    Object.fromEntries(
      (operation?.parameters ?? [])
        .filter((parameter) => parameter.in === place)
        .map(({ name, schema }) => [place === "header" ? name.toLowerCase() : name, schema ?? {}]),
    );
  const read = (schema: JsonObject, fields: Iterable<[string, string]>): SeenValue => ({
    value: decodeForm(document, schema, fields),
    schemas: [schema],
  });
  const headers = [...requestHeaders].filter(([name]) => name !== "content-type");
  return join({
    path: read({ properties: parameters("path") }, operation === undefined ? [] : pathFields(operation, pathname)),
    query: read({ properties: parameters("query") }, searchParams),
    headers: read({ properties: parameters("header"), additionalProperties: true }, headers),
    ...bodyMembers(media, body, content),
  });
}

function seeResponse({ status, headers, body }: ObservedExchange, document: OpenApiDocument, operation?: Operation): SeenValue {
  const { [String(status)]: exact, [`${String(status)[0]}XX`]: range, default: other } = operation?.responses ?? {};
  const reply: Partial<Reply> = exact ?? range ?? other ?? {};
  const content = (reply.content ?? {}) as Record<string, JsonObject>;
  const properties = Object.fromEntries(
    Object.entries(reply.headers ?? {}).map(([name, header]) => [name.toLowerCase(), dereference(document, header).schema ?? {}]),
  );
  // What HTTP brings along says nothing of the provider, unless it is documented.
  const own = [...headers].filter(([name]) => name !== "content-type" && (Object.hasOwn(properties, name) || !isRegisteredHeader(name)));
  const media = contentType(headers);
  return join({
    headers: { value: decodeForm(document, { properties }, own), schemas: [{ properties }] },
    ...bodyMembers(media, readBody(document, media, body, content), content),
  });
}

/** Each kind of body has a member of its own: a list of rows says nothing of the JSON that is there at other times. */
function bodyMembers(mediaType: string, { kind, seen }: SeenBody, content: Record<string, unknown>): Record<string, SeenValue> {
  const media = { value: mediaType, schemas: [{ enum: [...MEDIA_TYPES, ...Object.keys(content)] }] };
  return {
    ...(mediaType === "" ? {} : { mediaType: media }),
    ...{ bodyKind: { value: kind, schemas: [{ enum: BODY_KINDS }] } },
    ...(seen === undefined ? {} : { [kind]: seen }),
  };
}

/** Make one value of several, and one schema. */
function join(members: Record<string, SeenValue>): SeenValue {
  const entries = Object.entries(members);
  const properties = Object.fromEntries(entries.map(([name, { schemas }]) => [name, { allOf: schemas }]));
  return { value: Object.fromEntries(entries.map(([name, { value }]) => [name, value])), schemas: [{ properties }] };
}

function formBody(document: OpenApiDocument, schema: unknown, text: string): SeenBody {
  if (text === "") return { kind: "empty", seen: undefined };
  return { kind: "form", seen: { value: decodeForm(document, schema, new URLSearchParams(text)), schemas: [schema] } };
}

function pathFields({ path }: Operation, pathname: string): [string, string][] {
  const [, ...texts] = new RegExp(`${pathPattern(path)}$`).exec(pathname) ?? [];
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name as string);
  return names.map((name, index) => [name, decodePercent(texts[index] ?? "")]);
}

function contentType(headers: Headers): string {
  return mediaTypeIn(headers, "content-type").toLowerCase();
}
