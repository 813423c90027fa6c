import { isNullBodyStatus, pathPattern } from "@tooling/contract-tests/cases";
import { serveInProcess } from "@tooling/mock/in-process";
import { serveFetch } from "@tooling/mock/serve-fetch";
import type { OpenApiDocument } from "@tooling/spec";
import { createOperationFinder } from "./find-operation.ts";
import type { ObservedExchange } from "./observed-exchange.ts";

/** Headers of one connection, which are not for the next. */
const OF_CONNECTION = ["connection", "content-encoding", "content-length", "host", "keep-alive", "transfer-encoding"];

/** Longest wait in milliseconds for an answer: some bodies make Prism hang. */
const ANSWER_TIMEOUT_MS = 5_000;

/** Ask Prism's proxy which replies, played again behind it, are not as a bundled document has them: their indices. */
export async function askPrism(document: OpenApiDocument, exchanges: readonly ObservedExchange[]): Promise<Set<number>> {
  let current = exchanges[0] as ObservedExchange;
  const upstream = await serveFetch(() => replay(current));
  const proxy = await serveInProcess(document, { upstream: upstream.url });
  const pathOf = createPathReader(document);
  const found = new Set<number>();
  try {
    for (const [index, exchange] of exchanges.entries()) {
      current = exchange;
      if (await isObjectedTo(proxy.url + pathOf(exchange), exchange)) found.add(index);
    }
  } finally {
    await proxy.stop();
    await upstream.stop();
  }
  return found;
}

/** A server's base path is not part of what Prism serves. */
function createPathReader(document: OpenApiDocument): (exchange: ObservedExchange) => string {
  const operationOf = createOperationFinder(document);
  return (exchange) => {
    const { pathname, search } = new URL(exchange.url);
    const pattern = new RegExp(`${pathPattern(operationOf(exchange)?.path ?? "")}$`);
    return (pattern.exec(pathname)?.[0] || pathname) + search;
  };
}

async function isObjectedTo(url: string, { method, requestHeaders, requestBody, status }: ObservedExchange): Promise<boolean> {
  const headers = withoutConnection(requestHeaders);
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      method,
      headers,
      redirect: "manual",
      signal,
      ...(requestBody === undefined ? {} : { body: requestBody }),
    });
    await response.arrayBuffer();
    // JSON that does not parse it cannot pass on, and says so with a status of its own.
    if (response.status !== status) return true;
    const violations = JSON.parse(response.headers.get("sl-violations") ?? "[]") as { location?: string[] }[];
    return violations.some(({ location = [] }) => location[0] === "response");
  } catch {
    return false;
  }
}

function replay({ status, headers, body }: ObservedExchange): Response {
  const kept = withoutConnection(headers);
  // Prism follows redirects, to other machines too: it is given the status alone.
  kept.delete("location");
  return new Response(isNullBodyStatus(status) ? null : body, { status, headers: kept });
}

function withoutConnection(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of OF_CONNECTION) kept.delete(name);
  return kept;
}
