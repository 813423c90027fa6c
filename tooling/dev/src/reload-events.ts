import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";

/** Tells the pages in browsers when to load anew. */
export interface ReloadEvents {
  /** Answer a request for the stream of events or for the script that listens to it; false for any other. */
  handle: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Load the pages of a provider anew, and those that show all providers. */
  send: (provider: string) => void;
  /** End every stream. */
  stop: () => Promise<void>;
}

/** Most pages that are told at a time: a browser opens six connections to a host, and there are not many browsers. */
const MAX_STREAMS = 32;

const SCRIPT = join(import.meta.dirname, "../assets/reload.js");

/**
 * Create the two routes of live reloading: `/reload.js`, which a page has as a script, and `/reload`, the server-sent events.
 *
 * Each event is the state of all providers, so that a page which was away learns what it has missed.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function createReloadEvents(providers: readonly string[], start: string = String(Date.now())): ReloadEvents {
  const revisions = Object.fromEntries(providers.map((name) => [name, 0]));
  const streams = new Set<ServerResponse>();
  const write = (stream: ServerResponse): void => void stream.write(`data: ${JSON.stringify({ start, revisions })}\n\n`);
  const open = (response: ServerResponse): void => {
    // An event source does not ask again after any other status than 200.
    if (streams.size >= MAX_STREAMS) return void response.writeHead(503).end();
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    streams.add(response);
    response.once("close", () => streams.delete(response));
    write(response);
  };
  return {
    handle: ({ method, url }, response) => {
      if (method !== "GET" || (url !== "/reload" && url !== "/reload.js")) return false;
      if (url === "/reload") open(response);
      else
        response
          .writeHead(200, { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-store" })
          .end(readFileSync(SCRIPT));
      return true;
    },
    send: (provider) => {
      revisions[provider] = (revisions[provider] ?? 0) + 1;
      streams.forEach(write);
    },
    stop: async () => {
      for (const stream of streams) stream.end();
    },
  };
}
