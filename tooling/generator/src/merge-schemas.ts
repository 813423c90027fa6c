import { isJsonObject, type JsonObject, type OpenApiDocument } from "@tooling/spec";
import { targetOf } from "./render-validator-references.ts";

/** A schema without references and parts: what all that speaks of the same value says together, alternatives aside. */
export interface Merged {
  keywords: JsonObject;
  /** Lists of alternatives, of each of which one applies. */
  choices: Choice[];
}

/** Alternatives of which one applies. */
export interface Choice {
  /** Whether no other may apply beside it. */
  exclusive: boolean;
  branches: readonly unknown[];
}

/** Schemas that cannot be made one. */
export class MergeError extends Error {}

/** Reads what another schema adds to the one that a reference leads to, such as the value of a discriminator. */
export type Addition = (reference: string) => JsonObject | undefined;

/** Keywords that bound a value from below, and from above: the stricter one holds. */
const LOWER = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
const UPPER = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
const FLAGS = ["uniqueItems", "readOnly", "writeOnly"];
const MAPS = ["dependentRequired", "patternProperties"];

/** What says nothing of a value, or is read before. */
const SILENT = new Set(["$ref", "allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas", "properties", "additionalProperties"]);

/**
 * Make one schema of all that speak of the same value; what holds only at times is taken to hold always, so that what is valid by the
 * whole is valid by the schema.
 *
 * @throws {MergeError} Where they leave no value, or none that could be told.
 */
export function mergeSchema(document: OpenApiDocument, node: unknown, addition: Addition): Merged {
  const merged: Merged = { keywords: {}, choices: [] };
  const visit = (schema: unknown): void => {
    if (schema === false) throw new MergeError("nothing may stand there");
    if (!isJsonObject(schema)) return;
    const { $ref: reference, allOf, dependentSchemas } = schema;
    if (typeof reference === "string") {
      visit(targetOf(document, reference));
      visit(addition(reference));
    }
    addKeywords(merged.keywords, schema);
    for (const part of Array.isArray(allOf) ? allOf : []) visit(part);
    if (schema.if !== undefined) for (const part of [schema.then, schema.else]) visit(part);
    for (const part of isJsonObject(dependentSchemas) ? Object.values(dependentSchemas) : []) visit(part);
    for (const keyword of ["anyOf", "oneOf"]) {
      const branches = schema[keyword];
      if (Array.isArray(branches)) merged.choices.push({ exclusive: keyword === "oneOf", branches });
    }
  };
  visit(node);
  return merged;
}

function addKeywords(into: JsonObject, schema: JsonObject): void {
  mergeMembers(into, schema);
  for (const [keyword, value] of Object.entries(schema)) {
    if (SILENT.has(keyword) || value === undefined) continue;
    into[keyword] = into[keyword] === undefined ? value : both(keyword, into[keyword], value);
  }
}

function both(keyword: string, one: unknown, other: unknown): unknown {
  if (LOWER.includes(keyword)) return Math.max(Number(one), Number(other));
  if (UPPER.includes(keyword)) return Math.min(Number(one), Number(other));
  if (FLAGS.includes(keyword)) return one === true || other === true;
  if (keyword === "required") return [...new Set([...(one as unknown[]), ...(other as unknown[])])];
  if (keyword === "items" || keyword === "unevaluatedItems" || keyword === "unevaluatedProperties") return joined(one, other);
  if (MAPS.includes(keyword) && isJsonObject(one) && isJsonObject(other)) {
    const shared = Object.keys(other).filter((name) => Object.hasOwn(one, name));
    if (shared.length === 0) return { ...one, ...other };
  }
  if (keyword === "type") return commonTypes(listOf(one), listOf(other));
  if (keyword === "enum") return common(one as unknown[], other as unknown[], "values");
  // What describes, and what an example is, is said by the outermost.
  if (!TELLING.has(keyword) || JSON.stringify(one) === JSON.stringify(other)) return one;
  throw new MergeError(`"${keyword}" is there twice, and differs`);
}

/** Keywords that cannot be there twice unless they are equal. */
const TELLING = new Set([
  ...["const", "pattern", "format", "multipleOf", "not", "contains", "minContains", "maxContains", "prefixItems", "propertyNames"],
  ...["dependentRequired", "patternProperties"],
]);

function commonTypes(one: readonly unknown[], other: readonly unknown[]): unknown[] {
  const has = (types: readonly unknown[], type: unknown): boolean =>
    types.includes(type) || (type === "integer" && types.includes("number"));
  return common(
    [...new Set([...one, ...other])],
    [...one, ...other].filter((type) => has(one, type) && has(other, type)),
    "types",
  );
}

function common(one: readonly unknown[], other: readonly unknown[], what: string): unknown[] {
  const texts = new Set(other.map((value) => JSON.stringify(value)));
  const shared = one.filter((value) => texts.has(JSON.stringify(value)));
  if (shared.length === 0) throw new MergeError(`its ${what} have none in common`);
  return shared;
}

/** Merge `properties` and `additionalProperties`, of which each schema's speaks of the members that the same schema does not name. */
function mergeMembers(into: JsonObject, schema: JsonObject): void {
  const known = membersOf(into);
  const added = membersOf(schema);
  const names = [...new Set([...Object.keys(known.properties), ...Object.keys(added.properties)])];
  const entries = names.map((name) => [name, joined(known.of(name), added.of(name))] as const);
  if (names.length > 0) into.properties = Object.fromEntries(entries);
  if (known.rest !== undefined || added.rest !== undefined) into.additionalProperties = joined(known.rest, added.rest);
}

function membersOf(schema: JsonObject): { properties: JsonObject; rest: unknown; of: (name: string) => unknown } {
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const patterns = Object.keys(isJsonObject(schema.patternProperties) ? schema.patternProperties : {});
  const rest = schema.additionalProperties;
  const isOther = (name: string): boolean => !patterns.some((source) => new RegExp(source, "u").test(name));
  return { properties, rest, of: (name) => (Object.hasOwn(properties, name) ? properties[name] : isOther(name) ? rest : undefined) };
}

/** Join two schemas of the same value; undefined says nothing. */
function joined(one: unknown, other: unknown): unknown {
  if (one === false || other === false) return false;
  const says = (schema: unknown): boolean => isJsonObject(schema) && Object.keys(schema).length > 0;
  if (!says(other)) return one ?? other;
  return says(one) ? { allOf: [one, other] } : other;
}

/** A list as it is, and anything else as the one item of a list. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
