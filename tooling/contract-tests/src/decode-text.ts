import { dereference, isJsonObject, type JsonObject, type OpenApiDocument } from "@tooling/spec";
import { listOf } from "./example-value.ts";

/** Read the text of a parameter or a form's field as the types of its schema have it, as a server does. */
export function decodeText(document: OpenApiDocument, schema: unknown, text: string): unknown {
  const types = typesOf(document, schema);
  if (types.has("string")) return text;
  if ((types.has("integer") || types.has("number")) && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return Number(text);
  if (types.has("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}

/** Read the texts of a parameter: a list where its schema has one. */
export function decodeTexts(document: OpenApiDocument, schema: unknown, texts: readonly string[]): unknown {
  // What is sent twice is a list to a server that looks, and no value of one that is none.
  if (!takesList(document, schema)) return texts.length === 1 ? decodeText(document, schema, texts[0] as string) : texts;
  const items = memberOf(document, schema, (part) => part.items);
  return texts.map((text) => decodeText(document, items, text));
}

/** Read the text of a header. */
export function decodeHeader(document: OpenApiDocument, schema: unknown, text: string): unknown {
  return decodeTexts(document, schema, splitHeader(document, schema, text));
}

/** Split the text of a header where its schema has a list. */
export function splitHeader(document: OpenApiDocument, schema: unknown, text: string): string[] {
  return takesList(document, schema) ? text.split(",").map((item) => item.trim()) : [text];
}

/** Whether a schema lets lists through. */
export function takesList(document: OpenApiDocument, schema: unknown): boolean {
  return typesOf(document, schema).has("array");
}

/** Read the fields of a form by the properties of its schema. */
export function decodeForm(document: OpenApiDocument, schema: unknown, fields: Iterable<[string, unknown]>): JsonObject {
  const propertyOf = (name: string): unknown =>
    memberOf(document, schema, ({ properties }) => (properties as JsonObject | undefined)?.[name]);
  const texts = new Map<string, string[]>();
  for (const [name, value] of fields) texts.set(name, [...(texts.get(name) ?? []), typeof value === "string" ? value : "a file"]);
  return Object.fromEntries([...texts].map(([name, values]) => [name, decodeTexts(document, propertyOf(name), values)]));
}

/** Decode a part of a URL; what is not encoded well stays as it is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The types that a schema names for its values, those of its alternatives included. */
function typesOf(document: OpenApiDocument, node: unknown): Set<string> {
  if (!isJsonObject(node)) return new Set();
  const schema = dereference(document, node);
  const own = [schema.type ?? []].flat() as string[];
  const values = [...listOf(schema.enum), ...(schema.const === undefined ? [] : [schema.const])].map((value) => typeof value);
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => listOf(schema[keyword]));
  return new Set([...own, ...(own.length > 0 ? [] : values), ...parts.flatMap((part) => [...typesOf(document, part)])]);
}

/** What a schema, or the first of its alternatives that has it, says of a member. */
function memberOf(document: OpenApiDocument, node: unknown, read: (schema: JsonObject) => unknown): unknown {
  if (!isJsonObject(node)) return undefined;
  const schema = dereference(document, node);
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => listOf(schema[keyword]));
  return [read(schema), ...parts.map((part) => memberOf(document, part, read))].find((member) => member !== undefined);
}
