import type { Spec } from "@tooling/spec";
import { isMap, isScalar, parseDocument, visit } from "yaml";

/** Give the files of a spec with the grade `observed` and its date in every evidence that names one of the assumptions. */
export function withObservedEvidence(spec: Spec, assumptions: readonly string[], date: string): Map<string, string> {
  const changed = new Map<string, string>();
  for (const { path, text } of spec.files.values()) {
    const next = observedIn(text, assumptions, date);
    if (next !== text) changed.set(path, next);
  }
  return changed;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Only grades and dates are written anew: comments and layout are the author's. */
function observedIn(text: string, assumptions: readonly string[], date: string): string {
  const edits: Edit[] = [];
  visit(parseDocument(text), {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== "x-evidence" || !isMap(value) || !assumptions.includes(String(value.get("assumption")))) return;
      const grade = value.items.find((pair) => isScalar(pair.key) && pair.key.value === "grade");
      const seen = value.get("observedAt", true);
      // What a page says plainly is not known better by having been seen.
      if (!isScalar(grade?.value) || !isScalar(grade.key) || grade.value.value === "documented") return;
      const [start, end] = grade.value.range ?? [0, 0];
      const column = (grade.key.range?.[0] ?? 0) - (text.lastIndexOf("\n", grade.key.range?.[0] ?? 0) + 1);
      const separator = value.flow ? ", " : `\n${" ".repeat(column)}`;
      const isDated = isScalar(seen) && seen.range != null;
      edits.push({ start, end, text: isDated ? "observed" : `observed${separator}observedAt: "${date}"` });
      if (isDated) edits.push({ start: seen.range?.[0] ?? 0, end: seen.range?.[1] ?? 0, text: `"${date}"` });
    },
  });
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}
