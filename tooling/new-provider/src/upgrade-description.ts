import { upgradeFromThreeToThreeOne } from "@scalar/openapi-upgrader/3.0-to-3.1";
import { formatPointer, isJsonObject, type JsonObject, parsePointer, valueAt } from "@tooling/spec";
import type { ImportNotes } from "./import-notes.ts";
import { withoutUnknownMembers } from "./known-members.ts";
import type { Description } from "./read-description.ts";
import { type NodeKind, rewriteDescription, without } from "./visit-description.ts";

/** Stands for `format: binary` while a description is upgraded: the library would take type and format away, by which our tools know a file. */
const FILE_FORMAT = "x-binary";

/** Extensions that mean something to our tools, and something else to whoever wrote the description. */
const OWN_EXTENSIONS = [
  ...["x-assumptions", "x-evidence", "x-governed-by", "x-idempotency-key", "x-idempotent", "x-list-format", "x-pagination"],
  ...["x-rate-limit", "x-required", "x-server-name", "x-session"],
];

/** Header parameters that OAS 3.1 tells tools to ignore: other parts of a description govern them. */
const IGNORED_HEADERS = ["accept", "authorization", "content-type"];

/** Keywords that may stand beside a reference of OpenAPI 3.0, where they are ignored, and say no more in 3.1 either. */
const ANNOTATIONS = ["description", "summary", "title", "deprecated", "readOnly", "writeOnly"];

/** Most references one after the other within a value. */
const MAX_DEPTH = 20;

/** Types that JSON Schema knows. */
const TYPES = ["array", "boolean", "integer", "null", "number", "object", "string"];

/**
 * Bring a description to OpenAPI 3.1, and mend what is no OpenAPI in it though tools read over it; each change is noted.
 *
 * @param slowPatterns Patterns that are set aside as `x-pattern`: clients run patterns on replies.
 */
export function upgradeDescription({ document, slowPatterns }: Description, notes: ImportNotes): JsonObject {
  const is30 = /^3\.0/.test(String(document.openapi));
  const upgraded = is30 ? upgradeFrom30(document) : document;
  return rewriteDescription({ ...upgraded, openapi: "3.1.1" }, (node, kind, path) => {
    const place = formatPointer(path);
    const settled = withDataWrittenOut(document, withoutOwnExtensions(node, place, notes), kind, place, notes);
    const known = kind === "schema" ? settleSchema(settled, place, slowPatterns, notes) : settleOther(settled, kind, place, notes);
    return withoutUnknownMembers(known, kind, place, notes);
  });
}

/** Members whose values are data, by the kind of what they stand on. */
const DATA: Partial<Record<NodeKind, readonly string[]>> = { example: ["value"], schema: ["examples", "default", "enum", "const"] };

function withDataWrittenOut(document: JsonObject, node: JsonObject, kind: NodeKind, place: string, notes: ImportNotes): JsonObject {
  const referring = (DATA[kind] ?? []).filter((key) => refers(node[key]));
  if (referring.length === 0) return node;
  notes.note("references within examples written out", place);
  return { ...node, ...Object.fromEntries(referring.map((key) => [key, writtenOut(document, node[key])])) };
}

/** A value with what it refers to in place of the references, which mean nothing in data. */
function writtenOut(document: JsonObject, value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((item) => writtenOut(document, item, depth));
  if (!isJsonObject(value) || depth > MAX_DEPTH) return value;
  if (typeof value.$ref !== "string")
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, writtenOut(document, child, depth)]));
  const target = valueAt(document, parsePointer(decodeURIComponent(value.$ref.slice(1))));
  return writtenOut(document, isJsonObject(target) && "value" in target ? target.value : target, depth + 1);
}

function upgradeFrom30(document: JsonObject): JsonObject {
  const hidden = rewriteDescription(document, (node, kind) => {
    if (kind !== "schema") return node;
    if (typeof node.$ref === "string") {
      const { $ref, nullable } = node;
      const kept = ANNOTATIONS.filter((key) => Object.hasOwn(node, key)).map((key) => [key, node[key]]);
      return { $ref, ...Object.fromEntries(kept), ...(nullable === true && { nullable }) };
    }
    return node.format === "binary" ? { ...node, format: FILE_FORMAT } : node;
  });
  return upgradeFromThreeToThreeOne(hidden as never) as unknown as JsonObject;
}

function withoutOwnExtensions(node: JsonObject, place: string, notes: ImportNotes): JsonObject {
  const own = OWN_EXTENSIONS.filter((key) => Object.hasOwn(node, key));
  for (const key of own) notes.note("extensions left out, since our tools mean something else by their names", `${place}/${key}`);
  const referring = Object.keys(node).filter((key) => key.startsWith("x-") && !own.includes(key) && refers(node[key]));
  for (const key of referring) notes.note("extensions left out that refer to parts of the description", `${place}/${key}`);
  return without(node, [...own, ...referring]);
}

/** Whether a value of any kind holds a reference. */
function refers(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return typeof (value as JsonObject).$ref === "string" || Object.values(value).some(refers);
}

function settleSchema(node: JsonObject, place: string, slowPatterns: ReadonlyMap<string, string>, notes: ImportNotes): JsonObject {
  let schema = node;
  const mend = (what: string, changed: JsonObject): void => {
    notes.note(what, place);
    schema = changed;
  };
  if (schema.format === FILE_FORMAT) schema = { ...schema, format: "binary" };
  if ("nullable" in schema) schema = schema.nullable === true ? withNull(without(schema, ["nullable"])) : without(schema, ["nullable"]);
  if (typeof schema.required === "boolean")
    mend("`required` as a boolean deleted, which is a list of names", without(schema, ["required"]));
  if (isJsonObject(schema.examples)) mend("examples of a schema made a list", { ...schema, examples: listExamples(schema.examples) });
  const types = [schema.type ?? []].flat();
  if (types.includes("file")) mend("type file made a binary string", { ...schema, type: "string", format: "binary" });
  else if (types.some((type) => !TYPES.includes(String(type))))
    mend("types that JSON Schema does not know deleted", without(schema, ["type"]));
  if (Array.isArray(schema.items))
    mend("a list of `items` made `prefixItems`", { ...without(schema, ["items"]), prefixItems: schema.items });
  if (Array.isArray(schema.enum) && schema.enum.length === 0) mend("enums without a value deleted", without(schema, ["enum"]));
  const why = slowPatterns.get(String(schema.pattern));
  if (typeof schema.pattern === "string" && why !== undefined)
    mend(`patterns set aside as \`x-pattern\`, since clients run them on replies: one that ${why}`, {
      ...without(schema, ["pattern"]),
      "x-pattern": schema.pattern,
    });
  const slow = Object.keys(Object(schema.patternProperties)).filter((pattern) => slowPatterns.has(pattern));
  if (slow.length > 0)
    mend("patterns of properties deleted that could take long", {
      ...schema,
      patternProperties: without(schema.patternProperties as JsonObject, slow),
    });
  return schema;
}

/** Allow null beside what a schema without a type says. */
function withNull(schema: JsonObject): JsonObject {
  const annotations = Object.keys(schema).filter((key) => ANNOTATIONS.includes(key) || key.startsWith("x-"));
  const rest = without(schema, annotations);
  // A schema that says nothing allows null as it is.
  if (Object.keys(rest).length === 0) return schema;
  return { ...Object.fromEntries(annotations.map((key) => [key, schema[key]])), anyOf: [rest, { type: "null" }] };
}

function settleOther(node: JsonObject, kind: NodeKind, place: string, notes: ImportNotes): JsonObject {
  const leftOut = { document: ["webhooks", "x-webhooks", "jsonSchemaDialect"], operation: ["callbacks"], response: ["links"] };
  const found = (leftOut[kind as keyof typeof leftOut] ?? []).filter((key) => Object.hasOwn(node, key));
  for (const key of found)
    for (const name of Object.keys(Object(node[key])))
      notes.note(`${key} left out, which no client of ours calls or follows`, `${place}/${key}/${name}`);
  const settled = without(node, found);
  if (kind === "pathItem" || kind === "operation") return withoutIgnoredHeaders(settled, place, notes);
  if (kind === "parameter") return settleParameter(settled, place, notes);
  if (kind === "mediaType" && "example" in settled) {
    const { example, ...rest } = settled;
    return "examples" in rest ? rest : { ...rest, examples: { default: { value: example } } };
  }
  if (kind === "response" && settled.$ref === undefined && typeof settled.description !== "string") {
    notes.note("replies given the description that they lack", place);
    return { ...settled, description: "" };
  }
  return settled;
}

/** Members of a parameter that say something of a query alone (OAS 3.1, section 4.8.12). */
const QUERY_MEMBERS = ["allowReserved", "allowEmptyValue"];

function settleParameter(node: JsonObject, place: string, notes: ImportNotes): JsonObject {
  const misplaced = node.in === "query" || node.$ref !== undefined ? [] : QUERY_MEMBERS.filter((key) => Object.hasOwn(node, key));
  for (const key of misplaced) notes.note(`${key} left out where a parameter is not in the query`, place);
  const settled = without(node, misplaced);
  if (settled.in !== "path" || settled.required === true) return settled;
  notes.note("path parameters made required, which they always are", place);
  return { ...settled, required: true };
}

function withoutIgnoredHeaders(node: JsonObject, place: string, notes: ImportNotes): JsonObject {
  if (!Array.isArray(node.parameters)) return node;
  const isIgnored = (parameter: unknown): boolean =>
    isJsonObject(parameter) && parameter.in === "header" && IGNORED_HEADERS.includes(String(parameter.name).toLowerCase());
  for (const parameter of node.parameters.filter(isIgnored))
    notes.note("header parameters left out that other parts of a contract govern", `${place}/parameters/${String(parameter.name)}`);
  return { ...node, parameters: node.parameters.filter((parameter) => !isIgnored(parameter)) };
}

function listExamples(examples: JsonObject): unknown[] {
  return Object.values(examples).map((example) => (isJsonObject(example) && "value" in example ? example.value : example));
}
