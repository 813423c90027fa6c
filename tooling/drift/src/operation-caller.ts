import {
  type ContractPlan,
  isNullBodyStatus,
  isRequestOf,
  serverOf,
  type UntypedClient,
  writeRequest,
} from "@tooling/contract-tests/cases";
import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import type { ObservedExchange } from "./observed-exchange.ts";
import { createPace } from "./pace.ts";

/** A request of one operation, as the contract speaks of it. */
export interface OperationRequest {
  /** operationId. */
  operation: string;
  params?: {
    path?: Readonly<Record<string, unknown>>;
    query?: Readonly<Record<string, unknown>>;
    header?: Readonly<Record<string, unknown>>;
  };
  body?: unknown;
  /** @default the first that the operation takes, where there is a body */
  contentType?: string;
  /** @default what the client asks for */
  accept?: string;
  /** "none" goes out without the client, which never does without. @default those of the client */
  credentials?: "none";
}

/** What came of a request; undefined where nobody answered. */
export interface Answer {
  exchange: ObservedExchange | undefined;
  /** Why there is no exchange. */
  silence?: string;
}

/** Sends requests to one server through one client, so that its rate limit and its login hold for all of them. */
export interface OperationCaller {
  call: (request: OperationRequest) => Promise<Answer>;
  /** Send what removes something again: it is sent although no other request may be. */
  cleanUp: (request: OperationRequest) => Promise<Answer>;
  /** Send copies of a request together, and give all that was answered. */
  callAtOnce: (request: OperationRequest, count: number) => Promise<ObservedExchange[]>;
  /** Read the first pages of a list. @returns whether each was answered */
  walk: (request: OperationRequest, pages: number) => Promise<boolean>;
  /** Everything that was sent and answered, logins included, in order. */
  exchanges: readonly ObservedExchange[];
}

/** Where requests go, and how many at most. */
export interface CallerOptions {
  baseUrl: string;
  /** Whether to wait as the contract's rate limit wants it. @default true */
  keepsRateLimit?: boolean | undefined;
  /** Ends the run: from then on only what cleans up is sent. @default never */
  signal?: AbortSignal | undefined;
  /** @default 300 */
  maxRequests?: number | undefined;
  /** @default the global fetch */
  fetch?: typeof globalThis.fetch | undefined;
  /** Told before each request. */
  onRequest?: ((method: string, path: string) => void) | undefined;
}

/** Longest wait in milliseconds for an answer. */
const TIMEOUT_MS = 30_000;

/** Most bytes of a reply's body. */
const MAX_BYTES = 16_000_000;

/** No more requests may be sent. */
export class RequestBudgetError extends Error {
  override readonly name = "RequestBudgetError";
}

/** Create what calls the operations of a contract; reads are not repeated. */
export function createOperationCaller<Operations, Client>(
  plan: Pick<ContractPlan<Operations, Client>, "connect">,
  document: OpenApiDocument,
  { baseUrl, keepsRateLimit = true, signal, maxRequests = 300, fetch = globalThis.fetch, onRequest }: CallerOptions,
): OperationCaller {
  const operations = new Map(listOperations(document).map((operation) => [operation.id, operation]));
  const exchanges: ObservedExchange[] = [];
  let sent = 0;
  let isCleaningUp = false;
  const observed: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (signal?.aborted && !isCleaningUp) throw new RequestBudgetError("The run was ended before its end.");
    if (sent >= maxRequests && !isCleaningUp)
      throw new RequestBudgetError(`${maxRequests} requests were sent, which is the most: pass a larger --max-requests.`);
    sent++;
    pace.note();
    onRequest?.(request.method, new URL(request.url).pathname);
    const [exchange, reply] = await observe(fetch, request);
    exchanges.push(exchange);
    return reply;
  };
  const pace = createPace(keepsRateLimit ? document : { ...document, "x-rate-limit": undefined });
  const client = plan.connect(
    { baseUrl, fetch: observed, retry: { maxRetries: 0 }, validate: "off" },
    undefined,
  ) as unknown as UntypedClient;

  function operationOf(id: string): Operation {
    const operation = operations.get(id);
    if (operation === undefined) throw new Error(`The contract has no operation ${id}.`);
    return operation;
  }

  async function call(request: OperationRequest): Promise<Answer> {
    const { own, problem } = await send(request, 1);
    const exchange = own.at(-1);
    return exchange === undefined ? { exchange, silence: sayWhy(problem) } : { exchange };
  }

  async function cleanUp(request: OperationRequest): Promise<Answer> {
    isCleaningUp = true;
    try {
      return await call(request);
    } finally {
      isCleaningUp = false;
    }
  }

  async function send(request: OperationRequest, count: number): Promise<{ own: ObservedExchange[]; problem: unknown }> {
    const operation = operationOf(request.operation);
    const before = exchanges.length;
    const sendOne = request.credentials === "none" ? sendBare : sendByClient;
    // Before the client's own time limit begins.
    await pace.waitFor(count);
    const sending = Array.from({ length: count }, () => sendOne(operation, request));
    const [failed] = (await Promise.allSettled(sending)).filter(({ status }) => status === "rejected");
    const problem: unknown = failed?.status === "rejected" ? failed.reason : undefined;
    const budget = causeOf(problem, (error) => error instanceof RequestBudgetError);
    if (budget !== undefined) throw budget;
    const own = exchanges.slice(before).filter(({ method, url }) => isRequestOf(operation, method, new URL(url), baseUrl));
    return { own, problem };
  }

  async function sendByClient(operation: Operation, request: OperationRequest): Promise<unknown> {
    const method = client[operation.method.toUpperCase()];
    if (method === undefined) throw new Error(`The client has no ${operation.method.toUpperCase()}.`);
    return method(operation.path, initOf(operation, request));
  }

  function sendBare(operation: Operation, { params = {}, body, contentType, accept }: OperationRequest): Promise<unknown> {
    const { path = {}, query = {}, header = {} } = params;
    const type = body === undefined ? undefined : (contentType ?? firstMediaType(operation));
    // Some servers answer those who take anything with a page.
    const wish = accept ?? Object.keys(successOf(operation))[0];
    const plan = { ...{ path, query, header, body, contentType: type, accept: wish }, credentials: "none" } as const;
    return observed(writeRequest(operation, plan, serverOf(operation, baseUrl), {}));
  }

  async function walk(request: OperationRequest, pages: number): Promise<boolean> {
    const operation = operationOf(request.operation);
    const { paginate } = client as unknown as Record<"paginate", (path: string, init: object) => { pages: () => AsyncIterable<unknown> }>;
    let read = 0;
    await pace.waitFor(pages);
    const before = sent - exchanges.length;
    // What a reply has wrong is in the exchanges.
    try {
      for await (const _ of paginate(operation.path, initOf(operation, request)).pages()) if (++read >= pages) break;
    } catch (error) {
      const budget = causeOf(error, (cause) => cause instanceof RequestBudgetError);
      if (budget !== undefined) throw budget;
    }
    return sent - exchanges.length === before;
  }

  return { call, cleanUp, callAtOnce: async (request, count) => (await send(request, count)).own, walk, exchanges };
}

function initOf(operation: Operation, { params = {}, body, contentType, accept }: OperationRequest): object {
  const content = body === undefined ? {} : { body, contentType: contentType ?? firstMediaType(operation) };
  return { params, ...content, ...(accept === undefined ? {} : { accept }) };
}

/** The media types of what an operation answers when all is well. */
function successOf({ responses }: Operation): object {
  return Object.entries(responses).find(([status]) => status.startsWith("2"))?.[1].content ?? {};
}

function firstMediaType({ requestBody }: Operation): string | undefined {
  return Object.keys(requestBody?.content ?? {})[0];
}

/** Send a request, and keep it and its reply, which is given once more to who asked. */
async function observe(fetch: typeof globalThis.fetch, request: Request): Promise<[ObservedExchange, Response]> {
  const requestBody = request.body === null ? undefined : await request.clone().text();
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT_MS)]);
  const reply = await fetch(request, { signal, redirect: "manual" });
  const bytes = await readBytes(reply);
  const { method, url, headers: requestHeaders } = request;
  const { status, statusText, headers } = reply;
  const again = new Response(isNullBodyStatus(status) ? null : bytes, { status, statusText, headers });
  return [{ method, url, requestHeaders, requestBody, status, headers, body: await bytes.text() }, again];
}

/** Read a body of at most so many bytes, however well it was compressed. */
async function readBytes(reply: Response): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const chunk of reply.body ?? []) {
    bytes += chunk.byteLength;
    chunks.push(chunk);
    if (bytes > MAX_BYTES) throw Object.assign(new Error(`The reply is larger than ${MAX_BYTES} bytes.`), { name: "ReplyTooLargeError" });
  }
  return new Blob(chunks);
}

/** The first of an error and its causes that fits. */
function causeOf(error: unknown, fits: (error: unknown) => boolean): unknown {
  if (error === undefined || fits(error)) return error;
  return error instanceof Error ? causeOf(error.cause, fits) : undefined;
}

/** Why nobody answered, without what a server may have said. */
function sayWhy(problem: unknown): string {
  if (!(problem instanceof Error)) return "nothing was sent";
  const { code } = (causeOf(problem, (error) => typeof (error as { code?: unknown } | null)?.code === "string") ?? {}) as { code?: string };
  return code === undefined ? problem.name : `${problem.name} ${code}`;
}
