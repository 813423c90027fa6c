import { createHash } from "node:crypto";
import {
  HTTP_METHODS,
  isJsonObject,
  type JsonObject,
  listLogins,
  listOperations,
  type OpenApiDocument,
  parsePointer,
  valueAt,
} from "@tooling/spec";

/** Which operations of a contract are tried: so many, drawn by a seed. */
export interface OperationSample {
  operations: number;
  seed: number;
}

/** A copy of a contract with some of its operations and what they refer to; an operation that is added changes at most one of those drawn. */
export function sampleOperations(document: OpenApiDocument, { operations: count, seed }: OperationSample): OpenApiDocument {
  const rankOf = (id: string): string => createHash("sha256").update(`${seed} ${id}`).digest("hex");
  const ids = listOperations(document).map(({ id }) => id);
  const drawn = ids.toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1)).slice(0, count);
  const kept = new Set([...drawn, ...listLogins(document)]);
  const isKept = (key: string, part: unknown): boolean =>
    !HTTP_METHODS.some((method) => method === key) || (isJsonObject(part) && kept.has(String(part.operationId)));
  const paths = Object.entries(document.paths).flatMap(([path, pathItem]): [string, JsonObject][] => {
    const own = Object.fromEntries(Object.entries(pathItem).filter(([key, part]) => isKept(key, part)));
    return HTTP_METHODS.some((method) => own[method] !== undefined) ? [[path, own]] : [];
  });
  return withReachedComponents({ ...document, paths: Object.fromEntries(paths) });
}

/** Leave out the components that nothing refers to; the whole of a large contract takes a validator minutes to read. */
function withReachedComponents(document: OpenApiDocument): OpenApiDocument {
  const reached = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const value of Object.values(node)) {
      if (typeof value === "string" && value.startsWith("#/components/")) {
        if (reached.has(value)) continue;
        reached.add(value);
        visit(valueAt(document, parsePointer(value.slice(1))));
      } else visit(value);
    }
  };
  visit(document.paths);
  const components = Object.entries(document.components ?? {}).map(([kind, map]) => {
    const own = Object.entries(map).filter(([name]) => kind === "securitySchemes" || reached.has(`#/components/${kind}/${name}`));
    return [kind, Object.fromEntries(own)] as const;
  });
  return { ...document, components: Object.fromEntries(components) };
}
