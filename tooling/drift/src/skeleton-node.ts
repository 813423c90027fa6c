import { isJsonObject, listSchemaParts, type OpenApiDocument } from "@tooling/spec";
import { classOf, type LengthRange, lengthOf, type ValueClass, widenLength } from "./skeleton-class.ts";
import { isListed, itemSchemas, type MemberPlace, placeOf, takesFractions } from "./skeleton-schema.ts";

/** Values of one shape, and how many of them there are. */
export interface Counted<Value> {
  count: number;
  shape: Value;
}

/** A value that has nothing below; `value` is there where the contract lists it at this place. */
export type ScalarNode =
  | { type: "null" }
  | { type: "boolean" | "integer" | "number"; value?: boolean | number }
  | { type: "string"; value: string }
  | { type: "string"; class: ValueClass; length: LengthRange };

/** A list, its order forgotten. */
export interface ListNode<Below> {
  type: "array";
  items: Counted<Below>[];
}

/** An object. */
export interface ObjectNode<Below> {
  type: "object";
  /** Those that the contract names. */
  members: Record<string, Below>;
  /** Those of maps that the contract has, and of objects of which it says nothing. */
  entries: Counted<Below>[];
  /** All others. */
  undocumented: Counted<Below>[];
}

/** One level of a value: everything that may be told of it, and what is below. */
export type ShapeNode<Below> = ScalarNode | ListNode<Below> | ObjectNode<Below>;

/** A value without anything of its own: JSON, with lists sorted into shapes. */
export type ValueSkeleton = ScalarNode | ListNode<ValueSkeleton> | ObjectNode<ValueSkeleton>;

/** A value as it was seen, and what speaks of it. */
export interface SeenValue {
  /** As JSON has it. */
  value: unknown;
  schemas: readonly unknown[];
}

/** Tell one level of a value. */
export function describeValue(document: OpenApiDocument, { value, schemas }: SeenValue): ShapeNode<SeenValue> {
  const parts = listSchemaParts(document, schemas);
  if (value === null) return { type: "null" };
  if (typeof value === "boolean") return { type: "boolean", ...(isListed(parts, value) && { value }) };
  if (typeof value === "number") {
    const type = Number.isInteger(value) && !takesFractions(parts) ? "integer" : "number";
    return { type, ...(isListed(parts, value) && { value }) };
  }
  if (typeof value === "string")
    return isListed(parts, value) ? { type: "string", value } : { type: "string", class: classOf(value), length: lengthOf(value) };
  const single = (below: unknown, own: readonly unknown[]): Counted<SeenValue> => ({ count: 1, shape: { value: below, schemas: own } });
  if (Array.isArray(value)) {
    const own = itemSchemas(parts);
    return { type: "array", items: value.map((item) => single(item, own)) };
  }
  if (!isJsonObject(value)) throw new Error(`A skeleton is made of JSON, and there is a ${typeof value}: parse the body before.`);
  const placed = Object.keys(value).map((name) => ({ name, ...placeOf(parts, name) }));
  const countedOf = (kind: MemberPlace["kind"]): Counted<SeenValue>[] =>
    placed.filter((member) => member.kind === kind).map(({ name, schemas: own }) => single(value[name], own));
  const members = placed
    .filter(({ kind }) => kind === "member")
    .map(({ name, schemas: own }): [string, SeenValue] => [name, { value: value[name], schemas: own }]);
  return {
    type: "object",
    members: Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1))),
    ...{ entries: countedOf("entry"), undocumented: countedOf("undocumented") },
  };
}

/** Keep what may be told of a value, at all levels. */
export function skeletonOfValue(document: OpenApiDocument, seen: SeenValue): ValueSkeleton {
  const node = describeValue(document, seen);
  const merged = (values: readonly Counted<SeenValue>[]): Counted<ValueSkeleton>[] =>
    mergeAlike(values.map(({ count, shape }) => ({ count, shape: skeletonOfValue(document, shape) })));
  if (node.type === "array") return { type: "array", items: merged(node.items) };
  if (node.type !== "object") return node;
  const members = Object.entries(node.members).map(([name, member]) => [name, skeletonOfValue(document, member)]);
  return {
    type: "object",
    members: Object.fromEntries(members),
    ...{ entries: merged(node.entries), undocumented: merged(node.undocumented) },
  };
}

/** Merge values that differ in the lengths of their texts alone, in an order that says nothing of theirs. */
function mergeAlike(values: readonly Counted<ValueSkeleton>[]): Counted<ValueSkeleton>[] {
  const merged = new Map<string, Counted<ValueSkeleton>>();
  for (const { count, shape } of values) {
    const key = JSON.stringify(shape, withoutLengths);
    const known = merged.get(key);
    merged.set(key, known === undefined ? { count, shape } : { count: known.count + count, shape: widen(known.shape, shape) });
  }
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counted]) => counted);
}

/** A member of the contract's may be named `length` as well, but is no list. */
function withoutLengths(key: string, value: unknown): unknown {
  return key === "length" && Array.isArray(value) ? undefined : value;
}

/** Join two skeletons that differ in lengths alone. */
function widen(a: ValueSkeleton, b: ValueSkeleton): ValueSkeleton {
  if (a.type === "string" && "class" in a && "class" in b) return { ...a, length: widenLength(a.length, b.length) };
  const both = (some: Counted<ValueSkeleton>[], others: Counted<ValueSkeleton>[]): Counted<ValueSkeleton>[] =>
    some.map(({ count, shape }, index) => ({ count, shape: widen(shape, (others[index] as Counted<ValueSkeleton>).shape) }));
  if (a.type === "array" && b.type === "array") return { type: "array", items: both(a.items, b.items) };
  if (a.type !== "object" || b.type !== "object") return a;
  const members = Object.entries(a.members).map(([name, member]) => [name, widen(member, b.members[name] as ValueSkeleton)]);
  return {
    type: "object",
    members: Object.fromEntries(members),
    ...{ entries: both(a.entries, b.entries), undocumented: both(a.undocumented, b.undocumented) },
  };
}
