import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { renderReference } from "./render-reference.ts";
import { TIDES } from "./tides-document.ts";

const NOTHING = { styles: "", html: "" };
const HOSTILE = {
  ...TIDES,
  info: { ...TIDES.info, title: "</title><script>alert(1)</script>", description: "</script><script>alert(1)</script><!--" },
};

const policyOf = (html: string): string => /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? "";
const scriptsOf = (html: string): { type: string | undefined; text: string }[] =>
  [...html.matchAll(/<script(?: type="([^"]*)")?[^>]*>(.*?)<\/script>/gs)].map(([, type, text = ""]) => ({ type, text }));

test("lets its own scripts run by their hash, and nothing else run or load", () => {
  const html = renderReference(TIDES, NOTHING);
  const running = scriptsOf(html).filter(({ type }) => type !== "application/json");
  const hashes = running.map(({ text }) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  expect(hashes).toHaveLength(3);
  expect(policyOf(html).split("; ")).toEqual([
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
});

test("G149 has the same scripts whatever the document says, which stands in the page as data", () => {
  const html = renderReference(HOSTILE, NOTHING);
  expect(policyOf(html)).toBe(policyOf(renderReference(TIDES, NOTHING)));
  expect(html).not.toMatch(/<script>alert/);
  const [data, ...others] = scriptsOf(html).filter(({ type }) => type === "application/json");
  expect(others).toEqual([]);
  expect(JSON.parse(data?.text ?? "")).toEqual(HOSTILE);
});

test("asks no host for a picture", () => {
  expect(renderReference(TIDES, NOTHING)).not.toMatch(/https?:\/\/cdn\./);
});

test("lets the server of a draft reload it, and that of no other page", () => {
  const draft = policyOf(renderReference(TIDES)).split("; ");
  expect(draft).toContain("connect-src 'self'");
  expect(draft[1]).toMatch(/^script-src 'self' 'sha256-/);
  expect(policyOf(renderReference(TIDES, NOTHING))).not.toContain("'self'");
});
