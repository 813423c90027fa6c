import type { Reply, WireRecord } from "./reply.ts";

/** One way in which the server leaves what it is in its plain state. */
export interface Deviation {
  /** Ids of the operations that it is seen in. */
  operations: readonly string[];
  /** Asks for no session. */
  isOpen?: true;
  /** Changes the query that is answered. */
  query?: (query: URLSearchParams) => void;
  /** Changes the reply; `asked` is the query as it came. */
  reply?: (reply: Reply, asked: URLSearchParams) => void;
}

/** A body as the object that a deviation expects it to be. */
export function bodyOf({ body }: Reply): Record<string, unknown> {
  return body as Record<string, unknown>;
}

/** Change every record of a reply: those of a page, or the one that is its body; errors stay as they are. */
export function inRecords(change: (record: WireRecord) => void): (reply: Reply) => void {
  return (reply) => {
    if (reply.status >= 300) return;
    const { data = [reply.body] } = bodyOf(reply);
    for (const record of data as WireRecord[]) change(record);
  };
}

/** Change the body of a success. */
export function inBody(change: (body: Record<string, unknown>) => void): (reply: Reply) => void {
  return (reply) => {
    if (reply.status < 300) change(bodyOf(reply));
  };
}

/** Answer something else altogether, where the plain reply has a status of a hundred, such as 2 for successes. */
export function inPlaceOf(hundred: number, other: Reply): (reply: Reply) => void {
  return (reply) => {
    if (Math.floor(reply.status / 100) === hundred) Object.assign(reply, structuredClone(other));
  };
}

/** A page of the site, as a proxy or a login page would have it. */
export const PAGE = "<!doctype html><title>Example</title><p>Please wait.</p>";
