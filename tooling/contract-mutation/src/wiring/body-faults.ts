import { dereference, isJsonObject, type JsonObject, type OpenApiDocument } from "@tooling/spec";
import { accepts } from "../accepts.ts";
import { bytesOf, mediaTypeOf, type OutgoingRequest, textOf } from "../operation-fetch.ts";
import { isJson } from "../schema-places.ts";
import type { RequestChange, WiringOperator } from "../wiring-faults.ts";
import { changeFields, type Fields } from "./body-fields.ts";

const FORM = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data";

/** List what can be wrong about an operation's body. */
export const listBodyFaults: WiringOperator = ({ requestBody }, document) => {
  const content = Object.entries(requestBody?.content ?? {});
  if (content.length === 0) return [];
  const has = (isType: (mediaType: string) => boolean): boolean => content.some(([mediaType]) => isType(mediaType));
  const inJson = content.filter(([mediaType]) => isJson(mediaType)).map(([, { schema }]) => schema);
  const names = [...new Set(content.flatMap(([, { schema }]) => propertiesOf(document, schema)))];
  return [
    { name: "empty-body", title: "sends an empty body", change: emptyBody },
    ...names.map((part) =>
      onFields("drop-body-property", `does not send ${part}`, (fields) => fields.filter(([name]) => name !== part), part),
    ),
    ...names
      .slice(0, 1)
      .map((part) => onFields("rename-body-property", `sends ${part} under another name`, (fields) => renameField(fields, part), part)),
    ...(inJson.some((schema) => describes(document, schema, isNumber))
      ? [onJson("number-as-text", "sends its numbers as texts", numberAsText)]
      : []),
    ...(inJson.some((schema) => describes(document, schema, isNullable))
      ? [onJson("drop-null", "leaves out what is null", withoutNull)]
      : []),
    ...(has((type) => type === FORM) ? [{ name: "double-encode-form", title: "encodes its form twice", change: encodeFormAgain }] : []),
    ...(has((type) => type === MULTIPART)
      ? [{ name: "drop-boundary", title: "does not say what is between the parts of its body", change: dropBoundary }]
      : []),
  ];
};

function emptyBody(request: OutgoingRequest): void {
  if (request.body !== undefined) request.body = bytesOf("");
}

function encodeFormAgain(request: OutgoingRequest): void {
  if (mediaTypeOf(request) === FORM) request.body = bytesOf(textOf(request.body).replaceAll("%", "%25").replaceAll("+", "%2B"));
}

function dropBoundary({ headers }: OutgoingRequest): void {
  if (mediaTypeOf({ headers }) === MULTIPART) headers.set("content-type", MULTIPART);
}

function onFields(name: string, title: string, change: (fields: Fields) => Fields, part: string): RequestChange {
  return { name, part, title, change: (request) => changeFields(request, change) };
}

function renameField(fields: Fields, part: string): Fields {
  return fields.map(([name, value]) => [name === part ? `${name}Renamed` : name, value]);
}

function onJson(name: string, title: string, revive: (key: string, value: unknown) => unknown): RequestChange {
  return {
    ...{ name, title },
    change: (request) => {
      if (isJson(mediaTypeOf(request))) request.body = bytesOf(JSON.stringify(JSON.parse(textOf(request.body), revive)));
    },
  };
}

function numberAsText(_: string, value: unknown): unknown {
  return typeof value === "number" ? String(value) : value;
}

function withoutNull(_: string, value: unknown): unknown {
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null)) : value;
}

function propertiesOf(document: OpenApiDocument, node: unknown): string[] {
  if (!isJsonObject(node)) return [];
  const schema = dereference(document, node);
  const parts = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((list) => (Array.isArray(list) ? list : []));
  return [...Object.keys((schema.properties ?? {}) as JsonObject), ...parts.flatMap((part) => propertiesOf(document, part))];
}

type Test = (document: OpenApiDocument, schema: JsonObject) => boolean;

const isNumber: Test = (_, { type }) => [type].flat().some((one) => one === "integer" || one === "number");

const isNullable: Test = (document, schema) => Object.keys(schema).length > 0 && accepts(document, schema, null);

/** Whether a schema has a member, at any depth, of which something is true. */
function describes(document: OpenApiDocument, node: unknown, isSuch: Test, seen: Set<unknown> = new Set()): boolean {
  if (!isJsonObject(node)) return false;
  const schema = dereference(document, node);
  if (seen.has(schema)) return false;
  seen.add(schema);
  const { properties = {}, items, additionalProperties, allOf = [], anyOf = [], oneOf = [] } = schema as Record<string, never>;
  const below = [...Object.values(properties), items, additionalProperties].filter(isJsonObject);
  if (below.some((member) => isSuch(document, member) || isSuch(document, dereference(document, member)))) return true;
  return [...below, ...[allOf, anyOf, oneOf].flat()].some((part) => describes(document, part, isSuch, seen));
}
