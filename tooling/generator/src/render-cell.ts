import { escapeMarkdown, type ResolvedEvidence } from "@tooling/spec";

/** Write a row of a Markdown table, whatever its texts hold. */
export function renderRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replace(/\s+/g, " ")).join(" | ")} |`;
}

/** Write a link by reference to where a fact was read, or the text alone where there is no address. */
export function renderLink(text: string, { source, url }: ResolvedEvidence): string {
  return url === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}][${escapeMarkdown(source)}]`;
}

/** Write what the links of a page refer to, each source once. */
export function renderLinkTargets(evidence: readonly ResolvedEvidence[]): string[] {
  const targets = new Map(evidence.map(({ source, title, url }) => [source, { title, url }]));
  return [...targets]
    .filter(([, { url }]) => url !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, { title, url }]) => `[${escapeMarkdown(source)}]: <${url}> "${escapeMarkdown(title)}"`);
}
