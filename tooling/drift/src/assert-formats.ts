import { isJsonObject, type JsonObject, type OpenApiDocument } from "@tooling/spec";

/** What the formats that OpenAPI adds to JSON Schema mean, as rules that any validator knows. */
const RULES: Readonly<Record<string, JsonObject>> = {
  int32: { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  int64: { minimum: -(2 ** 63), maximum: 2 ** 63 },
  byte: { pattern: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$" },
};

/** Copy a document with a rule beside each format that JSON Schema only annotates; a rule that is already there stays. */
export function assertFormats(document: OpenApiDocument): OpenApiDocument {
  return withRules(document) as OpenApiDocument;
}

function withRules(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withRules);
  if (!isJsonObject(node)) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, child]) => [key, withRules(child)]));
  const rules = typeof node["format"] === "string" ? RULES[node["format"]] : undefined;
  return rules === undefined || node["type"] === undefined ? copy : { ...rules, ...copy };
}
