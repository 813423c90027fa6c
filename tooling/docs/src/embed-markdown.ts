import MarkdownIt from "markdown-it";

import { headingAnchor } from "./heading-anchor.ts";
import { leadLinks } from "./lead-links.ts";

/** How far the headings of an embedded text are lowered: they stand below the sections of a page. */
const LOWERED = 2;

const markdownIt = new MarkdownIt({ html: false });

/**
 * Put a description into a page: its headings stand below the page's own, and a fence that it leaves open ends with it.
 *
 * Of its relative links, which lead to pages of the provider's that are not here, the texts are kept.
 */
export function embedMarkdown(text: string): string {
  const source = withoutDeadLinks(text.trim().replace(/\r\n?/g, "\n"));
  const lines: (string | undefined)[] = source.split("\n");
  const tokens = markdownIt.parse(source, {});
  tokens.forEach(({ type, level, tag, map }, index) => {
    if (type !== "heading_open" || level > 0 || map === null) return;
    const marks = "#".repeat(Math.min(6, Number(tag.slice(1)) + LOWERED));
    // A heading by underlining may have several lines.
    lines.fill(undefined, map[0], map[1]);
    lines[map[0]] = `${marks} ${inlineMarkdown(tokens[index + 1]?.content ?? "")}`.trimEnd();
  });
  const last = tokens.at(-1);
  if (last?.type === "fence" && last.level === 0 && !isClosed(last.markup, lines.slice(last.map?.[0]))) lines.push(last.markup);
  return lines.filter((line) => line !== undefined).join("\n");
}

function withoutDeadLinks(text: string): string {
  if (!text.includes("](")) return text;
  const headings = text.split("\n").map((line) => headingAnchor(line.replace(/^ {0,3}#+/, "")));
  return leadLinks(
    text,
    () => undefined,
    (anchor) => headings.includes(anchor),
  );
}

function isClosed(markup: string, [, ...lines]: readonly (string | undefined)[]): boolean {
  return new RegExp(`^ {0,3}${markup}${markup.charAt(0)}*[ \\t]*$`).test(lines.at(-1) ?? "");
}

/** Write a description in one line, as for the cell of a table. */
export function inlineMarkdown(text: string): string {
  return withoutDeadLinks(text).replace(/\s+/g, " ").trim();
}

/** Write a text of one line as the text of a link, which no bracket in it ends. */
export function linkText(text: string): string {
  return inlineMarkdown(text).replace(/[[\]\\]/g, "\\$&");
}

/** Join what is said of a thing, leaving out what is empty: in one paragraph, but behind a text of several lines, which may end in a block. */
export function joinTexts(...texts: readonly string[]): string {
  return texts
    .filter((text) => text !== "")
    .reduce((joined, text) => `${joined}${joined === "" ? "" : /\n/.test(joined + text) ? "\n\n" : " "}${text}`, "");
}
