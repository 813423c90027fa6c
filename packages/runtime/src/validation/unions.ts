import { open } from "./objects.ts";
import { addFault, attempt, type Check, type Fault, fits, isMatch, type Run, report } from "./run.ts";
import { typeMessage } from "./values.ts";

interface Outcome {
  faults: Fault[];
  known: Set<string> | undefined;
}

/** Keyword `anyOf`. */
export function anyOf(...branches: Check[]): Check {
  return (value, run, seen) => {
    const outcomes: Outcome[] = [];
    for (const branch of branches) {
      const outcome = tryBranch(branch, value, run, seen);
      if (seen === undefined && outcome.faults.length === 0) return;
      outcomes.push(outcome);
    }
    const matches = outcomes.filter(({ faults }) => isMatch(faults));
    for (const { known = [] } of matches) for (const key of known) seen?.add(key);
    if (matches.length > 0) accept(leastFaulty(matches, run), run, seen);
    else reject(outcomes, value, run, seen);
  };
}

/** Keyword `oneOf`. */
export function oneOf(...branches: Check[]): Check {
  return (value, run, seen) => {
    const outcomes = branches.map((branch) => tryBranch(branch, value, run, seen));
    const matches = outcomes.filter(({ faults }) => isMatch(faults));
    const [match] = matches;
    if (match === undefined) return reject(outcomes, value, run, seen);
    if (matches.length === 1) return accept(match, run, seen);
    report(run, "broken", `must match only one of ${branches.length} alternatives, and matches ${matches.length}`);
    open(value, run, seen);
  };
}

/** Keyword `not`. */
export function not(check: Check): Check {
  return (value, run) => {
    if (fits(check, value, run)) report(run, "broken", "must not match what the schema excludes");
  };
}

/** Keywords `if`, `then` and `else`. */
export function when(condition: Check, consequence: Check, alternative: Check): Check {
  return (value, run, seen) => {
    const known = seen && new Set<string>();
    const holds = fits(condition, value, run, known);
    if (holds) for (const key of known ?? []) seen?.add(key);
    (holds ? consequence : alternative)(value, run, seen);
  };
}

function tryBranch(branch: Check, value: unknown, run: Run, seen: Set<string> | undefined): Outcome {
  const known = seen && new Set<string>();
  return { faults: attempt(branch, value, run, known), known };
}

function accept({ faults, known = new Set() }: Outcome, run: Run, seen: Set<string> | undefined): void {
  for (const fault of faults) addFault(run, fault);
  for (const key of known) seen?.add(key);
}

/** Report the alternative that comes closest; where none has the value's type, the types that there are. */
function reject(outcomes: readonly Outcome[], value: unknown, run: Run, seen: Set<string> | undefined): void {
  const typeFaults = outcomes.map(({ faults }) => faults.find(({ types, depth }) => types > 0 && depth === run.depth));
  const candidates = outcomes.filter((_, index) => typeFaults[index] === undefined);
  if (candidates.length > 0) {
    accept(leastFaulty(candidates, run), run, seen);
    return;
  }
  const types = typeFaults.reduce((bits, fault) => bits | (fault?.types ?? 0), 0);
  report(run, "broken", typeMessage(types), { types });
  open(value, run, seen);
}

/** Drift before breakage, then the alternative whose constants are met, then the one with the fewest faults. */
function leastFaulty(outcomes: readonly Outcome[], run: Run): Outcome {
  const count = (faults: readonly Fault[], test: (fault: Fault) => boolean): number => faults.filter(test).length;
  const costs = ({ faults }: Outcome): number[] => {
    const broken = count(faults, ({ rank }) => rank === "broken");
    const tags = count(faults, ({ tag, depth }) => tag && depth <= run.depth + 1);
    return [Math.min(broken, 1), tags, broken, faults.length];
  };
  const [first] = outcomes.map((outcome) => ({ outcome, costs: costs(outcome) })).sort((a, b) => compare(a.costs, b.costs));
  return (first as { outcome: Outcome }).outcome;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((cost, index) => cost !== b[index]);
  return place < 0 ? 0 : (a[place] as number) - (b[place] as number);
}
