import { EVIDENCE_GRADES, formatShare, GRADE_MEANINGS, type OpenApiDocument, reasonOf, summarizeTrust, type Trust } from "@tooling/spec";
import { renderLink, renderLinkTargets, renderRow } from "./render-cell.ts";

/** Render `trust.md`: how the facts of a contract are known, what it assumes, and all that is not plainly documented. */
export function renderTrust(document: OpenApiDocument): string {
  const trust = summarizeTrust(document);
  const parts = [
    `# ${document.info.title.replace(/\s+/g, " ")}: how its facts are known`,
    `Contract ${document.info.version}, ${trust.facts} facts.`,
    renderGrades(trust),
    ...renderAssumptions(trust),
    ...renderDoubts(trust, document),
  ];
  return `${parts.join("\n\n")}\n`;
}

function renderGrades({ facts, grades }: Trust): string {
  const rows = EVIDENCE_GRADES.map((grade) => [grade, String(grades[grade]), formatShare(grades[grade], facts), GRADE_MEANINGS[grade]]);
  return renderTable(["Known how", "Facts", "Share", "That is"], "|---|--:|--:|---|", rows);
}

function renderAssumptions({ assumptions }: Trust): string[] {
  if (assumptions.length === 0) return [];
  const rows = assumptions.map(({ id, state, observedAt, facts, believe, confirmedBy }) => {
    const since = observedAt === undefined ? state : `${state} on ${observedAt}`;
    return [`\`${id}\``, since, String(facts), believe, confirmedBy];
  });
  return [
    "## What is assumed",
    "Each is settled by a call to the provider, which `npm run contracts -- verify` makes.",
    renderTable(["Assumption", "State", "Facts", "We believe", "Confirmed by"], "|---|---|--:|---|---|", rows),
  ];
}

function renderDoubts({ doubts }: Trust, document: OpenApiDocument): string[] {
  if (doubts.length === 0) return [];
  const rows = doubts.map(({ places, evidence, facts }) => {
    const { grade, title, assumption } = evidence;
    const named = places.map((place) => `\`${place.replaceAll("`", "'")}\``).join(", ");
    const assumed = assumption === undefined ? "" : ` Assumption \`${assumption}\`.`;
    return [named, grade, renderLink(title, evidence), reasonOf(document, evidence) + assumed, String(facts)];
  });
  return [
    "## What is not plainly documented",
    renderTable(["Where", "Known how", "Source", "Why it is read so", "Facts"], "|---|---|---|---|--:|", rows),
    renderLinkTargets(doubts.map(({ evidence }) => evidence)).join("\n"),
  ];
}

function renderTable(headings: readonly string[], rule: string, rows: readonly (readonly string[])[]): string {
  return [renderRow(headings), rule, ...rows.map(renderRow)].join("\n");
}
