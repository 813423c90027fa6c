/** What the server says, before it is written for the wire. */
export interface Reply {
  status: number;
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; absent for no body. */
  body?: unknown;
  /** Sent as it is, in place of `body`. */
  text?: string;
}

/** A request is answered with an error. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reply: Reply;
  constructor(status: number, body: object, headers: Readonly<Record<string, string>> = {}) {
    super(JSON.stringify(body));
    this.reply = { status, headers, body };
  }
}

/** Write a reply for the wire. */
export function writeReply({ status, headers = {}, body, text }: Reply): Response {
  const content = text ?? (body === undefined ? null : JSON.stringify(body));
  const type = content === null ? {} : { "content-type": "application/json" };
  return new Response(content, { status, headers: { ...type, ...headers } });
}
