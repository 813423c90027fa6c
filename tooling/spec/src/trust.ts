import { assumptionsOf, namePlace } from "./doubts.ts";
import { EVIDENCE_GRADES, type Evidence, type EvidenceGrade, listFacts } from "./evidence.ts";
import type { OpenApiDocument } from "./openapi-document.ts";
import type { AssumptionState, ResolvedEvidence } from "./resolve-evidence.ts";

/** What each grade means, for readers. */
export const GRADE_MEANINGS: Readonly<Record<EvidenceGrade, string>> = {
  documented: "the provider's page says so",
  observed: "the provider was seen to do so",
  contradicted: "the provider's pages disagree, and the contract follows one of them",
  inferred: "no page says so; it follows from what pages and public clients show",
  imported: "a description that somebody else wrote says so",
};

/** How far a contract can be trusted. */
export interface Trust {
  /** Number of facts. */
  facts: number;
  /** Facts by grade, and under `none` those without evidence. */
  grades: Record<EvidenceGrade | "none", number>;
  assumptions: (AssumptionState & { id: string; facts: number })[];
  /** What is not plainly documented: evidence of one wording once, with the places that it stands on and the number of facts that rest on it. */
  doubts: { places: string[]; evidence: ResolvedEvidence; facts: number }[];
}

/** Sum up how the facts of a resolved document are known. */
export function summarizeTrust(document: OpenApiDocument): Trust {
  const facts = listFacts(document);
  const grades = Object.fromEntries([...EVIDENCE_GRADES, "none"].map((grade) => [grade, 0])) as Trust["grades"];
  const resting = new Map<Evidence, string[]>();
  for (const { pointer, evidence } of facts) {
    grades[evidence?.grade ?? "none"]++;
    if (evidence !== undefined) resting.set(evidence, [...(resting.get(evidence) ?? []), pointer]);
  }
  const restingOn = (assumption: string): number =>
    [...resting].reduce((sum, [evidence, { length }]) => sum + (evidence.assumption === assumption ? length : 0), 0);
  return {
    facts: facts.length,
    grades,
    assumptions: Object.entries(assumptionsOf(document)).map(([id, state]) => ({ id, ...state, facts: restingOn(id) })),
    doubts: listDoubtful(document, resting),
  };
}

function listDoubtful(document: OpenApiDocument, resting: ReadonlyMap<Evidence, readonly string[]>): Trust["doubts"] {
  const found = new Map<string, Trust["doubts"][number]>();
  for (const [evidence, [first = "", ...others]] of resting) {
    if (evidence.grade === "documented") continue;
    const wording = JSON.stringify(evidence);
    const { places, facts } = found.get(wording) ?? { places: [], facts: 0 };
    const all = {
      places: [...places, namePlace(document, first)],
      evidence: evidence as ResolvedEvidence,
      facts: facts + others.length + 1,
    };
    found.set(wording, all);
  }
  return [...found.values()];
}

/** Write a number of facts as a share of all, in whole percent; what is there is never 0 %, and what is less than all never 100 %. */
export function formatShare(count: number, total: number): string {
  if (count === 0 || total === 0) return "0 %";
  const percent = Math.round((100 * count) / total);
  return `${count === total ? 100 : Math.min(Math.max(percent, 1), 99)} %`;
}
