import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { codeFence, codeSpan } from "./code-text.ts";

const markdownIt = new MarkdownIt({ html: false });
const TEXT = fc.string({
  unit: fc.oneof(fc.constantFrom("`", "\n```\n", "~", "\n", " ", "\\", "a"), fc.string({ minLength: 1, maxLength: 1 })),
});

test("a span shows its text in one line, backticks included", () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const [paragraph] = markdownIt.parseInline(`a ${codeSpan(text)} b`, {});
      const spans = (paragraph?.children ?? []).filter(({ type }) => type === "code_inline");
      const line = text.replace(/\s+/g, " ");
      expect(spans.map(({ content }) => content.trim())).toEqual([line.trim()]);
    }),
  );
});

test("a fence holds its text whole, and what comes behind it is outside", () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const [fence, ...rest] = markdownIt.parse(`${codeFence("json", text)}\n\nbehind`, {});
      expect(fence?.type).toBe("fence");
      expect(fence?.content.replace(/\n$/, "")).toBe(text.replace(/\n$/, ""));
      expect(rest.map(({ type }) => type)).toEqual(["paragraph_open", "inline", "paragraph_close"]);
    }),
  );
});
