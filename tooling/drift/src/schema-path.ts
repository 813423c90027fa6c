import { formatPointer, inPlacePaths, isJsonObject, type JsonObject, type OpenApiDocument, parsePointer, valueAt } from "@tooling/spec";
import { ANY_KEY, showName } from "./show-name.ts";

/** A schema and where it stands in the bundled document. */
interface PlacedSchema {
  pointer: string;
  schema: JsonObject;
}

/** Where a place of a value stands in its schema. */
export interface SchemaPlace {
  /** JSON Pointer into the value, each item of a list as `[]`, and each key of a map as `{}`: it is data. */
  at: string;
  /** JSON Pointer of the nearest schema that speaks of the place. */
  pointer: string;
}

/** Follow a path into a value, and in step with it its schema, through references and alternatives. */
export function followPath(document: OpenApiDocument, schema: string, value: unknown, path: readonly string[]): SchemaPlace {
  let parts = placedParts(document, schema);
  const at: string[] = [];
  let pointer = schema;
  let current = value;
  for (const key of path) {
    const isList = Array.isArray(current);
    const next = isList ? placesOf(parts, ["items"]) : placesOf(parts, ["properties", key]);
    const rest = next.length === 0 && !isList ? placesOf(parts, ["additionalProperties"]) : [];
    at.push(isList ? "[]" : next.length > 0 || isRequired(parts, key) ? key : rest.length > 0 ? ANY_KEY : showName(key));
    const nearest = [...next, ...rest][0] ?? parts.find((part) => part.schema["properties"] !== undefined)?.pointer;
    if (nearest !== undefined) pointer = nearest;
    parts = [...next, ...rest].flatMap((place) => placedParts(document, place));
    current = valueAt(current, [key]);
  }
  return { at: formatPointer(at), pointer };
}

/** A schema with all that speak of the same value, its references followed. */
function placedParts(document: OpenApiDocument, pointer: string, depth = 0): PlacedSchema[] {
  const schema = valueAt(document, parsePointer(pointer));
  if (!isJsonObject(schema) || depth > 20) return [];
  const reference = schema["$ref"];
  return [
    { pointer, schema },
    ...(typeof reference === "string" ? placedParts(document, reference.slice(1), depth + 1) : []),
    ...inPlacePaths(schema).flatMap((path) => placedParts(document, pointer + formatPointer(path), depth + 1)),
  ];
}

/** Where the parts that have something below them have it. */
function placesOf(parts: readonly PlacedSchema[], path: string[]): string[] {
  return parts.filter(({ schema }) => isJsonObject(valueAt(schema, path))).map(({ pointer }) => pointer + formatPointer(path));
}

function isRequired(parts: readonly PlacedSchema[], name: string): boolean {
  return parts.some(({ schema }) => Array.isArray(schema["required"]) && schema["required"].includes(name));
}
