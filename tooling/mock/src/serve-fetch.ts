import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";

/** Answers requests as a server does. */
export type RequestHandler = (request: Request) => Response | Promise<Response>;

/** A server of this process. */
export interface FetchServer {
  url: string;
  stop: () => Promise<void>;
}

/** Serve a handler on a free port of this machine, or on a given one; what it throws is answered with 500. */
export async function serveFetch(handle: RequestHandler, { port = 0 }: { port?: number } = {}): Promise<FetchServer> {
  const server = createServer((incoming, outgoing) => void answer(handle, incoming, outgoing));
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const stop = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

async function answer(handle: RequestHandler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const response = await Promise.resolve(toRequest(incoming))
    .then(handle)
    .catch((error: unknown) => new Response(String(error), { status: 500 }));
  outgoing.statusCode = response.status;
  // Each cookie keeps a header of its own.
  for (const [name, value] of response.headers) if (name !== "set-cookie") outgoing.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader("set-cookie", cookies);
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

function toRequest(incoming: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) for (const value of values ?? []) headers.append(name, value);
  const { method = "GET" } = incoming;
  const hasBody = method !== "GET" && method !== "HEAD";
  const body = hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" } : {};
  return new Request(`http://${incoming.headers.host}${incoming.url}`, { method, headers, ...body } as RequestInit);
}
