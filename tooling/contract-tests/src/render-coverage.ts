import type { CoverageReport, CriterionCoverage } from "./coverage-report.ts";

export { listCoverageItems } from "./coverage-items.ts";
export { type CoverageReport, withProvider } from "./coverage-report.ts";

const HEADINGS = ["Criterion", "In the contract", "Can be shown by a mock", "Proven by the mock", "Proven by the provider"];

/** Render a report as a page of Markdown: the same report gives the same bytes. */
export function renderCoverageMarkdown(report: CoverageReport, title: string): string {
  const [headings = [], ...rows] = rowsOf(report).map((row) => `| ${row.join(" | ")} |`);
  const lists = listsOf(report, codeSpan).map(({ heading, lines }) => `## ${heading}\n\n${lines.map((line) => `- ${line}`).join("\n")}\n`);
  return [
    `# Coverage of the contract of ${title}\n`,
    "How much of the contract the traffic of the tests has shown, after the [test coverage criteria for RESTful web APIs](https://doi.org/10.1145/3340433.3342822) of Martin-Lopez, Segura and Ruiz-Cortés. What is sent counts only where it was accepted.\n",
    "A mock answers from the contract itself: what it proves, it proves of the client, and it proves nothing about the provider. `–` says that no traffic with the provider was recorded.\n",
    `${[headings, "|---|--:|--:|--:|--:|", ...rows].join("\n")}\n`,
    ...lists,
  ].join("\n");
}

/** Render a report for a terminal. */
export function renderCoverageText(report: CoverageReport, title: string): string {
  const rows = rowsOf(report);
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  const lists = listsOf(report, (name) => name).map(({ heading, lines }) =>
    [`\n${heading}:`, ...lines.map((line) => `  ${line}`)].join("\n"),
  );
  return [
    `Coverage of the contract of ${title} (a mock proves nothing about the provider)\n`,
    ...rows.map((row) => row.map(pad).join("  ").trimEnd()),
    ...lists,
    "",
  ].join("\n");
}

function rowsOf({ criteria }: CoverageReport): string[][] {
  const sum = (count: (criterion: CriterionCoverage) => number): number =>
    criteria.reduce((total, criterion) => total + count(criterion), 0);
  const isRecorded = criteria.some(({ provider }) => provider !== null);
  const all = {
    total: sum(({ total }) => total),
    coverable: sum(({ coverable }) => coverable),
    covered: sum(({ covered }) => covered),
    provider: isRecorded ? sum(({ provider }) => provider ?? 0) : null,
  };
  return [
    HEADINGS,
    ...[...criteria, { criterion: "all", ...all }].map(({ criterion, total, coverable, covered, provider }) => [
      criterion,
      ...[total, coverable, covered, provider ?? "–"].map(String),
    ]),
  ];
}

function listsOf(report: CoverageReport, quote: (name: string) => string): { heading: string; lines: string[] }[] {
  const { missing, exceptions, staleExceptions } = report;
  return [
    { heading: "Not covered", lines: missing.map(quote) },
    { heading: "Exceptions", lines: exceptions.map(({ item, items, reason }) => `${quote(item)} (${items}): ${reason}`) },
    { heading: "Stale exceptions", lines: staleExceptions },
  ].filter(({ lines }) => lines.length > 0);
}

/** CommonMark, Code spans: the fence is longer than any run of backticks within. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = longest > 0 ? " " : "";
  return `${fence}${space}${text}${space}${fence}`;
}
