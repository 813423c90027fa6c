import type { LengthRange } from "./skeleton-class.ts";
import { widenLength } from "./skeleton-class.ts";
import type { Counted, ShapeNode, ValueSkeleton } from "./skeleton-node.ts";

/** What was seen at one place, in the words of JSON Schema; every list is sorted and has no word twice. */
export interface Shape {
  /** Types of JSON, `integer` apart from `number`. */
  type: string[];
  /** What texts looked like that the contract does not list. */
  format?: string[];
  /** Lengths of these texts in characters, between powers of two. */
  length?: LengthRange;
  /** Those of the values listed by the contract that were seen. */
  enum?: (string | number | boolean)[];
  /** Absent where no list had any item. */
  items?: Shape;
  /** Members that the contract names, as far as seen. */
  properties?: Record<string, Shape>;
  /** Those that were there every time. */
  required?: string[];
  /** Members of maps. */
  additionalProperties?: Shape;
  /** Members that the contract does not know: the least and the greatest number in one object, and what they look like. */
  undocumented?: { count: [least: number, most: number]; shape: Shape };
}

/** Nothing was seen: joined with any shape it gives that shape. */
const NOTHING: Shape = { type: [] };

/**
 * Infer what all values have in common from one level of each at a time: skeletons show themselves, other values by `describeValue`.
 *
 * Both ways give the same, since a shape holds only what a skeleton keeps, and joining values does not ask for their order or number.
 */
export function inferShape<Seen>(seen: readonly Seen[], look: (value: Seen) => ShapeNode<Seen>): Shape {
  const inferCounted = (values: readonly Counted<Seen>[]): Shape =>
    inferShape(
      values.map(({ shape }) => shape),
      look,
    );
  const shapeOf = (node: ShapeNode<Seen>): Shape => {
    if (node.type === "array") return compact({ type: ["array"], items: inferCounted(node.items) });
    if (node.type === "object") {
      const count = node.undocumented.reduce((sum, counted) => sum + counted.count, 0);
      return compact({
        type: ["object"],
        properties: Object.fromEntries(Object.entries(node.members).map(([name, member]) => [name, inferShape([member], look)])),
        required: Object.keys(node.members).sort(),
        additionalProperties: inferCounted(node.entries),
        ...(count > 0 && { undocumented: { count: [count, count], shape: inferCounted(node.undocumented) } }),
      });
    }
    if ("value" in node && node.value !== undefined) return { type: [node.type], enum: [node.value] };
    return "class" in node ? { type: ["string"], format: [node.class], length: node.length } : { type: [node.type] };
  };
  return seen.reduce((shape, value) => joinShapes(shape, shapeOf(look(value))), NOTHING);
}

/** Infer what all skeletons have in common. */
export function inferFromSkeletons(skeletons: readonly ValueSkeleton[]): Shape {
  return inferShape(skeletons, (skeleton) => skeleton);
}

/** Describe what two shapes describe together: the order does not matter, and a shape joined with itself is itself. */
export function joinShapes(a: Shape, b: Shape): Shape {
  if (a.type.length === 0 || b.type.length === 0) return a.type.length === 0 ? b : a;
  const length = a.length && b.length ? widenLength(a.length, b.length) : (a.length ?? b.length);
  const undocumented = joinUndocumented(a, b);
  return compact({
    type: union(a.type, b.type),
    format: union(a.format, b.format),
    ...(length && { length }),
    enum: union(a.enum, b.enum),
    items: joinShapes(a.items ?? NOTHING, b.items ?? NOTHING),
    properties: joinProperties(a.properties, b.properties),
    required: sharedMembers(a, b),
    additionalProperties: joinShapes(a.additionalProperties ?? NOTHING, b.additionalProperties ?? NOTHING),
    ...(undocumented && { undocumented }),
  });
}

/** Whether some value was an object. */
export function hasObjects({ type }: Shape): boolean {
  return type.includes("object");
}

function joinProperties(a: Record<string, Shape> = {}, b: Record<string, Shape> = {}): Record<string, Shape> {
  const own = (shapes: Record<string, Shape>, name: string): Shape => (Object.hasOwn(shapes, name) ? (shapes[name] as Shape) : NOTHING);
  return Object.fromEntries(
    union(Object.keys(a), Object.keys(b)).map((name): [string, Shape] => [name, joinShapes(own(a, name), own(b, name))]),
  );
}

/** What is no object lacks no member. */
function sharedMembers(a: Shape, b: Shape): string[] {
  if (!hasObjects(a)) return b.required ?? [];
  return hasObjects(b) ? (a.required ?? []).filter((name) => b.required?.includes(name)) : (a.required ?? []);
}

function joinUndocumented(a: Shape, b: Shape): Shape["undocumented"] {
  const known = [a, b].filter(hasObjects).map(({ undocumented }) => undocumented ?? { count: [0, 0] as const, shape: NOTHING });
  const counts = known.flatMap(({ count }) => count);
  const shape = known.reduce((joined, { shape }) => joinShapes(joined, shape), NOTHING);
  return shape === NOTHING ? undefined : { count: [Math.min(...counts), Math.max(...counts)], shape };
}

function union<Value extends string | number | boolean>(a: readonly Value[] = [], b: readonly Value[] = []): Value[] {
  const words = new Map([...a, ...b].map((value) => [JSON.stringify(value), value]));
  return [...words].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, value]) => value);
}

/** Leave out what says nothing. */
function compact(shape: Shape): Shape {
  const says = (value: unknown): boolean =>
    Array.isArray(value) ? value.length > 0 : Object.keys(value as object).length > 0 && value !== NOTHING;
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => says(value))) as unknown as Shape;
}
