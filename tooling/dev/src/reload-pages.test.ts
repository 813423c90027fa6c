import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createReloadingPages } from "./reload-pages.ts";

const folder = mkdtempSync(join(tmpdir(), "reload-pages-"));
afterAll(() => rmSync(folder, { recursive: true }));
const portal = join(folder, "docs");
mkdirSync(join(portal, "tides"), { recursive: true });
writeFileSync(join(portal, "index.html"), "<head><title>$& all</title>\n</head>");
writeFileSync(join(portal, "tides/list tides.html"), "<head></head>");
const POLICY = "default-src 'none'; script-src 'sha256-x' 'sha256-y'; style-src 'unsafe-inline'";
writeFileSync(join(portal, "tides/reference.html"), `<head><meta content="${POLICY}"></head>`);
writeFileSync(join(portal, "tides/index.md"), "# Tides");
writeFileSync(join(portal, ".hidden.html"), "not for everybody");
// A file of that name can be on systems that do not take it for a path.
writeFileSync(join(portal, "\\..\\secret.html"), "not for everybody");
writeFileSync(join(folder, "secret.html"), "not for everybody");

/** Ask for a URL; undefined where it is left to others. */
function ask(url: string, method = "GET"): string | undefined {
  let sent: string | undefined;
  const response = {
    writeHead: () => response,
    end: (text: string) => {
      sent = text;
    },
  };
  const isHandled = createReloadingPages(portal)({ method, url } as IncomingMessage, response as unknown as ServerResponse);
  expect(isHandled).toBe(sent !== undefined);
  return sent;
}

test("lets a page whose policy knows its scripts by their hashes load the script and hear of events", () => {
  expect(ask("/tides/reference.html")).toContain(
    "default-src 'none'; connect-src 'self'; script-src 'self' 'sha256-x' 'sha256-y'; style-src",
  );
});

test("puts the script of live reloading into every page", () => {
  const script = '<script src="/reload.js" defer></script>\n</head>';
  expect(ask("/")).toBe(`<head><title>$& all</title>\n${script}`);
  expect(ask("/index.html?a#b")).toBe(ask("/"));
  expect(ask("/tides/list%20tides.html")).toBe(`<head>${script}`);
});

test.each([
  "/tides/",
  "/tides",
  "/tides/index.md",
  "/../secret.html",
  "/%2e%2e/secret.html",
  "/..%2fsecret.html",
  "/%5c..%5csecret.html",
  "/.hidden.html",
  "/%",
  "//",
])("leaves %s to others", (url) => {
  expect(ask(url)).toBeUndefined();
});

test("leaves what is no reading to others", () => {
  expect(ask("/", "HEAD")).toBeUndefined();
  expect(ask("/", "POST")).toBeUndefined();
});
