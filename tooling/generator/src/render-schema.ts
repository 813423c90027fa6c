import { dereference, isJsonObject, type JsonObject, listDoubts, type OpenApiDocument, parsePointer, valueAt } from "@tooling/spec";
import { astToString, type GlobalContext, type OpenAPI3, resolveRef, scanDiscriminators, transformSchema } from "openapi-typescript";
import ts from "typescript";
import { describeConstraints } from "./describe-constraints.ts";
import { describeDoubt } from "./describe-doubt.ts";

/** Marks a schema whose value a caller may give as a Date; it lives only between the two halves of this module. */
const DATE_INPUT = "x-date-input";

/** Maps whose members have no order of their own. */
const UNORDERED = new Set([
  ...["paths", "schemas", "responses", "parameters", "requestBodies", "headers", "pathItems"],
  ...["properties", "patternProperties", "content"],
]);

/** Order by code unit; openapi-typescript's own `alphabetize` orders parameters as the language of the machine does. */
const byName = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Render `schema.ts`: the types of a contract. This module is the only one that knows openapi-typescript.
 *
 * Its entry for files is passed by: it would lint and bundle once more, which takes longer than the types.
 */
export function renderSchema(document: OpenApiDocument): string {
  const schema = prepare(document) as unknown as OpenAPI3;
  return astToString(transformSchema(schema, { ...SETTINGS, ...contextOf(schema) }));
}

const SETTINGS = {
  readWriteMarkers: true,
  defaultNonNullable: false,
  silent: true,
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  conditionalEnums: false,
  dedupeEnums: false,
  excludeDeprecated: false,
  exportType: false,
  immutable: false,
  rootTypes: false,
  rootTypesNoSchemaPrefix: false,
  rootTypesKeepCasing: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  makePathsEnum: false,
  generatePathParams: false,
  postTransform: undefined,
  transformProperty: undefined,
  transform: (schema) => {
    if ((schema as JsonObject)[DATE_INPUT] === true)
      return ts.factory.createUnionTypeNode([keyword(ts.SyntaxKind.StringKeyword), reference("Date")]);
    return schema.format === "binary" ? reference("Blob") : undefined;
  },
} satisfies Partial<GlobalContext>;

function contextOf(schema: OpenAPI3): Pick<GlobalContext, "discriminators" | "injectFooter" | "redoc" | "resolve"> {
  return {
    discriminators: scanDiscriminators(schema, { silent: true }),
    injectFooter: [],
    // What reads files is set up by it, and there are none to read.
    redoc: undefined as never,
    resolve: (reference) => resolveRef(schema, reference, { silent: true }),
  };
}

/** Copy the document with what the types need beyond the standard: constraints and doubts in words, Date inputs, no governed parameters, all sorted. */
function prepare(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  // Found before anything is sorted: the pointers are those of the document.
  const doubts = listDoubts(copy).map((doubt) => [valueAt(copy, parsePointer(doubt.pointer)), describeDoubt(copy, doubt)] as const);
  const governed = new Set(
    Object.entries(copy.components?.parameters ?? {})
      .filter(([, parameter]) => parameter["x-governed-by"] !== undefined)
      .map(([name]) => `#/components/parameters/${name}`),
  );
  // A YAML alias makes one object stand in two places; its constraints are still told once.
  const visited = new Set<object>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null || visited.has(node)) return;
    visited.add(node);
    const record = node as JsonObject;
    if (Array.isArray(record.parameters)) {
      const nameOf = (entry: JsonObject): string => String(dereference(copy, entry).name);
      record.parameters = record.parameters
        .filter((entry: JsonObject) => entry["x-governed-by"] === undefined && !governed.has(String(entry.$ref)))
        .sort((a: JsonObject, b: JsonObject) => byName(nameOf(a), nameOf(b)));
    }
    if (typeof record.in === "string" && typeof record.schema === "object") describeParameter(record);
    else describe(record);
    for (const [key, child] of Object.entries(record)) {
      if (key === "example" || key === "examples" || key === "default" || key === "enum") continue;
      visit(child);
      if (UNORDERED.has(key) && isJsonObject(child)) record[key] = sortMembers(child);
    }
  };
  visit(copy);
  for (const [node, sentence] of doubts) if (isJsonObject(node)) node.description = join(node.description, sentence);
  return copy;
}

function sortMembers(map: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => byName(a, b)));
}

function describe(node: JsonObject): void {
  // A property may be called `pattern` or `maxLength`; its value is then a schema, which `range` and the like ignore.
  if (typeof node.type !== "string" && !Array.isArray(node.type)) return;
  const constraints = describeConstraints(node);
  if (constraints !== undefined) node.description = join(node.description, constraints);
}

function describeParameter(parameter: JsonObject): void {
  const schema = parameter.schema as JsonObject;
  if (parameter.in === "query" && schema.format === "date-time") schema[DATE_INPUT] = true;
  // openapi-typescript comments a parameter from the parameter itself, though all this stands on its schema.
  if (schema.format !== undefined) parameter.format = schema.format;
  if (schema.default !== undefined) parameter.default = schema.default;
  const constraints = describeConstraints(schema);
  if (constraints !== undefined) parameter.description = join(parameter.description, constraints);
}

function join(description: unknown, sentence: string): string {
  return typeof description === "string" && description !== "" ? `${description.trim()}\n\n${sentence}` : sentence;
}

function keyword(kind: ts.KeywordTypeSyntaxKind): ts.TypeNode {
  return ts.factory.createKeywordTypeNode(kind);
}

function reference(name: string): ts.TypeNode {
  return ts.factory.createTypeReferenceNode(name);
}
