import type { JsonRecord } from "./records.ts";
import type { Reply } from "./wire.ts";

/** Turns the service into another one, by what reaches it or by what leaves it. */
export interface Deviation {
  /** Put another request in the place of one. */
  request?: (request: Request, operation: string | undefined) => Request | Promise<Request>;
  /** Change a reply. */
  reply?: (reply: Reply, operation: string | undefined, request: Request) => void;
}

/** Change the query of one operation. */
export function onQuery(operation: string, change: (query: URLSearchParams) => void): Deviation {
  return {
    request: (request, asked) => {
      if (asked !== operation) return request;
      const url = new URL(request.url);
      change(url.searchParams);
      return new Request(url, request);
    },
  };
}

/** Change the JSON body of one operation's requests. */
export function onInput(operation: string, change: (body: JsonRecord) => JsonRecord): Deviation {
  return {
    request: async (request, asked) => {
      if (asked !== operation) return request;
      const { url, method, headers } = request;
      return new Request(url, { method, headers, body: JSON.stringify(change((await request.json()) as JsonRecord)) });
    },
  };
}

/** Change the replies with one status, of one operation or of all. */
export function onReply(operation: string | undefined, status: number, change: (reply: Reply, request: Request) => void): Deviation {
  return {
    reply: (reply, asked, request) => {
      if ((operation === undefined || operation === asked) && reply.status === status) change(reply, request);
    },
  };
}

/** Change the object that one operation's successes hold. */
export function onBody(operation: string, change: (body: JsonRecord) => unknown): Deviation {
  return onReply(operation, 200, (reply) => {
    // What the service keeps stays as it is.
    reply.body = change(structuredClone(reply.body) as JsonRecord);
  });
}

/** Change each item of one list. */
export function onItems(operation: string, change: (item: JsonRecord) => JsonRecord): Deviation {
  return onBody(operation, (body) => ({ ...body, items: (body.items as JsonRecord[]).map(change) }));
}

/** Replace parts of one operation's replies with one status. */
export function replies(operation: string, status: number, instead: Partial<Reply>): Deviation {
  return onReply(operation, status, (reply) => void Object.assign(reply, instead));
}

/** Add a header to one operation's successes. */
export function withHeader(operation: string, name: string, value: string): Deviation {
  return onReply(operation, 200, ({ headers }) => headers.set(name, value));
}

/** Refuse a query key that one operation takes. */
export function refuses(operation: string, name: string): Deviation {
  return onReply(operation, 200, (reply, { url }) => {
    if (!new URL(url).searchParams.has(name)) return;
    Object.assign(reply, {
      status: 400,
      body: { responseStatus: { errorCode: "ArgumentException", message: `${name} is not supported.` } },
    });
  });
}

/** Redirect in the place of one operation's replies with one status. */
export function redirects(operation: string, status: number, instead: number, location: string): Deviation {
  return onReply(operation, status, (reply) => {
    reply.headers.set("location", location);
    Object.assign(reply, { status: instead, body: undefined });
  });
}
