import { posix } from "node:path";
import MarkdownIt from "markdown-it";
import { headingAnchor } from "./heading-anchor.ts";
import type { Page } from "./page.ts";

/** Files of a provider's part of the portal that are no pages. */
const FILES = new Set(["reference.html", "try.html", "openapi.json", "llms.txt"]);

const markdownIt = new MarkdownIt({ html: false });

/** List the relative links of pages that lead to no page, no heading of one, and no file of the portal: `page: link`. */
export function findBrokenLinks(pages: readonly Page[]): string[] {
  const anchors = new Map(pages.map((page) => [`${page.path}.md`, listAnchors(page)]));
  return pages.flatMap((page) =>
    listLinks(page)
      .filter((link) => !isKnown(page, link, anchors))
      .map((link) => `${page.path}: ${link}`),
  );
}

function isKnown({ path }: Page, link: string, anchors: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const [target = "", anchor] = link.split("#");
  const place = target === "" ? `${path}.md` : posix.join(posix.dirname(path), target);
  const known = anchors.get(place);
  return known === undefined ? FILES.has(place) : anchor === undefined || known.has(anchor);
}

function listLinks({ markdown }: Page): string[] {
  const tokens = markdownIt.parse(markdown, {}).flatMap(({ children }) => children ?? []);
  const links = tokens.filter(({ type }) => type === "link_open").map((token) => decodeURI(String(token.attrGet("href"))));
  return links.filter((link) => !/^[a-z][a-z\d+.-]*:/i.test(link));
}

function listAnchors({ markdown }: Page): Set<string> {
  const tokens = markdownIt.parse(markdown, {});
  const headings = tokens.flatMap((token, index) => (token.type === "heading_open" ? [tokens[index + 1]?.children ?? []] : []));
  return new Set(headings.map((children) => headingAnchor(children.map(({ content }) => content).join(""))));
}
