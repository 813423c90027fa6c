import { parameterExamples } from "@tooling/contract-tests/cases";
import { isJsonObject, type JsonObject, listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import type { ObservedExchange } from "./observed-exchange.ts";
import type { OperationRequest } from "./operation-caller.ts";

/** Values of parameters that the caller knows better than the examples do, by parameter name. */
export type KnownValues = (name: string) => unknown;

/** The operations that only read, lists before what is found through them. */
export function readOperations(document: OpenApiDocument): Operation[] {
  const reading = listOperations(document).filter(({ method }) => method === "get" || method === "head");
  return reading.toSorted((a, b) => pathNames(a).length - pathNames(b).length);
}

/**
 * The requests that try a reading operation: with the least, with each optional parameter alone, and for each media type of its answer.
 *
 * An object is asked for by what a list gave before, and by its example, which the provider should not know.
 */
export function requestsOf(
  document: OpenApiDocument,
  operation: Operation,
  known: KnownValues,
  seen: readonly ObservedExchange[],
): OperationRequest[] {
  const valuesOf = (place: "path" | "query" | "header", onlyRequired: boolean): JsonObject =>
    Object.fromEntries(
      Object.entries(parameterExamples(document, operation, place, onlyRequired)).map(([name, value]) => [name, known(name) ?? value]),
    );
  const path = valuesOf("path", true);
  const least = { path, query: valuesOf("query", true), header: valuesOf("header", true) };
  const found = { ...path, ...foundValues(operation, path, seen) };
  const isFound = pathNames(operation).length > 0 && JSON.stringify(found) !== JSON.stringify(path);
  const ask = (params: OperationRequest["params"], rest: Partial<OperationRequest> = {}): OperationRequest => ({
    ...{ operation: operation.id, params: { ...least, path: found, ...params } },
    ...rest,
  });
  const optional = Object.entries(valuesOf("query", false)).filter(([name]) => !Object.hasOwn(least.query, name));
  const mediaTypes = Object.entries(operation.responses).flatMap(([status, { content = {} }]) =>
    status.startsWith("2") ? Object.keys(content) : [],
  );
  return [
    ask({}),
    ...(isFound ? [ask({ path })] : []),
    ...optional.map(([name, value]) => ask({ query: { ...least.query, [name]: value } })),
    ...(mediaTypes.length > 1 ? mediaTypes.map((accept) => ask({}, { accept })) : []),
  ];
}

function pathNames({ path }: Operation): string[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name as string);
}

/** Values for the names in a path: members of the first item of a list that was read from a path above it. */
function foundValues({ path }: Operation, example: JsonObject, seen: readonly ObservedExchange[]): JsonObject {
  const names = Object.keys(example);
  for (let above = path; above.includes("/") && above !== ""; above = above.slice(0, above.lastIndexOf("/"))) {
    if (above.includes("{")) continue;
    const lists = seen.filter(({ url, status }) => status === 200 && new URL(url).pathname.replace(/\/$/, "").endsWith(above));
    for (const { body } of lists) {
      const item = firstItem(body);
      const values = names.map((name) => [name, item?.[name] ?? (/[a-z]Id$/.test(name) ? item?.id : undefined)] as const);
      const own = values.filter(([, value]) => typeof value === "string" || typeof value === "number");
      if (own.length > 0) return Object.fromEntries(own);
    }
  }
  return {};
}

/** The first object of the first list in a body. */
function firstItem(text: string): JsonObject | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const lists = Array.isArray(body) ? [body] : isJsonObject(body) ? Object.values(body).filter(Array.isArray) : [];
    return lists.flat().find(isJsonObject);
  } catch {
    return undefined;
  }
}
