import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { embedMarkdown, inlineMarkdown, joinTexts, linkText } from "./embed-markdown.ts";

const markdownIt = new MarkdownIt({ html: false });

test("headings stand below those of the page, in either notation", () => {
  expect(embedMarkdown("# One\n\nTwo\n===\n\nThree\n---\n\n###### Six")).toBe("### One\n\n### Two\n\n#### Three\n\n###### Six");
});

test("links to pages that are the provider's own end as their texts, and those to headings that are there stay", () => {
  const text = "[A](/rest/a), [b](#b), [c](#c), [d](https://tides.test/d)";
  expect(embedMarkdown(`${text}\n\n# B`)).toBe("A, [b](#b), c, [d](https://tides.test/d)\n\n### B");
  expect(inlineMarkdown(text)).toBe("A, b, c, [d](https://tides.test/d)");
});

test("what looks like a heading in code, a list or a line stays what it is", () => {
  const text = "```\n# a\n```\n\n- a\n---\n\n* * *\n\n    # code";
  expect(embedMarkdown(text)).toBe(text);
});

test("a fence that a description leaves open ends with it", () => {
  expect(embedMarkdown("~~~~js\nlet a;\n~~~")).toBe("~~~~js\nlet a;\n~~~\n~~~~");
});

test("no description takes what stands behind it into a block of its own", () => {
  const line = fc.oneof(
    fc.constantFrom("```", "~~~", "````js", "# a", "- ```", "> ~~~", "    ```", "a", "---", "", "<!--", "<script>"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const tokens = markdownIt.parse(`${embedMarkdown(lines.join("\n"))}\n\n## Behind`, {});
      const heading = tokens.findIndex(({ type, tag, level }) => type === "heading_open" && tag === "h2" && level === 0);
      expect(tokens[heading + 1]?.content).toBe("Behind");
    }),
  );
});

test("texts are joined in one paragraph, but behind one of several lines", () => {
  expect(joinTexts("", "a", "", "b")).toBe("a b");
  expect(joinTexts("a\n```\nb\n```", "c")).toBe("a\n```\nb\n```\n\nc");
  expect(joinTexts("a:", "b\n\nc")).toBe("a:\n\nb\n\nc");
});

test("the text of a link stays within it", () => {
  const [inline] = markdownIt.parseInline(`[${linkText("a](b) [c]\\")}](d.md)`, {});
  expect((inline?.children ?? []).map(({ type, content }) => [type, content])).toEqual([
    ["link_open", ""],
    ["text", "a](b) [c]\\"],
    ["link_close", ""],
  ]);
});
