import { checkSync, type Diagnostics } from "recheck";
import type { Rule } from "../rule.ts";

/** Judgements by pattern: many schemas share one, and a spec is walked more than once. */
const judged = new Map<string, Diagnostics>();

/** Refuse patterns whose matching time explodes with the input's length: clients run them on replies. */
export const safePattern: Rule = () => {
  const check = (pattern: unknown, report: (message: string) => void): void => {
    if (typeof pattern !== "string") return;
    const diagnosis = judged.get(pattern) ?? checkSync(pattern, "u", { timeout: 5_000 });
    judged.set(pattern, diagnosis);
    if (diagnosis.status === "safe") return;
    if (diagnosis.status === "unknown" && diagnosis.error.kind === "invalid") {
      report(`Pattern "${pattern}" is no regular expression of ECMAScript: correct it.`);
      return;
    }
    const why = diagnosis.status === "vulnerable" ? `takes ${diagnosis.complexity.type} time` : "could not be proven safe";
    report(`Pattern "${pattern}" ${why} on a hostile input: rewrite it without nested or overlapping repetition.`);
  };
  return {
    Schema(schema, { report, location }) {
      check(schema.pattern, (message) => report({ message, location: location.child(["pattern"]) }));
      for (const pattern of Object.keys("patternProperties" in schema ? (schema.patternProperties ?? {}) : {})) {
        check(pattern, (message) => report({ message, location: location.child(["patternProperties", pattern]).key() }));
      }
    },
  };
};
