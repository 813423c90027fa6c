import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listOperations, type OpenApiDocument } from "@tooling/spec";
import { readClientExample } from "./client-example.ts";
import type { CoverageSummary } from "./coverage-summary.ts";
import { renderGuides } from "./guides/guides.ts";
import { leadLinks } from "./lead-links.ts";
import { renderOperationPage } from "./operation-page.ts";
import { renderOverview } from "./overview-page.ts";
import type { Page } from "./page.ts";

/** Pages that are files of the package: their path, the file, and their title, where the file's own would repeat the provider's name. */
const FILES: readonly [path: string, file: string, title: string | undefined][] = [
  ["client", "README.md", undefined],
  ["trust", "trust.md", "How the facts are known"],
  ["coverage", "coverage.md", "Coverage of the contract"],
  ["changelog", "CHANGELOG.md", "Changes"],
];

/** Where the links of a package's files lead in the portal. */
const PLACES: Readonly<Record<string, string>> = {
  "README.md": "client.md",
  "api.md": "index.md",
  "trust.md": "trust.md",
  "coverage.md": "coverage.md",
  "CHANGELOG.md": "changelog.md",
};

/**
 * Read all pages of a provider's part of the portal: its overview, operations and guides, and the files of its package.
 *
 * @throws {Error} For a package without a file that becomes a page, or whose entry shows no example of its client.
 */
export function readProviderPages(packageFolder: string): Page[] {
  const read = (file: string): string => readFileSync(join(packageFolder, file), "utf8");
  const document = JSON.parse(read("src/generated/openapi.json")) as OpenApiDocument;
  const coverage = JSON.parse(read("coverage.json")) as CoverageSummary;
  const client = readClientExample(read("src/index.ts"));
  const guides = renderGuides(document, client);
  return [
    renderOverview(document, { client, coverage, guides }),
    ...listOperations(document).map((operation) => renderOperationPage(document, operation, client)),
    ...guides,
    ...FILES.map(([path, file, title]) => toPage(path, read(file), title)),
  ];
}

/** Make a page of a Markdown file: without the banner that says what it is generated from, its links led into the portal. */
function toPage(path: string, text: string, title: string | undefined): Page {
  const markdown = leadLinks(text.replace(/^<!--[\s\S]*?-->\s*/, ""), (target) => PLACES[target]);
  const [, own = path] = /^# (.*)$/m.exec(markdown) ?? [];
  return { path, title: title ?? own, markdown: markdown.replace(/^# .*$/m, () => `# ${title ?? own}`) };
}
