import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildDocs } from "./build-docs.ts";

const folder = mkdtempSync(join(tmpdir(), "build-docs-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Addresses that a browser loads by itself: all but those of links that a reader clicks. */
function loadedAddresses(html: string): string[] {
  const tags =
    html.replace(/<script[^>]*>.*?<\/script>/gs, (script) => script.slice(0, script.indexOf(">") + 1)).match(/<[a-z][^>]*>/gi) ?? [];
  return tags
    .filter((tag) => !/^<a\b/i.test(tag))
    .flatMap((tag) => [...tag.matchAll(/\s(?:src|srcset|href|poster|data|action)=["']?([^"'\s>]*)/gi)])
    .map((match) => match[1] ?? "");
}

test("builds one page that loads nothing from another host, whatever its descriptions show", async () => {
  const document = join(folder, "tidepool.json");
  const summary = "List the stations";
  const description = "See ![a tide](https://pictures.test/tide.png) and [the vendor](https://vendor.test/).";
  const paths = {
    "/stations": { get: { operationId: "listStations", summary, description, responses: { 204: { description: "None." } } } },
  };
  writeFileSync(document, JSON.stringify({ openapi: "3.1.1", info: { title: "Tidepool", version: "0.1.0", description }, paths }));
  const page = join(folder, "docs", "tidepool", "index.html");
  await buildDocs(document, page);

  const html = readFileSync(page, "utf8");
  expect(html).toContain("<title>Tidepool</title>");
  expect(html).toContain(summary);
  const addresses = loadedAddresses(html);
  expect(addresses).toContain("data:,");
  // The picture of the description is left to the page's own policy, which must stand before anything that loads.
  expect(new Set(addresses.filter((address) => !/^(data:|#|$)/.test(address)))).toEqual(new Set(["https://pictures.test/tide.png"]));
  const [policy = ""] = html.match(/(?<=<head>\s*<meta http-equiv="Content-Security-Policy" content=")[^"]*/) ?? [];
  expect(policy.split("; ").sort()).toMatchInlineSnapshot(`
    [
      "base-uri 'none'",
      "connect-src blob:",
      "default-src 'none'",
      "font-src data:",
      "form-action 'none'",
      "img-src data: blob:",
      "script-src 'unsafe-inline'",
      "style-src 'unsafe-inline'",
      "worker-src blob:",
    ]
  `);
  expect(html).not.toMatch(/https?:\/\/cdn\./);
  expect(html).not.toMatch(/@import\s*(url|["'])/);
  expect(readdirSync(join(folder, "docs", "tidepool"))).toEqual(["index.html"]);
});

test("keeps the earlier page where the build fails, and says what Redocly said", async () => {
  const document = join(folder, "half.json");
  writeFileSync(document, '{ "openapi": ');
  mkdirSync(join(folder, "earlier"));
  const page = join(folder, "earlier", "index.html");
  writeFileSync(page, "the earlier page");
  await expect(buildDocs(document, page)).rejects.toThrow(
    /^The docs of .*half\.json could not be built: unexpected end of the stream within a flow collection in ".*half\.json" \(1:14\)$/,
  );
  expect(readdirSync(join(folder, "earlier"))).toEqual(["index.html"]);
  expect(readFileSync(page, "utf8")).toBe("the earlier page");
});
