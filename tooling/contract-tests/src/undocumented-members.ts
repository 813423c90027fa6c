import { formatPointer, isJsonObject, listSchemaParts, type OpenApiDocument, parsePointer, valueAt } from "@tooling/spec";

/**
 * List the members of a value that its schema, at a JSON Pointer of the document, does not name.
 *
 * JSON Schema lets them through unless it is told otherwise; a schema that says `additionalProperties: true` or gives them a schema
 * means to be open.
 */
export function undocumentedMembers(document: OpenApiDocument, schema: string, value: unknown): string[] {
  return listUnknown(document, [valueAt(document, parsePointer(schema))], value, []).map(formatPointer);
}

function listUnknown(document: OpenApiDocument, schemas: readonly unknown[], value: unknown, at: readonly string[]): string[][] {
  const parts = listSchemaParts(document, schemas);
  if (Array.isArray(value)) {
    const items = parts.flatMap(({ items }) => (items === undefined ? [] : [items]));
    return items.length === 0 ? [] : value.flatMap((item, index) => listUnknown(document, items, item, [...at, String(index)]));
  }
  if (!isJsonObject(value)) return [];
  const rest = parts.flatMap(({ additionalProperties }) => (additionalProperties === undefined ? [] : [additionalProperties]));
  // What names no member at all says nothing of them.
  if (rest.length === 0 && parts.every(({ properties }) => properties === undefined)) return [];
  return Object.entries(value).flatMap(([name, member]): string[][] => {
    const known = parts.flatMap(({ properties }) =>
      isJsonObject(properties) && Object.hasOwn(properties, name) ? [properties[name]] : [],
    );
    if (known.length > 0) return listUnknown(document, known, member, [...at, name]);
    return rest.some((schema) => schema !== false) ? listUnknown(document, rest, member, [...at, name]) : [[...at, name]];
  });
}
