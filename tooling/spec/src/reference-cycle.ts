import { formatPointer } from "./json-pointer.ts";
import type { Problem } from "./problem.ts";
import { type ReferenceTarget, resolveReference, type SpecFile, targetValue } from "./spec-file.ts";

/** Keywords whose schemas apply to the very same value (JSON Schema 2020-12, section 10.2): a cycle of them never ends. */
const IN_PLACE_LISTS = ["allOf", "anyOf", "oneOf"] as const;
const IN_PLACE_SCHEMAS = ["not", "if", "then", "else"] as const;

/** Most schemas and references one after the other for one value: beyond it recursive tools run out of stack. */
const MAX_HOPS = 50;

/** Most schemas that one value is held against: validators try every one of them, as often as it is referred to. */
const MAX_UNFOLDED = 10_000;

interface Extent {
  hops: number;
  unfolded: number;
}

/**
 * Find references that lead back to themselves without a property or item in between, and those that lead on too far
 * or unfold to too much; recursion through properties and items is legal.
 */
export function findReferenceCycles(files: ReadonlyMap<string, SpecFile>): Problem[] {
  const extents = new Map<string, Extent>();
  const open = new Set<string>();
  const problems = new Map<string, Problem>();

  // Cycles are told apart by their place; of a chain or a bomb every link has the same fault, so `once` is empty.
  const report = (place: ReferenceTarget, rule: string, message: string, once = `${place.file}#${place.pointer}`): Extent => {
    const file = files.get(place.file);
    if (file !== undefined && !problems.has(rule + once))
      problems.set(rule + once, { file: place.file, ...file.position(place.pointer), rule, message });
    return { hops: 0, unfolded: 0 };
  };
  const follow = (place: ReferenceTarget): Extent => {
    const key = `${place.file}#${place.pointer}`;
    if (open.has(key)) {
      const message = `The schema at "${place.pointer || "/"}" is defined by nothing but itself: give it a type, or recurse through a property or items.`;
      return report(place, "no-ref-cycle", message);
    }
    const known = extents.get(key);
    if (open.size + (known?.hops ?? 0) >= MAX_HOPS)
      return report(place, "reference-depth", `More than ${MAX_HOPS} references follow upon each other here: refer to the last one.`, "");
    if (known !== undefined) return known;
    open.add(key);
    const extent = { hops: 1, unfolded: 1 };
    for (const next of inPlace(place, targetValue(files, place))) {
      const { hops, unfolded } = follow(next);
      extent.hops = Math.max(extent.hops, hops + 1);
      extent.unfolded += unfolded;
    }
    open.delete(key);
    if (extent.unfolded > MAX_UNFOLDED) {
      const message = `The schema at "${place.pointer || "/"}" unfolds to more than ${MAX_UNFOLDED} schemas: refer to each only once.`;
      report(place, "reference-bomb", message, "");
    }
    extents.set(key, extent);
    return extent;
  };

  for (const file of files.values()) {
    for (const pointer of referringPointers(file.value)) follow({ file: file.path, pointer });
  }
  return [...problems.values()];
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
