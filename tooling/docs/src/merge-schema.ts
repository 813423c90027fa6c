import { dereference, isJsonObject, type JsonObject, type OpenApiDocument, parsePointer } from "@tooling/spec";

/** A schema with what it refers to and what it is made of, so that one look tells all of it. */
export interface MergedSchema extends JsonObject {
  /** Fields by name, those of all parts together. */
  properties: Record<string, unknown>;
  required: string[];
}

/**
 * Merge a schema with the target of its reference and the parts of its `allOf`; what stands nearer wins, as a description beside a
 * reference does.
 */
export function mergeSchema(document: OpenApiDocument, node: unknown, seen: readonly unknown[] = []): MergedSchema {
  const empty: MergedSchema = { properties: {}, required: [] };
  if (!isJsonObject(node) || seen.includes(node)) return empty;
  const target = typeof node.$ref === "string" ? [dereferenceOnce(document, node)] : [];
  const parts = Array.isArray(node.allOf) ? node.allOf : [];
  const merged = [...target, ...parts].map((part) => mergeSchema(document, part, [...seen, node]));
  const { $ref: _, allOf: __, properties, required, ...own } = node;
  const all = [...merged, { ...own, properties: isJsonObject(properties) ? properties : {}, required: listOf(required) }];
  return Object.assign(empty, ...all, {
    // Not by assignment: a field may be called __proto__.
    properties: Object.fromEntries(all.flatMap((part) => Object.entries(part.properties))),
    required: [...new Set(all.flatMap((part) => part.required))],
  });
}

/** The reference of a schema, its own or that of the one part of its `allOf`; undefined for a schema that is written where it is used. */
export function referenceOf(node: unknown): string | undefined {
  if (!isJsonObject(node)) return undefined;
  const [part, ...others] = Array.isArray(node.allOf) ? node.allOf : [];
  const reference = isJsonObject(part) && others.length === 0 && node.properties === undefined ? part.$ref : node.$ref;
  return typeof reference === "string" ? reference : undefined;
}

/** Name of the component that a schema refers to; undefined for one that is written where it is used. */
export function componentOf(node: unknown): string | undefined {
  const reference = referenceOf(node);
  return reference === undefined ? undefined : parsePointer(reference.slice(1)).at(-1);
}

/** The alternatives of a schema, but for null, which is told as part of the type. */
export function alternativesOf(document: OpenApiDocument, schema: JsonObject): { alternatives: unknown[]; isNullable: boolean } {
  const all = [schema.oneOf, schema.anyOf].flatMap((list) => (Array.isArray(list) ? list : []));
  const alternatives = all.filter((part) => !(isJsonObject(part) && dereference(document, part).type === "null"));
  return { alternatives, isNullable: alternatives.length < all.length || listOf(schema.type).includes("null") };
}

function dereferenceOnce(document: OpenApiDocument, node: JsonObject): unknown {
  return dereference(document, { $ref: node.$ref });
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
