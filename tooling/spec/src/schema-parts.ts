import { parsePointer, valueAt } from "./json-pointer.ts";
import { isJsonObject, type JsonObject, type OpenApiDocument } from "./openapi-document.ts";

/**
 * List the paths below a schema to those that speak of the same value: its parts, alternatives and consequences.
 *
 * `if` and `not` are left out: they only say when others hold, and may name what is forbidden (JSON Schema 2020-12, section 10.2).
 */
export function inPlacePaths(schema: JsonObject): string[][] {
  const lists = ["allOf", "anyOf", "oneOf"].filter((keyword) => Array.isArray(schema[keyword]));
  const maps = ["dependentSchemas"].filter((keyword) => isJsonObject(schema[keyword]));
  return [
    ...lists.flatMap((keyword) => Object.keys(schema[keyword] as object).map((index) => [keyword, index])),
    ...["then", "else"].filter((keyword) => schema[keyword] !== undefined).map((keyword) => [keyword]),
    ...maps.flatMap((keyword) => Object.keys(schema[keyword] as object).map((name) => [keyword, name])),
  ];
}

/** List the schemas and all that speak of the same value, each once: what they refer to, their parts, alternatives and consequences. */
export function listSchemaParts(document: OpenApiDocument, schemas: readonly unknown[]): JsonObject[] {
  const parts = new Set<JsonObject>();
  const collect = (schema: unknown): void => {
    if (!isJsonObject(schema) || parts.has(schema)) return;
    parts.add(schema);
    if (typeof schema.$ref === "string") collect(valueAt(document, parsePointer(schema.$ref.slice(1))));
    for (const path of inPlacePaths(schema)) collect(valueAt(schema, path));
  };
  schemas.forEach(collect);
  return [...parts];
}
