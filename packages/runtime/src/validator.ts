/** A request as the caller gave it, before it is written for the wire. */
export interface RequestToValidate {
  path?: Readonly<Record<string, unknown>> | undefined;
  query?: Readonly<Record<string, unknown>> | undefined;
  header?: Readonly<Record<string, unknown>> | undefined;
  body?: unknown;
  /** Media type of the body; undefined where there is none. */
  contentType?: string | undefined;
}

/** A reply as the client read it. */
export interface ReplyToValidate {
  status: number;
  /** Media type of the body, in lower case and without parameters; undefined where the reply has no body. */
  contentType?: string | undefined;
  headers: Headers;
  /** The parsed JSON, or the text. */
  body?: unknown;
}

/** One difference between a message and the contract; it holds no value of the message. */
export interface Finding {
  /** JSON Pointer (RFC 6901) into the message: `/body/name`, `/query/max`, `/headers/x-new`, `/status`. */
  pointer: string;
  /** What the contract has there, as in "must be string". */
  message: string;
  /** `invalid` breaks the schema; `undocumented` is a field, enum value, status, media type or header that the contract does not know. */
  kind: "invalid" | "undocumented";
}

/** Holds messages to the schemas of one contract; made from the spec, exported by a provider's `validate` entry. */
export interface Validator {
  /** Compare a request with its operation. */
  request: (operationId: string, request: RequestToValidate) => Finding[];
  /** Compare a reply with what its operation documents. */
  response: (operationId: string, reply: ReplyToValidate) => Finding[];
}

/** Ask a validator; under "warn" one that fails breaks no call. */
export function findingsOf(validate: "off" | "warn" | "throw", ask: () => Finding[]): Finding[] {
  try {
    return ask();
  } catch (error) {
    if (validate === "warn") return [];
    throw error;
  }
}
