import { type JsonObject, type OpenApiDocument, parsePointer, valueAt } from "@tooling/spec";

/** Segments of the place that a node's reference leads to, through as many hops as it takes; the node's own where it is none. */
export function targetOf(document: OpenApiDocument, place: readonly string[]): string[] {
  const node = valueAt(document, place) as JsonObject | undefined;
  return typeof node?.$ref === "string" ? targetOf(document, parsePointer(node.$ref.slice(1))) : [...place];
}

/** The object at a place of a document, to be read or, in a copy, to be changed. */
export function objectAt(document: OpenApiDocument, place: readonly string[]): JsonObject {
  return valueAt(document, place) as JsonObject;
}
