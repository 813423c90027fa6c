import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import type { OpenApiDocument } from "@tooling/spec";
import { buildReference } from "./build-reference.ts";
import { type ClientExample, readClientExample } from "./client-example.ts";
import { renderLayout } from "./layout.ts";
import { renderLlmsTxt } from "./llms-txt.ts";
import { navigationOf } from "./navigation.ts";
import type { Page } from "./page.ts";
import { readProviderPages } from "./provider-pages.ts";
import { referenceDocument } from "./reference-document.ts";
import { renderMarkdown } from "./render-markdown.ts";
import { renderReference } from "./render-reference.ts";
import { replaceFolder } from "./replace-folder.ts";
import { SEARCH_RECORDS } from "./search-index.ts";
import { describePages } from "./search-record.ts";
import { tryDocument } from "./try-document.ts";
import { renderTryPage } from "./try-page.ts";

/**
 * Build a provider's part of the portal.
 *
 * @param target The folder that becomes it. @default `docs` in the package
 * @throws {Error} Where a page cannot be built; an earlier build is left as it was.
 */
export async function buildProviderDocs(packageFolder: string, target: string = join(packageFolder, "docs")): Promise<void> {
  await replaceFolder(target, async (draft) => {
    const contract = readContract(packageFolder);
    // Redocly renders in a process of its own, while the pages are written here.
    const reference = buildReference(referenceDocument(contract.document, contract.client), join(draft, "reference.html"));
    try {
      const pages = writePages(packageFolder, contract, draft);
      writeFileSync(join(draft, SEARCH_RECORDS), JSON.stringify(describePages(basename(packageFolder), pages, contract.document)));
    } finally {
      await reference;
    }
  });
}

/** Build a provider's part of the portal in a fraction of the time, its reference being empty until its script has run. */
export async function buildProviderDraft(packageFolder: string, target: string): Promise<void> {
  await replaceFolder(target, async (draft) => {
    const contract = readContract(packageFolder);
    writePages(packageFolder, contract, draft);
    writeFileSync(join(draft, "reference.html"), renderReference(referenceDocument(contract.document, contract.client)));
  });
}

/** What the docs are built of beside the package's own pages. */
interface Contract {
  /** Absolute path of the bundled document. */
  openapi: string;
  document: OpenApiDocument;
  client: ClientExample;
}

function readContract(packageFolder: string): Contract {
  const openapi = join(packageFolder, "src/generated/openapi.json");
  const document = JSON.parse(readFileSync(openapi, "utf8")) as OpenApiDocument;
  return { openapi, document, client: readClientExample(readFileSync(join(packageFolder, "src/index.ts"), "utf8")) };
}

/** Write all but the reference: each page as Markdown and as HTML, the console, and what machines read. */
function writePages(packageFolder: string, { openapi, document }: Contract, target: string): readonly Page[] {
  const pages = readProviderPages(packageFolder);
  for (const page of pages) writePage(page, pages, document, target);
  writeFileSync(join(target, "llms.txt"), renderLlmsTxt(document, pages));
  writeFileSync(join(target, "try.html"), renderTryPage(document));
  writeFileSync(join(target, "try-document.json"), JSON.stringify(tryDocument(document)));
  // A static host has no mock; the server of `npm start` answers otherwise.
  writeFileSync(join(target, "try.json"), JSON.stringify({ mock: null }));
  cpSync(openapi, join(target, "openapi.json"));
  return pages;
}

function writePage(page: Page, pages: readonly Page[], document: OpenApiDocument, target: string): void {
  const { title } = document.info;
  const start = posix.relative(posix.dirname(page.path), "index.html");
  const html = renderLayout({
    title: page.title === title ? title : `${page.title} · ${title}`,
    root: `${posix.relative(posix.dirname(page.path), "") || "."}/../`.replace(/^\.\//, ""),
    provider: { href: start, title },
    navigation: navigationOf(page, pages, document),
    twin: `${basename(page.path)}.md`,
    body: renderMarkdown(page.markdown),
  });
  mkdirSync(dirname(join(target, page.path)), { recursive: true });
  writeFileSync(join(target, `${page.path}.md`), page.markdown);
  writeFileSync(join(target, `${page.path}.html`), html);
}
