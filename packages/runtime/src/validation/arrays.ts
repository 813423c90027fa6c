import { type Check, fits, isFull, type Run, report, reportAt } from "./run.ts";
import { canonical } from "./values.ts";

/** What a schema says of the items of a list. */
export interface ArrayShape {
  prefix?: readonly Check[];
  items?: Check;
}

/** Keywords `prefixItems` and `items`. */
export function array({ prefix = [], items }: ArrayShape): Check {
  return (value, run, seen) => {
    if (!Array.isArray(value)) return;
    const place = run.depth++;
    for (let index = 0; index < value.length; index++) {
      const check = prefix[index] ?? items;
      if (check === undefined || isFull(run)) break;
      seen?.add(String(index));
      run.path[place] = index;
      check(value[index], run);
    }
    run.depth = place;
  };
}

/** Keywords `minItems` and `maxItems`. */
export function itemCount(least: number, most: number): Check {
  return (value, run) => {
    if (!Array.isArray(value)) return;
    if (value.length < least) report(run, "broken", `must have at least ${least} items`);
    if (value.length > most) report(run, "broken", `must have at most ${most} items`);
  };
}

/** Keyword `uniqueItems`; in linear time, so that a long list is no trap. */
export const unique: Check = (value, run) => {
  if (!Array.isArray(value)) return;
  const texts = new Set<string>();
  for (const [index, item] of value.entries()) {
    const text = canonical(item);
    if (texts.has(text)) reportAt(run, index, "broken", "must not repeat an earlier item");
    texts.add(text);
  }
};

/** Keywords `contains`, `minContains` and `maxContains`. */
export function contains(check: Check, least: number, most: number): Check {
  return (value, run, seen) => {
    if (!Array.isArray(value)) return;
    const found = value.flatMap((item, index) => (fits(check, item, run) ? [String(index)] : []));
    for (const index of found) seen?.add(index);
    if (found.length < least) report(run, "broken", `must hold at least ${least} items of the kind documented`);
    if (found.length > most) report(run, "broken", `must hold at most ${most} items of the kind documented`);
  };
}

/** Keyword `unevaluatedItems`. */
export function unevaluatedItems(check: Check, rest: Check): Check {
  return (value, run, seen) => {
    if (!Array.isArray(value)) return check(value, run, seen);
    const known = new Set<string>();
    check(value, run, known);
    restOf(value, known, run, rest);
    for (const index of value.keys()) seen?.add(String(index));
  };
}

function restOf(value: readonly unknown[], known: ReadonlySet<string>, run: Run, rest: Check): void {
  const place = run.depth++;
  for (const [index, item] of value.entries()) {
    run.path[place] = index;
    if (!known.has(String(index))) rest(item, run);
  }
  run.depth = place;
}
