import type { OpenApiDocument } from "@tooling/spec";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { harmlessDocument, harmlessMarkdown } from "./harmless-document.ts";
import { TIDES } from "./tides-document.ts";

const withInfo = (info: object): OpenApiDocument => ({ ...TIDES, info: { title: "Tides", version: "0.1.0", ...info } });

test("leaves the contract itself as it was", () => {
  const before = structuredClone(TIDES);
  harmlessDocument(TIDES);
  expect(TIDES).toEqual(before);
});

/** Markdown as Redoc reads it: with HTML. */
const markdownIt = new MarkdownIt({ html: true });
const kindsIn = (text: string): string[] =>
  markdownIt.parse(text, {}).flatMap(({ type, children }) => [type, ...(children ?? []).map((child) => child.type)]);

test("G149 makes no HTML, no picture and no tag of Markdoc of any text", () => {
  const piece = fc.constantFrom(
    "<",
    "</",
    "<!--",
    "<?",
    "!",
    "[",
    "](a)",
    "script",
    "img onerror=x",
    ">",
    "`",
    "```\n",
    "\n",
    "\\",
    "{%",
    "https:",
    "%}",
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => harmlessMarkdown(pieces.join("")));
  fc.assert(
    fc.property(text, (harmless) => !kindsIn(harmless).some((kind) => /^(html_|image)/.test(kind)) && !harmless.includes("{%")),
    { numRuns: 200 },
  );
});

test("reads as before, in code and out of it", () => {
  const text = "Send `<token>`, <b>or</b> ![a](b) if 1 < 2, {% but %} no {x}!";
  expect(harmlessMarkdown(text)).not.toBe(text);
  expect(harmlessMarkdown(text).replaceAll("\u2060", "")).toBe(text);
});

test("keeps links in angle brackets", () => {
  for (const text of ["<https://tides.test/a>", "[a](<https://tides.test/a b>)", "<mailto:harbour@tides.test>"]) {
    expect(harmlessMarkdown(text)).toBe(text);
    expect(kindsIn(text)).toContain("link_open");
  }
});

test("G149 parts the texts that describe scopes", () => {
  const securitySchemes = {
    login: { type: "oauth2", flows: { implicit: { authorizationUrl: "https://tides.test", scopes: { read: "<img>" } } } },
  };
  const { components } = harmlessDocument({ ...TIDES, components: { securitySchemes } });
  expect(components?.securitySchemes?.login).toMatchObject({ flows: { implicit: { scopes: { read: "<\u2060img>" } } } });
});

test("G149 leads each link nowhere that leads to anything but a page or a mailbox", () => {
  const dangerous = [
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001vbscript:x",
    "data:text/html,x",
    "file:///etc/passwd",
  ];
  for (const url of dangerous) {
    expect(harmlessDocument(withInfo({ termsOfService: url, contact: { name: "Tide", url } })).info).toEqual({
      title: "Tides",
      version: "0.1.0",
      termsOfService: "#",
      contact: { name: "Tide", url: "#" },
    });
  }
  const safe = ["https://tides.test/a:b", "HTTP://tides.test", "mailto:harbour@tides.test", "terms.html", "/terms?at=1:2", "//tides.test"];
  for (const url of safe) expect(harmlessDocument(withInfo({ termsOfService: url })).info).toMatchObject({ termsOfService: url });
  expect(harmlessDocument({ ...TIDES, servers: [{ url: "{scheme}://tides.test" }] }).servers).toEqual([{ url: "{scheme}://tides.test" }]);
});

test("leaves out extensions and keeps what is only named like one, and keeps every value of the API", () => {
  const schema = {
    "x-logo": { url: "javascript:alert(1)" },
    properties: { "x-colour": { type: "string" }, description: { type: "string", description: "<b>" }, url: { const: "javascript:x" } },
    examples: [{ description: "<b>", url: "javascript:x", "x-colour": "red" }],
    default: { summary: "![a](b)" },
  };
  const [copy] = Object.values(harmlessDocument({ ...TIDES, components: { schemas: { Buoy: schema } } }).components?.schemas ?? {});
  const { "x-logo": _, ...kept } = schema;
  expect(copy).toEqual({ ...kept, properties: { ...schema.properties, description: { type: "string", description: "<\u2060b>" } } });
});
