import {
  EVIDENCE_GRADES,
  formatShare,
  GRADE_MEANINGS,
  type OpenApiDocument,
  type ResolvedEvidence,
  reasonOf,
  summarizeTrust,
} from "@tooling/spec";
import { escapeHtml, renderPage } from "./page.ts";

/** Render the page that says how the facts of a contract are known, and what it assumes. */
export function renderTrustPage(document: OpenApiDocument): string {
  const { facts, grades, assumptions, doubts } = summarizeTrust(document);
  const { title } = document.info;
  const shares = EVIDENCE_GRADES.map((grade) => [grade, String(grades[grade]), formatShare(grades[grade], facts), GRADE_MEANINGS[grade]]);
  const states = assumptions.map(({ id, state, observedAt, believe, confirmedBy }) => [
    `<code>${escapeHtml(id)}</code>`,
    observedAt === undefined ? state : `${state} on ${escapeHtml(observedAt)}`,
    escapeHtml(believe),
    escapeHtml(confirmedBy),
  ]);
  const reasons = doubts.map(({ places, evidence }) => [
    places.map((place) => `<code>${escapeHtml(place)}</code>`).join(", "),
    escapeHtml(evidence.grade),
    renderSource(evidence),
    escapeHtml(reasonOf(document, evidence)),
  ]);
  const body = [
    `<h1>${escapeHtml(title)}: how its facts are known</h1>`,
    `<p>${facts} facts, each with its source. What is assumed is settled by a call to the provider.</p>`,
    renderTable("Facts by grade", ["Known how", "Facts", "Share", "That is"], shares),
    "<h2>What is assumed</h2>",
    renderTable("Assumptions", ["Assumption", "State", "We believe", "Confirmed by"], states),
    "<h2>What is not plainly documented</h2>",
    renderTable("Facts in doubt", ["Where", "Known how", "Source", "Why it is read so"], reasons),
  ];
  return renderPage(`${title}: trust`, body.join("\n"));
}

function renderSource({ title, url }: ResolvedEvidence): string {
  return url === undefined ? escapeHtml(title) : `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
}

/** Render a table of cells that are HTML already. */
function renderTable(label: string, headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headings.map((heading) => `<th scope="col">${heading}</th>`).join("");
  const lines = rows.map(
    ([first, ...cells]) => `<tr><th scope="row">${first}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
  );
  return [
    `<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table class="prose"><thead><tr>${head}</tr></thead><tbody>`,
    ...lines,
    "</tbody></table></div>",
  ].join("\n");
}
