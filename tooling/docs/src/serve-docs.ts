import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import type { Provider } from "@tooling/spec";
import { escapeHtml, renderPage } from "./page.ts";

/** A running docs server on the loopback address. */
export interface DocsServer {
  /** URL of the index page. */
  url: string;
  /** Stop listening and drop open connections. */
  stop: () => Promise<void>;
}

/** What the index page says of a provider. */
export interface DocsEntry {
  provider: Provider;
  /** URL of its running mock, if any. */
  mock?: string;
}

/** Serve the built docs: an index page at `/`, each provider's page at `/<provider>/`; another port is taken where the wanted one is. */
export async function serveDocs(entries: readonly DocsEntry[], port = 0): Promise<DocsServer> {
  const server = createServer((request, response) => {
    const { status, headers, body } = answerSafely(entries, request.url ?? "/");
    response.writeHead(status, headers).end(body);
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

const HTML = { "content-type": "text/html; charset=utf-8" };
/** What there is of a provider, the reference page first. */
const PAGES = ["", "coverage.html", "trust.html"];
const TEXT = { "content-type": "text/plain; charset=utf-8" };

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** A document that is being generated anew may be half there: that must not end the mocks that run beside this. */
function answerSafely(entries: readonly DocsEntry[], target: string): Answer {
  try {
    return answer(entries, target);
  } catch (error) {
    return { status: 500, headers: TEXT, body: `The page could not be read: ${(error as Error).message}\n` };
  }
}

/** Answer the exact paths that there are; nothing of a request's path ever becomes a file's. */
function answer(entries: readonly DocsEntry[], target: string): Answer {
  const path = target.split("?", 1)[0];
  if (path === "/") return { status: 200, headers: HTML, body: renderIndex(entries) };
  const isOf = ({ name }: Provider): boolean => [`/${name}`, ...PAGES.map((page) => `/${name}/${page}`)].includes(path ?? "");
  const provider = entries.map((entry) => entry.provider).find(isOf);
  if (provider === undefined) return { status: 404, headers: TEXT, body: "No such page.\n" };
  if (path === `/${provider.name}`) return { status: 308, headers: { location: `/${provider.name}/` }, body: "" };
  const page = join(provider.package, "docs", path?.slice(provider.name.length + 2) || "index.html");
  if (!existsSync(page)) return { status: 404, headers: TEXT, body: `The docs of ${provider.name} are not built yet.\n` };
  return { status: 200, headers: HTML, body: readFileSync(page) };
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

function renderIndex(entries: readonly DocsEntry[]): string {
  const rows = entries.map(({ provider, mock }) => {
    const { info } = JSON.parse(readFileSync(provider.openapi, "utf8")) as { info: { title: string; version: string; summary?: string } };
    const mocked = mock === undefined ? "" : `<p>Mock: <code>${escapeHtml(mock)}</code></p>`;
    const links = `<p><a href="/${provider.name}/trust.html">How its facts are known</a>, <a href="/${provider.name}/coverage.html">what its tests cover</a></p>`;
    return `<li><h2><a href="/${provider.name}/">${escapeHtml(info.title)}</a> <small>${escapeHtml(info.version)}</small></h2><p>${escapeHtml(info.summary ?? "")}</p>${mocked}${links}</li>`;
  });
  const lead = "Contracts written by hand from the providers' own pages. A mock proves a client against its contract, not a provider.";
  return renderPage("Provider contracts", `<h1>Provider contracts</h1>\n<p>${lead}</p>\n<ul class="cards">\n${rows.join("\n")}\n</ul>`);
}
