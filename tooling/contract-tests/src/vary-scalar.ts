import type { JsonObject } from "@tooling/spec";
import { listOf } from "./example-value.ts";
import { add, type Way } from "./variation.ts";

/** A value of each type of JSON. */
const OF_TYPE: Readonly<Record<string, unknown>> = {
  string: "not of this type",
  number: 1.5,
  boolean: true,
  null: null,
  array: ["not of this type"],
  object: { not: "of this type" },
};

/** Types of what stands in one field of a form. */
const SCALARS = ["string", "number", "integer", "boolean"];

/** Texts that have none of the formats and few of the patterns. */
const SHAPELESS = ["not of this format", "", "\u0000", "!"];

/** Formats of text that not every text has; other names of formats only remark. */
const SHAPED = ["date", "date-time", "time", "duration", "email", "uuid", "uri", "hostname", "ipv4", "ipv6", "byte"];

/** Integers that a format has and has not: those of int64 that a double can tell from their neighbours. */
const INTEGERS: Readonly<Record<string, readonly { bound: number; outside: number; narrowing: readonly string[] }[]>> = {
  int32: [
    { bound: -(2 ** 31), outside: -(2 ** 31) - 1, narrowing: ["minimum", "exclusiveMinimum"] },
    { bound: 2 ** 31 - 1, outside: 2 ** 31, narrowing: ["maximum", "exclusiveMaximum"] },
  ],
  int64: [
    { bound: -(2 ** 31) - 1, outside: -(2 ** 64), narrowing: ["minimum", "exclusiveMinimum"] },
    { bound: 2 ** 31, outside: 2 ** 64, narrowing: ["maximum", "exclusiveMaximum"] },
  ],
};

/** A number that no contract lists. */
const UNLISTED = 987_654_321;

/** The types that a schema names. */
export function typesIn({ type }: JsonObject): string[] {
  return [type ?? []].flat() as string[];
}

/** Try the rules that speak of any value, of texts and of numbers; `base` is a value that the schema allows. */
export function varyScalar(schema: JsonObject, base: unknown, way: Way): void {
  varyType(schema, base, way);
  varyValues(schema, way);
  varyLength(schema, base, way);
  varyShape(schema, way);
  varyBounds(schema, way);
  varyNumber(schema, way);
}

/** Refuse values of all types but some. */
export function refuseTypes(types: readonly string[], way: Way): void {
  for (const [type, value] of Object.entries(OF_TYPE)) {
    const isAllowed = types.includes(type) || (type === "null" && way.hasNull);
    if (!isAllowed) add(way, "refused", "type", `as ${type}`, [value]);
  }
}

function varyType(schema: JsonObject, base: unknown, way: Way): void {
  const types = typesIn(schema);
  if (types.length === 0) return;
  const isPlain = schema.const === undefined && schema.enum === undefined && schema.format !== "binary";
  // A mock that wants a number takes a text that looks like one.
  if (isPlain && types.includes("string") && (typeof base !== "string" || !Number.isNaN(Number(base))))
    add({ ...way, isOpen: true }, "accepted", "type", "as a text that is no number", ["no number", "x"]);
  if (types.includes("null")) add(way, "accepted", "type", "= null", [null]);
  // A file has no type on the wire.
  if (schema.format !== "binary") refuseTypes(types, way);
  // Where null is allowed, an empty field of a form stands for it.
  const isText = types.includes("string") && (isPlain || schema.format === "binary");
  if (!types.includes("null") && !way.hasNull && !isText && types.some((type) => SCALARS.includes(type)))
    add({ ...way, isOpen: true }, "refused", "type", "as an empty text", [""]);
  if (types.includes("boolean") && isPlain) for (const value of [true, false]) add(way, "accepted", "type", `= ${value}`, [value]);
}

function varyValues(schema: JsonObject, way: Way): void {
  const values = listOf(schema.enum);
  for (const value of values) add(way, "accepted", "enum", `= ${JSON.stringify(value)}`, [value]);
  const other = (listed: unknown, text: string): unknown[] => [typeof listed === "number" ? UNLISTED : text];
  if (values.length > 0) add(way, "refused", "enum", "with a value that is not listed", other(values[0], "not listed"));
  if (schema.const !== undefined)
    add(way, "refused", "const", "with another value than its constant", other(schema.const, "not the constant"));
}

function varyLength({ minLength, maxLength }: JsonObject, base: unknown, way: Way): void {
  const ofLength = (count: number): string[] => padded(typeof base === "string" && base !== "" ? base : "x", count);
  const take = (rule: string, count: number): void => {
    const texts = ofLength(count);
    // A pattern or a format may have no text of this length.
    add({ ...way, isOpen: way.isOpen || texts.length > 1 }, "accepted", rule, `of ${count} characters`, texts);
  };
  if (typeof minLength === "number" && minLength > 0) {
    take("minLength", minLength);
    add(way, "refused", "minLength", `of ${minLength - 1} characters`, ofLength(minLength - 1));
  }
  if (typeof maxLength === "number") {
    take("maxLength", maxLength);
    add(way, "refused", "maxLength", `of ${maxLength + 1} characters`, ofLength(maxLength + 1));
  }
}

/** Texts of a length that keep the shape of an example where they can: lengthened at the end, the start, or in a name's middle. */
function padded(example: string, count: number): string[] {
  const characters = [...example];
  const missing = count - characters.length;
  if (missing <= 0) return [characters.slice(0, count).join("")];
  const more = Array.from({ length: missing }, (_, index) => characters[index % characters.length]).join("");
  const labels = `${"a".repeat(60)}.`.repeat(Math.ceil(missing / 61)).slice(-missing);
  return [example + more, characters.slice(0, 1).join("").repeat(missing) + example, example.replace("@", `@${labels}`)];
}

function varyShape(schema: JsonObject, way: Way): void {
  const { pattern, format } = schema;
  if (typeof pattern === "string") add(way, "refused", "pattern", "that does not match its pattern", SHAPELESS);
  if (!typesIn(schema).includes("string") || !SHAPED.includes(String(format))) return;
  add(way, "refused", format === "byte" ? "format byte" : "format", `that is no ${format}`, SHAPELESS);
}

function varyBounds(schema: JsonObject, way: Way): void {
  const step = typesIn(schema).includes("integer") ? 1 : 0.5;
  const beyond = (bound: number, by: number): number[] => [bound + by, bound + by * Math.abs(bound || 1)];
  const bounds = [
    ["minimum", schema.minimum, 0, -step],
    ["maximum", schema.maximum, 0, step],
    ["exclusiveMinimum", schema.exclusiveMinimum, step, 0],
    ["exclusiveMaximum", schema.exclusiveMaximum, -step, 0],
  ] as const;
  for (const [rule, bound, within, outside] of bounds) {
    if (typeof bound !== "number") continue;
    add(way, "accepted", rule, `= ${bound + within}`, [bound + within]);
    add(way, "refused", rule, `beyond ${bound}`, outside === 0 ? [bound] : beyond(bound, outside));
  }
}

function varyNumber(schema: JsonObject, way: Way): void {
  const { multipleOf, format } = schema;
  const isListed = schema.enum !== undefined || schema.const !== undefined;
  for (const { bound, outside, narrowing } of isListed ? [] : (INTEGERS[String(format)] ?? [])) {
    if (narrowing.some((keyword) => schema[keyword] !== undefined)) continue;
    add(way, "accepted", `format ${format}`, `= ${bound}`, [bound]);
    add(way, "refused", `format ${format}`, `= ${outside}`, [outside]);
  }
  if (typeof multipleOf !== "number") return;
  add({ ...way, isOpen: true }, "accepted", "multipleOf", `= ${multipleOf * 3}`, [multipleOf * 3, multipleOf]);
  add(way, "refused", "multipleOf", `that is no multiple of ${multipleOf}`, [multipleOf * 1.5]);
}
