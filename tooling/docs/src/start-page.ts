import { EVIDENCE_GRADES, formatShare, listOperations, type OpenApiDocument, summarizeTrust } from "@tooling/spec";
import { type CoverageSummary, sumCoverage } from "./coverage-summary.ts";
import { escapeHtml, renderLayout } from "./layout.ts";

/** What the start page says of a provider. */
export interface StartPageEntry {
  /** Name of the provider's folder in the portal. */
  name: string;
  document: OpenApiDocument;
  coverage: CoverageSummary;
}

const LEAD =
  "Contracts written by hand from the providers' own pages, with typed clients. Every fact says how it is known; a mock proves each client against its contract, and nothing of the provider.";

/** Render the portal's first page: each provider with its version, trust and coverage at a glance. */
export function renderStartPage(entries: readonly StartPageEntry[]): string {
  const body = `<h1>Provider contracts</h1>
<p class="lead">${LEAD}</p>
<ul class="cards">
${entries.map(renderEntry).join("\n")}
</ul>`;
  return renderLayout({ title: "Provider contracts", root: "", body, twin: "llms.txt" });
}

function renderEntry({ name, document, coverage }: StartPageEntry): string {
  const { title, version, summary } = document.info;
  const { facts, grades } = summarizeTrust(document);
  const { covered, coverable } = sumCoverage(coverage);
  const shown: [string, string][] = [
    ["Version", version],
    ["Operations", String(listOperations(document).length)],
    ["Credentials", listCredentials(document)],
    ["Documented facts", `${formatShare(grades.documented, facts)} of ${facts}`],
    ["Covered by tests", coverable === 0 ? "not measured" : `${covered} of ${coverable} parts`],
  ];
  const links: [string, string][] = [
    ["index.html", "Overview"],
    ["reference.html", "Reference"],
    ["try.html", "Try it"],
    ["trust.html", "How its facts are known"],
    ["coverage.html", "What its tests cover"],
    ["changelog.html", "Changes"],
  ];
  return `<li>
<h2><a href="${name}/index.html">${escapeHtml(title)}</a></h2>
<p>${escapeHtml(summary ?? "")}</p>
<dl class="facts">${shown.map(([term, value]) => `<div><dt>${term}</dt><dd>${escapeHtml(value)}</dd></div>`).join("")}</dl>
${renderGrades(grades, facts)}
<ul class="links">${links.map(([href, text]) => `<li><a href="${name}/${href}" aria-label="${escapeHtml(`${title}: ${text}`)}">${text}</a></li>`).join("")}</ul>
</li>`;
}

/** A bar of the facts by how they are known; SVG, since a width in a style attribute is refused by the page's policy. */
function renderGrades(grades: Readonly<Record<string, number>>, facts: number): string {
  let start = 0;
  const parts = EVIDENCE_GRADES.flatMap((grade) => {
    const width = facts === 0 ? 0 : ((grades[grade] ?? 0) / facts) * 100;
    const part = `<rect class="${grade}" x="${start.toFixed(2)}" width="${width.toFixed(2)}" height="1"/>`;
    start += width;
    return width === 0 ? [] : [part];
  });
  const words = EVIDENCE_GRADES.filter((grade) => (grades[grade] ?? 0) > 0).map(
    (grade) => `<span class="${grade}">${grades[grade]} ${grade}</span>`,
  );
  return `<svg class="meter" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">${parts.join("")}</svg>
<p class="grades">${words.join(" ")}</p>`;
}

/** Name the kinds of credentials that the contract takes. */
function listCredentials(document: OpenApiDocument): string {
  const schemes = Object.values(document.components?.securitySchemes ?? {});
  const kinds = schemes.map((scheme) => {
    if ("x-session" in scheme) return "session";
    return scheme.type === "http" ? String(scheme.scheme) : String(scheme.type);
  });
  return [...new Set(kinds)].join(", ") || "none";
}
