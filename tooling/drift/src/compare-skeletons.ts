import { formatPointer } from "@tooling/spec";
import { hasObjects, type Shape } from "./infer-shape.ts";
import { ANY_KEY } from "./show-name.ts";
import type { Baseline } from "./skeleton-baseline.ts";
import { BODY_KINDS } from "./skeleton-body.ts";

/** One way in which replies differ from those of a baseline. */
export interface ShapeChange {
  kind: "operation" | "status" | "media-type" | "body-kind" | "type" | "nullability" | "presence" | "format" | "enum-value";
  /** operationId. */
  operation: string;
  status: string;
  /** JSON Pointer into the exchange, each item of a list as `[]`, each key of a map as `{}`. */
  at: string;
  /** What was, and what is: names, types and values of the contract's. */
  message: string;
}

/** A change before it is told where it is from. */
type Change = Pick<ShapeChange, "kind" | "message"> & { path: readonly string[] };

/**
 * List what replies show now that a baseline does not, and what they lack that was always there.
 *
 * Whether the contract allows it, a judge of exchanges tells; what is merely not seen again is no change, since nobody may have asked.
 */
export function compareSkeletons(baseline: Baseline, now: Baseline): ShapeChange[] {
  return Object.entries(now).flatMap(([operation, replies]) =>
    Object.entries(replies).flatMap(([status, shape]) => {
      const known = Object.hasOwn(baseline, operation) ? baseline[operation] : undefined;
      const before = known !== undefined && Object.hasOwn(known, status) ? known[status] : undefined;
      const changes = before === undefined ? [newReply(known, status)] : compareReplies(before, shape);
      return changes.map(({ path, ...change }) => ({ ...change, operation, status, at: formatPointer(["response", ...path]) }));
    }),
  );
}

/** Write a change as a line. */
export function formatShapeChange({ kind, operation, status, at, message }: ShapeChange): string {
  return `${operation} ${status} ${at}: ${kind}: ${message}`;
}

function newReply(known: Record<string, Shape> | undefined, status: string): Change {
  if (known === undefined) return { kind: "operation", path: [], message: "the baseline has no reply to it: record it anew." };
  return { kind: "status", path: ["status"], message: `was ${listed(Object.keys(known))}, is ${status}` };
}

/** Compare two replies: a body with one of its own kind, since one of another kind differs in everything. */
function compareReplies(before: Shape, now: Shape): Change[] {
  const names = ["mediaType", "bodyKind"] as const;
  const [media, kind] = names.map((name) => addedTo(before.properties?.[name]?.enum, now.properties?.[name]?.enum));
  const isUnknown = before.properties?.["mediaType"]?.format === undefined && now.properties?.["mediaType"]?.format !== undefined;
  const from = (name: (typeof names)[number]): string => listed(before.properties?.[name]?.enum ?? ["none"]);
  const changes: Change[] = [];
  if (media?.length || isUnknown)
    changes.push({
      ...{ kind: "media-type", path: ["headers", "content-type"] },
      message: `was ${from("mediaType")}, is ${media?.length ? listed(media) : "one that the contract does not know"}`,
    });
  else if (kind?.length) changes.push({ kind: "body-kind", path: ["body"], message: `was ${from("bodyKind")}, is ${listed(kind)}` });
  return [
    ...changes,
    ...compareMembers(before.properties?.["headers"], now.properties?.["headers"], ["headers"]),
    ...BODY_KINDS.flatMap((name) => compareMembers(before.properties?.[name], now.properties?.[name], ["body"])),
  ];
}

function compareMembers(before: Shape | undefined, now: Shape | undefined, path: readonly string[]): Change[] {
  if (before === undefined || now === undefined) return [];
  return compareShapes(before, now, path);
}

function compareShapes(before: Shape, now: Shape, path: readonly string[]): Change[] {
  const { type, format, enum: values } = before;
  // Of null alone nobody can tell what else may come.
  if (type.every((name) => name === "null")) return [];
  const types = addedTo(type, now.type).filter((name) => name !== "null" && !(name === "integer" && type.includes("number")));
  const changes: Change[] = [];
  const add = (kind: Change["kind"], message: string): void => void changes.push({ kind, path, message });
  if (types.length > 0) add("type", `was ${listed(type)}, is ${listed(types)}`);
  if (now.type.includes("null") && !type.includes("null")) add("nullability", "was never null, is null");
  const formats = format?.includes("text") ? [] : addedTo(format, now.format);
  if (type.includes("string") && formats.length > 0) {
    if (format === undefined) add("enum-value", `was one of the contract's values, is another (${listed(formats)})`);
    else add("format", `was ${listed(format)}, is ${listed(formats)}`);
  }
  const added = values === undefined ? [] : addedTo(values, now.enum);
  if (added.length > 0) add("enum-value", `was ${listed(values ?? [])}, is ${listed(added)} too`);
  return [
    ...changes,
    ...compareMembers(before.items, now.items, [...path, "[]"]),
    ...compareMembers(before.additionalProperties, now.additionalProperties, [...path, ANY_KEY]),
    ...(hasObjects(before) && hasObjects(now) ? compareObjects(before, now, path) : []),
  ];
}

function compareObjects(before: Shape, now: Shape, path: readonly string[]): Change[] {
  const lost = addedTo(now.required, before.required).map(
    (name): Change => ({ kind: "presence", path: [...path, name], message: "was always there, is missing" }),
  );
  const known = before.properties ?? {};
  const members = Object.entries(now.properties ?? {}).flatMap(([name, shape]): Change[] => {
    if (Object.hasOwn(known, name)) return compareMembers(known[name], shape, [...path, name]);
    return [{ kind: "presence", path: [...path, name], message: "was never there, is there" }];
  });
  const most = before.undocumented?.count[1] ?? 0;
  const mostNow = now.undocumented?.count[1] ?? 0;
  const message = `had at most ${most} members that the contract does not know, has ${mostNow}`;
  return [...lost, ...members, ...(mostNow > most ? [{ kind: "presence", path, message } as const] : [])];
}

function addedTo<Value>(before: readonly Value[] = [], now: readonly Value[] = []): Value[] {
  return now.filter((value) => !before.includes(value));
}

function listed(words: readonly (string | number | boolean)[]): string {
  return words.map(String).join(" or ");
}
