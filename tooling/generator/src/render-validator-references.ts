import { isJsonObject, type JsonObject, type OpenApiDocument, parsePointer, valueAt } from "@tooling/spec";
import { RenderError } from "./render-error.ts";

/**
 * Read the schema that a reference leads to, one hop far: what stands beside a further reference counts too.
 *
 * @throws {RenderError} For a reference that leads nowhere in the document.
 */
export function targetOf(document: OpenApiDocument, reference: string): unknown {
  const target = reference.startsWith("#") ? valueAt(document, parsePointer(decodeURIComponent(reference.slice(1)))) : undefined;
  if (target === undefined) throw new RenderError(`Reference "${reference}" leads nowhere in the bundled document: correct it.`);
  return target;
}

/** List the schemas that apply to the same value, the given one first. */
export function inPlaceSchemas(document: OpenApiDocument, node: unknown): JsonObject[] {
  if (!isJsonObject(node)) return [];
  const { $ref: reference, allOf, anyOf, oneOf, dependentSchemas } = node;
  const children = [
    ...(typeof reference === "string" ? [targetOf(document, reference)] : []),
    ...[allOf, anyOf, oneOf].flatMap((list) => (Array.isArray(list) ? list : [])),
    ...[node.if, node.then, node.else],
    ...(isJsonObject(dependentSchemas) ? Object.values(dependentSchemas) : []),
  ];
  return [node, ...children.flatMap((child) => inPlaceSchemas(document, child))];
}

/** Keywords whose values are data: what looks like a reference there is none. */
const DATA = new Set(["example", "examples", "default", "enum", "const"]);

/** List the references that the schemas of a node lead to, directly or through others. */
export function reachableReferences(document: OpenApiDocument, nodes: readonly unknown[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { $ref: reference } = node as JsonObject;
    if (typeof reference === "string" && !found.has(reference)) {
      found.add(reference);
      visit(targetOf(document, reference));
    }
    for (const [key, child] of Object.entries(node)) if (!DATA.has(key)) visit(child);
  };
  for (const node of nodes) visit(node);
  return found;
}
