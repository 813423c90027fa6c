import type { Auth } from "./auth.ts";
import { chooseMediaType, isJson, serializeBody } from "./body.ts";
import type { Client, Method } from "./client-types.ts";
import type { Contract, OperationFacts } from "./contract.ts";
import { ConfigError } from "./errors.ts";
import { checkHeaders, refuseGovernedHeaders } from "./headers.ts";
import { createTransport, type TransportResult } from "./openapi-fetch.ts";
import { serializePath } from "./path.ts";
import { serializeQuery } from "./query.ts";
import { type BaseUrlOption, serverUrl } from "./server-url.ts";

/** Options of every client. */
export interface ClientOptions extends BaseUrlOption {
  /** Sends the requests. @default globalThis.fetch */
  fetch?: typeof fetch;
  /** Headers of every call, beside those that other options govern. @default {} */
  headers?: Record<string, string>;
}

interface CallInit {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown>; header?: Record<string, string> };
  body?: unknown;
  contentType?: string;
  accept?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

const METHODS: readonly Method[] = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];

/**
 * Create a client for a contract.
 *
 * @throws {ConfigError} For options that lead to no server, or headers that cannot be sent.
 */
export function createClient<Paths extends object>(contract: Contract, options: ClientOptions, auth: Auth): Client<Paths> {
  const baseUrl = serverUrl(contract, options);
  const shared = { ...options.headers };
  checkOwnHeaders(shared);
  const transport = createTransport();
  const send: typeof fetch = options.fetch ?? ((...request) => globalThis.fetch(...request));
  const rootOf = (operation: OperationFacts): string => (operation.atOrigin ? new URL(baseUrl).origin : baseUrl);
  const urlOf = (operation: OperationFacts): string => rootOf(operation) + operation.path;

  const authorize = async (request: Request): Promise<Response> => {
    await auth(request.headers, { fetch: send, urlOf });
    return send(request);
  };

  const call = async (method: Method, path: string, init: CallInit = {}): Promise<TransportResult> => {
    const operation = findOperation(contract, method, path);
    const accept = init.accept ?? operation.accept?.[0] ?? "application/json";
    const contentType = chooseMediaType(init.body, operation.body ?? ["application/json"], init.contentType);
    const body = init.body === undefined ? undefined : serializeBody(init.body, contentType);
    const { path: values, query = {}, header } = init.params ?? {};
    for (const headers of [init.headers, header]) checkOwnHeaders(headers);
    checkHeaders({ accept });
    return transport(method, serializePath(operation.path, values), {
      baseUrl: rootOf(operation),
      params: { query, header },
      body: body?.body,
      bodySerializer: (serialized) => serialized as BodyInit,
      querySerializer: (query) => serializeQuery(query, operation.query),
      headers: { ...shared, accept, "content-type": body?.contentType ?? null, ...init.headers },
      parseAs: isJson(accept) ? "json" : "text",
      // Following could turn a write into a read, or carry credentials elsewhere.
      redirect: "manual",
      fetch: operation.secured ? authorize : send,
      signal: init.signal,
    });
  };

  return Object.fromEntries(
    METHODS.map((method) => [method, (path: string, init?: CallInit) => call(method, path, init)]),
  ) as unknown as Client<Paths>;
}

function findOperation(contract: Contract, method: Method, path: string): OperationFacts {
  const operation = Object.values(contract.operations).find((candidate) => candidate.method === method && candidate.path === path);
  if (operation === undefined)
    throw new ConfigError(`The contract has no ${method} ${path}: pass a path of the spec, with its {places} unfilled.`);
  return operation;
}

function checkOwnHeaders(headers: Record<string, string> | undefined): void {
  refuseGovernedHeaders(headers);
  checkHeaders(headers);
}
