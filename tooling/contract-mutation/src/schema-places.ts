import { formatPointer, isJsonObject, type JsonObject, type OpenApiDocument, parsePointer, targetPlace, valueAt } from "@tooling/spec";
import { listOperationPlaces, type OperationPlaces } from "./operation-places.ts";

/** What a schema describes: what is sent, or what comes back. */
export type Side = "request" | "reply";

/**
 * How a value travels, which decides what the mock can check of it.
 *
 * `form` is a whole form body and `field` a value in a form or in a list parameter, so a text that the mock coerces; `text` is any
 * other body that is no JSON.
 */
export type Carrier = "json" | "text" | "form" | "field" | "query" | "path" | "header" | "cookie";

/** Who sends values of a schema, and how. */
export interface Reach {
  /** operationIds in the document's order. */
  operations: Set<string>;
  carriers: Set<Carrier>;
  /** For each way to it, pointers of the schemas that hold it below `allOf`, `anyOf`, `then` and their like, and so judge the same value. */
  enclosing: string[][];
  /** Whether the mock checks `readOnly` properties on some way to it: it takes them out of requests, but not below alternatives. */
  checksReadOnly: boolean;
}

/** A Schema Object that some operation sends or receives. */
export interface SchemaPlace {
  /** Segments in the bundled document. */
  place: string[];
  schema: JsonObject;
  reach: Partial<Record<Side, Reach>>;
}

interface Visit {
  place: string[];
  side: Side;
  carrier: Carrier;
  operation: string;
  enclosing: readonly string[];
  /** Whether the mock takes readOnly properties out of what it checks. */
  stripsReadOnly: boolean;
}

/** List the schemas that operations reach, each once, in the order in which they are first met. */
export function listSchemaPlaces(document: OpenApiDocument): SchemaPlace[] {
  const places = new Map<string, SchemaPlace>();
  const seen = new Set<string>();
  const visit = (at: Visit): void => {
    const schema = valueAt(document, at.place);
    const pointer = formatPointer(at.place);
    const key = [at.side, at.carrier, at.operation, at.enclosing.join(" "), at.stripsReadOnly, pointer].join(" ");
    if (!isJsonObject(schema) || seen.has(key)) return;
    seen.add(key);
    const known = places.get(pointer) ?? { place: at.place, schema, reach: {} };
    places.set(pointer, known);
    const reach = known.reach[at.side] ?? { operations: new Set(), carriers: new Set(), enclosing: [], checksReadOnly: false };
    known.reach[at.side] = reach;
    reach.operations.add(at.operation);
    reach.carriers.add(at.carrier);
    reach.checksReadOnly ||= !at.stripsReadOnly;
    if (!reach.enclosing.some((way) => way.join() === at.enclosing.join())) reach.enclosing.push([...at.enclosing]);
    if (typeof schema.$ref === "string") visit({ ...at, place: parsePointer(schema.$ref.slice(1)) });
    for (const child of childrenOf(document, schema, at)) visit(child);
  };
  for (const operation of listOperationPlaces(document)) for (const root of rootsOf(document, operation)) visit(root);
  return [...places.values()];
}

function childrenOf(document: OpenApiDocument, schema: JsonObject, at: Visit): Visit[] {
  const alternatives = ["anyOf", "oneOf", "allOf"].flatMap((keyword) =>
    Array.isArray(schema[keyword]) ? schema[keyword].map((_, index) => [keyword, String(index)]) : [],
  );
  const inPlace = [...alternatives, ["then"], ["else"]].map((keywords) => ({
    ...at,
    place: [...at.place, ...keywords],
    enclosing: [...at.enclosing, formatPointer(at.place)],
    stripsReadOnly: at.stripsReadOnly && keywords[0] === "allOf",
  }));
  const named = ["properties", "patternProperties"].flatMap((keyword) => Object.keys(schema[keyword] ?? {}).map((name) => [keyword, name]));
  const below = [...named, ["additionalProperties"], ["items"]].map((keywords) => ({
    ...at,
    place: [...at.place, ...keywords],
    carrier: carrierBelow(at.carrier),
    enclosing: [],
  }));
  const isChecked = ({ place }: Visit): boolean => at.side === "reply" || !at.stripsReadOnly || !isReadOnly(document, place);
  return [...inPlace, ...below.filter(isChecked)];
}

/** Whether the mock leaves a property of a schema unchecked in requests, because it is `readOnly`. */
export function isUnchecked(document: OpenApiDocument, { place, reach }: SchemaPlace, name: string): boolean {
  return reach.request?.checksReadOnly !== true && isReadOnly(document, [...place, "properties", name]);
}

function isReadOnly(document: OpenApiDocument, place: readonly string[]): boolean {
  const node = valueAt(document, place);
  if (!isJsonObject(node)) return false;
  return node.readOnly === true || (typeof node.$ref === "string" && isReadOnly(document, parsePointer(node.$ref.slice(1))));
}

/** How the members of a value travel. */
export function carrierBelow(carrier: Carrier): Carrier {
  if (carrier === "json" || carrier === "cookie") return carrier;
  return carrier === "text" ? "json" : "field";
}

function rootsOf(document: OpenApiDocument, { operation, parameters, requestBody, replies }: OperationPlaces): Visit[] {
  const root = (side: Side, carrier: Carrier, place: string[]): Visit => ({
    ...{ place: [...place, "schema"], side, carrier, operation: operation.id },
    ...{ enclosing: [], stripsReadOnly: side === "request" },
  });
  const content = (side: Side, holder: string[]): Visit[] =>
    Object.keys((valueAt(document, [...holder, "content"]) as object | undefined) ?? {}).map((mediaType) =>
      root(side, carrierOf(mediaType), [...holder, "content", mediaType]),
    );
  return [
    ...parameters.map(({ parameter, target }) => root("request", parameter.in, target)),
    ...(requestBody === undefined ? [] : content("request", requestBody)),
    ...replies.flatMap(({ reply, target }) => [
      ...content("reply", target),
      ...Object.keys(reply.headers ?? {}).map((name) => root("reply", "header", targetPlace(document, [...target, "headers", name]))),
    ]),
  ];
}

/** Whether a media type is JSON or one of its relatives, such as `application/problem+json`. */
export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType.split(";", 1)[0] ?? "");
}

function carrierOf(mediaType: string): Carrier {
  if (isJson(mediaType)) return "json";
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(mediaType) ? "form" : "text";
}
