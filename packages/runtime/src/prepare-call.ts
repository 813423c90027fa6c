import { chooseMediaType, type SerializedBody, serializeBody } from "./body.ts";
import { type Call, contextOf, eventOf, type Replies } from "./call.ts";
import type { OperationFacts } from "./contract.ts";
import { ConfigError, ValidationError } from "./errors.ts";
import { checkHeaders, plainHeaders, refuseGovernedHeaders } from "./headers.ts";
import { buildHeaders, buildUrl } from "./openapi-fetch.ts";
import { serializePath } from "./path.ts";
import { serializeQuery } from "./query.ts";
import { type ClientOptions, readLimits, type Settings } from "./settings.ts";
import { findingsOf } from "./validator.ts";

/** The second argument of a call, without the types of its operation. */
export interface CallInit extends Pick<ClientOptions, "timeoutMs" | "retry"> {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown>; header?: Record<string, string> };
  body?: unknown;
  contentType?: string;
  accept?: string | undefined;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  idempotencyKey?: string;
}

/** An operation and the place of its server. */
export interface Target {
  operationId: string;
  operation: OperationFacts;
  replies: Replies;
  baseUrl: string;
}

// RFC 9110, section 9.2.2.
const IDEMPOTENT = /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE)$/;

/**
 * Make a call of an operation and the caller's arguments; `position` is a query that goes before the caller's own.
 *
 * @throws {ConfigError} For arguments that cannot be sent.
 * @throws {ValidationError} For arguments that break the schema, where `validate` is "throw".
 */
export function prepareCall(target: Target, init: CallInit, sent: SerializedBody | undefined, settings: Settings, position: string): Call {
  const { operationId, operation, replies, baseUrl } = target;
  const { path, query = {} } = init.params ?? {};
  const header = init.params?.header && plainHeaders(init.params.header);
  const headers = init.headers && plainHeaders(init.headers);
  checkOwnHeaders(headers);
  checkOwnHeaders(header);
  const accept = init.accept ?? operation.accept?.[0] ?? "application/json";
  const idempotencyKey = keyOf(operation, init.idempotencyKey);
  const own: Record<string, string | undefined> = { accept, "content-type": sent?.contentType };
  if (idempotencyKey !== undefined) own[operation.idempotencyKey ?? ""] = idempotencyKey;
  if (init.accept !== undefined || init.contentType !== undefined || idempotencyKey !== undefined) checkHeaders(own);
  const call: Call = {
    operationId,
    operation,
    replies,
    url: buildUrl(baseUrl, serializePath(operation.path, path), searchOf(operation, query, position)),
    headers: buildHeaders(settings.headers, headers, header, own),
    body: sent?.body,
    accept,
    signal: init.signal,
    limits: init.timeoutMs === undefined && init.retry === undefined ? settings : readLimits(settings, init),
    isRepeatable: idempotencyKey !== undefined || (operation.idempotent ?? IDEMPOTENT.test(operation.method)),
    attempts: 0,
    totalDelayMs: 0,
  };
  validateRequest(call, init, sent?.contentType, settings);
  return call;
}

/** Write the body of a call. */
export async function serializeBodyOf({ operation }: Target, { body, contentType }: CallInit): Promise<SerializedBody> {
  return serializeBody(body, chooseMediaType(body, operation.body ?? [], contentType));
}

/**
 * Refuse headers that cannot be sent, or that another option governs.
 *
 * @throws {ConfigError} For such a header.
 */
export function checkOwnHeaders(headers: Record<string, string> | undefined): void {
  refuseGovernedHeaders(headers);
  checkHeaders(headers);
}

function keyOf({ idempotencyKey }: OperationFacts, given: string | undefined): string | undefined {
  if (given === "") throw new ConfigError("The idempotencyKey is empty: pass one, or leave it out for a new one.");
  if (idempotencyKey !== undefined) return given ?? crypto.randomUUID();
  if (given === undefined) return undefined;
  throw new ConfigError("The contract documents no idempotency key here: leave idempotencyKey out.");
}

function searchOf(operation: OperationFacts, query: Record<string, unknown>, position: string): string {
  if (position === "") return serializeQuery(query, operation.query);
  const taken = new URLSearchParams(position);
  const rest = Object.fromEntries(Object.entries(query).filter(([name]) => !taken.has(name)));
  return [position, serializeQuery(rest, operation.query)].filter((part) => part !== "").join("&");
}

function validateRequest(
  call: Call,
  { params, body }: CallInit,
  contentType: string | undefined,
  { validate, validator, emit }: Settings,
): void {
  if (validator === undefined) return;
  const message = { ...params, body, contentType: contentType?.split(";")[0] };
  const findings = findingsOf(validate, () => validator.request(call.operationId, message));
  if (findings.length === 0) return;
  emit?.(eventOf(call, { type: "drift", message: "request", findings }));
  if (validate === "throw") throw new ValidationError("The request breaks the contract", findings, contextOf(call));
}
