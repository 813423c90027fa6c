import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import json from "highlight.js/lib/languages/json";
import typescript from "highlight.js/lib/languages/typescript";
import yaml from "highlight.js/lib/languages/yaml";
import createMarkdownIt, { type MarkdownIt, type Token } from "markdown-it";
import { headingAnchor } from "./heading-anchor.ts";
import { escapeHtml } from "./layout.ts";

const LANGUAGES = { bash, json, typescript, yaml };
for (const [name, language] of Object.entries(LANGUAGES)) hljs.registerLanguage(name, language);

// No HTML of a text becomes HTML of the page; what a link may lead to, markdown-it decides: no javascript:, no data: but pictures.
const markdownIt = createMarkdownIt({ html: false, highlight: highlightCode });
// A picture would be asked of the host that a text names.
markdownIt.disable("image");
addHeadingAnchors(markdownIt);
addScrollingTables(markdownIt);
addScrollingCode(markdownIt);
leadLinksToHtml(markdownIt);

/** Render a page's Markdown: no HTML in it survives, links to other pages lead to their HTML, headings can be linked to. */
export function renderMarkdown(markdown: string): string {
  return markdownIt.render(markdown, { anchors: new Map<string, number>() });
}

/** What no language is known for, markdown-it itself shows as it is. */
function highlightCode(code: string, language: string): string {
  return hljs.getLanguage(language) === undefined ? "" : hljs.highlight(code, { language, ignoreIllegals: true }).value;
}

function addHeadingAnchors(renderer: MarkdownIt): void {
  renderer.core.ruler.push("heading_anchors", (state) => {
    const anchors = state.env.anchors as Map<string, number>;
    state.tokens.forEach((token, index) => {
      if (token.type !== "heading_open") return;
      token.attrSet("id", anchorOf(textOf(state.tokens[index + 1]), anchors));
    });
  });
}

/** The text of what stands in a block, without its markup. */
function textOf(inline: Token | undefined): string {
  return (inline?.children ?? []).map((child) => child.content).join("");
}

/** A heading that stands twice has an anchor for each. */
function anchorOf(heading: string, anchors: Map<string, number>): string {
  const anchor = headingAnchor(heading);
  const count = anchors.get(anchor) ?? 0;
  anchors.set(anchor, count + 1);
  return count === 0 ? anchor : `${anchor}-${count}`;
}

/** A wide table scrolls by itself, by mouse and keyboard, so that the page need not. */
function addScrollingTables(renderer: MarkdownIt): void {
  renderer.renderer.rules.table_open = (tokens, index) =>
    `<div class="scroll" role="region" aria-label="${escapeHtml(String(tokens[index]?.meta?.label))}" tabindex="0"><table>\n`;
  renderer.renderer.rules.table_close = () => "</table></div>\n";
  // A region is told from others by the heading that it stands under.
  renderer.core.ruler.push("labelled_tables", (state) => {
    const labels = new Map<string, number>();
    let heading = "";
    state.tokens.forEach((token, index) => {
      if (token.type === "heading_open") heading = textOf(state.tokens[index + 1]);
      if (token.type !== "table_open") return;
      const count = (labels.get(heading) ?? 0) + 1;
      labels.set(heading, count);
      token.meta = { label: ["Table", heading, count > 1 ? count : ""].filter((part) => part !== "").join(" ") };
    });
  });
  // A style attribute, which markdown-it aligns columns with, is refused by the pages' policy.
  renderer.core.ruler.push("aligned_cells", (state) => {
    for (const token of state.tokens.filter(({ type }) => type === "th_open" || type === "td_open")) {
      const alignment = token.attrGet("style");
      token.attrs = alignment === null ? [] : [["class", String(alignment).replace("text-align:", "")]];
    }
  });
}

/** A long line of code scrolls in its block, by keyboard too. */
function addScrollingCode(renderer: MarkdownIt): void {
  const renderFence = renderer.renderer.rules.fence;
  renderer.renderer.rules.fence = (...args) => (renderFence?.(...args) ?? "").replace("<pre>", '<pre tabindex="0">');
}

function leadLinksToHtml(renderer: MarkdownIt): void {
  renderer.core.ruler.push("html_links", (state) => {
    for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
      const href = String(token.attrGet("href") ?? "");
      if (href === "" || /^([a-z][a-z\d+.-]*:|\/)/i.test(href)) continue;
      token.attrSet("href", href.replace(/\.md(?=$|#)/, ".html"));
    }
  });
}
