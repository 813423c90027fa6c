import { listOperations, type OpenApiDocument } from "@tooling/spec";
import MarkdownIt, { type Token } from "markdown-it";
import type { CustomRecord } from "pagefind";
import type { Page } from "./page.ts";
import { SEARCH_LANGUAGE } from "./search-index.ts";

/** A page that the portal's search finds. */
export interface SearchRecord {
  /** Relative to the portal's root. */
  url: string;
  /** Heading of the page, in Markdown. */
  title: string;
  /** Name of the provider in whose part the page stands; it filters the search. */
  provider: string;
  /** What the page is, for example `operation` or `guide`. */
  kind: string;
  /** The page's Markdown; its code blocks are not searched. */
  text: string;
  /** A further name of the page, such as an operationId; a query that is this name finds the page first. Empty where there is none. */
  words: string;
  /** HTTP method of an operation. @default none */
  method?: string;
  /** Path of an operation, with its parameters in braces. @default none */
  path?: string;
}

/**
 * Stands in a record between what is shown of a page and the words by which it is found besides; search.js reads it.
 *
 * A sign and no word: pagefind counts it, and finds nothing by it.
 */
const END_OF_TEXT = "\u241E";

const markdownIt = new MarkdownIt({ html: false });

/** Describe the pages of a provider's part of the portal to its search, each by its Markdown. */
export function describePages(provider: string, pages: readonly Page[], document: OpenApiDocument): CustomRecord[] {
  const operations = new Map(listOperations(document).map((operation) => [`operations/${operation.id}`, operation]));
  return pages.map(({ path, title, markdown }) => {
    const operation = operations.get(path);
    return describeRecord({
      url: `${provider}/${path}.html`,
      title: /^# (.*)/.exec(markdown)?.[1] ?? title,
      provider,
      kind: operation === undefined ? (path.split("/", 1)[0] as string).replace(/s$/, "") : "operation",
      text: markdown,
      words: operation?.id ?? "",
      ...(operation && { method: operation.method, path: operation.path }),
    });
  });
}

/** Describe a page to pagefind: what is shown of it, and the words by which it is found besides. */
export function describeRecord({ url, provider, kind, text, words, method = "", path = "", ...record }: SearchRecord): CustomRecord {
  const title = readWords(markdownIt.parseInline(record.title, {})[0]?.children ?? null);
  const call = path && `${method.toUpperCase()} ${path}`;
  const names = [title, words, path, call].filter(Boolean);
  return {
    url,
    content: [readText(text, call), END_OF_TEXT, ...names, ...names.map(markNames)].join(" "),
    language: SEARCH_LANGUAGE,
    meta: { title, provider, kind, words, method, path },
    filters: { provider: [provider] },
  };
}

/**
 * Make of a name one word that stands for the whole of it, and of a path one that no name is: `GET /category` is not `getCategory`.
 *
 * search-words.js makes the same of a query, to find the page first that is so named.
 */
function markNames(name: string): string {
  const letters = name
    .replace(/\{[^}]*\}/g, "param")
    .replace(/[^\p{L}\p{N}\p{M}]/gu, "")
    .toLowerCase();
  if (!name.includes("/")) return `${letters}isname`;
  return name.startsWith("/") ? `${letters}isname ${letters}ispath` : `${letters}ispath`;
}

/** Read the words of a Markdown page as they are shown, without what a result shows besides: the title, and how an operation is called. */
function readText(markdown: string, call: string): string {
  const blocks = markdownIt.parse(markdown, {});
  return blocks
    .filter(({ type }, index) => type === "inline" && blocks[index - 1]?.tag !== "h1")
    .filter(({ children }) => children?.[0]?.type !== "code_inline" || children[0].content !== call)
    .map(({ children }) => readWords(children))
    .join(" ");
}

function readWords(parts: readonly Token[] | null): string {
  return (parts ?? []).map(({ type, content }) => (type.endsWith("break") ? " " : content)).join("");
}
