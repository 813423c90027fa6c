/** What the contract tests leave of a contract's coverage, as far as it is shown. */
export interface CoverageSummary {
  criteria: { criterion: string; total: number; coverable: number; covered: number; provider: number | null }[];
  missing: string[];
  exceptions: { item: string; reason: string; items: number }[];
}

/** Sum up the parts of a contract that a mock can show, and those that the tests have shown. */
export function sumCoverage({ criteria }: CoverageSummary): { covered: number; coverable: number } {
  // A criterion that sums up the others would be counted twice.
  const single = criteria.filter(({ criterion }) => criterion !== "all");
  const sum = (key: "covered" | "coverable"): number => single.reduce((total, one) => total + one[key], 0);
  return { covered: sum("covered"), coverable: sum("coverable") };
}
