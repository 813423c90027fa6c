import { posix } from "node:path";
import { listOperations, type OpenApiDocument } from "@tooling/spec";
import { headingAnchor } from "./heading-anchor.ts";
import type { NavigationLink, NavigationSection } from "./layout.ts";
import type { Page } from "./page.ts";

/** What the first pages are called there, where the provider's name stands above them. */
const START = { index: "Overview", client: "Client" };
const PROOF = ["trust", "coverage", "changelog"];

/**
 * Make the navigation of a page: all pages of the provider but the operations, of which only those of the page's own tag are listed.
 *
 * A contract of a thousand operations would otherwise have a thousand links on each of a thousand pages.
 */
export function navigationOf(page: Page, pages: readonly Page[], document: OpenApiDocument): NavigationSection[] {
  const to = (path: string): string => posix.relative(posix.dirname(page.path), path) || posix.basename(path);
  const linkTo = ({ path, title }: Page): NavigationLink => ({ href: `${to(path)}.html`, title, isCurrent: path === page.path });
  const named = (names: readonly string[]): NavigationLink[] =>
    names.flatMap((name) => pages.filter(({ path }) => path === name)).map(linkTo);
  return [
    {
      title: document.info.title,
      links: [
        ...Object.entries(START).flatMap(([name, title]) => named([name]).map((link) => ({ ...link, title }))),
        { href: to("reference.html"), title: "Reference" },
        { href: to("try.html"), title: "Try it" },
      ],
    },
    { title: "Guides", links: pages.filter(({ path }) => path.startsWith("guides/")).map(linkTo) },
    ...operationSections(page, pages, document, to, linkTo),
    { title: "Proof", links: named(PROOF) },
  ].filter(({ links }) => links.length > 0);
}

function operationSections(
  page: Page,
  pages: readonly Page[],
  document: OpenApiDocument,
  to: (path: string) => string,
  linkTo: (page: Page) => NavigationLink,
): NavigationSection[] {
  const operations = listOperations(document);
  const byPath = new Map(pages.map((one) => [one.path, one]));
  const current = operations.find(({ id }) => page.path === `operations/${id}`)?.tag;
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const others = tags.filter((tag) => tag !== current);
  const own = operations.filter(({ tag }) => current !== undefined && tag === current);
  return [
    { title: current || "Operations", links: own.flatMap(({ id }) => byPath.get(`operations/${id}`) ?? []).map(linkTo) },
    {
      title: current === undefined ? "Operations" : "Other operations",
      links: others.map((tag) => ({ href: `${to("index.html")}#${headingAnchor(tag || "Without a tag")}`, title: tag || "Without a tag" })),
    },
  ];
}
