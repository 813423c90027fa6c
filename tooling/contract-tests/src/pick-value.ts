import { formatPointer } from "@tooling/spec";
import type { Violation } from "@tooling/spec/schema-validator";
import { withMember, withoutMember } from "./base-values.ts";
import { MISSING, type Variation } from "./variation.ts";

/** Put a variation's values into the bases, one after the other, until one is as wanted; undefined where none is. */
export async function pickValue(
  bases: readonly unknown[],
  { at, values }: Variation,
  isWanted: (value: unknown) => Promise<boolean>,
): Promise<unknown> {
  for (const base of bases)
    for (const value of values) {
      const candidate = value === MISSING ? withoutMember(base, at) : withMember(base, at, value);
      if (candidate !== undefined && (await isWanted(candidate))) return candidate;
    }
  return undefined;
}

/** Whether what is wrong with a value is the rule that a variation tries, at its place: nothing is proven by another one. */
export function isTried({ at, rule, values }: Variation, { instance, keyword }: Violation): boolean {
  // What is missing is missed by the object around it.
  const place = values.includes(MISSING) ? at.slice(0, -1) : at;
  const name = rule === "then" || rule === "else" ? "required" : rule;
  return instance === formatPointer(place) && keyword.endsWith(`/${name}`);
}

/** Whether it is a gap that no value was picked for a variation: what cannot be sent cannot break a rule. */
export function isGap({ isOpen, rule, values }: Variation, sendable: Variation, isText: boolean): boolean {
  if (isOpen) return false;
  // What is sent as text reads as many types.
  return values.length === 0 || (sendable.values.length > 0 && !(isText && rule === "type"));
}
