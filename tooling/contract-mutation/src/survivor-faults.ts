import type { MutationRun } from "./mutate-contract.ts";

/** A mutant that the tests of a contract cannot notice, by its id, and why. */
export interface ExplainedSurvivor {
  id: string;
  reason: string;
}

/** Say what is wrong about the survivors of a run of all mutants: those without a reason, and reasons without one that survived. */
export function survivorFaults({ outcomes, explained }: MutationRun): string[] {
  const verdicts = new Map(outcomes.map(({ id, verdict }) => [id, verdict]));
  const reasons = new Set(explained.map(({ id }) => id));
  const unexplained = outcomes.filter(({ id, verdict }) => verdict === "survived" && !reasons.has(id));
  const stale = explained.filter(({ id }) => verdicts.get(id) !== "survived");
  return [
    ...unexplained.map(({ id }) => `${id} is not noticed: add an example or a call that shows it, or explain it in the plan's survivors`),
    ...stale.map(({ id }) => {
      const verdict = verdicts.get(id);
      return `${id} ${verdict === undefined ? "is no mutant" : `is ${verdict}`}: take it out of the plan's survivors, or mend its id`;
    }),
  ];
}
