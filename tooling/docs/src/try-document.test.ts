import type { OpenApiDocument } from "@tooling/spec";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { tryDocument } from "./try-document.ts";
import { BUOYS } from "./try-fixture.ts";

const shown = tryDocument(BUOYS);

test("shows the mock as the only server", () => {
  expect(shown.servers).toEqual([{ url: "mock" }]);
  expect(JSON.stringify(shown)).not.toContain("buoys.test");
});

test("leaves logins and cookies to the form above the console", () => {
  expect(Object.keys(shown.paths)).toEqual(["/buoys/{id}"]);
  expect(shown.tags).toEqual([{ name: "Buoys" }]);
  expect(Object.keys(shown.components?.["securitySchemes"] ?? {})).toEqual(["password"]);
  expect(shown.security).toEqual([{ password: [] }, {}]);
});

test("asks for nothing where an operation takes a session alone", () => {
  expect(shown.paths["/buoys/{id}"]).toMatchObject({ put: { security: [] } });
});

test("leaves out extensions, and keeps names and values that look like them", () => {
  const text = JSON.stringify(shown);
  expect(text).not.toMatch(/x-evidence|x-assumptions|x-idempotency-key/);
  expect(shown.paths["/buoys/{id}"]).toMatchObject({
    parameters: [{ schema: { default: "x-1" } }],
    put: {
      requestBody: { content: { "application/json": { examples: { "x-red": { value: { "x-colour": "red", description: "<b>" } } } } } },
    },
  });
  expect(shown.components?.["schemas"]?.Buoy).toEqual({
    type: "object",
    properties: { "x-colour": { type: "string", description: "Its colour.", examples: ["red"] }, description: { type: "string" } },
  });
});

test("keeps references", () => {
  expect(JSON.stringify(shown.paths)).toContain('{"$ref":"#/components/schemas/Buoy"}');
});

test("leaves the contract itself as it was", () => {
  const before = structuredClone(BUOYS);
  tryDocument(BUOYS);
  expect(BUOYS).toEqual(before);
});

test("G149 leaves out links that a browser would follow elsewhere", () => {
  expect(JSON.stringify(shown)).not.toContain("javascript:");
});

/** Markdown as Scalar reads it: with HTML. */
const markdownIt = new MarkdownIt({ html: true });
const describe = (description: string): string => {
  const document: OpenApiDocument = { ...BUOYS, tags: [{ name: "Buoys", description }] };
  return tryDocument(document).tags?.[0]?.description ?? "";
};
const kindsIn = (text: string): string[] =>
  markdownIt.parse(describe(text), {}).flatMap(({ type, children }) => [type, ...(children ?? []).map((child) => child.type)]);

test("G149 makes no HTML and no picture of any text", () => {
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
    " ",
    "![",
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, (hostile) => !kindsIn(hostile).some((kind) => /^(html_|image)/.test(kind))),
    { numRuns: 200 },
  );
});

test("shows the same letters as before, in code and out of it", () => {
  const text = "Send `<token>`, <b>or</b> ![a](b) if 1 < 2!";
  expect(describe(text)).not.toBe(text);
  expect(describe(text).replaceAll("\u2060", "")).toBe(text);
});
