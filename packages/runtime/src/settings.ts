import { type Clock, MAX_MS, systemClock } from "./clock.ts";
import type { Contract } from "./contract.ts";
import { ConfigError } from "./errors.ts";
import type { ClientEvent } from "./events.ts";
import { plainHeaders } from "./headers.ts";
import { createRateGovernor, type RateGovernor, type RateLimit } from "./rate-limit.ts";
import type { RetryOptions } from "./retry.ts";
import type { BaseUrlOption } from "./server-url.ts";
import type { Validator } from "./validator.ts";

/** Options of every client. */
export interface ClientOptions extends BaseUrlOption {
  /** Sends the requests. @default globalThis.fetch */
  fetch?: typeof fetch;
  /** Headers of every call, beside those that other options govern. @default {} */
  headers?: Record<string, string>;
  /** Milliseconds that one attempt may take, from sending it to the end of the reply's body. @default 30000 */
  timeoutMs?: number;
  /** Milliseconds that a call may take with all its attempts and the waits between them; a page of a list is one call. @default 120000 */
  totalTimeoutMs?: number;
  /** When and how often a request is sent again; POST and PATCH are not, unless the contract calls them idempotent. @default 2 retries */
  retry?: Partial<RetryOptions>;
  /** Pace that no call of this client exceeds: a limit, the one of the contract, or none. @default false */
  rateLimit?: false | "spec" | RateLimit;
  /** Bytes that a reply may have, after decompression. @default 50000000 */
  maxResponseBytes?: number;
  /** Whether messages are held to the schemas: differences become `drift` events for `onEvent`, and under `throw` a broken schema of a request or success is an error. @default "off" */
  validate?: "off" | "warn" | "throw";
  /** What `validate` needs: the `validator` of the provider's `validate` entry. @default none */
  validator?: Validator;
  /** What happens where a reply holds a number that JavaScript would round: nothing, a `precision` event for `onEvent`, or a DecodeError. @default "warn" */
  numbers?: "off" | "warn" | "error";
  /** Is told of each request, reply, retry and difference from the contract, without secrets; what it throws is ignored. @default none */
  onEvent?: (event: ClientEvent) => void;
  /** Time, for tests. @default the machine's */
  clock?: Clock;
  /** Random numbers from 0 to below 1, for tests. @default Math.random */
  random?: () => number;
}

/** How long a call may take, and when it is tried again. */
export interface Limits {
  timeoutMs: number;
  totalTimeoutMs: number;
  retry: RetryOptions;
}

/** The options of a client, checked and complete. */
export interface Settings extends Limits {
  headers: Record<string, string>;
  fetch: typeof fetch;
  maxResponseBytes: number;
  validate: "off" | "warn" | "throw";
  /** Missing where `validate` is "off". */
  validator: Validator | undefined;
  numbers: "off" | "warn" | "error";
  governor: RateGovernor | undefined;
  clock: Clock;
  random: () => number;
  emit: ((event: ClientEvent) => void) | undefined;
}

/**
 * Check options, and fill in what is left out.
 *
 * @throws {ConfigError} For a number out of its range, an unknown word, or validation without a validator.
 */
export function readSettings(contract: Contract, options: ClientOptions): Settings {
  const { fetch, validate = "off", validator, numbers = "warn", clock = systemClock, random = Math.random, onEvent } = options;
  const { maxResponseBytes = 50_000_000, rateLimit } = options;
  if (!/^(off|warn|throw)$/.test(validate)) throw outOfRange("validate", '"off", "warn" or "throw"');
  if (!/^(off|warn|error)$/.test(numbers)) throw outOfRange("numbers", '"off", "warn" or "error"');
  if (validate !== "off" && validator === undefined)
    throw new ConfigError('Option "validate" needs a validator: import it from the "validate" entry of the provider\'s package.');
  const limit = rateLimit === "spec" ? contract.rateLimit : rateLimit || undefined;
  if (rateLimit === "spec" && limit === undefined) throw outOfRange("rateLimit", "{ limit, windowMs }, since the contract names none");
  requireNumbers({ maxResponseBytes });
  if (limit !== undefined) requireNumbers({ limit: limit.limit, windowMs: limit.windowMs });
  return {
    ...readLimits(DEFAULT_LIMITS, options),
    headers: plainHeaders(options.headers) ?? {},
    // Looked up at each call, since tests and tracers replace the global one.
    fetch: fetch ?? ((...request) => globalThis.fetch(...request)),
    maxResponseBytes,
    validate,
    validator: validate === "off" ? undefined : validator,
    numbers,
    clock,
    random,
    governor: limit && createRateGovernor(limit, clock),
    emit:
      onEvent &&
      ((event) => {
        try {
          Promise.resolve(onEvent(event) as unknown).catch(() => {});
        } catch {
          // A call must not fail because its observer does.
        }
      }),
  };
}

const DEFAULT_LIMITS: Limits = {
  timeoutMs: 30_000,
  totalTimeoutMs: 120_000,
  retry: { maxRetries: 2, baseDelayMs: 500, maxDelayMs: 8_000, maxRetryAfterMs: 60_000, throttledWrites: false },
};

/**
 * Check the limits of a client or a call, and fill in what is left out.
 *
 * @throws {ConfigError} For a number that is not above 0, or longer than a timer can wait.
 */
export function readLimits(
  defaults: Limits,
  { timeoutMs = defaults.timeoutMs, totalTimeoutMs = defaults.totalTimeoutMs, retry }: ClientOptions,
): Limits {
  const limits = { timeoutMs, totalTimeoutMs, retry: { ...defaults.retry, ...retry } };
  const { throttledWrites, ...numbers } = limits.retry;
  requireNumbers({ timeoutMs, totalTimeoutMs, ...numbers });
  return limits;
}

function requireNumbers(values: Record<string, unknown>): void {
  for (const [option, value] of Object.entries(values)) {
    const min = option === "maxRetries" ? 0 : 1;
    const isWhole = !option.endsWith("Ms");
    if (typeof value !== "number" || !(value >= min && value <= MAX_MS) || (isWhole && value % 1 !== 0))
      throw outOfRange(option, `a ${isWhole ? "whole " : ""}number from ${min} to ${MAX_MS}`);
  }
}

function outOfRange(option: string, expected: string): ConfigError {
  return new ConfigError(`Option "${option}" is out of its range: pass ${expected}.`);
}
