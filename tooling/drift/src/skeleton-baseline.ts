import { isJsonObject } from "@tooling/spec";
import { inferFromSkeletons, joinShapes, type Shape } from "./infer-shape.ts";
import type { Skeleton } from "./skeleton.ts";

/** The shapes of replies by operationId and status. */
export type Baseline = Record<string, Record<string, Shape>>;

const NOTE = "Shapes of replies: types, formats, lengths, and names and values of the contract's. Nothing else that was sent is in here.";

/** Most characters of a line, as the formatter has it. */
const LINE_WIDTH = 140;

/** Gather the replies of skeletons; those of operations that the contract does not have are left out. */
export function baselineOf(skeletons: readonly Skeleton[]): Baseline {
  return skeletons.reduce<Baseline>(
    (baseline, { operation, status, response }) =>
      operation === null ? baseline : mergeBaselines(baseline, { [operation]: { [status]: inferFromSkeletons([response]) } }),
    {},
  );
}

/** Describe what two baselines describe together: the order does not matter, and what is recorded again changes nothing. */
export function mergeBaselines(a: Baseline, b: Baseline): Baseline {
  return mergeRecords(a, b, (replies, others) => mergeRecords(replies, others, joinShapes));
}

/** Write a baseline, the same one always to the same text. */
export function writeBaseline(baseline: Baseline): string {
  const text = JSON.stringify({ note: NOTE, replies: baseline }, (_, value) => (isJsonObject(value) ? sorted(value) : value), 2);
  return `${text.replace(/^(.*)\[\n\s+([^[\]{}]*?)\n\s+\](,?)$/gm, inOneLine)}\n`;
}

/**
 * Read what `writeBaseline` wrote.
 *
 * @throws {Error} For any other text.
 */
export function readBaseline(text: string): Baseline {
  const { replies } = parse(text);
  const isShape = (value: unknown): boolean => isJsonObject(value) && Array.isArray(value.type);
  const entries = isJsonObject(replies) ? Object.values(replies) : [undefined];
  if (!entries.every((statuses) => isJsonObject(statuses) && Object.values(statuses).every(isShape)))
    throw new Error("The baseline holds no shapes of replies by operation and status below `replies`: record it anew.");
  return replies as Baseline;
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : {};
  } catch (cause) {
    throw new Error("The baseline is no JSON, perhaps since a merge left its marks in it: mend it, or record it anew.", { cause });
  }
}

function mergeRecords<Value>(
  a: Record<string, Value>,
  b: Record<string, Value>,
  join: (a: Value, b: Value) => Value,
): Record<string, Value> {
  const added = Object.entries(b).map(([key, value]): [string, Value] => [
    key,
    Object.hasOwn(a, key) ? join(a[key] as Value, value) : value,
  ]);
  return { ...a, ...Object.fromEntries(added) };
}

function sorted(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function inOneLine(lines: string, start: string, items: string, end: string): string {
  const line = `${start}[${items.replace(/,\n\s+/g, ", ")}]${end}`;
  return line.length <= LINE_WIDTH ? line : lines;
}
