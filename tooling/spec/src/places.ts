import { parsePointer, valueAt } from "./json-pointer.ts";
import type { JsonObject, OpenApiDocument, Operation, Parameter } from "./openapi-document.ts";

/** Segments of the place that a node's reference leads to, through as many hops as it takes; its own where it is none. */
export function targetPlace(document: OpenApiDocument, place: readonly string[]): string[] {
  const reference = (valueAt(document, place) as JsonObject | undefined)?.$ref;
  return typeof reference === "string" ? targetPlace(document, parsePointer(reference.slice(1))) : [...place];
}

/**
 * Segments of the place of a parameter that `listOperations` gave for an operation, its reference followed.
 *
 * @throws {Error} For a parameter of another operation.
 */
export function parameterPlace(document: OpenApiDocument, { path, method }: Operation, parameter: Parameter): string[] {
  // Those of the operation come before those of its path.
  const lists = [
    ["paths", path, method, "parameters"],
    ["paths", path, "parameters"],
  ];
  const places = lists.flatMap((list) => Object.keys((valueAt(document, list) ?? []) as unknown[]).map((index) => [...list, index]));
  const own = places.map((place) => targetPlace(document, place)).find((place) => valueAt(document, place) === parameter);
  if (own === undefined) throw new Error(`${parameter.name} is no parameter of ${path}.`);
  return own;
}
