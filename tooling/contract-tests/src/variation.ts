/** Stands for a member that is left out. */
export const MISSING: unique symbol = Symbol("missing");

/** One place of a value, and what to put there to try one rule of its schema. */
export interface Variation {
  at: readonly string[];
  /** The keyword that is tried. */
  rule: string;
  /** What is put there, in words. */
  says: string;
  /** Values that try the rule; the first that fits its surroundings is taken. */
  values: readonly unknown[];
  /** Whether other rules of the schema may leave none of the values to take. */
  isOpen: boolean;
}

/** What a schema must let through, and what it must refuse. */
export interface Variations {
  accepted: Variation[];
  refused: Variation[];
}

/** How a schema is reached in which variations are looked for, and where they are put. */
export interface Way extends Variations {
  at: readonly string[];
  isOpen: boolean;
  /** Whether an alternative beside the schema allows null. */
  hasNull: boolean;
  /** Schemas on the way here: one inside itself says nothing new. */
  seen: ReadonlySet<unknown>;
}

/** Take down a variation at a place, or at a member of it. */
export function add(way: Way, verdict: keyof Variations, rule: string, says: string, values: readonly unknown[], at: string[] = []): void {
  way[verdict].push({ at: [...way.at, ...at], rule, says, values, isOpen: way.isOpen });
}

/** The way to a member of what is here, or to an item. */
export function inside(way: Way, step: string): Way {
  return { ...way, at: [...way.at, step], hasNull: false };
}
