import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import { findProviders } from "@tooling/spec/providers";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { testInChromium, watch } from "../test/chromium.ts";
import { buildReference } from "./build-reference.ts";
import { readClientExample } from "./client-example.ts";
import { referenceDocument } from "./reference-document.ts";
import { type DocsServer, serveDocs } from "./serve-docs.ts";

/** What axe finds on Redoc's part of the page, and nothing here can mend. */
const FINDINGS_OF_REDOC = [
  // "Request" and "Responses" are h4 below an h2.
  "heading-order",
  // The choice of an example is named "Example", whichever it shows.
  "label-content-name-mismatch",
  // The sidebar stands outside of every landmark.
  "region",
];

/** Longest time in milliseconds that the browser's main thread may work until a page is interactive: thrice what a quiet machine needs. */
const INTERACTIVE_MS = 4_000;

/** The same for a page that shows an operation besides: what is measured grows by half on a busy machine. */
const OPERATION_MS = 6_000;

/** Visits of a page, one of which must be as fast: the first pays for what the browser does once. */
const VISITS = 4;

const folder = mkdtempSync(join(tmpdir(), "reference-"));
const providers = findProviders().map(({ name, openapi, package: home }) => {
  const document = JSON.parse(readFileSync(openapi, "utf8")) as OpenApiDocument;
  const client = readClientExample(readFileSync(join(home, "src/index.ts"), "utf8"));
  const operations = listOperations(document) as [Operation, ...Operation[]];
  return { name, document, client, operations, path: `/${name}/reference.html` };
});
let docs: DocsServer;
beforeAll(async () => {
  for (const { name, document, client, path } of providers) {
    mkdirSync(join(folder, name));
    await buildReference(referenceDocument(document, client), join(folder, path));
  }
  docs = await serveDocs(folder);
});
afterAll(async () => {
  await docs.stop();
  rmSync(folder, { recursive: true });
});

/** Wait until the heading of an operation stands at the top of what is seen. */
async function seeOperation(page: Page, { id, summary }: Operation): Promise<void> {
  const headings = page.getByRole("heading", { level: 2 }).filter({ hasText: summary });
  const isAtTop = (): Promise<boolean> =>
    headings.evaluateAll(
      (all, text) =>
        all.some((one) => one.textContent === text && one.getBoundingClientRect().top > 0 && one.getBoundingClientRect().top < 300),
      summary,
    );
  await expect.poll(isAtTop, { message: `${id} is not shown`, timeout: 10_000 }).toBe(true);
}

testInChromium("leads a deep link to every operation of every provider, and asks nothing but the page itself", async (browser) => {
  for (const { path, operations } of providers) {
    const page = await browser.newPage();
    const { errors } = watch(page, docs.url);
    const asked: string[] = [];
    page.on("request", (request) => void (request.url().startsWith("data:") || asked.push(request.url())));
    const last = operations.at(-1) as Operation;
    await page.goto(`${docs.url}${path}#operation/${last.id}`);
    await seeOperation(page, last);
    for (const operation of operations) {
      await page.evaluate((id) => {
        location.hash = `operation/${id}`;
      }, operation.id);
      await seeOperation(page, operation);
    }
    expect({ asked, errors }).toEqual({ asked: [docs.url + path], errors: [] });
    await page.close();
  }
});

testInChromium("shows each operation as TypeScript and as curl, in the colours that the reader chose", async (browser) => {
  const [{ path, operations, client }] = providers as [(typeof providers)[number]];
  const page = await browser.newPage({ colorScheme: "dark" });
  const modeOf = (): Promise<string> => page.evaluate("getComputedStyle(document.body).colorScheme");
  await page.goto(`${docs.url}${path}#operation/${operations[0].id}`);
  const samples = page.locator(".panel-request-samples").first();
  await samples.getByText(client.factory).first().waitFor();
  expect(await modeOf()).toBe("dark");
  await page.getByRole("button", { name: "Theme: system" }).click();
  await page.getByRole("button", { name: "Theme: light" }).waitFor();
  // Redoc sets the colours that it knows of whenever a language is chosen.
  await samples.getByRole("button", { name: "TypeScript" }).click();
  await page.getByRole("menuitem", { name: "curl" }).click();
  await samples.getByText("curl", { exact: true }).first().waitFor();
  expect(await modeOf()).toBe("light");
  await page.reload();
  expect(await modeOf()).toBe("light");
});

testInChromium("finds an operation by its own search, without evaluating text as code", async (browser) => {
  const [{ path, operations }] = providers as [(typeof providers)[number]];
  const page = await browser.newPage();
  const misdeeds = watch(page, docs.url);
  await page.goto(docs.url + path);
  await page.getByText("Search Ctrl+K").click();
  await page.getByPlaceholder("Search docs...").fill(operations[0].path);
  await page.getByTestId("search-dialog").getByText(operations[0].summary).first().waitFor();
  expect(misdeeds).toEqual({ foreign: [], errors: [] });
});

testInChromium("leads back to the portal, and can be read before its script has run", async (browser) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const { document, path } of providers) {
    await page.goto(docs.url + path);
    const links = await page
      .getByRole("banner")
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links).toEqual(["../index.html", "index.html", "try.html", "openapi.json"]);
    await page.getByRole("heading", { name: `${document.info.title} (${document.info.version})` }).waitFor();
    await page.getByRole("link", { name: "a page for each operation" }).waitFor();
  }
});

testInChromium("is as narrow as a telephone where it is read on one, and shows its operations there", async (browser) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  for (const { path, operations } of providers) {
    await page.goto(`${docs.url}${path}#operation/${operations[0].id}`);
    await seeOperation(page, operations[0]);
    expect([path, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([path, 360]);
    await page.getByRole("button", { name: "Open navigation menu" }).click();
    await page.locator(".menu-content").getByText(operations[0].summary).first().waitFor();
  }
});

testInChromium("has no accessibility finding but those of Redoc, in light and dark", async (browser) => {
  const [{ path, operations }] = providers as [(typeof providers)[number]];
  const operation = operations.find(({ requestBody }) => requestBody !== undefined);
  for (const colorScheme of ["light", "dark"] as const) {
    const found = [...(await findingsOf(browser, path, colorScheme)), ...(await findingsOf(browser, path, colorScheme, operation))];
    expect([...new Set(found)].sort()).toEqual(FINDINGS_OF_REDOC);
  }
});

async function findingsOf(browser: Browser, path: string, colorScheme: "light" | "dark", operation?: Operation): Promise<string[]> {
  // axe needs a context of its own, and what moves is seen half-way.
  const context = await browser.newContext({ colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${docs.url}${path}${operation === undefined ? "" : `#operation/${operation.id}`}`);
  await page.getByText("Search Ctrl+K").waitFor();
  if (operation !== undefined) await seeOperation(page, operation);
  const { violations } = await new AxeBuilder({ page }).analyze();
  await context.close();
  return violations.map(({ id, nodes }) => (id === "color-contrast" ? `${id}: ${nodes.map(({ html }) => html).join(" ")}` : id)).sort();
}

testInChromium("is interactive within seconds of the browser's own time, and shows an operation soon after", async (browser) => {
  for (const { path, operations } of providers) {
    for (const [hash, limit] of [["", INTERACTIVE_MS] as const, [`#operation/${operations[0].id}`, OPERATION_MS] as const]) {
      let time = Number.POSITIVE_INFINITY;
      for (let visit = 0; visit < VISITS && time >= limit; visit++) time = Math.min(time, await timeOf(browser, path + hash));
      expect(time, path + hash).toBeLessThan(limit);
    }
  }
});

/** The milliseconds that a page's main thread works until its search is ready: the last of what it does by itself, whatever else the machine does. */
async function timeOf(browser: Browser, path: string): Promise<number> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(docs.url + path);
  await page.getByText("Search Ctrl+K").waitFor();
  const { metrics } = await session.send("Performance.getMetrics");
  await page.close();
  return Math.round(1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN));
}
