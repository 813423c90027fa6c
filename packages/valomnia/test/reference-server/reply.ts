/** A record as the wire has it. */
export type WireRecord = Record<string, unknown> & { id: number };

/** What is answered, before it is written. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** A JSON value, or a text that is sent as it is; undefined for none. */
  body: unknown;
}

/** What a page says of itself. */
export interface Paging {
  total: number;
  max: number;
  offset: number;
  previous: string | null;
  next: string | null;
}

/** Answer with JSON. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return { status, headers: { "content-type": "application/json;charset=UTF-8", ...headers }, body };
}

/** A request that is refused with an error body. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reply: Reply;

  constructor(status: number, error: string, description: string) {
    super(description);
    this.reply = json(status, { error, error_description: description });
  }
}

/** Write a reply as `fetch` has it. */
export function responseOf({ status, headers, body }: Reply): Response {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return new Response(text ?? null, { status, headers });
}
