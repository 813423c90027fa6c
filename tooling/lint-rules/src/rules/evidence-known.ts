import { dirname } from "node:path";
import { Source } from "@redocly/openapi-core";
import { EVIDENCE_GRADES, type EvidenceGrade, loadAssumptions, loadSources } from "@tooling/spec";
import { findActiveContent } from "../active-content.ts";
import { type UsedRegister, use, watchUse } from "../register.ts";
import type { Rule, RuleContext } from "../rule.ts";

const KEYS = ["source", "grade", "note", "assumption", "observedAt"];

/** Grades that leave a doubt: each names an assumption, or says in a note why no call could settle it. */
const DOUBTFUL: readonly EvidenceGrade[] = ["contradicted", "inferred"];

/** Refuse evidence of an unknown form, source or assumption, and sources or assumptions that nothing names. */
export const evidenceKnown: Rule = () => {
  let sources: UsedRegister;
  let assumptions: UsedRegister;
  let opened = false;
  const open = (root: string): void => {
    sources = watchUse(loadSources(dirname(root)));
    assumptions = watchUse(loadAssumptions(dirname(root)));
    opened = true;
  };

  const faultsOf = (evidence: unknown): string[] => {
    if (typeof evidence !== "object" || evidence === null) return [`x-evidence must be an object with some of ${KEYS.join(", ")}.`];
    const { source, grade, note, assumption, observedAt } = evidence as Record<string, unknown>;
    const unknownKeys = Object.keys(evidence).filter((key) => !KEYS.includes(key));
    const doubtful = DOUBTFUL.includes(grade as EvidenceGrade);
    return [
      ...unknownKeys.map((key) => `x-evidence has no member "${key}": the members are ${KEYS.join(", ")}.`),
      !use(sources, source) &&
        `Source "${String(source)}" is not in sources.yaml: add the page there, or name one of ${sources.ids.join(", ")}.`,
      !EVIDENCE_GRADES.includes(grade as EvidenceGrade) &&
        `Grade "${String(grade)}" is unknown: write one of ${EVIDENCE_GRADES.join(", ")}.`,
      assumption !== undefined &&
        !use(assumptions, assumption) &&
        `Assumption "${String(assumption)}" is not in assumptions.yaml: add it there.`,
      grade === "observed" && !isDate(observedAt) && "An observed fact needs observedAt: the date of the observation, as YYYY-MM-DD.",
      grade !== "observed" && observedAt !== undefined && "observedAt goes with the grade observed: write that, or delete the date.",
      note !== undefined && typeof note !== "string" && "A note is a sentence: write it as text.",
      doubtful &&
        assumption === undefined &&
        typeof note !== "string" &&
        `A fact that is ${String(grade)} needs an assumption that a live call could settle, or a note that says why we read it so.`,
    ].filter((fault) => fault !== false);
  };
  const check = (evidence: unknown, { report }: RuleContext, location: RuleContext["location"]): void => {
    for (const message of faultsOf(evidence)) report({ message, location });
  };

  return {
    Root: {
      leave(_root, { report }) {
        for (const [name, { register, used }] of Object.entries({ source: sources, assumption: assumptions })) {
          const source = new Source(register.file.path, register.file.text);
          for (const [index, { id, ...texts }] of register.entries.entries()) {
            for (const [member, text] of Object.entries(texts)) {
              // Probes are sent and never shown.
              const message = typeof text === "string" ? findActiveContent(member, text) : undefined;
              if (message !== undefined) report({ message, location: { source, pointer: `#/${index}/${member}`, reportOnKey: false } });
            }
            if (used.has(id)) continue;
            const location = { source, pointer: `#/${index}`, reportOnKey: false };
            report({ message: `No evidence names the ${name} "${id}": use it, or delete it.`, location });
          }
        }
      },
    },
    // Redocly goes on with what a reference leads to; what stands beside it is met here alone.
    ref(node, context) {
      const { "x-evidence": evidence } = node as { "x-evidence"?: unknown };
      if (evidence !== undefined) check(evidence, context, context.location.child(["x-evidence"]));
    },
    any(node, context) {
      // Redocly shows the root to `any` before it enters `Root`.
      if (!opened) open(context.location.source.absoluteRef);
      if (typeof node !== "object" || node === null) return;
      // Extensions are nodes of their own, so theirs is met there.
      if (Object.hasOwn(node, "x-evidence")) {
        check((node as Record<string, unknown>)["x-evidence"], context, context.location.child(["x-evidence"]));
      }
    },
  };
};

/** Whether a value is a day that there was, as YYYY-MM-DD. */
function isDate(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
