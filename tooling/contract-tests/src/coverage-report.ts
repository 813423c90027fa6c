import { type CoverageItem, CRITERIA, type Criterion, itemName } from "./coverage-items.ts";

/** Items that cannot be covered against a mock, and why. */
export interface CoverageException {
  /** Name of an item, or the beginning of several with a `*` at its end. */
  item: string;
  /** One sentence. */
  reason: string;
}

/** How much of one criterion's items has been shown. */
export interface CriterionCoverage {
  criterion: Criterion;
  /** Items in the contract. */
  total: number;
  /** Items that a mock can show: all but those excepted. */
  coverable: number;
  /** Items that the mock has shown. */
  covered: number;
  /** Items that the provider has shown; null where no traffic with it was recorded. */
  provider: number | null;
}

/** What the recorded traffic has shown of a contract. */
export interface CoverageReport {
  /** The criteria that the contract has items of. */
  criteria: CriterionCoverage[];
  /** Names of the items that could be covered and are not, in the order of the contract. */
  missing: string[];
  /** The exceptions, each with the number of items that it takes out. */
  exceptions: (CoverageException & { items: number })[];
  /** What is wrong with exceptions, one line each. */
  staleExceptions: string[];
}

/** Names of items that traffic has shown, by whose replies those were. */
export interface ObservedItems {
  mock: Iterable<string>;
  /** Names that the contract no longer has count for nothing. @default none */
  provider?: Iterable<string> | undefined;
}

/** Hold what traffic has shown against the items of a contract. */
export function reportCoverage(
  items: readonly CoverageItem[],
  observed: ObservedItems,
  exceptions: readonly CoverageException[] = [],
): CoverageReport {
  const [mock, provider] = [new Set(observed.mock), new Set(observed.provider)];
  const names = items.map(itemName);
  const excepted = new Set<string>();
  const staleExceptions: string[] = [];
  const described = exceptions.map((exception) => {
    const matched = matches(exception.item, names);
    for (const name of matched) excepted.add(name);
    staleExceptions.push(...staleness(exception, matched, mock));
    return { ...exception, items: matched.length };
  });
  const criteria = CRITERIA.flatMap((criterion) => {
    const own = items.filter((item) => item.criterion === criterion).map(itemName);
    const covered = own.filter((name) => mock.has(name)).length;
    const coverable = own.filter((name) => mock.has(name) || !excepted.has(name)).length;
    const shown = provider.size === 0 ? null : own.filter((name) => provider.has(name)).length;
    return own.length === 0 ? [] : [{ criterion, total: own.length, coverable, covered, provider: shown }];
  });
  const missing = names.filter((name) => !mock.has(name) && !excepted.has(name));
  return { criteria, missing, exceptions: described, staleExceptions };
}

/** Say in a report how much the provider has shown, by the names of the items; names that the contract no longer has count for nothing. */
export function withProvider(report: CoverageReport, items: readonly CoverageItem[], observed: Iterable<string>): CoverageReport {
  const names = new Set(observed);
  const shown = items.filter((item) => names.has(itemName(item)));
  const criteria = report.criteria.map((one) => ({
    ...one,
    provider: shown.length === 0 ? null : shown.filter(({ criterion }) => criterion === one.criterion).length,
  }));
  return { ...report, criteria };
}

/** A name that ends in `*` itself, such as a media type range, is taken at its word. */
function matches(pattern: string, names: readonly string[]): string[] {
  if (names.includes(pattern)) return [pattern];
  return pattern.endsWith("*") ? names.filter((name) => name.startsWith(pattern.slice(0, -1))) : [];
}

function staleness({ item, reason }: CoverageException, matched: readonly string[], mock: ReadonlySet<string>): string[] {
  if (matched.length === 0) return [`"${item}" matches nothing of the contract: remove the exception, or mend its name`];
  const covered = matched.filter((name) => mock.has(name));
  return [
    ...covered.map((name) => `"${name}" is covered: ${name === item ? "remove the exception" : `narrow the exception "${item}"`}`),
    ...(reason.trim() === "" ? [`"${item}" is excepted without a reason: give one`] : []),
  ];
}
