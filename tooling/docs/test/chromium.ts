import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { test } from "vitest";

/** Where Debian and its like install Chromium, unless the variable CHROMIUM_PATH says where it is. */
const CHROMIUM_PATHS = process.env.CHROMIUM_PATH
  ? [process.env.CHROMIUM_PATH]
  : ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const executablePath = CHROMIUM_PATHS.find((path) => existsSync(path));
const REMEDY = `install Chromium, or set CHROMIUM_PATH to where it is (looked at: ${CHROMIUM_PATHS.join(", ")})`;

/** Longest time in milliseconds of a test in a browser on a busy machine. */
const TEST_TIMEOUT_MS = 300_000;

/**
 * Start Chromium.
 *
 * @throws {Error} Where there is none.
 */
export function launchChromium(): Promise<Browser> {
  if (executablePath === undefined) throw new Error(`There is no browser to look with: ${REMEDY}.`);
  const args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"];
  return chromium.launch({ executablePath, args });
}

/** Test something in Chromium; without one the test is skipped with a title that says why, and fails in CI. */
export function testInChromium(title: string, run: (browser: Browser) => Promise<void>): void {
  const isSkipped = executablePath === undefined && process.env.CI === undefined;
  test.skipIf(isSkipped)(isSkipped ? `not looked at, "${title}": ${REMEDY}` : title, { timeout: TEST_TIMEOUT_MS }, async () => {
    const browser = await launchChromium();
    try {
      await run(browser);
    } finally {
      await browser.close();
    }
  });
}

/** What a page did that no page of ours may do. */
export interface Misdeeds {
  /** URLs that it asked of another origin. */
  foreign: string[];
  /** What it wrote to the browser's console as an error, or threw. */
  errors: string[];
}

/** Note what a page asks other origins for, and what goes wrong on it. */
export function watch(page: Page, origin: string): Misdeeds {
  const misdeeds: Misdeeds = { foreign: [], errors: [] };
  page.on("request", (request) => {
    const isOwn = [`${origin}/`, `blob:${origin}/`, "data:"].some((start) => request.url().startsWith(start));
    if (!isOwn) misdeeds.foreign.push(request.url());
  });
  page.on("console", (message) => void (message.type() === "error" && misdeeds.errors.push(message.text())));
  page.on("pageerror", (error) => void misdeeds.errors.push(error.message));
  return misdeeds;
}
