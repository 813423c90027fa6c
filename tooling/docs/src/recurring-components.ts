import { isJsonObject, type OpenApiDocument } from "@tooling/spec";
import { referenceOf } from "./merge-schema.ts";

/** Fields of one object from which on a component that they share is shown by itself, and not with each of them. */
const RECURRING = 3;

const found = new WeakMap<OpenApiDocument, ReadonlySet<string>>();

/** List the references of components that recur among the fields of one object: shown with each field they would fill its table. */
export function listRecurring(document: OpenApiDocument): ReadonlySet<string> {
  const before = found.get(document);
  if (before !== undefined) return before;
  const recurring = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if (isJsonObject(node) && isJsonObject(node.properties))
      for (const name of countTargets(Object.values(node.properties))) recurring.add(name);
    for (const child of Object.values(node)) visit(child);
  };
  visit(document.components?.schemas);
  visit(document.paths);
  found.set(document, recurring);
  return recurring;
}

function countTargets(fields: readonly unknown[]): string[] {
  const counts = new Map<string, number>();
  for (const target of fields.flatMap(listTargets)) counts.set(target, (counts.get(target) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= RECURRING).map(([target]) => target);
}

/** What a field refers to: itself, as one of its alternatives, or by its items. */
function listTargets(field: unknown): string[] {
  if (!isJsonObject(field)) return [];
  const inner = [field.items, field.oneOf, field.anyOf].flat().map(referenceOf);
  return [referenceOf(field), ...inner].filter((target) => target !== undefined);
}
