import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import serveStatic from "serve-static";

/** A running docs server on the loopback address. */
export interface DocsServer {
  /** URL of the start page. */
  url: string;
  /** Stop listening and drop open connections. */
  stop: () => Promise<void>;
}

/** Answer a request, or leave it to the next by saying false. */
export type DocsHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Options of {@link serveDocs}. */
export interface DocsOptions {
  /** The port wanted; another is taken where it is taken. @default any */
  port?: number;
  /** What is asked before the folder, in order, for example the console's way to a mock. @default none */
  handlers?: readonly DocsHandler[];
}

const TEXT = { "content-type": "text/plain; charset=utf-8" };

/** Serve a built portal on the loopback address, as it is on the disk at the time of each request. */
export async function serveDocs(folder: string, { port = 0, handlers = [] }: DocsOptions = {}): Promise<DocsServer> {
  const serveFile = serveStatic(folder, {
    cacheControl: false,
    setHeaders: (response) => response.setHeader("x-content-type-options", "nosniff"),
  });
  const server = createServer((request, response) => {
    const refuse = (error?: { status?: number }): void => {
      const status = error?.status ?? 404;
      response.writeHead(status, TEXT).end(status < 500 ? "No such page.\n" : "The page could not be read.\n");
    };
    // A request for a whole URL is one to a proxy, which nothing behind this expects.
    if (!request.url?.startsWith("/")) return refuse();
    if (!handlers.some((handle) => handle(request, response))) serveFile(request, response, refuse);
  });
  const taken = await listen(server, port).then(() => false, isTaken);
  if (taken) await listen(server, 0);
  const address = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function isTaken(error: NodeJS.ErrnoException): boolean {
  if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
  return true;
}
