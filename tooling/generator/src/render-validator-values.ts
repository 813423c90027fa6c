import { CHECKED_FORMATS } from "@contracts/runtime/validation";
import type { JsonObject } from "@tooling/spec";
import { RenderError } from "./render-error.ts";
import { renderLiteral } from "./render-literal.ts";

/** Render keywords `type`, `enum` and `const`. */
export function renderTypeKeywords(schema: JsonObject): string[] {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  // A file stands for the text of its bytes (OAS 3.1, Considerations for File Uploads).
  const isFile = types.includes("string") && (schema.format === "binary" || schema.contentMediaType !== undefined);
  const values = Array.isArray(schema.enum) ? schema.enum : [];
  return [
    ...(types.length === 0 ? [] : [`type(${[...types, ...(isFile ? ["file"] : [])].map((name) => JSON.stringify(name)).join(", ")})`]),
    ...(schema.enum === undefined ? [] : [`oneOfValues(${values.map((value) => renderLiteral(value)).join(", ")})`]),
    ...("const" in schema ? [`constant(${renderLiteral(schema.const)})`] : []),
  ];
}

/**
 * Render keywords `minLength`, `maxLength`, `pattern` and `format`.
 *
 * @throws {RenderError} For a pattern that is no regular expression.
 */
export function renderStringKeywords(schema: JsonObject): string[] {
  const { minLength, maxLength, pattern, format } = schema;
  return [
    ...(minLength === undefined && maxLength === undefined ? [] : [`length(${minLength ?? 0}, ${maxLength ?? "Infinity"})`]),
    ...(pattern === undefined ? [] : [`pattern(${JSON.stringify(checkPattern(String(pattern)))})`]),
    ...(typeof format === "string" && CHECKED_FORMATS.includes(format) ? [`format(${JSON.stringify(format)})`] : []),
  ];
}

/** Render the keywords of numbers. */
export function renderNumberKeywords(schema: JsonObject): string[] {
  const keywords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
  const bounds = keywords.flatMap((keyword) => (schema[keyword] === undefined ? [] : [`${keyword}: ${renderLiteral(schema[keyword])}`]));
  return bounds.length === 0 ? [] : [`range({ ${bounds.join(", ")} })`];
}

/**
 * Give a pattern back if it is one.
 *
 * @throws {RenderError} For text that is no regular expression.
 */
export function checkPattern(source: string): string {
  try {
    new RegExp(source, "u");
  } catch {
    throw new RenderError(`Pattern ${JSON.stringify(source)} is no regular expression with flag "u": correct it.`);
  }
  return source;
}
