import { formatPointer, type OpenApiDocument } from "@tooling/spec";
import type { Change } from "./change.ts";
import type { DescribedEdit } from "./describe-edits.ts";
import type { TypeBreak } from "./find-type-breaks.ts";
import { createPlacer, type Places } from "./place-type-break.ts";
import { type Edit, holderOf } from "./redocly-diff.ts";

/** Say of each change what it breaks in the types; what no structural change explains becomes a change of its own. */
export function attachTypeBreaks(
  described: readonly DescribedEdit[],
  breaks: readonly TypeBreak[],
  before: OpenApiDocument,
  after: OpenApiDocument,
): Change[] {
  const reasons = new Map<DescribedEdit, Set<string>>();
  const others = new Map<string, Change>();
  const placesOf = createPlacer(before, after);
  for (const found of breaks) {
    const places = placesOf(found);
    const causes = described.filter(({ edit, change }) => change.impact !== "docs" && isCause(edit, places, found.kind));
    for (const cause of causes) reasons.set(cause, (reasons.get(cause) ?? new Set()).add(explain(found)));
    if (causes.length > 0) continue;
    const [place = formatPointer([found.operation ?? "", found.part, ...found.names])] = [...places.after, ...places.before];
    const key = `${place} ${found.kind}`;
    const told = others.get(key) ?? changeOf(found);
    others.set(key, { ...told, operations: [...new Set([...told.operations, ...changeOf(found).operations])].sort() });
  }
  const explained = described.map((entry): Change => {
    const own = reasons.get(entry);
    if (own === undefined) return entry.change;
    return { ...entry.change, impact: "breaking", types: true, reasons: [...entry.change.reasons, ...own] };
  });
  return [...explained, ...others.values()];
}

function changeOf(found: TypeBreak): Change {
  const place = [found.operation, found.part === "call" ? "" : found.part, found.names.join(".")].filter(Boolean).join(" ");
  const operations = found.operation === undefined ? [] : [found.operation];
  return { impact: "breaking", wire: false, types: true, place, operations, member: "", kind: "modified", reasons: [explain(found)] };
}

function explain({ kind }: TypeBreak): string {
  if (kind === "gone") return "Callers name it, and the types no longer do.";
  if (kind === "required") return "Callers leave it out, and the types no longer let them.";
  if (kind === "optional") return "Callers take it to be there, and the types no longer say so.";
  if (kind.startsWith("lost ")) return `Callers name ${JSON.stringify(kind.slice(5))}, which is no value of its type any more.`;
  if (kind.startsWith("new ")) return `Callers that tell all values of its type apart do not know ${JSON.stringify(kind.slice(4))}.`;
  return "Its type no longer fits what callers do with it.";
}

/** Whether a structural change is at one of the places, within it, or in the list of what is required around it. */
function isCause(edit: Edit, places: Places, kind: string): boolean {
  return (["before", "after"] as const).some((side) => {
    const at = edit[side];
    if (at === undefined) return false;
    const { pointer } = at;
    const holder = holderOf(edit, at);
    const isAboutPresence = edit.property === "required" && (kind === "required" || kind === "optional");
    return places[side].some((place) => {
      if (pointer === place || pointer.startsWith(`${place}/`)) return true;
      return isAboutPresence && place.slice(0, place.lastIndexOf("/")) === `${holder}/properties`;
    });
  });
}
