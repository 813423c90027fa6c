import { formatPointer } from "./json-pointer.ts";
import type { Problem } from "./problem.ts";
import { type ReferenceTarget, resolveReference, type SpecFile, targetValue } from "./spec-file.ts";

/** Keywords whose schemas apply to the very same value (JSON Schema 2020-12, section 10.2): a cycle of them never ends. */
const IN_PLACE_LISTS = ["allOf", "anyOf", "oneOf"] as const;
const IN_PLACE_SCHEMAS = ["not", "if", "then", "else"] as const;

/** Most schemas and references on the way to one value: beyond it recursive tools run out of stack. */
const MAX_HOPS = 50;

/**
 * Find references that lead back to themselves without a property or item in between, and chains too long to follow;
 * recursion through properties and items is legal.
 */
export function findReferenceCycles(files: ReadonlyMap<string, SpecFile>): Problem[] {
  const heights = new Map<string, number>();
  const open = new Set<string>();
  const problems: Problem[] = [];
  let tooDeep = false;

  const report = (place: ReferenceTarget, rule: string, message: string): void => {
    const file = files.get(place.file);
    if (file !== undefined) problems.push({ file: place.file, ...file.position(place.pointer), rule, message });
  };
  const follow = (place: ReferenceTarget): number => {
    const key = `${place.file}#${place.pointer}`;
    const known = heights.get(key) ?? 0;
    if (open.has(key)) {
      const message = `The schema at "${place.pointer || "/"}" is defined by nothing but itself: give it a type, or recurse through a property or items.`;
      report(place, "no-ref-cycle", message);
      return 0;
    }
    if (open.size + known >= MAX_HOPS) {
      if (!tooDeep) report(place, "reference-depth", `More than ${MAX_HOPS} references follow upon each other here: refer to the last one.`);
      tooDeep = true;
      return 0;
    }
    if (known > 0) return known;
    open.add(key);
    const height = 1 + inPlace(place, targetValue(files, place)).reduce((highest, next) => Math.max(highest, follow(next)), 0);
    open.delete(key);
    heights.set(key, height);
    return height;
  };

  for (const file of files.values()) {
    for (const pointer of referringPointers(file.value)) follow({ file: file.path, pointer });
  }
  return problems;
}

function inPlace(place: ReferenceTarget, value: unknown): ReferenceTarget[] {
  if (typeof value !== "object" || value === null) return [];
  const schema = value as Record<string, unknown>;
  const child = (...segments: string[]): ReferenceTarget => ({
    file: place.file,
    pointer: place.pointer + formatPointer(segments),
  });
  return [
    ...(typeof schema.$ref === "string" ? [resolveReference(place.file, schema.$ref)] : []),
    ...IN_PLACE_LISTS.flatMap((keyword) => keysOf(schema[keyword]).map((index) => child(keyword, index))),
    ...IN_PLACE_SCHEMAS.filter((keyword) => typeof schema[keyword] === "object").map((keyword) => child(keyword)),
    ...keysOf(schema.dependentSchemas).map((name) => child("dependentSchemas", name)),
  ];
}

function keysOf(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

function referringPointers(value: unknown): string[] {
  const pointers: string[] = [];
  const visit = (node: unknown, pointer: string): void => {
    if (typeof node !== "object" || node === null) return;
    if (typeof (node as { $ref?: unknown }).$ref === "string") pointers.push(pointer);
    for (const [key, child] of Object.entries(node)) visit(child, pointer + formatPointer([key]));
  };
  visit(value, "");
  return pointers;
}
