import { formatPointer, type OpenApiDocument, type Operation, type Parameter, parameterPlace, targetPlace } from "@tooling/spec";
import { decodeForm, decodePercent, decodeTexts, splitHeader } from "./decode-text.ts";
import { type Exchange, isJson, mediaTypeIn } from "./exchange.ts";
import { isForm } from "./form-fields.ts";
import { pathPattern } from "./operation-path.ts";
import { decodeQuery, splitFields } from "./read-parameter.ts";

/** A part of a request that a schema speaks of, read from the wire. */
export interface RequestPart {
  /** JSON Pointer into the request: `/query/max`, `/body`. */
  place: string;
  /** JSON Pointer of its schema in the bundled document. */
  schema: string;
  value: unknown;
}

/** Read the parameters and the body of a request by the letter of the contract; what it does not describe is left out. */
export async function decodeRequest(document: OpenApiDocument, operation: Operation, exchange: Exchange): Promise<RequestPart[]> {
  const parts = operation.parameters.flatMap((parameter): RequestPart[] => {
    const texts = textsOf(document, operation, parameter, exchange);
    if (texts === undefined) return [];
    const value = decodeTexts(document, parameter.schema ?? {}, texts);
    return [{ place: formatPointer([parameter.in, parameter.name]), schema: parameterSchemaPlace(document, operation, parameter), value }];
  });
  const mediaType = mediaTypeIn(exchange.requestHeaders, "content-type");
  const media = operation.requestBody?.content[mediaType];
  if (media?.schema === undefined || exchange.requestBody.byteLength === 0) return parts;
  const schema = formatPointer([...requestBodyPlace(document, operation), "content", mediaType, "schema"]);
  const text = (): string => new TextDecoder().decode(exchange.requestBody);
  if (isJson(mediaType)) return [...parts, { place: "/body", schema, value: JSON.parse(text()) }];
  if (!isForm(mediaType)) return [...parts, { place: "/body", schema, value: text() }];
  const fields = await new Response(exchange.requestBody, {
    headers: { "content-type": exchange.requestHeaders.get("content-type") ?? "" },
  }).formData();
  return [...parts, { place: "/body", schema, value: decodeForm(document, media.schema, fields) }];
}

/** The texts that a request has for a parameter; several where it is a list, undefined where it is left out. */
function textsOf(document: OpenApiDocument, operation: Operation, parameter: Parameter, exchange: Exchange): string[] | undefined {
  const { name, in: place, schema, explode = true, "x-list-format": listFormat } = parameter;
  if (place === "path") return pathTexts(operation, exchange)[name];
  if (place === "header") {
    const text = exchange.requestHeaders.get(name);
    return text === null ? undefined : splitHeader(document, schema, text);
  }
  if (place !== "query") return undefined;
  const own = splitFields(exchange.url.search.slice(1), "&").get(name);
  if (own === undefined || (explode && listFormat === undefined)) return own?.map(decodeQuery);
  const items = own.flatMap((text) => text.split(",")).map(decodeQuery);
  return listFormat === "jsv" ? items.map(unquoteJsv) : items;
}

function unquoteJsv(item: string): string {
  return /^".*"$/s.test(item) ? item.slice(1, -1).replaceAll('""', '"') : item;
}

function pathTexts({ path }: Operation, { url }: Exchange): Record<string, string[]> {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name as string);
  const [, ...texts] = new RegExp(`${pathPattern(path, { mayBeEmpty: true })}$`).exec(url.pathname) ?? [];
  return Object.fromEntries(names.map((name, index) => [name, [decodePercent(texts[index] ?? "")]]));
}

/** JSON Pointer of a parameter's schema. */
export function parameterSchemaPlace(document: OpenApiDocument, operation: Operation, parameter: Parameter): string {
  return formatPointer([...parameterPlace(document, operation, parameter), "schema"]);
}

/** Path of the request body of an operation, its reference followed. */
export function requestBodyPlace(document: OpenApiDocument, { path, method }: Operation): string[] {
  return targetPlace(document, ["paths", path, method, "requestBody"]);
}
