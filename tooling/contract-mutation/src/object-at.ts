import { type JsonObject, type OpenApiDocument, valueAt } from "@tooling/spec";

/** The object at a place of a document, to be read or, in a copy, to be changed. */
export function objectAt(document: OpenApiDocument, place: readonly string[]): JsonObject {
  return valueAt(document, place) as JsonObject;
}
