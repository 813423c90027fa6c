import fc from "fast-check";
import { expect, test } from "vitest";
import { renderMarkdown } from "./render-markdown.ts";

test("leads links between pages to their HTML, and leaves all others", () => {
  const html = renderMarkdown("[a](../trust.md) [b](trust.md#top) [c](https://tides.test/x.md) [d](/x.md) [e](mailto:a@b.md) [f](x.mdx)");
  const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target);
  expect(targets).toEqual(["../trust.html", "trust.html#top", "https://tides.test/x.md", "/x.md", "mailto:a@b.md", "x.mdx"]);
});

test("gives each heading an anchor, as GitHub does, and one that stands twice another", () => {
  expect(renderMarkdown("## Rate limits, in `calls`!\n\n## Tides\n\n## Tides\n")).toBe(
    '<h2 id="rate-limits-in-calls">Rate limits, in <code>calls</code>!</h2>\n<h2 id="tides">Tides</h2>\n<h2 id="tides-1">Tides</h2>\n',
  );
});

test("makes tables and code that can be scrolled by keyboard", () => {
  expect(renderMarkdown("| a |\n|---|\n| b |\n")).toMatch(
    /^<div class="scroll" role="region" aria-label="Table" tabindex="0"><table>[\s\S]*<\/table><\/div>\n$/,
  );
  const labels = [
    ...renderMarkdown("| a |\n|---|\n\n## Tides & `<b>`\n\n| a |\n|---|\n\n| b |\n|---|\n").matchAll(/aria-label="([^"]*)"/g),
  ];
  expect(labels.map(([, label]) => label)).toEqual(["Table", "Table Tides &#38; &#60;b&#62;", "Table Tides &#38; &#60;b&#62; 2"]);
  expect(renderMarkdown("```\na < b\n```\n")).toBe('<pre tabindex="0"><code>a &lt; b\n</code></pre>\n');
});

test("aligns columns by classes, since a page refuses styles in its text", () => {
  const html = renderMarkdown("| a | b | c |\n|--:|:-:|---|\n| 1 | 2 | 3 |\n");
  expect(html).toContain('<td class="right">1</td>\n<td class="center">2</td>\n<td>3</td>');
  expect(html).not.toContain("style=");
});

test("colours the languages that it knows, and shows others as they are", () => {
  expect(renderMarkdown("```json\n[1]\n```\n")).toContain('<span class="hljs-number">1</span>');
  expect(renderMarkdown("```csv\na,b\n```\n")).toContain('<code class="language-csv">a,b\n</code>');
  // A language's name is looked up, and must not be found on every object.
  expect(renderMarkdown("```constructor\na\n```\n")).toContain(">a\n</code>");
});

const HOSTILE = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  "[x](javascript:alert(1))",
  "[x](vbscript:alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "![x](https://elsewhere.test/pixel.png)",
  "![x](data:image/svg+xml;base64,PHN2Zz4=)",
  "<svg onload=alert(1)>",
  "```html\n<script>alert(1)</script>\n```",
  "| a |\n|---|\n| <script>alert(1)</script> |",
  "`<script>alert(1)</script>`",
  '<https://x.test/"onmouseover=alert(1)>',
  "# <img src=x onerror=alert(1)>",
];

/** Tags that a text of CommonMark may become; none of them runs or loads anything. */
const TAGS = /^(a|blockquote|br|code|div|em|h[1-6]|hr|li|ol|p|pre|s|span|strong|table|tbody|td|th|thead|tr|ul)$/;

function expectHarmless(html: string): void {
  for (const [, tag = "", attributes = ""] of html.matchAll(/<([a-z][a-z\d]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>/gi)) {
    expect(tag).toMatch(TAGS);
    for (const [, name = "", value = ""] of attributes.matchAll(/([a-z-]+)="([^"]*)"/gi)) {
      expect(name).toMatch(/^(href|id|class|title|start|role|aria-label|tabindex)$/);
      if (name === "href") expect(value).not.toMatch(/^\s*(javascript|vbscript|data|file):/i);
    }
  }
  // What is no tag of the form above must not begin as one.
  const rest = html.replace(/<\/?[a-z][a-z\d]*(?:\s+[a-z-]+(?:="[^"<>]*")?)*\s*>/gi, "");
  expect(rest).not.toMatch(/<[a-z!/]/i);
}

test.each(HOSTILE)("G149 runs nothing of %s", (text) => expectHarmless(renderMarkdown(text)));

test("G149 makes harmless HTML of any text", () => {
  const pieces = fc.oneof(
    fc.constantFrom(...HOSTILE, "<", ">", '"', "](", "\n", "|", "`", "&#106;avascript:"),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (texts) => expectHarmless(renderMarkdown(texts.join("")))),
    { numRuns: 200 },
  );
});
