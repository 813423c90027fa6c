import type { OperationFacts } from "./contract.ts";
import type { ErrorContext } from "./errors.ts";
import type { ClientEvent } from "./events.ts";
import { redactUrl, type SecretsOwner } from "./redact.ts";
import type { Limits } from "./settings.ts";

/** A call that is under way: what is sent, and how often it was. */
export interface Call extends SecretsOwner {
  operationId: string;
  operation: OperationFacts;
  /** Media types of the documented replies, by status, range and `default`; the empty one stands for no body. */
  replies: Replies;
  url: string;
  body: BodyInit | undefined;
  /** Media type that a success should have. */
  accept: string;
  signal: AbortSignal | undefined;
  limits: Limits;
  /** Whether it may be sent again without being carried out twice. */
  isRepeatable: boolean;
  attempts: number;
  totalDelayMs: number;
}

/** Media types of documented replies, by status, range such as `4XX`, and `default`. */
export type Replies = ReadonlyMap<number | string, readonly string[]>;

/** What errors say of a call. */
export function contextOf({ operationId, operation: { method }, url, attempts, totalDelayMs }: Call): ErrorContext {
  return { operationId, method, url: redactUrl(url), attempts, totalDelayMs };
}

/** An event without what every event says of its call. */
export type EventFacts<Event = ClientEvent> = Event extends ClientEvent ? Omit<Event, "operationId" | "method" | "url" | "attempt"> : never;

/** Complete an event by what every event says of its call. */
export function eventOf({ operationId, operation: { method }, url, attempts }: Call, facts: EventFacts): ClientEvent {
  return { operationId, method, url: redactUrl(url), attempt: attempts, ...facts } as ClientEvent;
}
