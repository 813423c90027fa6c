import {
  dereference,
  formatPointer,
  isJsonObject,
  type JsonObject,
  type OpenApiDocument,
  parsePointer,
  targetPlace,
  valueAt,
} from "@tooling/spec";
import { accepts, memberKeywords } from "./accepts.ts";
import { objectAt } from "./object-at.ts";
import { listOperationPlaces } from "./operation-places.ts";

/** A value in what the mock serves: it serves the named examples of a reply, and the examples of its headers, as they are written. */
export interface ServedValue {
  /** Pointer of a schema that describes it. */
  schema: string;
  /** Segments of the Media Type Object or Header Object that serves it. */
  holder: string[];
  /** Name of the example, or undefined for a header's one `example`. */
  example: string | undefined;
  /** Segments inside the example. */
  path: string[];
  value: unknown;
}

/** List the values in the examples of a document, each once for every schema that describes it. */
export function listServedValues(document: OpenApiDocument): ServedValue[] {
  const served = new Map<string, ServedValue>();
  const visit = (place: readonly string[], value: unknown, at: Pick<ServedValue, "holder" | "example" | "path">): void => {
    const node = valueAt(document, place);
    const schema = formatPointer(place);
    const key = JSON.stringify([schema, at]);
    if (!isJsonObject(node) || served.has(key)) return;
    served.set(key, { ...at, schema, value });
    if (typeof node.$ref === "string") visit(parsePointer(node.$ref.slice(1)), value, at);
    for (const keywords of inPlace(document, node, value)) visit([...place, ...keywords], value, at);
    for (const member of membersOf(node, value))
      visit([...place, ...member.keywords], member.value, { ...at, path: [...at.path, member.segment] });
  };
  for (const { holder, example, value } of examplesOf(document)) visit([...holder, "schema"], value, { holder, example, path: [] });
  return [...served.values()];
}

/** Change values in the examples of a copy; a reference to an example is replaced, since others may share it. */
export function changeServedValues(copy: OpenApiDocument, places: readonly ServedValue[], change: (value: unknown) => unknown): void {
  // What is inside changes first: the change of what holds it then keeps that.
  const inner = [...places].sort((left, right) => right.path.length - left.path.length);
  for (const { holder, example, path } of inner) {
    const object = objectAt(copy, holder);
    const slot = example === undefined ? object : ownExample(copy, object, example);
    const keys = [example === undefined ? "example" : "value", ...path];
    const parent = valueAt(slot, keys.slice(0, -1)) as JsonObject;
    const key = keys.at(-1) ?? "";
    parent[key] = change(parent[key]);
  }
}

function ownExample(copy: OpenApiDocument, holder: JsonObject, name: string): JsonObject {
  const examples = holder.examples as Record<string, JsonObject>;
  const example = examples[name] as JsonObject;
  const own = typeof example.$ref === "string" ? structuredClone(dereference(copy, example)) : example;
  examples[name] = own;
  return own;
}

/** Keywords below which other schemas describe the same value; of alternatives only those that allow it. */
function inPlace(document: OpenApiDocument, schema: JsonObject, value: unknown): string[][] {
  const all = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => {
    const branches = Array.isArray(schema[keyword]) ? schema[keyword] : [];
    return branches.flatMap((branch, index) => (keyword === "allOf" || accepts(document, branch, value) ? [[keyword, String(index)]] : []));
  });
  if (schema.if === undefined) return all;
  return [...all, [accepts(document, schema.if, value) ? "then" : "else"]];
}

function membersOf(schema: JsonObject, value: unknown): { keywords: string[]; segment: string; value: unknown }[] {
  if (Array.isArray(value)) return value.map((item, index) => ({ keywords: ["items"], segment: String(index), value: item }));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).map(([name, member]) => ({ keywords: memberKeywords(schema, name), segment: name, value: member }));
}

function examplesOf(document: OpenApiDocument): Pick<ServedValue, "holder" | "example" | "value">[] {
  const holders = listOperationPlaces(document).flatMap(({ replies }) =>
    replies.flatMap(({ reply, target }) => [
      ...Object.keys(reply.content ?? {}).map((mediaType) => [...target, "content", mediaType]),
      ...Object.keys(reply.headers ?? {}).map((name) => targetPlace(document, [...target, "headers", name])),
    ]),
  );
  return holders.flatMap((holder) => {
    const { example, examples = {} } = objectAt(document, holder) as { example?: unknown; examples?: JsonObject };
    const named: [string | undefined, unknown][] = Object.entries(examples).map(([name, entry]) => [
      name,
      dereference(document, entry).value,
    ]);
    if (named.length === 0 && example !== undefined) named.push([undefined, example]);
    return named.map(([name, value]) => ({ holder, example: name, value }));
  });
}
