import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Mock } from "@tooling/mock";
import { serveInProcess } from "@tooling/mock/in-process";
import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import { findProviders } from "@tooling/spec/providers";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testInChromium, watch } from "../test/chromium.ts";
import { type DocsServer, serveDocs } from "./serve-docs.ts";
import { tryDocument } from "./try-document.ts";
import { BUOYS } from "./try-fixture.ts";
import { renderTryPage } from "./try-page.ts";
import { createTryProxy } from "./try-proxy.ts";

const SCALAR = join(dirname(createRequire(import.meta.url).resolve("@scalar/api-reference")), "browser/standalone.js");
const SECRET = "s3cret-of-the-test";

/** What Markdown and its renderers were seen to run, by what it does if it runs. */
const HOSTILE = [
  "<script>ran = 1</script>",
  '<img src="x" onerror="ran = 1">',
  '<iframe srcdoc="<script>parent.ran = 1</script>"></iframe>',
  "[click me](javascript:ran=1)",
  "![picture](https://elsewhere.test/picture.png)",
  "![drawing](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9InJhbj0xIi8+)",
  '<svg onload="ran = 1"><a href="javascript:ran=1"><text>click me</text></a></svg>',
  '<a href="javascript:ran=1">click me</a>',
  "<details open ontoggle=ran=1>",
  "<style>@import url(https://elsewhere.test/style.css)</style>",
].join("\n\n");

interface Trial {
  name: string;
  document: OpenApiDocument;
  /** What the mock was sent, the last one first. */
  received: { method: string; headers: Headers }[];
}

const trials = findProviders().map(
  ({ name, openapi }): Trial => ({ name, document: JSON.parse(readFileSync(openapi, "utf8")) as OpenApiDocument, received: [] }),
);
const folder = mkdtempSync(join(tmpdir(), "try-it-"));
const mocks: Mock[] = [];
let docs: DocsServer;
let readOnly: DocsServer;

beforeAll(async () => {
  cpSync(join(import.meta.dirname, "../assets"), join(folder, "assets"), { recursive: true });
  cpSync(SCALAR, join(folder, "assets/scalar.js"));
  writeConsole("hostile", hostile(BUOYS));
  const handlers = [createTryProxy({ path: "/hostile", document: BUOYS, upstream: "http://127.0.0.1:9" })];
  for (const { name, document, received } of trials) {
    writeConsole(name, document);
    const mock = await serveInProcess(document);
    mocks.push(mock);
    const observe: typeof fetch = (input, init) => {
      received.unshift({ method: init?.method ?? "GET", headers: new Headers(init?.headers) });
      return fetch(input, init);
    };
    handlers.push(createTryProxy({ path: `/${name}`, document, upstream: mock.url, fetch: observe }));
  }
  docs = await serveDocs(folder, { handlers });
  readOnly = await serveDocs(folder);
});

afterAll(async () => {
  await Promise.all([docs, readOnly, ...mocks].map(({ stop }) => stop()));
  rmSync(folder, { recursive: true });
});

function writeConsole(name: string, document: OpenApiDocument): void {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "try.html"), renderTryPage(document));
  writeFileSync(join(folder, name, "try-document.json"), JSON.stringify(tryDocument(document)));
  writeFileSync(join(folder, name, "try.json"), '{ "mock": null }');
}

/** Write the hostile texts wherever a contract has a text or a name that is shown. */
function hostile(document: OpenApiDocument): OpenApiDocument {
  const text = JSON.stringify(document, (key, value) => (key === "description" || key === "summary" ? HOSTILE : value));
  const copy = JSON.parse(text) as OpenApiDocument;
  const [firstLine = ""] = HOSTILE.split("\n");
  copy.info.title = firstLine;
  copy.tags = copy.tags?.map((tag) => ({ ...tag, description: HOSTILE })) ?? [];
  const schema = copy.components?.["schemas"]?.Buoy ?? {};
  schema.description = HOSTILE;
  schema.title = HOSTILE;
  schema.properties = Object.fromEntries(
    HOSTILE.split("\n\n").map((line) => [line, { type: "string", description: HOSTILE, enum: [line] }]),
  );
  return copy;
}

/** The first operation that reads and takes nothing in its path: what else it requires, the console fills with examples. */
function callable(document: OpenApiDocument): Operation {
  const operation = listOperations(document).find(
    ({ method, parameters, security }) =>
      method === "get" && security.length > 0 && !parameters.some((parameter) => parameter.in === "path"),
  );
  if (operation === undefined) throw new Error(`${document.info.title} has no such operation.`);
  return operation;
}

function schemesOf(document: OpenApiDocument): string[] {
  return Object.values(document.components?.["securitySchemes"] ?? {}).map((scheme) =>
    String(scheme["x-session"] ? "session" : scheme.scheme),
  );
}

async function openConsole(page: Page, base: string, name: string, id: string): Promise<Locator> {
  await page.goto(`${base}/${name}/try.html#${id}`);
  const section = page.locator(`section[id$="/${id}"]`);
  await section.waitFor();
  return section;
}

async function enterCredentials(page: Page, scheme: string): Promise<void> {
  if (scheme === "session") {
    await page.getByLabel("User name").fill("ada");
    await page.getByLabel("Password", { exact: true }).fill(SECRET);
    await page.getByRole("button", { name: "Log in", exact: true }).click();
    await page.getByRole("status").filter({ hasText: "Logged in." }).waitFor();
    return;
  }
  const panel = page.getByRole("region", { name: /^Authentication/ });
  if (scheme === "bearer") return panel.getByLabel("Bearer Token").fill(SECRET);
  await panel.getByRole("button", { name: "Select Auth Type" }).click();
  await page.getByRole("option").first().click();
  await page.keyboard.press("Escape");
  await panel.getByRole("combobox").fill("ada");
  await panel.getByLabel("Password", { exact: true }).fill(SECRET);
}

async function send(page: Page, section: Locator): Promise<string> {
  await section.getByRole("button", { name: /^Test Request/ }).click();
  await page.getByRole("button", { name: /^Send/ }).first().click();
  const status = page.getByRole("region", { name: "Response" }).getByRole("link", { name: /^\d{3} / });
  await status.waitFor();
  return (await status.textContent()) ?? "";
}

for (const { name, document, received } of trials) {
  for (const scheme of schemesOf(document)) {
    testInChromium(`G151 tries ${name} by ${scheme}, asks no other origin, and keeps no credential`, async (browser) => {
      const page = await browser.newPage();
      const misdeeds = watch(page, docs.url);
      const section = await openConsole(page, docs.url, name, callable(document).id);
      await enterCredentials(page, scheme);
      expect(await send(page, section)).toMatch(/^200/);
      const sent = received[0]?.headers;
      if (scheme === "session") expect(sent?.get("cookie")).toBeTruthy();
      if (scheme === "basic") expect(sent?.get("authorization")).toBe(`Basic ${btoa(`ada:${SECRET}`)}`);
      if (scheme === "bearer") expect(sent?.get("authorization")).toBe(`Bearer ${SECRET}`);
      const kept: string = await page.evaluate(
        "indexedDB.databases().then((databases) => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state, databases]))",
      );
      expect(kept).not.toMatch(new RegExp(`${SECRET}|${btoa(`ada:${SECRET}`)}|try-session`));
      const cookies = await page.context().cookies();
      expect(cookies).toMatchObject(
        scheme === "session" ? [{ name: "try-session", path: `/${name}`, httpOnly: true, sameSite: "Strict", expires: -1 }] : [],
      );
      for (const { value } of cookies) expect(sent?.get("cookie")).not.toContain(value);
      expect(misdeeds).toEqual({ foreign: [], errors: [] });
    });
  }

  testInChromium(`lets ${name} be read, and no call be sent, where there is no mock`, async (browser) => {
    const page = await browser.newPage();
    const misdeeds = watch(page, readOnly.url);
    const section = await openConsole(page, readOnly.url, name, callable(document).id);
    await page.getByText("here you can only read").waitFor();
    await section.getByRole("tab", { name: /200/ }).waitFor();
    expect(await page.getByRole("button", { name: /^(Test Request|Log in$|Send)/ }).count()).toBe(0);
    expect(misdeeds).toEqual({ foreign: [], errors: [] });
  });

  testInChromium(`leads to each operation of ${name}, at first and from one to another`, async (browser) => {
    const page = await browser.newPage();
    await page.goto(`${docs.url}/${name}/try.html`);
    for (const { id } of listOperations(tryDocument(document))) {
      await page.evaluate(`location.hash = ${JSON.stringify(id)}`);
      await page
        .locator(`section[id$="/${id}"]`)
        .getByRole("button", { name: /^Test Request/ })
        .waitFor();
    }
  });
}

testInChromium("opens and ends a session by keyboard, on a telephone", async (browser) => {
  const trial = trials.find(({ document }) => schemesOf(document).includes("session"));
  if (trial === undefined) return;
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${docs.url}/${trial.name}/try.html`);
  await page.getByLabel("User name").focus();
  await page.keyboard.type("ada");
  await page.keyboard.press("Tab");
  await page.keyboard.type(SECRET);
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "Logged in." }).waitFor();
  expect(await page.getByLabel("User name").isVisible()).toBe(false);
  expect(await page.getByLabel("Password", { exact: true }).inputValue()).toBe("");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Log out");
  await page.reload();
  await page.getByRole("status").filter({ hasText: "Logged in." }).waitFor();
  await page.getByRole("button", { name: "Log out" }).press("Enter");
  await page.getByRole("status").filter({ hasText: "Logged out." }).waitFor();
  expect(await page.evaluate("document.activeElement.name")).toBe("username");
});

testInChromium("is as narrow as a telephone", async (browser) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  for (const { name, document } of trials) {
    const section = await openConsole(page, docs.url, name, callable(document).id);
    await section.getByRole("button", { name: /^Test Request/ }).waitFor();
    expect([name, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([name, 360]);
  }
});

testInChromium("follows the portal's theme, and the system's", async (browser) => {
  const page = await browser.newPage({ colorScheme: "dark" });
  await page.goto(`${docs.url}/${trials[0]?.name}/try.html`);
  const isDark = (): Promise<boolean> => page.evaluate("document.body.matches('.dark-mode:not(.light-mode)')");
  const toggle = page.locator("[data-theme-toggle]");
  await page.locator(".scalar-app").first().waitFor();
  expect(await isDark()).toBe(true);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(isDark).toBe(false);
  await toggle.click();
  await toggle.click();
  await expect.poll(isDark).toBe(true);
  await page.reload();
  await page.locator(".scalar-app").first().waitFor();
  expect(await isDark()).toBe(true);
});

testInChromium("G149 runs nothing of a hostile contract, and loads nothing from elsewhere", async (browser) => {
  const page = await browser.newPage();
  const misdeeds = watch(page, docs.url);
  page.on("dialog", (dialog) => void dialog.dismiss().then(() => misdeeds.errors.push(dialog.message())));
  const section = await openConsole(page, docs.url, "hostile", "replaceBuoy");
  for (const link of await section.locator("a", { hasText: "click me" }).all()) await link.click();
  await section.getByRole("button", { name: /^Test Request/ }).click();
  await page.getByRole("button", { name: /^Send/ }).first().waitFor();
  await page.waitForTimeout(500);
  expect(await page.evaluate("typeof ran")).toBe("undefined");
  expect(await page.locator("#try-console :is(script, iframe, img, object, embed)").count()).toBe(0);
  expect(page.url()).toContain("/hostile/try.html#");
  expect(misdeeds).toEqual({ foreign: [], errors: [] });
});

testInChromium("has no accessibility finding outside Scalar", async (browser) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    for (const { name } of trials) {
      await page.goto(`${docs.url}/${name}/try.html`);
      await page.locator(".scalar-app").first().waitFor();
      // Scalar has a main part of its own within ours.
      const { violations } = await new AxeBuilder({ page }).exclude("#try-console").disableRules("landmark-no-duplicate-main").analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      expect({ name, colorScheme, found }).toEqual({ name, colorScheme, found: [] });
    }
    await context.close();
  }
});

test("refuses bodies of unknown length, and those that are too long", async () => {
  const url = `${docs.url}/${trials[0]?.name}/session`;
  const headers = { origin: docs.url };
  expect((await fetch(url, { method: "POST", headers, body: "a".repeat(1_000_001) })).status).toBe(413);
  const body = new Blob(["{}"]).stream();
  expect((await fetch(url, { method: "POST", headers, body, duplex: "half" } as RequestInit)).status).toBe(411);
});

test("leaves to the portal what is not the console's", async () => {
  expect((await fetch(`${docs.url}/${trials[0]?.name}/try.html`)).status).toBe(200);
  expect((await fetch(`${docs.url}/${trials[0]?.name}/mockingbird`)).status).toBe(404);
});
