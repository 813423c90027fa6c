import {
  dereference,
  isJsonObject,
  type JsonObject,
  listOperations,
  type OpenApiDocument,
  type Operation,
  type Parameter,
} from "@tooling/spec";

import { fitsSchema } from "./fits-schema.ts";

/** Deepest nesting that is filled in where the contract has no example: a schema that contains itself has no end. */
const MAX_DEPTH = 6;

/** List the values of the examples of a parameter, header or media type (OAS 3.1, section 4.8.19), in the contract's order. */
export function listExamples(document: OpenApiDocument, node: JsonObject): unknown[] {
  const named = isJsonObject(node.examples) ? Object.values(node.examples) : [];
  const values = named.map((example) => dereference(document, example)).flatMap((example) => ("value" in example ? [example.value] : []));
  const schema = isJsonObject(node.schema) ? dereference(document, node.schema) : {};
  const own = [...(Array.isArray(schema.examples) ? schema.examples : []), ...("example" in schema ? [schema.example] : [])];
  return [...("example" in node ? [node.example] : []), ...values, ...own];
}

/** A value for a parameter: the contract's example, else what a reply of the same thing has there, else one that its schema allows. */
export function parameterValue(document: OpenApiDocument, operation: Operation, parameter: Parameter): unknown {
  const known = [...listExamples(document, parameter), valueInReply(document, operation, parameter)];
  return (
    known.find((value) => value !== undefined && fitsSchema(document, parameter.schema, value)) ?? exampleOf(document, parameter.schema)
  );
}

/**
 * What the example of a reply says of a path parameter, as the `id` of the customer that `/customers/{id}` gives: an ID that a sample
 * shows is then one that the samples of replies show too.
 */
function valueInReply(document: OpenApiDocument, { path }: Operation, { in: place, name }: Parameter): unknown {
  if (place !== "path") return undefined;
  const prefix = path.slice(0, path.indexOf(`{${name}}`) + name.length + 2);
  const paths = Object.fromEntries(
    [prefix, `${prefix}/`].flatMap((key) => (document.paths[key] === undefined ? [] : [[key, document.paths[key]]])),
  );
  const getters = listOperations({ ...document, paths }).filter(({ method }) => method === "get");
  const members = /id$/i.test(name) ? [name, "id"] : [name];
  const successes = getters.flatMap(({ responses }) => Object.entries(responses)).filter(([status]) => status.startsWith("2"));
  const examples = successes
    .flatMap(([, { content }]) => Object.values(content ?? {}))
    .flatMap((mediaType) => listExamples(document, mediaType));
  const values = examples.filter(isJsonObject).flatMap((example) => members.map((member) => example[member]));
  return values.find((value) => typeof value === "string" || typeof value === "number");
}

/** A small value that a schema allows, for contracts that give no example. */
export function exampleOf(document: OpenApiDocument, node: unknown, depth = 0): unknown {
  if (!isJsonObject(node) || depth > MAX_DEPTH) return null;
  const schema = dereference(document, node);
  const listed = [...listOf(schema.examples), schema.example, schema.const, schema.default, ...listOf(schema.enum)].find(
    (value) => value !== undefined && fitsSchema(document, schema, value),
  );
  if (listed !== undefined) return listed;
  const parts = listOf(schema.allOf).map((part) => exampleOf(document, part, depth + 1));
  const [alternative] = [...listOf(schema.oneOf), ...listOf(schema.anyOf)];
  if (alternative !== undefined) return exampleOf(document, alternative, depth + 1);
  const [type] = [schema.type].flat().filter((one) => one !== "null");
  if (schema.format === "binary") return new Blob(["example"]);
  if (type === "object" || isJsonObject(schema.properties) || parts.some(isJsonObject)) {
    const properties = isJsonObject(schema.properties) ? schema.properties : {};
    const own = listOf(schema.required).map((name) => [name, exampleOf(document, properties[String(name)], depth + 1)] as const);
    return Object.assign({}, ...parts.filter(isJsonObject), Object.fromEntries(own));
  }
  if (type === "array") return Number(schema.minItems ?? 0) > 0 ? [exampleOf(document, schema.items, depth + 1)] : [];
  if (type === "integer" || type === "number") return Number(schema.minimum ?? 1);
  if (type === "boolean") return true;
  return parts[0] ?? "example";
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
