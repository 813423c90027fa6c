import type { JsonObject, OpenApiDocument } from "@tooling/spec";
import openapiTypescript, { astToString } from "openapi-typescript";
import ts from "typescript";
import { describeConstraints } from "./describe-constraints.ts";

/** Marks a schema whose value a caller may give as a Date; it lives only between the two halves of this module. */
const DATE_INPUT = "x-date-input";

/** Render `schema.ts`: the types of a contract. This module is the only one that knows openapi-typescript. */
export async function renderSchema(document: OpenApiDocument): Promise<string> {
  const nodes = await openapiTypescript(prepare(document) as never, {
    alphabetize: true,
    readWriteMarkers: true,
    defaultNonNullable: false,
    silent: true,
    transform: (schema) => {
      if ((schema as JsonObject)[DATE_INPUT] === true)
        return ts.factory.createUnionTypeNode([keyword(ts.SyntaxKind.StringKeyword), reference("Date")]);
      return schema.format === "binary" ? reference("Blob") : undefined;
    },
  });
  return astToString(nodes);
}

/** Copy the document with what the types need beyond the standard: constraints in words, Date inputs, no governed parameters. */
function prepare(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  const governed = new Set(
    Object.entries(copy.components?.parameters ?? {})
      .filter(([, parameter]) => parameter["x-governed-by"] !== undefined)
      .map(([name]) => `#/components/parameters/${name}`),
  );
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const record = node as JsonObject;
    if (Array.isArray(record.parameters)) {
      record.parameters = record.parameters.filter(
        (entry: JsonObject) => entry["x-governed-by"] === undefined && !governed.has(String(entry.$ref)),
      );
    }
    if (typeof record.in === "string" && typeof record.schema === "object") describeParameter(record);
    else describe(record);
    for (const [key, child] of Object.entries(record)) {
      if (key !== "example" && key !== "examples" && key !== "default" && key !== "enum") visit(child);
    }
  };
  visit(copy);
  return copy;
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
