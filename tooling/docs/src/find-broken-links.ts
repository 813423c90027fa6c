import { posix } from "node:path";
import MarkdownIt from "markdown-it";
import { headingAnchor } from "./heading-anchor.ts";
import type { Page } from "./page.ts";

/** Files of a provider's part of the portal that are no pages. */
const FILES = new Set(["reference.html", "try.html", "openapi.json", "llms.txt"]);

const markdownIt = new MarkdownIt({ html: false });

/** A page's links and the anchors of its headings. */
interface PageLinks {
  page: Page;
  links: string[];
  anchors: ReadonlySet<string>;
}

/** List the relative links of pages that lead to no page, no heading of one, and no file of the portal: `page: link`. */
export function findBrokenLinks(pages: readonly Page[]): string[] {
  const read = pages.map(readLinks);
  const anchors = new Map(read.map(({ page, anchors }) => [`${page.path}.md`, anchors]));
  return read.flatMap(({ page, links }) => links.filter((link) => !isKnown(page, link, anchors)).map((link) => `${page.path}: ${link}`));
}

function isKnown({ path }: Page, link: string, anchors: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const [target = "", anchor] = link.split("#");
  const place = target === "" ? `${path}.md` : posix.join(posix.dirname(path), target);
  const known = anchors.get(place);
  return known === undefined ? FILES.has(place) : anchor === undefined || known.has(anchor);
}

function readLinks(page: Page): PageLinks {
  const tokens = markdownIt.parse(page.markdown, {});
  const opened = tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === "link_open");
  const links = opened.map((token) => decodeURI(String(token.attrGet("href"))));
  const headings = tokens.flatMap((token, index) => (token.type === "heading_open" ? [tokens[index + 1]?.children ?? []] : []));
  const anchors = headings.map((children) => headingAnchor(children.map(({ content }) => content).join("")));
  return { page, links: links.filter((link) => !/^[a-z][a-z\d+.-]*:/i.test(link)), anchors: new Set(anchors) };
}
