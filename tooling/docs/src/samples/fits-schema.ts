import { isDeepStrictEqual } from "node:util";
import { isJsonObject, type OpenApiDocument } from "@tooling/spec";
import { alternativesOf, type MergedSchema, mergeSchema } from "../merge-schema.ts";

/** Deepest nesting that is looked at: a schema that contains itself may be asked without end. */
const MAX_DEPTH = 12;

/**
 * Whether the types of a contract take a value where a schema is asked for: of its type, with all that it requires and nothing that it
 * does not name. A sample of an example that does not fit, as imported descriptions have them, would not compile.
 */
export function fitsSchema(document: OpenApiDocument, node: unknown, value: unknown, depth = 0): boolean {
  if (!isJsonObject(node) || depth > MAX_DEPTH) return node !== false;
  const schema = mergeSchema(document, node);
  const { alternatives, isNullable } = alternativesOf(document, schema);
  if (value === null && isNullable) return true;
  if (alternatives.length > 0) {
    const { oneOf: _, anyOf: __, ...rest } = schema;
    return alternatives.some((alternative) => fitsSchema(document, { allOf: [rest, alternative] }, value, depth + 1));
  }
  if ("const" in schema && !isDeepStrictEqual(schema.const, value)) return false;
  if (Array.isArray(schema.enum) && !schema.enum.some((allowed) => isDeepStrictEqual(allowed, value))) return false;
  return isOfType(schema, value) && fitsWithin(document, schema, value, depth);
}

function isOfType({ type, format }: MergedSchema, value: unknown): boolean {
  const types = [type ?? []].flat();
  if (types.length === 0) return true;
  if (value === null) return types.includes("null");
  if (value instanceof Blob || format === "binary") return value instanceof Blob && types.includes("string");
  if (Array.isArray(value)) return types.includes("array");
  if (typeof value === "number") return types.includes("number") || (types.includes("integer") && Number.isInteger(value));
  return types.includes(typeof value);
}

function fitsWithin(document: OpenApiDocument, schema: MergedSchema, value: unknown, depth: number): boolean {
  const { items, properties, required, additionalProperties } = schema;
  if (Array.isArray(value)) return value.every((item) => fitsSchema(document, items, item, depth + 1));
  if (!isJsonObject(value) || value instanceof Blob) return true;
  const isOpen = Object.keys(properties).length === 0 || (additionalProperties !== undefined && additionalProperties !== false);
  return (
    required.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, member]) => {
      if (Object.hasOwn(properties, name)) return fitsSchema(document, properties[name], member, depth + 1);
      return isOpen && fitsSchema(document, additionalProperties, member, depth + 1);
    })
  );
}
