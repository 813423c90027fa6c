import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { listOperations, type OpenApiDocument } from "@tooling/spec";
import { findProviders, REPOSITORY } from "@tooling/spec/providers";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DocsServer, serveDocs } from "../src/serve-docs.ts";
import { testInChromium, watch } from "./chromium.ts";

const PORTAL = join(REPOSITORY, "dist/docs");
const providers = findProviders().map((provider) => ({
  ...provider,
  document: JSON.parse(readFileSync(provider.openapi, "utf8")) as OpenApiDocument,
}));
/** Pages of ours: not those that a renderer of others draws. */
const OWN_PAGES = globSync("**/*.html", { cwd: PORTAL })
  .filter((path) => !/(^|\/)(reference|try)\.html$/.test(path))
  .sort();
/** The largest page of each kind, among all providers: it has most of what any page of the kind can have. */
const PAGE_KINDS = [...new Set(OWN_PAGES.map(kindOf))].map((kind) => {
  const paths = OWN_PAGES.filter((path) => kindOf(path) === kind);
  return paths.reduce((largest, path) => (sizeOf(path) > sizeOf(largest) ? path : largest));
});

function kindOf(path: string): string {
  return path.replace(/^[^/]+\//, "").replace(/^operations\/.*/, "operations");
}

function sizeOf(path: string): number {
  return statSync(join(PORTAL, path)).size;
}

const folder = mkdtempSync(join(tmpdir(), "portal-"));
let docs: DocsServer;
let base: string;
beforeAll(async () => {
  // Static hosts serve a portal below a path as often as not.
  mkdirSync(join(folder, "some"));
  symlinkSync(PORTAL, join(folder, "some/base"));
  docs = await serveDocs(folder);
  base = `${docs.url}/some/base/`;
});
afterAll(async () => {
  await docs.stop();
  rmSync(folder, { recursive: true });
});

/** Look at every page in turn with a page of the browser, and demand that none did what none may. */
async function lookAt(page: Page, paths: readonly string[], look: (path: string) => Promise<void>): Promise<void> {
  const misdeeds = watch(page, docs.url);
  for (const path of paths) {
    await page.goto(base + path);
    await look(path);
  }
  expect(misdeeds).toEqual({ foreign: [], errors: [] });
}

test("has a page of ours for every operation, beside its twin", () => {
  for (const { name, document } of providers) {
    for (const { id } of listOperations(document)) {
      expect(OWN_PAGES).toContain(`${name}/operations/${id}.html`);
      expect(readFileSync(join(PORTAL, name, `operations/${id}.md`), "utf8")).toMatch(/^# \S/);
    }
  }
});

test("leads every link of a page of ours to a file that is there", () => {
  const missing = OWN_PAGES.flatMap((path) => {
    const html = readFileSync(join(PORTAL, path), "utf8");
    const links = [...html.matchAll(/\s(?:href|src)="([^"#]*)(?:#[^"]*)?"/g)].map(([, link = ""]) => link);
    const inside = links.filter((link) => link !== "" && !/^[a-z][a-z\d+.-]*:/i.test(link));
    return inside.filter((link) => globSync(join(PORTAL, path, "..", link)).length === 0).map((link) => `${path}: ${link}`);
  });
  expect(missing).toEqual([]);
});

testInChromium("leads from the start page to each provider, an operation of it, and back", async (browser) => {
  const page = await browser.newPage();
  const misdeeds = watch(page, docs.url);
  for (const { document } of providers) {
    await page.goto(`${base}index.html`);
    await page.getByRole("heading", { name: document.info.title }).getByRole("link").click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    const [operation] = listOperations(document);
    if (operation === undefined) throw new Error(`${document.info.title} has no operations.`);
    await page.getByRole("main").getByRole("link", { name: operation.summary, exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name: operation.summary }).waitFor();
    await page.getByRole("navigation", { name: "Pages" }).locator("[aria-current=page]").waitFor();
    await page.getByRole("banner").getByRole("link", { name: "Provider contracts" }).click();
    await page.getByRole("heading", { level: 1, name: "Provider contracts" }).waitFor();
  }
  expect(misdeeds).toEqual({ foreign: [], errors: [] });
});

testInChromium("shows every page of ours without an error, a foreign request, or a heading too few", async (browser) => {
  const page = await browser.newPage();
  await lookAt(page, OWN_PAGES, async (path) => {
    expect([path, await page.getByRole("heading", { level: 1 }).count()]).toEqual([path, 1]);
  });
});

testInChromium("has no accessibility finding on any kind of page of ours, in light and dark", async (browser) => {
  for (const colorScheme of ["light", "dark"] as const) {
    // axe needs a context of its own: it looks at all pages of one.
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await lookAt(page, PAGE_KINDS, async (path) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      expect({ path, colorScheme, found }).toEqual({ path, colorScheme, found: [] });
    });
    await context.close();
  }
});

testInChromium("is as narrow as a telephone where it is read on one, and leads to its pages from the top", async (browser) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await lookAt(page, PAGE_KINDS, async (path) => {
    const width = await page.evaluate("document.documentElement.scrollWidth");
    expect([path, width]).toEqual([path, 360]);
    const toPages = page.getByRole("banner").getByRole("link", { name: "Pages" });
    if ((await toPages.count()) === 0) return;
    await toPages.click();
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link").first().waitFor();
  });
});

testInChromium("can be read and walked without JavaScript", async (browser) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${base}index.html`);
  await page.getByRole("heading", { level: 2 }).getByRole("link").first().click();
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link").last().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.getByRole("button").count()).toBe(0);
});

testInChromium("follows the system's colours until the reader chooses, and remembers the choice", async (browser) => {
  const page = await browser.newPage({ colorScheme: "dark" });
  const darkness = (): Promise<string> => page.evaluate("getComputedStyle(document.body).backgroundColor");
  await page.goto(`${base}index.html`);
  const dark = await darkness();
  const toggle = page.locator("[data-theme-toggle]");
  await toggle.click();
  await page.emulateMedia({ colorScheme: "dark" });
  const light = await darkness();
  expect(light).not.toBe(dark);
  await page.goto(`${base}${OWN_PAGES.find((path) => path.includes("/"))}`);
  expect(await darkness()).toBe(light);
});

testInChromium("shows its start page for less than 100 kB", async (browser) => {
  const page = await browser.newPage();
  let bytes = 0;
  page.on("requestfinished", async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    bytes += responseBodySize + responseHeadersSize;
  });
  await page.goto(`${base}index.html`, { waitUntil: "networkidle" });
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThan(100_000);
});

testInChromium("copies a block of code", async (browser) => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  const path = OWN_PAGES.find((one) => one.includes("/operations/"));
  await page.goto(base + path);
  const block = page.locator(".code").first();
  await block.hover();
  await block.getByRole("button", { name: "Copy" }).click();
  await block.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(await block.locator("pre").textContent());
});
