import { type Check, fits, isFull, type Rank, REPLY, REQUEST, type Run, report, reportAt } from "./run.ts";
import { isObject } from "./values.ts";

/** What a schema says of the members of an object. */
export interface ObjectShape {
  properties?: Readonly<Record<string, Check>>;
  patterns?: Readonly<Record<string, Check>>;
  /** Keyword `additionalProperties`. */
  additional?: Check;
  /** Whether a reply's property that the schema does not know is worth a word. */
  closed?: true;
  required?: readonly string[];
  /** Needed in requests only, such as what is never read. */
  requiredInRequest?: readonly string[];
  /** Needed in replies only, such as what is never written. */
  requiredInReply?: readonly string[];
}

/** Whether a value is surely without a fault; false means nothing. */
export type Accepts = (value: unknown) => boolean;

interface Member {
  check: Check | undefined;
  /** Bits of the views in which it must be there. */
  required: number;
}

/**
 * Keywords `properties`, `patternProperties`, `additionalProperties` and `required`.
 *
 * @param accepts Tells quickly of most faultless values, of no other, that they are faultless: a page of many rows is read so.
 */
export function object(shape: ObjectShape, accepts: Accepts = () => false): Check {
  const members = listMembers(shape);
  const other = checkOther(shape);
  const needed = [...members].filter(([, { required }]) => required > 0);
  const counts = [0, REQUEST, REPLY].map((view) => needed.filter(([, { required }]) => (required & view) !== 0).length);
  const hasPatterns = shape.patterns !== undefined;
  return (value, run, seen) => {
    if (!isObject(value) || (seen === undefined && accepts(value))) return;
    let missing = counts[run.view] as number;
    const place = run.depth++;
    for (const key of Object.keys(value)) {
      const item = value[key];
      if (item === undefined) continue;
      run.path[place] = key;
      const member = members.get(key);
      if (member !== undefined && (member.required & run.view) !== 0) missing--;
      if (member?.check === undefined) {
        other(key, item, run, seen);
      } else {
        seen?.add(key);
        member.check(item, run);
        if (hasPatterns) other(key, item, run, seen);
      }
    }
    run.depth = place;
    if (missing > 0) reportMissing(value, needed, run);
  };
}

function listMembers(shape: ObjectShape): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const [name, check] of Object.entries(shape.properties ?? {})) members.set(name, { check, required: 0 });
  const need = (names: readonly string[] = [], views: number): void => {
    for (const name of names) {
      const member = members.get(name);
      members.set(name, { check: member?.check, required: (member?.required ?? 0) | views });
    }
  };
  need(shape.required, REQUEST | REPLY);
  need(shape.requiredInRequest, REQUEST);
  need(shape.requiredInReply, REPLY);
  return members;
}

function checkOther({ patterns = {}, properties = {}, additional, closed }: ObjectShape): OtherCheck {
  const expressions = Object.entries(patterns).map(([source, check]) => [new RegExp(source, "u"), check] as const);
  return (key, item, run, seen) => {
    let known = Object.hasOwn(properties, key);
    for (const [expression, check] of expressions) {
      if (!expression.test(key)) continue;
      known = true;
      seen?.add(key);
      check(item, run);
    }
    if (known) return;
    if (additional !== undefined) {
      seen?.add(key);
      additional(item, run);
    } else if (closed && seen === undefined && run.view === REPLY) report(run, "unknown", "is not documented");
  };
}

type OtherCheck = (key: string, item: unknown, run: Run, seen: Set<string> | undefined) => void;

function reportMissing(value: Record<string, unknown>, needed: readonly (readonly [string, Member])[], run: Run): void {
  for (const [name, { required }] of needed) {
    if ((required & run.view) !== 0 && !hasMember(value, name)) reportAt(run, name, "broken", "is required");
  }
}

function hasMember(value: Record<string, unknown>, name: string): boolean {
  return Object.hasOwn(value, name) && value[name] !== undefined;
}

/** Whether a value is an object as JSON has it; one of another making has to be looked at thoroughly. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Whether a value is a list of faultless items. */
export function isListOf(value: unknown, accepts: Accepts): boolean {
  if (!Array.isArray(value)) return false;
  // Unlike every(), this sees the gaps of a list, which are sent as null.
  for (const item of value) if (!accepts(item)) return false;
  return true;
}

/** Whether a value is a map of faultless values. */
export function isMapOf(value: unknown, accepts: Accepts): boolean {
  return isPlain(value) && Object.values(value).every(accepts);
}

/** A property that the schema forbids; a reply may hold one that the provider added since. */
export const forbidden: Check = (_, run) => report(run, rankOfForbidden(run), "is not documented");

function rankOfForbidden(run: Run): Rank {
  return run.view === REPLY ? "unlisted" : "broken";
}

/** Find what several schemas of the same value leave unknown, and hold it to keyword `unevaluatedProperties`. */
export function unevaluated(check: Check, rest: Check): Check {
  return (value, run, seen) => {
    if (!isObject(value)) return check(value, run, seen);
    const known = new Set<string>();
    check(value, run, known);
    forEachUnknown(value, known, run, (item) => rest(item, run));
    for (const key of Object.keys(value)) seen?.add(key);
  };
}

/** Find what several schemas of the same value leave unknown: in a reply, it is worth a word. */
export function closed(check: Check): Check {
  return (value, run, seen) => {
    if (seen !== undefined || run.view === REQUEST || !isObject(value)) return check(value, run, seen);
    const known = new Set<string>();
    check(value, run, known);
    forEachUnknown(value, known, run, () => report(run, "unknown", "is not documented"));
  };
}

function forEachUnknown(value: Record<string, unknown>, known: ReadonlySet<string>, run: Run, visit: (item: unknown) => void): void {
  const place = run.depth++;
  for (const key of Object.keys(value)) {
    if (known.has(key) || value[key] === undefined) continue;
    run.path[place] = key;
    visit(value[key]);
  }
  run.depth = place;
}

/** An object of which nothing is documented: as an alternative of a union it knows every property. */
export const open: Check = (value, _run, seen) => {
  if (seen === undefined || !isObject(value)) return;
  for (const key of Object.keys(value)) seen.add(key);
};

/** Keywords `minProperties` and `maxProperties`. */
export function propertyCount(least: number, most: number): Check {
  return (value, run) => {
    if (!isObject(value)) return;
    const count = Object.values(value).filter((item) => item !== undefined).length;
    if (count < least) report(run, "broken", `must have at least ${least} properties`);
    if (count > most) report(run, "broken", `must have at most ${most} properties`);
  };
}

/** Keyword `propertyNames`. */
export function propertyNames(check: Check): Check {
  return (value, run) => {
    if (!isObject(value)) return;
    for (const key of Object.keys(value)) {
      if (isFull(run)) return;
      if (!fits(check, key, run)) reportAt(run, key, "broken", "must have a name that the schema allows");
    }
  };
}

/** Keyword `dependentRequired`. */
export function dependentRequired(dependents: Readonly<Record<string, readonly string[]>>): Check {
  return (value, run) => {
    if (!isObject(value)) return;
    for (const [trigger, names] of Object.entries(dependents)) {
      if (!hasMember(value, trigger)) continue;
      for (const name of names) {
        if (!hasMember(value, name)) reportAt(run, name, "broken", `is required beside ${trigger}`);
      }
    }
  };
}

/** Keyword `dependentSchemas`. */
export function dependentSchemas(dependents: Readonly<Record<string, Check>>): Check {
  return (value, run, seen) => {
    if (!isObject(value)) return;
    for (const [trigger, check] of Object.entries(dependents)) {
      if (hasMember(value, trigger)) check(value, run, seen);
    }
  };
}
