import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";

const SCRIPT = '<script src="/reload.js" defer></script>';

/** Create what serves the HTML pages of a folder with the script of live reloading in them; it answers false to a request for anything else. */
export function createReloadingPages(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  return ({ method, url = "" }, response) => {
    if (method !== "GET") return false;
    const html = readPage(folder, url);
    if (html === undefined) return false;
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    response.end(allowScript(html).replace("</head>", () => `${SCRIPT}\n</head>`));
    return true;
  };
}

/** Let a page whose policy knows its scripts by their hashes load this one, and hear of events. */
function allowScript(html: string): string {
  return html.replace("script-src 'sha256-", "connect-src 'self'; script-src 'self' 'sha256-");
}

/** Read the page at a URL's path; undefined where there is none, or it is no page of the folder. */
function readPage(folder: string, url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname).replace(/\/$/, "/index.html");
    // Neither what is hidden nor what lies outside, whichever way a system writes its paths.
    if (!path.endsWith(".html") || /[/\\]\./.test(path)) return undefined;
    return readFileSync(join(folder, path), "utf8");
  } catch {
    return undefined;
  }
}
