import { isJsonObject, type JsonObject, type OpenApiDocument } from "@tooling/spec";
import { listOf, MergeError, mergeSchema } from "./merge-schemas.ts";

/** Deepest nesting in which a difference is looked for. */
const MAX_DEPTH = 3;

/** Whether no value that is drawn of one schema can be valid by another; `added` is what is drawn of the first beside what it says. */
export function areApart(document: OpenApiDocument, drawn: unknown, other: unknown, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  const [one, two] = [keywordsOf(document, drawn), keywordsOf(document, other)];
  if (one === undefined || two === undefined) return true;
  const alternatives = one.choices[0]?.branches;
  // Of a schema with alternatives, each must be apart.
  if (alternatives !== undefined && one.keywords.type === undefined)
    return alternatives.every((branch) => areApart(document, branch, other, depth + 1));
  const others = two.choices[0]?.branches;
  if (others?.every((branch) => areApart(document, drawn, branch, depth + 1))) return true;
  return (
    haveOtherTypes(one.keywords, two.keywords) ||
    haveOtherValues(one.keywords, two.keywords) ||
    haveOtherMembers(document, one.keywords, two.keywords, depth)
  );
}

function keywordsOf(document: OpenApiDocument, node: unknown): ReturnType<typeof mergeSchema> | undefined {
  try {
    return mergeSchema(document, node, () => undefined);
  } catch (error) {
    if (error instanceof MergeError) return undefined;
    throw error;
  }
}

function haveOtherTypes(one: JsonObject, two: JsonObject): boolean {
  const [types, others] = [listOf(one.type), listOf(two.type)];
  if (types.length === 0 || others.length === 0) return false;
  const kind = (type: unknown): unknown => (type === "integer" ? "number" : type);
  return !types.some((type) => others.some((other) => kind(type) === kind(other)));
}

function haveOtherValues(one: JsonObject, two: JsonObject): boolean {
  const [values, others] = [valuesOf(one), valuesOf(two)];
  return values !== undefined && others !== undefined && !values.some((value) => others.includes(value));
}

function valuesOf(schema: JsonObject): string[] | undefined {
  if (schema.const !== undefined) return [JSON.stringify(schema.const)];
  return Array.isArray(schema.enum) ? schema.enum.map((value) => JSON.stringify(value)) : undefined;
}

function haveOtherMembers(document: OpenApiDocument, one: JsonObject, two: JsonObject, depth: number): boolean {
  // What is no object, members say nothing of.
  if (!listOf(one.type).every((type) => type === "object") || one.type === undefined) return false;
  const [members, others] = [one.properties, two.properties].map((map) => (isJsonObject(map) ? map : {})) as [JsonObject, JsonObject];
  const [required, needed] = [listOf(one.required).map(String), listOf(two.required).map(String)];
  const isClosed = isJsonObject(one.additionalProperties) === false && one.additionalProperties !== true;
  return (
    needed.some((name) => isClosed && !Object.hasOwn(members, name) && !required.includes(name)) ||
    required.some((name) => !Object.hasOwn(others, name) && two.additionalProperties === false) ||
    [...new Set([...required, ...needed])].some(
      (name) => Object.hasOwn(members, name) && Object.hasOwn(others, name) && areApart(document, members[name], others[name], depth + 1),
    )
  );
}
