import { HTTP_METHODS, isJsonObject, type JsonObject, parsePointer, valueAt } from "@tooling/spec";
import type { ImportNotes } from "./import-notes.ts";
import { createUniqueNames, operationIdOf } from "./settle-names.ts";

/** Say where an operation or a component had another name, for whoever compares the two. */
export const IMPORTED_NAME = "x-imported-name";

/** Give each operation an id of its own, and each path the parameters that stand in it; every change is noted. */
export function settleOperations(document: JsonObject, notes: ImportNotes): JsonObject {
  const unique = createUniqueNames();
  const paths = Object.entries(document.paths as JsonObject).map(([path, entry]): [string, unknown] => {
    const pathItem = inlined(document, entry);
    const methods = HTTP_METHODS.filter((method) => isJsonObject(pathItem[method]));
    const operations = methods.map((method): [string, JsonObject] => {
      const operation = pathItem[method] as JsonObject;
      const id = unique(operationIdOf(operation.operationId, method, path));
      const own = { ...settlePathParameters(document, path, pathItem, operation, notes), operationId: id };
      if (id === operation.operationId) return [method, own];
      const written = operation.operationId === undefined ? "none" : String(operation.operationId);
      notes.note("operationIds written as ours are (kept as `x-imported-name`)", `${written} -> ${id}`);
      return [method, operation.operationId === undefined ? own : { ...own, [IMPORTED_NAME]: operation.operationId }];
    });
    if (methods.some((method) => (pathItem[method] as JsonObject).servers !== undefined) || pathItem.servers !== undefined)
      notes.note("operations with servers of their own, which a client calls at the first server's origin", path);
    return [path, { ...pathItem, ...Object.fromEntries(operations) }];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/** A path item itself, where one path refers to another. */
function inlined(document: JsonObject, entry: unknown): JsonObject {
  let pathItem = Object(entry) as JsonObject;
  for (let hops = 0; typeof pathItem.$ref === "string" && hops < 50; hops++)
    pathItem = Object(valueAt(document, parsePointer(pathItem.$ref.slice(1)))) as JsonObject;
  return pathItem;
}

/** Add the path parameters that are not described, and leave out those that the path does not have. */
function settlePathParameters(
  document: JsonObject,
  path: string,
  pathItem: JsonObject,
  operation: JsonObject,
  notes: ImportNotes,
): JsonObject {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
  const own = listOf(operation.parameters);
  const isStray = (entry: unknown): boolean => {
    const { in: place, name } = inlined(document, entry);
    return place === "path" && !names.includes(String(name));
  };
  for (const entry of own.filter(isStray))
    notes.note("path parameters left out that no path has", `${path} ${String(inlined(document, entry).name)}`);
  const kept = own.filter((entry) => !isStray(entry));
  const described = [...kept, ...listOf(pathItem.parameters)].map((entry) => inlined(document, entry));
  const missing = names.filter((name) => !described.some((parameter) => parameter.in === "path" && parameter.name === name));
  for (const name of missing) notes.note("path parameters added that were not described", `${path} ${name}`);
  const added = [...new Set(missing)].map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  if (kept.length === own.length && added.length === 0) return operation;
  return { ...operation, parameters: [...kept, ...added] };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
