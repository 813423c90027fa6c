import type { MutationRun } from "./mutate-contract.ts";
import type { MutantKind, MutantOutcome } from "./run-mutants.ts";

/** How many mutants of a kind there were, and what became of them. */
export interface MutationScore {
  all: number;
  equivalent: number;
  noticed: number;
  survived: number;
  /** Noticed of those that could be, in percent; null where there was none. */
  score: number | null;
}

const NAMES: Readonly<Record<MutantKind, string>> = { spec: "the spec", wiring: "the client's wiring", reply: "the replies" };

/** Add up outcomes. */
export function scoreOf(outcomes: readonly MutantOutcome[]): MutationScore {
  const count = (verdict: MutantOutcome["verdict"]): number => outcomes.filter((outcome) => outcome.verdict === verdict).length;
  const [equivalent, noticed, survived] = [count("equivalent"), count("noticed"), count("survived")];
  const score = noticed + survived === 0 ? null : (100 * noticed) / (noticed + survived);
  return { all: outcomes.length, equivalent, noticed, survived, score };
}

/** Say what became of the mutants of a contract: a table, then every survivor with its reason, then the equivalents by their reason. */
export function renderMutation(name: string, { outcomes, explained }: MutationRun): string {
  const kinds = (["spec", "wiring", "reply"] as const).map(
    (kind) => [NAMES[kind], outcomes.filter((outcome) => outcome.kind === kind)] as const,
  );
  const rows = [...kinds, ["all", outcomes] as const].map(([title, own]) => {
    const { all, equivalent, noticed, survived, score } = scoreOf(own);
    return `  ${title.padEnd(20)}${[all, equivalent, noticed, survived].map((number) => String(number).padStart(11)).join("")}${(score === null ? "–" : `${score.toFixed(1)} %`).padStart(10)}`;
  });
  const heads = ["mutants", "equivalent", "noticed", "survived"].map((head) => head.padStart(11)).join("");
  return [
    `${name.padEnd(22)}${heads}${"score".padStart(10)}`,
    ...rows,
    ...listSurvivors({ outcomes, explained }),
    ...listEquivalents(outcomes),
    "",
  ].join("\n");
}

function listSurvivors({ outcomes, explained }: MutationRun): string[] {
  const reasonOf = (id: string): string => explained.find((one) => one.id === id)?.reason ?? "unexplained";
  const survivors = outcomes.filter(({ verdict }) => verdict === "survived");
  return survivors.length === 0
    ? []
    : ["", "Not noticed:", ...survivors.flatMap(({ id, title }) => [`- ${id}: ${title}`, `  ${reasonOf(id)}`])];
}

function listEquivalents(outcomes: readonly MutantOutcome[]): string[] {
  const reasons = new Map<string, number>();
  for (const { verdict, equivalent = "" } of outcomes)
    if (verdict === "equivalent") reasons.set(equivalent, (reasons.get(equivalent) ?? 0) + 1);
  const lines = [...reasons].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `- ${count} ×: ${reason}`);
  return lines.length === 0 ? [] : ["", "No exchange can show:", ...lines];
}
