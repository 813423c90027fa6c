import {
  EVIDENCE_GRADES,
  escapeMarkdown,
  formatShare,
  GRADE_MEANINGS,
  listOperations,
  type OpenApiDocument,
  type Operation,
  summarizeTrust,
} from "@tooling/spec";
import type { ClientExample } from "./client-example.ts";
import { codeFence, codeSpan } from "./code-text.ts";
import { type CoverageSummary, sumCoverage } from "./coverage-summary.ts";
import { describeCredentials } from "./credentials.ts";
import { embedMarkdown, inlineMarkdown, linkText } from "./embed-markdown.ts";
import { renderTable } from "./markdown-table.ts";
import type { Page } from "./page.ts";
import { describeLimit } from "./rate-limit.ts";
import { serverUrl } from "./samples/curl.ts";

/** What the overview tells beside the contract. */
export interface OverviewOptions {
  client: ClientExample;
  coverage: CoverageSummary;
  /** Pages of the guides. */
  guides: readonly Page[];
}

/** Render the first page of a provider: what its contract is, how far it can be trusted, a first program, and where the rest is. */
export function renderOverview(document: OpenApiDocument, { client, coverage, guides }: OverviewOptions): Page {
  const title = inlineMarkdown(document.info.title);
  const { description } = document.info;
  const parts = [
    `# ${title}`,
    typeof description === "string" ? embedMarkdown(description) : "",
    renderFacts(document, coverage),
    "[Reference](reference.html) · [Try it](try.html) · [Client](client.md) · [Changes](changelog.md)",
    "## A first program",
    codeFence("ts", client.program),
    "[The client](client.md) says which options it takes.",
    ...(guides.length === 0 ? [] : ["## Guides", guides.map((guide) => `- [${guide.title}](${guide.path}.md)`).join("\n")]),
    ...renderTags(document),
    ...renderTrust(document, coverage),
    "## For machines",
    "- [openapi.json](openapi.json): the contract as one OpenAPI document, with `x-evidence` on what it says\n- [llms.txt](llms.txt): all pages as a list; each page is there as Markdown too, its address ending in `.md`",
  ];
  return { path: "index", title, markdown: `${parts.filter((part) => part !== "").join("\n\n")}\n` };
}

function renderFacts(document: OpenApiDocument, coverage: CoverageSummary): string {
  const { facts, grades } = summarizeTrust(document);
  const { covered, coverable } = sumCoverage(coverage);
  const limit = describeLimit(document);
  return [
    `- **Contract**: ${document.info.version}, ${listOperations(document).length} operations`,
    ...(document.servers ?? []).map(
      (server) =>
        `- **Server**: ${codeSpan(serverUrl(server))}${typeof server.description === "string" ? `, ${inlineMarkdown(server.description)}` : ""}`,
    ),
    `- **Credentials**: ${describeCredentials(document, document.security ?? [])}`,
    ...(limit === undefined ? [] : [`- **Pace**: at most ${limit}`]),
    `- **Documented**: ${formatShare(grades.documented, facts)} of ${facts} facts`,
    ...(coverable === 0 ? [] : [`- **Covered by tests**: ${covered} of the ${coverable} parts that a mock can show`]),
  ].join("\n");
}

function renderTags(document: OpenApiDocument): string[] {
  const operations = listOperations(document);
  const declared = (document.tags ?? []).map(({ name }) => name);
  const names = [...declared, ...operations.map(({ tag }) => tag)];
  return [...new Set(names)].flatMap((name) => {
    const own = operations.filter(({ tag }) => tag === name);
    const { description } = document.tags?.find((tag) => tag.name === name) ?? {};
    return own.length === 0
      ? []
      : [
          `## ${escapeMarkdown(name) || "Without a tag"}`,
          ...(description === undefined ? [] : [embedMarkdown(description)]),
          renderOperations(own),
        ];
  });
}

function renderOperations(operations: readonly Operation[]): string {
  const rows = operations.map(({ id, method, path, summary, object }) => [
    `[${linkText(summary) || id}](operations/${id}.md)${object.deprecated === true ? " (deprecated)" : ""}`,
    codeSpan(`${method.toUpperCase()} ${path}`),
    codeSpan(id),
  ]);
  return renderTable(["Operation", "Call", "Name"], rows);
}

function renderTrust(document: OpenApiDocument, coverage: CoverageSummary): string[] {
  const { facts, grades } = summarizeTrust(document);
  const rows = EVIDENCE_GRADES.filter((grade) => grades[grade] > 0).map((grade) => [
    grade,
    String(grades[grade]),
    formatShare(grades[grade], facts),
    GRADE_MEANINGS[grade],
  ]);
  const { covered, coverable } = sumCoverage(coverage);
  return [
    "## How far it can be trusted",
    renderTable(["Known how", "Facts", "Share", "That is"], rows),
    "[How its facts are known](trust.md) lists what is assumed and what is in doubt, with the reason of each.",
    ...(coverable === 0
      ? []
      : [
          `The tests have shown ${covered} of the ${coverable} parts of the contract that a mock can show: that is proven of the client, and nothing of the provider. [Coverage](coverage.md) has it by criterion.`,
        ]),
  ];
}
