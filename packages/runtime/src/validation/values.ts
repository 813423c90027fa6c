import { type Check, REPLY, report } from "./run.ts";

/** Bits of the types of JSON Schema 2020-12, and of a file, which no JSON holds. */
const TYPES = { string: 1, integer: 2, number: 4, boolean: 8, object: 16, array: 32, file: 64, null: 128 } as const;
/** Bits of a whole number, which is an integer and a number. */
const WHOLE: number = TYPES.integer | TYPES.number;

/** Name of a type. */
export type TypeName = keyof typeof TYPES;

/** The types of a value as bits; a Date counts as the text it is sent as, a bigint as a number. */
export function typesOf(value: unknown): number {
  if (typeof value === "string") return TYPES.string;
  if (typeof value === "number") return Number.isInteger(value) ? WHOLE : Number.isFinite(value) ? TYPES.number : 0;
  if (typeof value === "boolean") return TYPES.boolean;
  if (value === null) return TYPES.null;
  if (typeof value === "bigint") return WHOLE;
  if (typeof value !== "object") return 0;
  if (Array.isArray(value)) return TYPES.array;
  if (value instanceof Date) return TYPES.string;
  return value instanceof Blob ? TYPES.file : TYPES.object;
}

/** Whether a value has members: no list, no Date and no file. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && typesOf(value) === TYPES.object;
}

/** Whether a value is sent as a number. */
export function isNumeric(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

/** Whether a value is a number that JSON can hold. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

/** Whether a value is a whole number. */
export function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

/** Keyword `type`. */
export function type(...names: TypeName[]): Check {
  const types = names.reduce((bits, name) => bits | TYPES[name], 0);
  return (value, run) => {
    if ((typesOf(value) & types) === 0) report(run, "broken", typeMessage(types), { types });
  };
}

/** Say which types a place may have. */
export function typeMessage(types: number): string {
  const names = Object.entries(TYPES).flatMap(([name, bit]) => ((types & bit) === 0 ? [] : [name]));
  return `must be ${names.join(" or ")}`;
}

/** A schema that has null for an alternative. */
export function nullable(check: Check): Check {
  return (value, run, seen) => {
    if (value !== null) check(value, run, seen);
  };
}

/** Keyword `enum`; a reply may hold a value that the provider added since. */
export function oneOfValues(...values: unknown[]): Check {
  const scalars = new Set(values);
  const texts = new Set(values.filter((value) => typeof value === "object").map(canonical));
  const message = values.length === 1 ? "must be the listed value" : `must be one of ${values.length} listed values`;
  return (value, run) => {
    if (scalars.has(value) || (texts.size > 0 && texts.has(canonical(value)))) return;
    report(run, run.view === REPLY ? "unlisted" : "broken", message, { tag: true });
  };
}

/** Keyword `const`; a reply may hold a value that the provider added since. */
export function constant(expected: unknown): Check {
  const text = canonical(expected);
  return (value, run) => {
    if (canonical(value) !== text)
      report(run, run.view === REPLY ? "unlisted" : "broken", "must be the documented constant", { tag: true });
  };
}

/** Write a value so that equal ones give equal texts (JSON Schema Core 2020-12, section 4.2.2). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value === "bigint") return String(value);
  if (!isObject(value)) return JSON.stringify(value) ?? "undefined";
  const members = Object.keys(value).filter((key) => value[key] !== undefined);
  return `{${members
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join()}}`;
}

/** Keywords `minLength` and `maxLength`, in code points. */
export function length(least: number, most: number): Check {
  return (value, run) => {
    if (typeof value !== "string" || (value.length >= 2 * least && value.length <= most)) return;
    let count = 0;
    for (const _ of value) count++;
    if (count < least) report(run, "broken", `must have at least ${least} characters`);
    if (count > most) report(run, "broken", `must have at most ${most} characters`);
  };
}

/** Keyword `pattern`. */
export function pattern(source: string): Check {
  const expression = new RegExp(source, "u");
  return (value, run) => {
    if (typeof value === "string" && !expression.test(value)) report(run, "broken", `must match ${source}`);
  };
}

/** Bounds of a number; undefined where there is none. */
export interface Range {
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
}

/** Keywords of numbers. */
export function range(bounds: Range): Check {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity, multipleOf } = bounds;
  return (value, run) => {
    if (!isNumeric(value) || Number.isNaN(value)) return;
    if (value < minimum) report(run, "broken", `must be at least ${minimum}`);
    if (value > maximum) report(run, "broken", `must be at most ${maximum}`);
    if (value <= exclusiveMinimum) report(run, "broken", `must be more than ${exclusiveMinimum}`);
    if (value >= exclusiveMaximum) report(run, "broken", `must be less than ${exclusiveMaximum}`);
    if (multipleOf !== undefined && !isMultiple(Number(value), multipleOf)) report(run, "broken", `must be a multiple of ${multipleOf}`);
  };
}

function isMultiple(value: number, divisor: number): boolean {
  const quotient = value / divisor;
  // 19.99 / 0.01 is 1998.9999999999998: binary fractions miss decimal ones by some units in the last place.
  return Math.abs(quotient - Math.round(quotient)) <= Math.abs(quotient) * 4 * Number.EPSILON;
}
