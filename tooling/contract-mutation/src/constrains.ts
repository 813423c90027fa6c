import { dereference, isJsonObject, type JsonObject, type OpenApiDocument } from "@tooling/spec";
import { checkedFormat } from "./checked-formats.ts";
import type { Carrier } from "./schema-places.ts";

/** Keywords that refuse some value wherever they stand. */
const REFUSING = [
  ...["enum", "const", "not", "if", "pattern", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  ...["multipleOf", "maxItems", "uniqueItems", "maxProperties", "required"],
];

/** Keywords that refuse nothing where they ask for no more than there always is. */
const LEAST = ["minLength", "minItems", "minProperties"];

/** Whether the mock refuses anything that can travel so; what is no JSON arrives as a text, and is read as the type that is asked for. */
export function constrains(document: OpenApiDocument, schema: unknown, carrier: Carrier): boolean {
  if (!isJsonObject(schema)) return schema === false;
  const isConstrained = (part: unknown): boolean => constrains(document, part, carrier);
  if (typeof schema.$ref === "string" && isConstrained(dereference(document, schema))) return true;
  if (REFUSING.some((keyword) => schema[keyword] !== undefined) || checkedFormat(schema.format) !== undefined) return true;
  if (LEAST.some((keyword) => Number(schema[keyword] ?? 0) > (isEmptyAbsent(carrier) ? 1 : 0))) return true;
  if (Array.isArray(schema.allOf) && schema.allOf.some(isConstrained)) return true;
  for (const branches of [schema.anyOf, schema.oneOf]) if (Array.isArray(branches) && branches.every(isConstrained)) return true;
  return isTypeConstrained(document, schema, carrier);
}

/** Whether the mock takes an empty value that travels so as absent. */
export function isEmptyAbsent(carrier: Carrier): boolean {
  return carrier === "query" || carrier === "path" || carrier === "header";
}

function isTypeConstrained(document: OpenApiDocument, schema: JsonObject, carrier: Carrier): boolean {
  const types = [schema.type ?? []].flat();
  if (carrier === "json") return types.length > 0 || schema.properties !== undefined || schema.additionalProperties === false;
  const isList = types.includes("array") && (carrier === "query" || carrier === "header");
  if (isList) return constrains(document, schema.items, "field");
  // A key that is sent twice arrives as a list, which no other type takes.
  if (carrier === "query") return types.length > 0;
  return types.length > 0 && !types.includes("string");
}
