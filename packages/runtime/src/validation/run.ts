/** Bit of a {@link Run} that holds a request to the contract. */
export const REQUEST = 1;
/** Bit of a {@link Run} that holds a reply to the contract. */
export const REPLY = 2;

/** The most that is reported of one message. */
const MAX_FAULTS = 100;

/**
 * How a value differs: `broken` breaks the schema, `unlisted` breaks it in a way that a provider may grow into (a new enum value,
 * a property too many), `unknown` is a property on which the schema is silent.
 */
export type Rank = "broken" | "unlisted" | "unknown";

/** One difference between a value and its schema. */
export interface Fault {
  pointer: string;
  message: string;
  rank: Rank;
  /** Number of steps from the message to the place. */
  depth: number;
  /** The types that the place may have, where that is what is wrong. */
  types: number;
  /** Whether a constant differs, by which the alternatives of a union are told apart. */
  tag: boolean;
}

/** One comparison of a message with its schemas. */
export interface Run {
  view: typeof REQUEST | typeof REPLY;
  /** Steps from the message to the value at hand; only the first `depth` count. */
  path: (string | number)[];
  depth: number;
  faults: Fault[];
}

/**
 * Compares a value with a schema; it reports to the run and never throws.
 *
 * With `seen`, the schema is one of several for the same value: it adds the properties and items that it knows, and leaves
 * it to the caller to report the unknown ones.
 */
export type Check = (value: unknown, run: Run, seen?: Set<string>) => void;

/** Report that the value at hand differs. */
export function report(run: Run, rank: Rank, message: string, details: { types?: number; tag?: boolean } = {}): void {
  if (run.faults.length >= MAX_FAULTS && (rank !== "broken" || isFull(run))) return;
  const pointer = run.path
    .slice(0, run.depth)
    .map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
  addFault(run, { pointer, message, rank, depth: run.depth, types: details.types ?? 0, tag: details.tag ?? false });
}

/** Report that a member of the value at hand differs. */
export function reportAt(run: Run, step: string | number, rank: Rank, message: string): void {
  run.path[run.depth++] = step;
  report(run, rank, message);
  run.depth--;
}

/** Keep a fault; of too many, what breaks the schema goes before what does not. */
export function addFault(run: Run, fault: Fault): void {
  if (run.faults.length < MAX_FAULTS) run.faults.push(fault);
  else if (fault.rank === "broken") {
    const place = run.faults.findLastIndex(({ rank }) => rank !== "broken");
    if (place >= 0) run.faults[place] = fault;
  }
}

/** Whether nothing more can be reported, so that there is no point in looking on. */
export function isFull(run: Run): boolean {
  return run.faults.length >= MAX_FAULTS && run.faults.every(({ rank }) => rank === "broken");
}

/** Compare on trial: give the faults, and report none. */
export function attempt(check: Check, value: unknown, run: Run, seen?: Set<string>): Fault[] {
  const outer = run.faults;
  const faults: Fault[] = [];
  run.faults = faults;
  check(value, run, seen);
  run.faults = outer;
  return faults;
}

/** Whether a value fits by the letter of the schema. */
export function fits(check: Check, value: unknown, run: Run, seen?: Set<string>): boolean {
  return isMatch(attempt(check, value, run, seen));
}

/** Whether faults leave a value valid by the letter of the schema. */
export function isMatch(faults: readonly Fault[]): boolean {
  return faults.every(({ rank }) => rank === "unknown");
}

/** What has no schema, or `true`, allows anything. */
export const anything: Check = () => undefined;

/** The schema `false` allows nothing. */
export const nothing: Check = (_, run) => report(run, "broken", "must not be there");

/** Compare with a schema that is built when it is first needed: recursion has no other end, and most are never needed. */
export function lazy(build: () => Check): Check {
  let check: Check | undefined;
  return (value, run, seen) => {
    check ??= build();
    check(value, run, seen);
  };
}

/** Compare with several keywords, or schemas, of which each has its say. */
export function all(...checks: Check[]): Check {
  return (value, run, seen) => {
    for (const check of checks) check(value, run, seen);
  };
}
