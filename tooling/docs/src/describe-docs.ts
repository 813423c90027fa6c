import { existsSync, readFileSync } from "node:fs";
import { findProviders, listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import { chromium, type Page } from "playwright-core";
import { expect, test } from "vitest";
import { serveDocs } from "./serve-docs.ts";

/** Where Debian and its like install Chromium, unless the variable CHROMIUM_PATH says where it is. */
const CHROMIUM_PATHS = process.env.CHROMIUM_PATH
  ? [process.env.CHROMIUM_PATH]
  : ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Longest wait in milliseconds for the page to show an operation. */
const RENDER_TIMEOUT_MS = 5_000;

/** Look at a provider's built docs in Chromium; without one the test is skipped with a title that says why, and fails in CI. */
export function describeDocs(name: string): void {
  const executablePath = CHROMIUM_PATHS.find((path) => existsSync(path));
  const remedy = `install Chromium, or set CHROMIUM_PATH to where it is (looked at: ${CHROMIUM_PATHS.join(", ")})`;
  const isSkipped = executablePath === undefined && process.env.CI === undefined;
  const title = isSkipped
    ? `the docs of ${name} are not looked at: ${remedy}`
    : `the docs of ${name} show every operation, ask no other host and log no error`;
  test.skipIf(isSkipped)(title, async () => {
    if (executablePath === undefined) throw new Error(`There is no browser to look at the docs with: ${remedy}.`);
    const provider = findProviders().find((candidate) => candidate.name === name);
    if (provider === undefined) throw new Error(`There is no provider ${name}.`);
    const document = JSON.parse(readFileSync(provider.openapi, "utf8")) as OpenApiDocument;
    const docs = await serveDocs([{ provider }]);
    const browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
    });
    try {
      const page = await browser.newPage();
      const { foreign, errors } = watch(page, docs.url);
      await page.goto(docs.url);
      await page.getByRole("link", { name: "How its facts are known" }).click();
      await page.getByRole("heading", { name: "What is assumed" }).waitFor();
      await page.goBack();
      await page.getByRole("link", { name: "what its tests cover" }).click();
      await page.getByRole("columnheader", { name: "Proven by the provider" }).waitFor();
      await page.goBack();
      await page.getByRole("link").first().click();
      for (const operation of listOperations(document)) await open(page, operation);
      expect(foreign, "requests that leave the page's origin").toEqual([]);
      expect(errors, "errors on the browser's console").toEqual([]);
    } finally {
      await browser.close();
      await docs.stop();
    }
  });
}

/** Note what a page asks other hosts for, and what goes wrong on it. */
function watch(page: Page, origin: string): { foreign: string[]; errors: string[] } {
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    if (![`${origin}/`, `blob:${origin}/`, "data:"].some((start) => request.url().startsWith(start))) foreign.push(request.url());
  });
  page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
  page.on("pageerror", (error) => void errors.push(error.message));
  return { foreign, errors };
}

/** Click an operation as a reader does, and wait until it is described: Redoc renders none before. */
async function open(page: Page, { id, method, path, summary }: Operation): Promise<void> {
  const label = new RegExp(`^\\s*${method}\\s*${path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*$`, "i");
  try {
    await page.locator("a").filter({ hasText: label }).first().click({ timeout: RENDER_TIMEOUT_MS });
    await page.getByRole("heading", { name: summary }).first().waitFor({ timeout: RENDER_TIMEOUT_MS });
  } catch (error) {
    throw new Error(`The page does not show ${id} (${method.toUpperCase()} ${path}, "${summary}").`, { cause: error });
  }
}
