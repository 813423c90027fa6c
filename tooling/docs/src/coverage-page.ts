import { escapeHtml, renderPage } from "./page.ts";

/** What the contract tests leave of a contract's coverage, as far as it is shown. */
export interface CoverageSummary {
  criteria: { criterion: string; total: number; coverable: number; covered: number; provider: number | null }[];
  missing: string[];
  exceptions: { item: string; reason: string; items: number }[];
}

const HEADINGS = ["Criterion", "In the contract", "Can be shown by a mock", "Proven by the mock", "Proven by the provider"];

/** Render the page that says how much of a contract its tests have shown, and what they have not. */
export function renderCoveragePage(title: string, { criteria, missing, exceptions }: CoverageSummary): string {
  const rows = criteria.map(({ criterion, total, coverable, covered, provider }) => {
    const cells = [total, coverable, covered, provider ?? "–"].map((cell) => `<td>${cell}</td>`);
    return `<tr><th scope="row">${escapeHtml(criterion)}</th>${cells.join("")}</tr>`;
  });
  const body = [
    `<h1>${escapeHtml(title)}: coverage of the contract</h1>`,
    "<p>A mock answers from the contract itself: what it proves, it proves of the client, and nothing of the provider.</p>",
    `<div class="scroll" role="region" aria-label="Coverage by criterion" tabindex="0"><table><thead><tr>${HEADINGS.map((heading) => `<th scope="col">${heading}</th>`).join("")}</tr></thead><tbody>`,
    ...rows,
    "</tbody></table></div>",
    ...listOf(
      "Not covered",
      missing.map((name) => `<code>${escapeHtml(name)}</code>`),
    ),
    ...listOf(
      "What no mock can show",
      exceptions.map(({ item, items, reason }) => `<code>${escapeHtml(item)}</code> (${items}): ${escapeHtml(reason)}`),
    ),
  ];
  return renderPage(`${title}: coverage`, body.join("\n"));
}

function listOf(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`<h2>${heading}</h2>`, `<ul>${items.map((item) => `<li>${item}</li>`).join("\n")}</ul>`];
}
