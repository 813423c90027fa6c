import { pathPattern, serverOf } from "@tooling/contract-tests/cases";
import { listOperations, type OpenApiDocument, type Operation, type ServerObject } from "@tooling/spec";
import type { ObservedExchange } from "./observed-exchange.ts";

/** Finds the operation that a request was meant for; undefined where the document has none. */
export type OperationFinder = (exchange: Pick<ObservedExchange, "method" | "url">) => Operation | undefined;

/** Create the finder of a document's operations: below its servers, whatever their variables are, or below a base URL alone. */
export function createOperationFinder(document: OpenApiDocument, baseUrl?: string): OperationFinder {
  const candidates = listOperations(document)
    .map((operation) => ({ operation, pattern: urlPattern(document, operation, baseUrl) }))
    // OAS 3.1, Paths Object: a concrete path comes before one with parameters.
    .toSorted((a, b) => countParameters(a.operation) - countParameters(b.operation));
  return ({ method, url }) => {
    const { origin, pathname } = new URL(url);
    return candidates.find(({ operation, pattern }) => operation.method === method.toLowerCase() && pattern.test(origin + pathname))
      ?.operation;
  };
}

function urlPattern(document: OpenApiDocument, operation: Operation, baseUrl: string | undefined): RegExp {
  const servers =
    baseUrl === undefined ? (operation.servers ?? document.servers ?? []) : [{ url: serverOf(operation, new URL(baseUrl).href) }];
  return new RegExp(`^(?:${servers.map(serverPattern).join("|")})${pathPattern(operation.path)}$`);
}

/** A server whose URL has no origin stands on any. */
function serverPattern({ url }: ServerObject): string {
  const pattern = pathPattern(url.replace(/\/+$/, ""));
  return URL.canParse(url.replaceAll(/[{}]/g, "")) ? pattern : `[a-z]+://[^/]+${pattern}`;
}

function countParameters({ path }: Operation): number {
  return path.split("{").length;
}
