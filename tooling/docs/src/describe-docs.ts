import { existsSync, readFileSync } from "node:fs";
import { findProviders, listOperations, type OpenApiDocument } from "@tooling/spec";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DocsServer, serveDocs } from "./serve-docs.ts";

/** Where Debian and its like install Chromium; the variable CHROMIUM_PATH names another place. */
const CHROMIUM_PATHS = [process.env.CHROMIUM_PATH ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Look at a provider's built docs in Chromium; without a browser the one test says how to get one. */
export function describeDocs(name: string): void {
  const executablePath = CHROMIUM_PATHS.find((path) => path !== "" && existsSync(path));
  test.skipIf(executablePath !== undefined)(
    `the docs of ${name} are not looked at: no Chromium is here, so install one or set CHROMIUM_PATH`,
    () => {
      expect(executablePath).toBeUndefined();
    },
  );

  let browser: Browser;
  let docs: DocsServer;
  beforeAll(async () => {
    if (executablePath === undefined) return;
    docs = await serveDocs(findProviders().map((provider) => ({ provider })));
    browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await docs?.stop();
  });

  test.runIf(executablePath !== undefined)("shows every operation, asks no other host and logs no error", async () => {
    const page = await browser.newPage();
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => {
      if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) foreign.push(request.url());
    });
    page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
    page.on("pageerror", (error) => void errors.push(error.message));

    await page.goto(docs.url);
    await page.getByRole("link", { name: new RegExp(name, "i") }).click();
    await expectOperations(page, name);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });
}

async function expectOperations(page: Page, name: string): Promise<void> {
  const provider = findProviders().find((candidate) => candidate.name === name);
  if (provider === undefined) throw new Error(`There is no provider ${name}.`);
  const document = JSON.parse(readFileSync(provider.openapi, "utf8")) as OpenApiDocument;
  const summaries = listOperations(document).map((operation) => operation.summary);
  await page.waitForSelector("h2");
  const headings = await page.locator("h1, h2").allInnerTexts();
  const missing = summaries.filter((summary) => !headings.some((heading) => heading.includes(summary)));
  expect(missing, "operations that the page does not show").toEqual([]);
}
