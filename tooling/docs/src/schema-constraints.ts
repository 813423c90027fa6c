import type { JsonObject } from "@tooling/spec";
import { codeSpan } from "./code-text.ts";

/** Keywords whose meaning needs the whole schema. */
const FURTHER = ["if", "not", "patternProperties", "prefixItems", "contains", "propertyNames", "dependentSchemas"];

/** Values of an enumeration that are named in a table's cell. */
const MAX_VALUES = 24;

/** Say in sentences what a schema demands beside its type; empty where it demands nothing. */
export function describeConstraints(schema: JsonObject): string {
  const values = Array.isArray(schema.enum) ? schema.enum : [];
  const example = Array.isArray(schema.examples) ? schema.examples[0] : schema.example;
  const needs = Object.entries((schema.dependentRequired ?? {}) as Record<string, string[]>);
  const sentences = [
    schema.deprecated === true && "**Deprecated.**",
    schema.readOnly === true && "Only in replies.",
    schema.writeOnly === true && "Only in requests.",
    schema.const !== undefined && `Always ${codeOf(schema.const)}.`,
    values.length > 0 &&
      `One of ${values.slice(0, MAX_VALUES).map(codeOf).join(", ")}${values.length > MAX_VALUES ? ` and ${values.length - MAX_VALUES} more` : ""}.`,
    describeRange(schema.minLength, schema.maxLength, "character"),
    describeRange(schema.minItems, schema.maxItems, "item"),
    describeRange(schema.minProperties, schema.maxProperties, "field"),
    describeRange(schema.minimum, schema.maximum),
    schema.exclusiveMinimum !== undefined && `More than ${codeOf(schema.exclusiveMinimum)}.`,
    schema.exclusiveMaximum !== undefined && `Less than ${codeOf(schema.exclusiveMaximum)}.`,
    schema.multipleOf !== undefined && `A multiple of ${codeOf(schema.multipleOf)}.`,
    schema.pattern !== undefined && `Matches ${codeSpan(String(schema.pattern))}.`,
    schema.uniqueItems === true && "No item twice.",
    ...needs.map(([name, others]) => `${codeSpan(name)} needs ${others.map(codeSpan).join(", ")}.`),
    schema.default !== undefined && `Default ${codeOf(schema.default)}.`,
    (typeof example === "string" || typeof example === "number") && `For example ${codeOf(example)}.`,
    FURTHER.some((keyword) => schema[keyword] !== undefined) && "Further rules stand in the contract.",
  ];
  return sentences.filter((sentence) => sentence !== false && sentence !== "").join(" ");
}

/** Write a value as code; a text without its quotes, where nobody could take it for another value. */
function codeOf(value: unknown): string {
  return codeSpan(typeof value === "string" && /^[^\s"]+$/.test(value) ? value : (JSON.stringify(value) ?? ""));
}

function describeRange(low: unknown, high: unknown, unit?: string): string {
  const write = (bound: number): string => (unit === undefined ? String(bound) : `${bound} ${unit}${bound === 1 ? "" : "s"}`);
  if (typeof low === "number" && typeof high === "number") return `From ${low} to ${write(high)}.`;
  if (typeof low === "number") return `At least ${write(low)}.`;
  return typeof high === "number" ? `At most ${write(high)}.` : "";
}
