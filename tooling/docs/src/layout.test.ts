import { expect, test } from "vitest";
import { renderLayout } from "./layout.ts";

const page = renderLayout({
  title: "Tides <b>",
  root: "../../",
  body: "<h1>Tides</h1>",
  provider: { href: "../index.html", title: "Tidepool & <i>" },
  navigation: [{ title: "Guides", links: [{ href: "pages.html", title: "Pages <u>", isCurrent: true }] }],
  twin: "listTides.md",
  assets: ["try-it.css", "try-it.js"],
});

test("names every file relative to the page, so that the portal works under any base path", () => {
  const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(8);
  expect(addresses.filter((address) => /^(\/|[a-z]+:)/.test(address ?? ""))).toEqual(["data:,"]);
  expect(page).toContain('<link rel="stylesheet" href="../../assets/try-it.css">');
  expect(page).toContain('<script src="../../assets/try-it.js" defer></script>');
});

test("allows scripts of its own origin alone, and has none in its text", () => {
  const [, policy = ""] = page.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/) ?? [];
  expect(policy.split("; ")).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(page).not.toMatch(/\sstyle=|\son\w+=/);
});

test("shows titles as text, and says which page is the reader's", () => {
  expect(page).toContain("<title>Tides &#60;b&#62;</title>");
  expect(page).toContain('<a href="../index.html">Tidepool &#38; &#60;i&#62;</a>');
  expect(page).toContain('<a href="pages.html" aria-current="page">Pages &#60;u&#62;</a>');
  expect(page).toContain('<link rel="alternate" type="text/markdown" href="listTides.md">');
});

test("has no navigation where there is nothing to lead to", () => {
  const bare = renderLayout({ title: "Start", root: "", body: "" });
  expect(bare).not.toContain("<nav");
  expect(bare).not.toContain("#pages");
  expect(bare).toContain('data-root=""');
});
