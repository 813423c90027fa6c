import { FORMAT_LENGTHS } from "@contracts/runtime/fixtures";
import type { JsonObject } from "@tooling/spec";
import { drawPattern } from "./draw-pattern.ts";
import type { Plan } from "./fixture-plan.ts";
import { renderLiteral } from "./render-literal.ts";

/** Formats whose texts are texts of another format, too. */
const ALIASES: Readonly<Record<string, string>> = {
  iri: "uri",
  "iri-reference": "uri-reference",
  "uri-template": "uri-reference",
  "idn-email": "email",
  "idn-hostname": "hostname",
};

/** Formats that have a text of their own. */
const TEXTS: Readonly<Record<string, string>> = { "json-pointer": "/tide", "relative-json-pointer": "0/tide", regex: "tide" };

/** Largest number that is drawn where there is no bound. */
const LARGE = 10_000;

/** Plan texts. */
export function planText(schema: JsonObject): Plan {
  const { minLength, maxLength, pattern, contentMediaType } = schema;
  const least = Number(minLength ?? 0);
  const most = Number(maxLength ?? Number.POSITIVE_INFINITY);
  const format = String(schema.format ?? "");
  if (format === "binary" || (contentMediaType !== undefined && schema.contentEncoding === undefined))
    return { kind: "leaf", code: "file" };
  if (least > most) return { kind: "none", reason: `it has at least ${least} characters and at most ${most}` };
  if (typeof pattern === "string") return planPattern(schema, pattern, least, most);
  const fixed = TEXTS[format];
  if (fixed !== undefined) return valuesPlan([fixed]);
  const name = ALIASES[format] ?? format;
  if (!Object.hasOwn(FORMAT_LENGTHS, name)) return { kind: "leaf", code: `text(${textBounds(least, most)})` };
  const [shortest, longest] = FORMAT_LENGTHS[name as keyof typeof FORMAT_LENGTHS];
  if (shortest >= least && longest <= most) return { kind: "leaf", code: `formatted(${JSON.stringify(name)})` };
  return { kind: "none", reason: `no ${format} of its length is known` };
}

function planPattern(schema: JsonObject, pattern: string, least: number, most: number): Plan {
  const isPlain = schema.format === undefined || schema.format === "password";
  const drawn = isPlain ? drawPattern(pattern, least, most) : [];
  const texts = drawn.length > 0 ? drawn : examplesOf(schema).filter((text) => new RegExp(pattern, "u").test(text));
  return texts.length > 0
    ? valuesPlan(texts)
    : { kind: "none", reason: `nothing can be drawn from the pattern ${JSON.stringify(pattern)}, and it has no example that matches` };
}

function examplesOf({ examples, example, default: standard }: JsonObject): string[] {
  const all = [...(Array.isArray(examples) ? examples : []), example, standard];
  return all.filter((value): value is string => typeof value === "string");
}

function textBounds(least: number, most: number): string {
  return most === Number.POSITIVE_INFINITY ? (least === 0 ? "" : String(least)) : `${least}, ${most}`;
}

/** Plan numbers: the multiples of a step between two bounds. */
export function planNumber(schema: JsonObject, isInteger: boolean): Plan {
  const multiple = Number(schema.multipleOf ?? 0);
  if (isInteger && multiple > 0 && !Number.isInteger(multiple))
    return { kind: "none", reason: `it is an integer and a multiple of ${multiple}` };
  for (const step of multiple > 0 ? [multiple] : isInteger ? [1] : [0.01, 1e-6]) {
    const [first, last] = stepsOf(schema, step);
    if (first <= last) return { kind: "leaf", code: `number(${first}, ${last}, ${step})` };
  }
  return { kind: "none", reason: "no number is within its bounds" };
}

/** First and last multiple of a step within bounds, near 1 where there is a choice. */
function stepsOf(schema: JsonObject, step: number): [first: number, last: number] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, format } = schema;
  // 0.3 / 0.1 is 2.9999999999999996: of a decimal step, the decimal that is meant counts.
  const count = (bound: unknown): number =>
    Number.isInteger(step) ? Number(bound) / step : Number((Number(bound) / step).toPrecision(12));
  const lows = [Number.MIN_SAFE_INTEGER];
  const highs = [format === "int32" ? Math.floor((2 ** 31 - 1) / step) : Number.MAX_SAFE_INTEGER];
  if (minimum !== undefined) lows.push(Math.ceil(count(minimum)));
  if (exclusiveMinimum !== undefined) lows.push(Math.floor(count(exclusiveMinimum)) + 1);
  if (maximum !== undefined) highs.push(Math.floor(count(maximum)));
  if (exclusiveMaximum !== undefined) highs.push(Math.ceil(count(exclusiveMaximum)) - 1);
  const low = Math.max(...lows);
  const high = Math.min(...highs);
  const span = Math.ceil(LARGE / step);
  const first = Math.max(low, high < 1 ? high - span : 1);
  return [first, Math.min(high, first + span)];
}

/** Plan one of several values. */
export function valuesPlan(values: readonly unknown[]): Plan {
  return { kind: "leaf", code: `values(${values.map((value) => renderLiteral(value)).join(", ")})` };
}
