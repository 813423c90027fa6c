import {
  dereference,
  formatPointer,
  HTTP_METHODS,
  isJsonObject,
  type JsonObject,
  type OpenApiDocument,
  parsePointer,
  valueAt,
} from "@tooling/spec";

/** A part of an operation that a component stands in. */
export interface Use {
  operation: string;
  /** `query page`, `body`, `200` … */
  part: string;
  side: "request" | "reply";
}

/** The parts of operations that hold each component of a document, by the component's JSON Pointer. */
export type Uses = ReadonlyMap<string, readonly Use[]>;

/** Find which parts of which operations hold each component, directly or through others. */
export function findUses(document: OpenApiDocument): Uses {
  const uses = new Map<string, Use[]>();
  for (const item of Object.values(document.paths)) {
    for (const method of HTTP_METHODS) {
      const operation = item[method];
      if (isJsonObject(operation))
        for (const [use, root] of partsOf(document, operation, item.parameters)) collect(document, root, use, uses);
    }
  }
  return uses;
}

/** The operations, and the sides of them, that a place of a document belongs to; none where it belongs to the contract as a whole. */
export function usesAt(document: OpenApiDocument, uses: Uses, pointer: string): readonly Use[] {
  const [root, name = "", method = "", part = "", key = ""] = parsePointer(pointer);
  if (root === "components") return uses.get(formatPointer(["components", name, method])) ?? [];
  if (root !== "paths") return [];
  const item = document.paths[name];
  const methods = method === "parameters" || method === "" ? HTTP_METHODS : [method];
  return methods.flatMap((verb) => {
    const operation = item?.[verb];
    if (!isJsonObject(operation)) return [];
    const isParameter = method === "parameters" || part === "parameters";
    const list = method === "parameters" ? item?.parameters : operation.parameters;
    const place = isParameter && Array.isArray(list) ? nameParameter(document, list[Number(method === "parameters" ? part : key)]) : "";
    const side = part === "responses" ? "reply" : "request";
    return [{ operation: String(operation.operationId), part: part === "responses" ? key : part === "requestBody" ? "body" : place, side }];
  });
}

function partsOf(document: OpenApiDocument, operation: JsonObject, shared: unknown): [Use, unknown][] {
  const id = String(operation.operationId);
  const parameters = [shared, operation.parameters].flatMap((list) => (Array.isArray(list) ? list : []));
  return [
    ...parameters.map((node): [Use, unknown] => [{ operation: id, part: nameParameter(document, node), side: "request" }, node]),
    [{ operation: id, part: "body", side: "request" }, operation.requestBody],
    ...Object.entries((operation.responses ?? {}) as JsonObject).map(([status, reply]): [Use, unknown] => [
      { operation: id, part: status, side: "reply" },
      reply,
    ]),
  ];
}

function nameParameter(document: OpenApiDocument, node: unknown): string {
  if (!isJsonObject(node)) return "";
  const parameter = dereference(document, node);
  return `${String(parameter.in)} ${String(parameter.name)}`;
}

function collect(document: OpenApiDocument, root: unknown, use: Use, uses: Map<string, Use[]>): void {
  const visited = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const reference = (node as JsonObject).$ref;
    if (typeof reference === "string") {
      const pointer = reference.slice(1);
      if (visited.has(pointer)) return;
      visited.add(pointer);
      uses.set(pointer, [...(uses.get(pointer) ?? []), use]);
      visit(valueAt(document, parsePointer(pointer)));
    }
    Object.values(node).forEach(visit);
  };
  visit(root);
}
