import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OpenApiDocument } from "@tooling/spec";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testInChromium, watch } from "../test/chromium.ts";
import { buildReference } from "./build-reference.ts";
import { referenceDocument } from "./reference-document.ts";
import { renderReference } from "./render-reference.ts";
import { type DocsServer, serveDocs } from "./serve-docs.ts";
import { TIDES_CLIENT } from "./tides-document.ts";

const ELSEWHERE = "https://elsewhere.test";

/** What Markdown and its renderers were seen to run or load. */
const HOSTILE = [
  "<script>ran = 1</script>",
  '<img src="x" onerror="ran = 1">',
  '<iframe srcdoc="<script>parent.ran = 1</script>"></iframe>',
  "[click me](javascript:ran=1)",
  "[click me](java&#115;cript:ran=1)",
  '<a href="javascript:ran=1">click me</a>',
  '<svg onload="ran = 1"><a href="javascript:ran=1"><text>click me</text></a></svg>',
  "![drawing](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9InJhbj0xIi8+)",
  `![picture](${ELSEWHERE}/picture.png)`,
  `<style>@import url(${ELSEWHERE}/style.css);</style>`,
  `<video src="${ELSEWHERE}/video" onerror="ran = 1"></video>`,
  "<details open ontoggle=ran=1>click me</details>",
  '{% inline-svg fileRawContent="<img src=x onerror=ran=1>" /%}',
  '{% html name="script" %}ran = 1{% /html %}',
];

/** What leads the whole page elsewhere, which no policy of a page forbids. */
const REDIRECT = `<meta http-equiv="refresh" content="0; url=${ELSEWHERE}/page">`;

/** A document that says something hostile wherever a text can stand. */
function hostileDocument(texts: readonly string[]): OpenApiDocument {
  const text = texts.join("\n\n");
  const [inTitle = ""] = texts;
  const link = { name: "click me", url: "javascript:ran=1" };
  const externalDocs = { description: "click me", url: "javascript:ran=1" };
  const schema = { type: "string", title: text, description: text, default: inTitle, examples: [inTitle], enum: [inTitle] };
  const properties = Object.fromEntries(texts.map((name) => [name, schema]));
  return {
    openapi: "3.1.1",
    info: { title: inTitle, version: inTitle, summary: text, description: text, termsOfService: link.url, contact: link, license: link },
    externalDocs,
    servers: [{ url: "javascript:ran=1", description: text }],
    tags: [{ name: "Hostile", description: text, ...{ externalDocs } }],
    security: [{ login: ["read"] }],
    components: {
      securitySchemes: {
        login: { type: "oauth2", description: text, flows: { implicit: { authorizationUrl: link.url, scopes: { read: text } } } },
      },
    },
    "x-logo": { url: link.url, href: link.url, altText: "click me" },
    paths: {
      "/tides": {
        post: {
          operationId: "createTide",
          tags: ["Hostile"],
          summary: texts.join(" "),
          description: text,
          externalDocs,
          parameters: [{ name: inTitle, in: "query", description: text, schema }],
          requestBody: { description: text, content: { "application/json": { schema: { type: "object", externalDocs, properties } } } },
          responses: { 200: { description: text, content: { "text/html": { schema, examples: { it: { summary: text, value: text } } } } } },
        },
      },
    },
  };
}

const folder = mkdtempSync(join(tmpdir(), "reference-safety-"));
let docs: DocsServer;
beforeAll(async () => {
  docs = await serveDocs(folder);
});
afterAll(async () => {
  await docs.stop();
  rmSync(folder, { recursive: true });
});

/** Open a page of the folder, click all that asks for it, and tell what ran and what was asked of elsewhere. */
async function visit(browser: Browser, name: string): Promise<{ ran: unknown; asked: string[]; errors: string[] }> {
  const context = await browser.newContext();
  const asked: string[] = [];
  await context.route(`${ELSEWHERE}/**`, async (route) => {
    asked.push(route.request().url().slice(ELSEWHERE.length));
    await route.fulfill({ body: "" });
  });
  const page = await context.newPage();
  const { errors } = watch(page, docs.url);
  await page.goto(`${docs.url}/${name}#operation/createTide`);
  await page.locator("[data-item-kind=httpItem] .panel-request-samples").waitFor();
  // A click by script follows a link as one by hand does, and needs no sight of it.
  await page
    .getByText("click me")
    .evaluateAll((baits) => baits.map((bait) => bait.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))));
  await page.waitForTimeout(200);
  const ran = await page.evaluate("window.ran");
  await context.close();
  return { ran, asked, errors };
}

const write = (name: string, html: string): void => writeFileSync(join(folder, name), html);
const withoutPolicy = (html: string): string => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");

testInChromium("G149 a hostile document runs nothing, loads nothing and logs no error", async (browser) => {
  await buildReference(referenceDocument(hostileDocument([...HOSTILE, REDIRECT]), TIDES_CLIENT), join(folder, "built.html"));
  expect(await visit(browser, "built.html")).toEqual({ ran: undefined, asked: [], errors: [] });
});

testInChromium("G149 a hostile document is kept from running by the policy alone, and by its harmless copy alone", async (browser) => {
  await buildReference(hostileDocument(HOSTILE), join(folder, "policy.html"));
  expect(await visit(browser, "policy.html")).toMatchObject({ ran: undefined, asked: [] });
  write("copy.html", withoutPolicy(renderReference(referenceDocument(hostileDocument([...HOSTILE, REDIRECT]), TIDES_CLIENT))));
  expect(await visit(browser, "copy.html")).toMatchObject({ ran: undefined, asked: [] });
});

testInChromium("G149 the same document would run and load without either", async (browser) => {
  write("raw.html", withoutPolicy(renderReference(hostileDocument(HOSTILE))));
  const { ran, asked } = await visit(browser, "raw.html");
  expect(ran).toBe(1);
  expect(new Set(asked)).toEqual(new Set(["/picture.png", "/style.css", "/video"]));
  write("redirect.html", withoutPolicy(renderReference(hostileDocument([REDIRECT]))));
  const page = await browser.newPage();
  await page.route(`${ELSEWHERE}/**`, (route) => route.fulfill({ body: "elsewhere" }));
  await page.goto(`${docs.url}/redirect.html`);
  await page.waitForURL(`${ELSEWHERE}/page`);
});

test("keeps the earlier page where the build fails, and says what Redocly said", async () => {
  write("earlier.html", "the earlier page");
  const before = readdirSync(folder);
  const half = { openapi: "9.9", info: { title: "Tides", version: "0.1.0" }, paths: {} };
  await expect(buildReference(half, join(folder, "earlier.html"))).rejects.toThrow(
    /^The reference of Tides could not be built: Unsupported OpenAPI version: 9\.9$/,
  );
  expect(readFileSync(join(folder, "earlier.html"), "utf8")).toBe("the earlier page");
  expect(readdirSync(folder)).toEqual(before);
});
