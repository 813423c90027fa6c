import type { Finding } from "./validator.ts";

interface CallEvent {
  /** operationId of the spec. */
  operationId: string;
  /** HTTP method. */
  method: string;
  /** URL; values of its query that may be secrets are replaced. */
  url: string;
  /** Number of the attempt, from 1. */
  attempt: number;
}

/** A request is about to be sent. */
export interface RequestEvent extends CallEvent {
  type: "request";
  /** Headers; of those that carry credentials only the names. */
  headers: Record<string, string>;
}

/** A reply was read. */
export interface ResponseEvent extends CallEvent {
  type: "response";
  /** HTTP status. */
  status: number;
  /** Milliseconds from sending the request to the end of the reply's body. */
  durationMs: number;
  /** Headers; of those that carry credentials or cookies only the names. */
  headers: Record<string, string>;
}

/** A request will be sent again. */
export interface RetryEvent extends CallEvent {
  type: "retry";
  /** Milliseconds until then. */
  delayMs: number;
  /** Status of the reply that asks for it. */
  status?: number;
  /** The error that asks for it, where no reply came. */
  error?: Error;
}

/** A message differs from the contract; no value of it is in the event. */
export interface DriftEvent extends CallEvent {
  type: "drift";
  /** Which of the two messages. */
  message: "request" | "response";
  /** Where it differs, and how. */
  findings: Finding[];
}

/** A reply holds numbers that JavaScript cannot keep; the data has rounded ones. */
export interface PrecisionEvent extends CallEvent {
  type: "precision";
  /** Where they are, by JSON Pointer. */
  pointers: string[];
}

/** What a client tells of its work. */
export type ClientEvent = RequestEvent | ResponseEvent | RetryEvent | DriftEvent | PrecisionEvent;
