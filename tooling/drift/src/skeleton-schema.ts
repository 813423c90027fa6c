import { isJsonObject, type JsonObject, listSchemaParts, type OpenApiDocument } from "@tooling/spec";

/** How an object's member stands to the contract: named by it, a key of a map that it documents, or neither. */
export interface MemberPlace {
  kind: "member" | "entry" | "undocumented";
  /** What speaks of the member's value. */
  schemas: unknown[];
}

/** Find what the parts of an object's schema say of a member. */
export function placeOf(parts: readonly JsonObject[], name: string): MemberPlace {
  const named = parts.flatMap(({ properties }) => (isJsonObject(properties) && Object.hasOwn(properties, name) ? [properties[name]] : []));
  if (named.length > 0) return { kind: "member", schemas: named };
  const schemas = parts.flatMap((part) => mapSchemas(part, name));
  // What names no member at all says nothing of them.
  const isOpen = schemas.some((schema) => schema !== false) || parts.every(({ properties }) => properties === undefined);
  return { kind: isOpen ? "entry" : "undocumented", schemas };
}

/** What the parts of a list's schema say of its items. */
export function itemSchemas(parts: readonly JsonObject[]): unknown[] {
  return parts.flatMap(({ items, prefixItems }) => [items, ...(Array.isArray(prefixItems) ? prefixItems : [])]);
}

/** Whether the contract lists a value at this place, by `enum` or `const`. */
export function isListed(parts: readonly JsonObject[], value: unknown): boolean {
  return parts.some((part) => part.const === value || (Array.isArray(part.enum) && part.enum.includes(value)));
}

/** Whether the contract has numbers at this place, integers being no more than some of them. */
export function takesFractions(parts: readonly JsonObject[]): boolean {
  const types = parts.flatMap(({ type }) => type);
  return types.includes("number") && !types.includes("integer");
}

/** List the schemas of all properties, at any depth, that some schemas name. */
export function namedProperties(document: OpenApiDocument, schemas: readonly unknown[]): Map<string, unknown[]> {
  const found = new Map<string, unknown[]>();
  const seen = new Set<JsonObject>();
  const visit = (nodes: readonly unknown[]): void => {
    for (const part of listSchemaParts(document, nodes)) {
      if (seen.has(part)) continue;
      seen.add(part);
      for (const [name, schema] of Object.entries(isJsonObject(part.properties) ? part.properties : {}))
        found.set(name, [...(found.get(name) ?? []), schema]);
      visit([...valuesIn(part.properties), ...itemSchemas([part]), part.additionalProperties]);
    }
  };
  visit(schemas);
  return found;
}

function mapSchemas({ additionalProperties, unevaluatedProperties, patternProperties }: JsonObject, name: string): unknown[] {
  const patterns = Object.entries(isJsonObject(patternProperties) ? patternProperties : {});
  const matching = patterns.flatMap(([pattern, schema]) => (new RegExp(pattern, "u").test(name) ? [schema] : []));
  return [...matching, additionalProperties, unevaluatedProperties].filter((schema) => schema !== undefined);
}

function valuesIn(value: unknown): unknown[] {
  return isJsonObject(value) ? Object.values(value) : [];
}
