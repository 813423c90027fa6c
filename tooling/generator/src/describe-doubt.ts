import { type Doubt, type OpenApiDocument, reasonOf } from "@tooling/spec";

/** Say in one line how a fact that is not plainly documented is known: `Inferred (Tide table): the page ends before.` */
export function describeDoubt(document: OpenApiDocument, { part, evidence }: Doubt): string {
  const { grade, title, observedAt } = evidence;
  const known = grade.charAt(0).toUpperCase() + grade.slice(1);
  const when = observedAt === undefined ? "" : ` on ${observedAt}`;
  const reason = reasonOf(document, evidence);
  const line = `${known}${when} (${title})${part && `, ${part}`}${reason && `: ${reason}`}`;
  return `${line.replace(/\s+/g, " ").replace(/[^.!?]$/, "$&.")}`;
}
