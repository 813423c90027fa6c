import { dereference, isJsonObject, type JsonObject, type OpenApiDocument } from "@tooling/spec";
import { accepts } from "./accepts.ts";

/** Make the smallest value that a schema allows, or undefined where none is found. */
export function sampleValue(document: OpenApiDocument, schema: unknown, depth = 0): unknown {
  // A schema that requires itself has no value at all.
  if (depth > 20) return undefined;
  return candidates(document, schema, depth).find((value) => value !== undefined && accepts(document, schema, value));
}

function candidates(document: OpenApiDocument, node: unknown, depth: number): unknown[] {
  if (!isJsonObject(node)) return ["sample"];
  const schema = dereference(document, node);
  const { enum: values = [], const: constant, example, examples = [] } = schema as { enum?: unknown[]; examples?: unknown[] } & JsonObject;
  const branches = [schema.anyOf, schema.oneOf, schema.allOf].flatMap((list) => (Array.isArray(list) ? list : []));
  return [
    ...[constant, ...values, example, ...(Array.isArray(examples) ? examples : [])],
    ...[schema.type ?? []].flat().flatMap((type) => ofType(document, schema, type, depth)),
    ...branches.map((branch) => sampleValue(document, branch, depth + 1)),
    ...(schema.type === undefined && branches.length === 0 ? ["sample"] : []),
  ];
}

function ofType(document: OpenApiDocument, schema: JsonObject, type: unknown, depth: number): unknown[] {
  const { minimum = 1, maximum = minimum, minLength = 0, minItems = 0 } = schema as Record<string, number>;
  if (type === "null") return [null];
  if (type === "boolean") return [true, false];
  if (type === "integer" || type === "number") return [1, minimum, maximum];
  if (type === "string") return [...(FORMATTED[String(schema.format)] ?? ["sample"]), "", "s".repeat(minLength)];
  if (type === "array") return [Array.from({ length: minItems }, () => sampleValue(document, schema.items, depth + 1))];
  const { properties = {}, required = [] } = schema as { properties?: JsonObject; required?: string[] };
  return [Object.fromEntries(required.map((name) => [name, sampleValue(document, properties[name] ?? true, depth + 1)]))];
}

/** A value of each format of JSON Schema 2020-12 and OAS 3.1 that narrows a text. */
export const FORMATTED: Readonly<Record<string, string[]>> = {
  date: ["2024-03-01"],
  "date-time": ["2024-03-01T09:00:00Z"],
  time: ["09:00:00Z"],
  duration: ["PT1H"],
  email: ["someone@tides.example"],
  uri: ["https://tides.example/"],
  uuid: ["00000000-0000-4000-8000-000000000000"],
  hostname: ["tides.example"],
  ipv4: ["192.0.2.1"],
  ipv6: ["2001:db8::1"],
  byte: ["dGlkZQ=="],
};
