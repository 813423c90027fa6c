import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { testInChromium, watch } from "../test/chromium.ts";
import { renderLayout } from "./layout.ts";
import { renderMarkdown } from "./render-markdown.ts";
import { writeSearchIndex } from "./search-index.ts";
import { describeRecord, type SearchRecord } from "./search-record.ts";
import { type DocsServer, serveDocs } from "./serve-docs.ts";

/** Runs where a text is read as HTML. */
const HOSTILE =
  '<img src="x" onerror="window.hit=1"> &lt;script&gt;window.hit=1&lt;/script&gt; <mark onclick="window.hit=1"> ___PAGEFIND_WEIGHT___9';

const RECORDS: SearchRecord[] = [
  describeOperation(
    "tidepool",
    "listTides",
    "List the tides of a station",
    "get",
    "/stations/{stationId}/tides",
    "Each with its `highWater`.",
  ),
  describeOperation(
    "tidepool",
    "listTidesByDay",
    "List the tides of a day",
    "get",
    "/stations/{stationId}/tides/{day}",
    "Tides, tides and tides.",
  ),
  describeOperation("tidepool", "createStation", "Create a station", "post", "/stations", "Takes a `billingAddress` for its tides."),
  describeOperation("rockpool", "getCategory", "Read a category", "get", "/category/{id}", "Gives one category."),
  describeOperation("rockpool", "listCategories", "List all", "get", "/category", "Gives getCategory something to read."),
  describePage("tidepool", "guides/pages", "Reading page after page", "Authentication is told elsewhere; tides come in pages."),
  describePage("rockpool", "guides/pages", "Pages", "Nothing is read in parts."),
  describePage("rockpool", "hostile", `Hostile ${HOSTILE}`, `Hostile ${HOSTILE}`),
];

function describePage(provider: string, path: string, title: string, text: string): SearchRecord {
  return { url: `${provider}/${path}.html`, title, provider, kind: path.split("/")[0] ?? path, text: `# ${title}\n\n${text}\n`, words: "" };
}

function describeOperation(provider: string, id: string, title: string, method: string, path: string, text: string): SearchRecord {
  return { ...describePage(provider, `operations/${id}`, title, text), kind: "operation", words: id, method, path };
}

const folder = mkdtempSync(join(tmpdir(), "search-"));
const portal = join(folder, "some/base");
let docs: DocsServer;
beforeAll(async () => {
  cpSync(join(import.meta.dirname, "../assets"), join(portal, "assets"), { recursive: true });
  const start = renderLayout({ title: "Start", root: "", body: '<h1>Start</h1><input aria-label="Name">' });
  writeFileSync(join(portal, "index.html"), start);
  for (const { url, title, text } of RECORDS) {
    mkdirSync(dirname(join(portal, url)), { recursive: true });
    writeFileSync(join(portal, url), renderLayout({ title, root: "../".repeat(url.split("/").length - 1), body: renderMarkdown(text) }));
  }
  await writeSearchIndex(portal, RECORDS.map(describeRecord));
  const [, policy = ""] = start.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/) ?? [];
  // A page's own policy does not bind its worker, a header does: static hosts send either.
  const handlers = [
    (_: unknown, response: { setHeader: (name: string, value: string) => unknown }) =>
      void response.setHeader("content-security-policy", policy) === true,
  ];
  docs = await serveDocs(folder, { handlers });
});
afterAll(async () => {
  await docs.stop();
  rmSync(folder, { recursive: true });
});

/** Open a page of the portal, look at it, and demand that it asked nobody else and logged no error. */
async function lookAt(
  browser: Browser,
  path: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const misdeeds = watch(page, docs.url);
  await page.goto(`${docs.url}/some/base/${path}`);
  await look(page);
  expect(misdeeds).toEqual({ foreign: [], errors: [] });
  await context.close();
}

/** The provider's choice has options too. */
function resultsOf(page: Page, which: { selected?: boolean } = {}): Locator {
  return page.getByRole("listbox", { name: "Results" }).getByRole("option", which);
}

/** Ask anew, and read the results' addresses in the portal. */
async function search(page: Page, query: string): Promise<string[]> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Search" }).fill("");
  await dialog.getByRole("status").filter({ hasText: "Find an operation" }).waitFor();
  await dialog.getByRole("combobox", { name: "Search" }).fill(query);
  await dialog
    .getByRole("status")
    .filter({ hasText: /result/ })
    .waitFor();
  const hrefs = await resultsOf(page).evaluateAll((options) => options.map((option) => (option as HTMLAnchorElement).pathname));
  return hrefs.map((href) => href.replace("/some/base/", ""));
}

/** Name of the option that the keys have chosen. */
function readChosen(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const id = document.querySelector("dialog [role=combobox]")?.getAttribute("aria-activedescendant");
    return id == null ? null : (document.getElementById(id)?.querySelector(".search-title")?.textContent ?? null);
  });
}

testInChromium("finds a page first by each of its names, and by its words", async (browser) => {
  await lookAt(browser, "index.html", async (page) => {
    await page.getByRole("button", { name: "Search" }).click();
    const firsts = {
      listTides: "tidepool/operations/listTides.html",
      "list tides": "tidepool/operations/listTides.html",
      list_tides: "tidepool/operations/listTides.html",
      listTidesBy: "tidepool/operations/listTidesByDay.html",
      "/stations/{id}/tides": "tidepool/operations/listTides.html",
      "/stations/{id}/tides/{": "tidepool/operations/listTidesByDay.html",
      "GET /category/{id}": "rockpool/operations/getCategory.html",
      "GET /category": "rockpool/operations/listCategories.html",
      getCategory: "rockpool/operations/getCategory.html",
      "post station": "tidepool/operations/createStation.html",
      billingAddress: "tidepool/operations/createStation.html",
      billing_addr: "tidepool/operations/createStation.html",
      Pages: "rockpool/guides/pages.html",
      "reading pages": "tidepool/guides/pages.html",
      authenticate: "tidepool/guides/pages.html",
      "rockpool guide": "rockpool/guides/pages.html",
    };
    for (const [query, first] of Object.entries(firsts)) expect((await search(page, query))[0], query).toBe(first);
    expect(await search(page, "zzzz")).toEqual([]);
    expect(await page.getByRole("status").textContent()).toBe("No results.");
    expect(await page.getByRole("combobox", { name: "Search" }).getAttribute("aria-expanded")).toBe("false");
  });
});

testInChromium("asks one provider, by a word before a colon or by a choice", async (browser) => {
  await lookAt(browser, "index.html", async (page) => {
    await page.keyboard.press("/");
    expect(await search(page, "pages")).toEqual(["rockpool/guides/pages.html", "tidepool/guides/pages.html"]);
    expect(await search(page, "tidepool: pages")).toEqual(["tidepool/guides/pages.html"]);
    await page.getByRole("combobox", { name: "Provider" }).selectOption("rockpool");
    expect(await search(page, "pages")).toEqual(["rockpool/guides/pages.html"]);
    expect(await page.getByRole("status").textContent()).toBe("1 result.");
  });
});

testInChromium("leads to a page by keys alone, from any page", async (browser) => {
  await lookAt(browser, "tidepool/operations/listTides.html", async (page) => {
    await page.keyboard.press("/");
    await search(page, "tides");
    const count = await resultsOf(page).count();
    expect(count).toBeGreaterThan(2);
    const titles = await page.locator(".search-title").allTextContents();
    const presses: [string, number][] = [
      ["ArrowDown", 1],
      ["ArrowUp", 0],
      ["ArrowUp", count - 1],
      ["ArrowDown", 0],
      ["End", count - 1],
      ["Home", 0],
      ["ArrowDown", 1],
    ];
    for (const [key, index] of presses) {
      await page.keyboard.press(key);
      expect(await readChosen(page), key).toBe(titles[index]);
    }
    const href = await resultsOf(page, { selected: true }).getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${href}`);
    expect(await page.getByRole("dialog").count()).toBe(0);
  });
});

testInChromium("follows Enter to what was typed last, were it not answered yet", async (browser) => {
  await lookAt(browser, "index.html", async (page) => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("getCategory");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/some/base/rockpool/operations/getCategory.html");
  });
});

testInChromium("opens by keys where nobody types, closes by Escape and gives the focus back", async (browser) => {
  await lookAt(browser, "index.html", async (page) => {
    const field = page.getByRole("textbox", { name: "Name" });
    await field.focus();
    await page.keyboard.press("/");
    expect(await field.inputValue()).toBe("/");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.keyboard.press("Control+k");
    expect(await page.getByRole("combobox", { name: "Search" }).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  });
});

testInChromium("shows hostile texts as texts", async (browser) => {
  await lookAt(browser, "index.html", async (page) => {
    await page.keyboard.press("/");
    expect(await search(page, "hostile")).toEqual(["rockpool/hostile.html"]);
    const option = resultsOf(page);
    expect(await option.textContent()).toContain('<img src="x" onerror="window.hit=1">');
    expect(await option.evaluate((node) => [...new Set([...node.querySelectorAll("*")].map(({ tagName }) => tagName))].sort())).toEqual([
      "MARK",
      "SPAN",
    ]);
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
  });
});

testInChromium("is clean by axe and fits its screen, wide and narrow, light and dark", async (browser) => {
  for (const [colorScheme, width] of [
    ["light", 360],
    ["dark", 1200],
  ] as const) {
    const look = async (page: Page): Promise<void> => {
      await page.getByRole("button", { name: "Search" }).click();
      await search(page, "tides");
      const { violations } = await new AxeBuilder({ page }).include("dialog").analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.getByRole("dialog").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
    };
    await lookAt(browser, "index.html", look, { colorScheme, viewport: { width, height: 640 } });
  }
});

testInChromium("says that the search cannot be had, and tries it again", async (browser) => {
  const page = await browser.newPage();
  await page.route("**/pagefind-entry.json*", (route) => route.abort());
  await page.goto(`${docs.url}/some/base/index.html`);
  await page.keyboard.press("/");
  await page.getByRole("status").filter({ hasText: "The search could not be loaded." }).waitFor();
  await page.unroute("**/pagefind-entry.json*");
  await page.keyboard.press("Control+k");
  expect(await search(page, "listTides")).toHaveLength(2);
});

testInChromium("shows neither search nor theme without JavaScript", async (browser) => {
  await lookAt(browser, "index.html", async (page) => expect(await page.getByRole("button").count()).toBe(0), { javaScriptEnabled: false });
});

testInChromium("keeps a chosen theme from page to page, before the page is shown", async (browser) => {
  await lookAt(browser, "index.html", async (page) => {
    const toggle = page.getByRole("button", { name: "Theme: system" });
    await toggle.click();
    await page.getByRole("button", { name: "Theme: light" }).click();
    await page.addInitScript(() => {
      document.addEventListener("readystatechange", () => Object.assign(window, { early: document.documentElement.dataset.theme }), {
        once: true,
      });
    });
    await page.goto(`${docs.url}/some/base/rockpool/guides/pages.html`);
    expect(await page.evaluate(() => (window as unknown as { early: string }).early)).toBe("dark");
    await page.getByRole("button", { name: "Theme: dark" }).click();
    await page.getByRole("button", { name: "Theme: system" }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.dataset.theme, localStorage.length])).toEqual([undefined, 0]);
  });
});

testInChromium("changes the theme where a page may keep nothing", async (browser) => {
  await lookAt(browser, "index.html", async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new Error("denied");
        },
      });
    });
    await page.reload();
    await page.getByRole("button", { name: "Theme: system" }).click();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("light");
  });
});
