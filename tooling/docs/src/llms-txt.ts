import { listOperations, type OpenApiDocument } from "@tooling/spec";
import { codeSpan } from "./code-text.ts";
import { inlineMarkdown, linkText } from "./embed-markdown.ts";
import type { Page } from "./page.ts";

/**
 * Render the list of a provider's pages for language models.
 *
 * @see https://llmstxt.org
 */
export function renderLlmsTxt(document: OpenApiDocument, pages: readonly Page[]): string {
  const { title, summary, description } = document.info;
  const operations = new Map(listOperations(document).map((operation) => [`operations/${operation.id}`, operation]));
  const line = ({ path, title: name }: Page): string => {
    const operation = operations.get(path);
    const note = operation === undefined ? "" : `: ${codeSpan(`${operation.method.toUpperCase()} ${operation.path}`)}`;
    return `- [${linkText(name)}](${path}.md)${note}`;
  };
  const section = (heading: string, shown: readonly Page[]): string[] =>
    shown.length === 0 ? [] : [`## ${heading}`, shown.map(line).join("\n")];
  const isIn =
    (folder: string) =>
    (page: Page): boolean =>
      page.path.startsWith(`${folder}/`);
  const parts = [
    `# ${inlineMarkdown(title)}`,
    ...(typeof summary === "string" ? [`> ${inlineMarkdown(summary)}`] : []),
    ...(typeof description === "string" ? [inlineMarkdown(description)] : []),
    ...section("Operations", pages.filter(isIn("operations"))),
    ...section("Guides", pages.filter(isIn("guides"))),
    ...section(
      "About",
      pages.filter(({ path }) => !path.includes("/")),
    ),
    "## Optional",
    "- [openapi.json](openapi.json): the contract as one OpenAPI document",
  ];
  return `${parts.join("\n\n")}\n`;
}
