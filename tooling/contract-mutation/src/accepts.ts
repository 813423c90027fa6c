import { dereference, isJsonObject, type JsonObject, type OpenApiDocument, valueAt } from "@tooling/spec";

/** Whether a schema allows a value, formats aside: enough to choose the alternative that an example stands for. */
export function accepts(document: OpenApiDocument, schema: unknown, value: unknown): boolean {
  if (!isJsonObject(schema)) return schema !== false;
  const isAllowed = (part: unknown): boolean => accepts(document, part, value);
  if (typeof schema.$ref === "string" && !isAllowed(dereference(document, schema))) return false;
  if (Array.isArray(schema.allOf) && !schema.allOf.every(isAllowed)) return false;
  for (const branches of [schema.anyOf, schema.oneOf]) if (Array.isArray(branches) && !branches.some(isAllowed)) return false;
  if (schema.not !== undefined && isAllowed(schema.not)) return false;
  if (schema.if !== undefined && !isAllowed((isAllowed(schema.if) ? schema.then : schema.else) ?? true)) return false;
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOfType(type, value))) return false;
  if (Array.isArray(schema.enum) && !schema.enum.some((allowed) => isSame(allowed, value))) return false;
  if ("const" in schema && !isSame(schema.const, value)) return false;
  if (typeof value === "string") return acceptsText(schema, value);
  if (typeof value === "number") return acceptsNumber(schema, value);
  if (Array.isArray(value)) return acceptsList(document, schema, value);
  return !isJsonObject(value) || acceptsObject(document, schema, value);
}

/** Whether two JSON values are the same. */
export function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function isOfType(type: unknown, value: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isJsonObject(value);
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}

function acceptsText({ minLength, maxLength, pattern }: JsonObject, value: string): boolean {
  if (!isBetween([...value].length, minLength, maxLength)) return false;
  return typeof pattern !== "string" || new RegExp(pattern, "u").test(value);
}

function acceptsNumber(schema: JsonObject, value: number): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  if (!isBetween(value, minimum, maximum) || value === exclusiveMinimum || value === exclusiveMaximum) return false;
  return isBetween(value, exclusiveMinimum, exclusiveMaximum) && (typeof multipleOf !== "number" || value % multipleOf === 0);
}

function acceptsList(document: OpenApiDocument, schema: JsonObject, value: unknown[]): boolean {
  if (!isBetween(value.length, schema.minItems, schema.maxItems)) return false;
  if (schema.uniqueItems === true && new Set(value.map((item) => JSON.stringify(item))).size < value.length) return false;
  return value.every((item) => accepts(document, schema.items ?? true, item));
}

function acceptsObject(document: OpenApiDocument, schema: JsonObject, value: JsonObject): boolean {
  if (!isBetween(Object.keys(value).length, schema.minProperties, schema.maxProperties)) return false;
  if (!requiredOf(schema).every((name) => Object.hasOwn(value, name))) return false;
  return Object.entries(value).every(([name, member]) => accepts(document, valueAt(schema, memberKeywords(schema, name)) ?? true, member));
}

/** Names that an object must have by its own `required`. */
export function requiredOf(schema: JsonObject): string[] {
  return Array.isArray(schema.required) ? schema.required : [];
}

/** Segments, from the schema, of what describes an object's member: its property, its pattern, or the rest. */
export function memberKeywords(schema: JsonObject, name: string): string[] {
  if (isJsonObject(schema.properties) && Object.hasOwn(schema.properties, name)) return ["properties", name];
  const patterns = isJsonObject(schema.patternProperties) ? Object.keys(schema.patternProperties) : [];
  const pattern = patterns.find((candidate) => new RegExp(candidate, "u").test(name));
  return pattern === undefined ? ["additionalProperties"] : ["patternProperties", pattern];
}

function isBetween(size: number, lowest: unknown, highest: unknown): boolean {
  return (typeof lowest !== "number" || size >= lowest) && (typeof highest !== "number" || size <= highest);
}
