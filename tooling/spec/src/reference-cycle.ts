import { formatPointer } from "./json-pointer.ts";
import type { Problem } from "./problem.ts";
import { type ReferenceTarget, resolveReference, type SpecFile, targetValue } from "./spec-file.ts";

/** Keywords whose schemas apply to the very same value (JSON Schema 2020-12, section 10.2): a cycle of them never ends. */
const IN_PLACE_LISTS = ["allOf", "anyOf", "oneOf"] as const;
const IN_PLACE_SCHEMAS = ["not", "if", "then", "else"] as const;

/** Find references that lead back to themselves without a property or item in between; recursion through those is legal. */
export function findReferenceCycles(files: ReadonlyMap<string, SpecFile>): Problem[] {
  const settled = new Set<string>();
  const open = new Set<string>();
  const problems: Problem[] = [];

  const follow = (place: ReferenceTarget): void => {
    const key = `${place.file}#${place.pointer}`;
    if (settled.has(key)) return;
    if (open.has(key)) {
      const file = files.get(place.file);
      if (file !== undefined) {
        problems.push({
          file: place.file,
          ...file.position(place.pointer),
          rule: "no-ref-cycle",
          message: `The schema at "${place.pointer || "/"}" is defined by nothing but itself: give it a type, or recurse through a property or items.`,
        });
      }
      return;
    }
    open.add(key);
    for (const next of inPlace(place, targetValue(files, place))) follow(next);
    open.delete(key);
    settled.add(key);
  };

  for (const file of files.values()) {
    for (const pointer of referringPointers(file.value)) follow({ file: file.path, pointer });
  }
  return problems;
}

function inPlace(place: ReferenceTarget, value: unknown): ReferenceTarget[] {
  if (typeof value !== "object" || value === null) return [];
  const schema = value as Record<string, unknown>;
  const child = (...segments: (string | number)[]): ReferenceTarget => ({
    file: place.file,
    pointer: place.pointer + formatPointer(segments),
  });
  const places: ReferenceTarget[] = [];
  if (typeof schema.$ref === "string") places.push(resolveReference(place.file, schema.$ref));
  for (const keyword of IN_PLACE_LISTS) {
    const list = schema[keyword];
    if (Array.isArray(list)) places.push(...list.map((_, index) => child(keyword, index)));
  }
  for (const keyword of IN_PLACE_SCHEMAS) {
    if (typeof schema[keyword] === "object") places.push(child(keyword));
  }
  return places;
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
