import { escapeMarkdown, isJsonObject, type OpenApiDocument, type ResolvedEvidence, reasonOf } from "@tooling/spec";

/** Say how a part of a contract is known, with a link to where it was read and why it is read so; empty where it is plainly documented. */
export function renderEvidenceNote(document: OpenApiDocument, { "x-evidence": evidence }: { "x-evidence"?: unknown }): string {
  if (!isResolved(evidence) || evidence.grade === "documented") return "";
  const reason = reasonOf(document, evidence);
  const when = evidence.observedAt === undefined ? "" : ` on ${evidence.observedAt}`;
  return `*${evidence.grade}*${when}, ${linkSource(evidence)}${reason === "" ? "" : `: ${reason}`}`;
}

/** Write a link to where a fact was read, or its title alone where there is no address. */
export function linkSource({ title, url }: ResolvedEvidence): string {
  return url === undefined ? escapeMarkdown(title) : `[${escapeMarkdown(title)}](<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

function isResolved(evidence: unknown): evidence is ResolvedEvidence {
  return isJsonObject(evidence) && typeof evidence.grade === "string" && typeof evidence.title === "string";
}
