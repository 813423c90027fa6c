import { escapeMarkdown, isJsonObject, type JsonObject, type OpenApiDocument } from "@tooling/spec";
import { alternativesOf, componentOf, type MergedSchema, mergeSchema } from "./merge-schema.ts";

/** Deepest nesting of a type's name. */
const MAX_DEPTH = 5;

/** Writes the type of a component that has fields, given a schema that refers to it: a link to where they are, or `object`. */
export type ComponentLink = (name: string, node: JsonObject) => string;

/** Name the type of a schema in words: `array of string or null`; objects that are components are linked. */
export function describeType(document: OpenApiDocument, node: unknown, link: ComponentLink, depth = 0): string {
  if (!isJsonObject(node) || depth > MAX_DEPTH) return "any";
  const schema = mergeSchema(document, node);
  const { alternatives, isNullable } = alternativesOf(document, schema);
  const name = componentOf(node);
  const inner = (part: unknown): string => describeType(document, part, link, depth + 1);
  const types =
    alternatives.length > 0
      ? alternatives.map(inner)
      : namesOf(document, schema).map((type) => {
          if (type === "array")
            return schema.items === undefined ? "array" : `array of ${inner(schema.items).replace(/^.* or .*$/, "($&)")}`;
          if (type === "object" && name !== undefined && hasFields(document, node)) return link(name, node);
          const format = typeof schema.format === "string" ? ` (${escapeMarkdown(schema.format)})` : "";
          return type === "object" || type === "boolean" ? type : `${escapeMarkdown(type)}${format}`;
        });
  return [...new Set([...types, ...(isNullable ? ["null"] : [])])].join(" or ") || "any";
}

/** Whether a schema is an object of which more can be said than that it is one. */
export function hasFields(document: OpenApiDocument, node: unknown): boolean {
  const { properties, additionalProperties } = mergeSchema(document, node);
  return (
    Object.keys(properties).length > 0 ||
    (isJsonObject(additionalProperties) && Object.keys(additionalProperties).some((key) => !/^(description|x-)/.test(key)))
  );
}

function namesOf(document: OpenApiDocument, schema: MergedSchema): string[] {
  const listed = [schema.type].flat().filter((type): type is string => typeof type === "string");
  if (listed.length > 0) return listed.filter((type) => type !== "null");
  if (hasFields(document, schema)) return ["object"];
  if (schema.items !== undefined) return ["array"];
  const values = [...(Array.isArray(schema.enum) ? schema.enum : []), ...(schema.const === undefined ? [] : [schema.const])];
  return [...new Set(values.map((value) => (value === null ? "null" : typeof value)))];
}
