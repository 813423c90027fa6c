import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import MarkdownIt, { type Token } from "markdown-it";
import * as pagefind from "pagefind";

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

/**
 * Of no known language, so that pagefind cuts no word to its stem: a name would not be found any more while it is typed.
 *
 * search-words.js cuts the words of a query instead, of which pagefind finds what begins so.
 */
const LANGUAGE = "unknown";

/** The files that pagefind.js asks for: its interfaces, its highlighter and the WebAssembly of a language are left out. */
const NEEDED = /^(pagefind(-worker)?\.js|pagefind-entry\.json|pagefind\.\w+\.pf_meta|wasm\.unknown\.pagefind|(filter|fragment|index)\/.+)$/;

const markdownIt = new MarkdownIt({ html: false });

/**
 * Write the index of the search to `<folder>/pagefind/`, in place of an earlier one.
 *
 * @throws {Error} Where pagefind refuses a record, or writes no index.
 * @see https://pagefind.app/docs/node-api/
 */
export async function writeSearchIndex(folder: string, records: readonly SearchRecord[]): Promise<void> {
  const files = await buildIndex(records);
  const target = join(folder, "pagefind");
  rmSync(target, { recursive: true, force: true });
  for (const { path, content } of files.filter((file) => NEEDED.test(file.path))) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), content);
  }
}

async function buildIndex(records: readonly SearchRecord[]): Promise<pagefind.IndexFile[]> {
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
    if (index === undefined) throw new Error(`The search index cannot be built: ${errors.join("; ")}.`);
    const adding = records.map(async (record) => {
      const added = await index.addCustomRecord(describeRecord(record));
      if (added.errors.length > 0) throw new Error(`${record.url} cannot be searched: ${added.errors.join("; ")}.`);
    });
    await Promise.all(adding);
    const built = await index.getFiles();
    if (built.errors.length > 0) throw new Error(`The search index cannot be built: ${built.errors.join("; ")}.`);
    await index.deleteIndex();
    return built.files;
  } finally {
    await pagefind.close();
  }
}

function describeRecord({ url, provider, kind, text, words, method = "", path = "", ...record }: SearchRecord): pagefind.CustomRecord {
  const title = readWords(markdownIt.parseInline(record.title, {})[0]?.children ?? null);
  const call = path && `${method.toUpperCase()} ${path}`;
  const names = [title, words, path, call].filter(Boolean);
  return {
    url,
    content: [readText(text, call), END_OF_TEXT, ...names, ...names.map(markNames)].join(" "),
    language: LANGUAGE,
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
