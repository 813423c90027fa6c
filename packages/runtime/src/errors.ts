import type { Finding } from "./validator.ts";

// Marks the classes, so that `instanceof` holds across two copies of this module, as of an ESM and a CommonJS build.
const KIND: unique symbol = Symbol.for("@contracts/runtime/error");

/** The call that an error is about; nothing in it is secret. */
export interface ErrorContext {
  /** operationId of the spec. */
  operationId?: string;
  /** HTTP method. */
  method?: string;
  /** URL of the request; values of its query that may be secrets are replaced. */
  url?: string;
  /** How often the request was sent. */
  attempts?: number;
  /** Milliseconds waited between the attempts. */
  totalDelayMs?: number;
}

/** Root of every error that the clients throw. */
export class ContractError extends Error implements ErrorContext {
  static readonly [KIND]: string = "ContractError";
  /** operationId of the spec; missing where no call was made. */
  declare readonly operationId?: string;
  /** HTTP method. */
  declare readonly method?: string;
  /** URL of the request; values of its query that may be secrets are replaced. */
  declare readonly url?: string;
  /** How often the request was sent. */
  declare readonly attempts?: number;
  /** Milliseconds waited between the attempts. */
  declare readonly totalDelayMs?: number;
  /** Where a walk over pages failed: pass it as `resume` to go on from there; after a bad link it is the page that has it, which comes again. */
  declare resume?: string;
  /** Pages that a walk gave before it failed. */
  declare pagesRead?: number;

  constructor(message: string, context: ErrorContext = {}, cause?: unknown) {
    const { operationId, method, url, attempts = 0 } = context;
    const place = operationId === undefined ? "" : `${operationId} (${method} ${url}) `;
    const tries = attempts > 1 ? ` It was sent ${attempts} times.` : "";
    super(place + message + tries, cause === undefined ? undefined : { cause });
    Object.assign(this, context);
  }

  /** Name of the class, in minified code too. */
  override get name(): string {
    return (this.constructor as typeof ContractError)[KIND];
  }

  override set name(name: string) {
    Object.defineProperty(this, "name", { value: name, configurable: true, writable: true });
  }

  static override [Symbol.hasInstance]: (value: unknown) => boolean = isOfKind;
}

/** Whether one of a value's classes is of the same kind; a class without a kind, as a user's own, is compared as always. */
function isOfKind(this: typeof ContractError, value: unknown): boolean {
  const kind = Object.hasOwn(this, KIND) ? this[KIND] : undefined;
  for (let prototype = value; prototype instanceof Object; prototype = Object.getPrototypeOf(prototype)) {
    const owner: Partial<typeof ContractError> | undefined = prototype.constructor;
    if (kind === undefined ? prototype === this.prototype : owner?.[KIND] === kind) return true;
  }
  return false;
}

/** The client was set up or called in a way that cannot work; the message says how to mend it. */
export class ConfigError extends ContractError {
  static override readonly [KIND]: string = "ConfigError";
}

/** What a reply brought to an error; its members are not printed with the error, since a body may hold anything. */
export interface ReplyFacts {
  /** HTTP status; 0 where no reply came, as of credentials that could not be had. */
  status: number;
  /** The reply, its body already read. */
  response?: Response | undefined;
  /** The reply's body: parsed JSON, else text of at most 64 KiB. */
  error?: unknown;
  /** First 200 characters of the body. */
  excerpt?: string;
  /** Milliseconds that the provider asks to wait. */
  retryAfterMs?: number | undefined;
}

/** Root of the errors that come with a reply. */
class ReplyError extends ContractError {
  /** HTTP status; 0 where no reply came, as of credentials that could not be had. */
  readonly status: number;
  /** What the provider calls this request, for its support. */
  declare readonly requestId?: string;
  readonly #reply: ReplyFacts;

  constructor(message: string, reply: ReplyFacts, context?: ErrorContext, cause?: unknown) {
    super(message, context, cause);
    this.status = reply.status;
    this.#reply = reply;
    const requestId = ["x-request-id", "request-id", "x-correlation-id"].map((name) => reply.response?.headers.get(name)).find(Boolean);
    if (requestId) this.requestId = requestId;
  }

  /** The reply, its body already read; not printed with the error. */
  get response(): Response | undefined {
    return this.#reply.response;
  }

  /** What the provider said: parsed JSON, else text of at most 64 KiB; not printed with the error. */
  get error(): unknown {
    return this.#reply.error;
  }

  /** First 200 characters of the body, without the credentials of the request; not printed with the error. */
  get excerpt(): string {
    return this.#reply.excerpt ?? "";
  }

  /** Milliseconds that the provider asks to wait before the next try; undefined where it does not say. */
  get retryAfterMs(): number | undefined {
    return this.#reply.retryAfterMs;
  }
}

/** The provider answered with another status than a documented success; thrown by `unwrap()`. */
export class HttpError extends ReplyError {
  static override readonly [KIND]: string = "HttpError";
}

/** The provider did not accept the credentials (401), or they could not be had. */
export class AuthError extends HttpError {
  static override readonly [KIND]: string = "AuthError";
}

/** The provider refuses further calls for now (429); `retryAfterMs` says for how long. */
export class RateLimitError extends HttpError {
  static override readonly [KIND]: string = "RateLimitError";
}

/** A success came with a body of another kind than was asked for, such as the HTML page of a proxy. */
export class UnexpectedContentTypeError extends ReplyError {
  static override readonly [KIND]: string = "UnexpectedContentTypeError";
}

/** A body is not what its media type, charset or numbers promise. */
export class DecodeError extends ReplyError {
  static override readonly [KIND]: string = "DecodeError";
}

/** No reply came, or it broke off. */
export class NetworkError extends ContractError {
  static override readonly [KIND]: string = "NetworkError";
}

/** A time limit passed: `timeoutMs` of one attempt, or `totalTimeoutMs` of the call. */
export class TimeoutError extends ContractError {
  static override readonly [KIND]: string = "TimeoutError";
}

/** The caller's signal ended the call; its reason is the cause. */
export class AbortError extends ContractError {
  static override readonly [KIND]: string = "AbortError";
}

/** The provider answered with a redirect, which is never followed: it could carry credentials away or turn a write into a read. */
export class RedirectError extends ContractError {
  static override readonly [KIND]: string = "RedirectError";
}

/** A reply is larger than `maxResponseBytes`. */
export class ResponseTooLargeError extends ContractError {
  static override readonly [KIND]: string = "ResponseTooLargeError";
}

/** A request or reply breaks the schema of the contract. */
export class ValidationError extends ContractError {
  static override readonly [KIND]: string = "ValidationError";
  /** Where it breaks it, by JSON Pointer, and how; no value of the message is in it. */
  readonly findings: readonly Finding[];

  constructor(message: string, findings: readonly Finding[], context?: ErrorContext) {
    const places = findings.slice(0, 3).map((finding) => `${finding.pointer} ${finding.message}`);
    const more = findings.length > 3 ? `, and ${findings.length - 3} more in .findings` : "";
    super(`${message}: ${places.join(", ")}${more}.`, context);
    this.findings = findings;
  }
}

/** A walk over pages cannot go on. */
export class PaginationError extends ContractError {
  static override readonly [KIND]: string = "PaginationError";
}

/** A `next` link leads to another origin, which is sent nothing. */
export class CrossOriginNextError extends PaginationError {
  static override readonly [KIND]: string = "CrossOriginNextError";
}

/** A `next` link leads to a page that was read before. */
export class PaginationLoopError extends PaginationError {
  static override readonly [KIND]: string = "PaginationLoopError";
}

/** There are more pages than `maxPages`. */
export class PageLimitError extends PaginationError {
  static override readonly [KIND]: string = "PageLimitError";
}
