import { isJsonObject, type OpenApiDocument, parsePointer, valueAt } from "@tooling/spec";
import { requiredOf } from "./accepts.ts";
import type { SchemaPlace, Side } from "./schema-places.ts";

/** Keywords whose schemas may name the properties of the same object. */
export const IN_PLACE = ["allOf", "anyOf", "oneOf", "if", "then", "else", "not"] as const;

/** Whether a property must be there whatever the schema itself says: by a part of it, or, on every way to it, by one that holds it. */
export function isRequiredElsewhere(document: OpenApiDocument, { schema, reach }: SchemaPlace, side: Side, name: string): boolean {
  const parts = Array.isArray(schema.allOf) ? schema.allOf : [];
  const isRequiredBy = (pointer: string): boolean => isRequired(document, valueAt(document, parsePointer(pointer)), name, [schema]);
  const ways = reach[side]?.enclosing ?? [];
  return parts.some((part) => isRequired(document, part, name, [schema])) || ways.every((way) => way.some(isRequiredBy));
}

function isRequired(document: OpenApiDocument, schema: unknown, name: string, seen: readonly unknown[]): boolean {
  if (!isJsonObject(schema) || seen.includes(schema)) return false;
  const target = typeof schema.$ref === "string" ? [valueAt(document, parsePointer(schema.$ref.slice(1)))] : [];
  const parts: unknown[] = [...target, ...(Array.isArray(schema.allOf) ? schema.allOf : [])];
  return requiredOf(schema).includes(name) || parts.some((part) => isRequired(document, part, name, [...seen, schema]));
}
