import { expect, test } from "vitest";
import type { CoverageItem } from "./coverage-items.ts";
import { reportCoverage, withProvider } from "./coverage-report.ts";

const ITEMS: CoverageItem[] = [
  { criterion: "operation", operation: "listTides", place: "" },
  { criterion: "parameter", operation: "listTides", place: "query.order" },
  { criterion: "parameter value", operation: "listTides", place: "query.order = asc" },
  { criterion: "parameter value", operation: "listTides", place: "query.order = desc" },
  { criterion: "reply media type", operation: "listTides", place: "reply 200 image/*" },
  { criterion: "reply media type", operation: "listTides", place: "reply 200 image/png" },
];

test("counts what is covered of each criterion that the contract has items of, in the order of the criteria", () => {
  const { criteria, missing } = reportCoverage(ITEMS, { mock: ["listTides", "listTides query.order = asc"] });
  expect(criteria).toEqual([
    { criterion: "operation", total: 1, coverable: 1, covered: 1, provider: null },
    { criterion: "parameter", total: 1, coverable: 1, covered: 0, provider: null },
    { criterion: "parameter value", total: 2, coverable: 2, covered: 1, provider: null },
    { criterion: "reply media type", total: 2, coverable: 2, covered: 0, provider: null },
  ]);
  expect(missing).toEqual([
    "listTides query.order",
    "listTides query.order = desc",
    "listTides reply 200 image/*",
    "listTides reply 200 image/png",
  ]);
});

test("takes excepted items out of what can be covered, and out of what is missing", () => {
  const exceptions = [
    { item: "listTides query.order*", reason: "The mock takes no query." },
    // The name of a media type range means that range alone.
    { item: "listTides reply 200 image/*", reason: "Never served." },
  ];
  const { criteria, missing, ...report } = reportCoverage(ITEMS, { mock: ["listTides"] }, exceptions);
  expect(criteria.map(({ coverable, total }) => [coverable, total])).toEqual([
    [1, 1],
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  expect(missing).toEqual(["listTides reply 200 image/png"]);
  expect(report.exceptions.map(({ item, reason, items }) => [item, reason, items])).toEqual([
    ["listTides query.order*", "The mock takes no query.", 3],
    ["listTides reply 200 image/*", "Never served.", 1],
  ]);
  expect(report.staleExceptions).toEqual([]);
});

test("says which exceptions are stale, and keeps what is covered among the coverable", () => {
  const exceptions = [
    { item: "listTides query.order = asc", reason: "Not sent." },
    { item: "listTides query*", reason: " " },
    { item: "listTides query.sort", reason: "Not sent." },
    { item: "createTide*", reason: "Not sent." },
  ];
  const { criteria, staleExceptions } = reportCoverage(ITEMS, { mock: ["listTides query.order = asc"] }, exceptions);
  expect(staleExceptions).toMatchInlineSnapshot(`
    [
      ""listTides query.order = asc" is covered: remove the exception",
      ""listTides query.order = asc" is covered: narrow the exception "listTides query*"",
      ""listTides query*" is excepted without a reason: give one",
      ""listTides query.sort" matches nothing of the contract: remove the exception, or mend its name",
      ""createTide*" matches nothing of the contract: remove the exception, or mend its name",
    ]
  `);
  expect(criteria.find(({ criterion }) => criterion === "parameter value")).toMatchObject({ total: 2, coverable: 1, covered: 1 });
});

test("counts what the provider has shown apart, and nothing that the contract no longer has", () => {
  const provider = (names: string[]): (number | null)[] =>
    reportCoverage(ITEMS, { mock: [], provider: names }).criteria.map((criterion) => criterion.provider);
  expect(provider(["listTides", "listTides query.order = asc", "listTides query.sort"])).toEqual([1, 0, 1, 0]);
  expect(provider([])).toEqual([null, null, null, null]);
});

test("says in a report that was kept what the provider has shown, which is nothing where it is none of the contract's", () => {
  const report = reportCoverage(ITEMS, { mock: ["listTides"] });
  const observed = ["listTides", "listTides query.order = asc", "listTides query.gone"];
  expect(withProvider(report, ITEMS, observed)).toEqual(reportCoverage(ITEMS, { mock: ["listTides"], provider: observed }));
  expect(withProvider(report, ITEMS, ["listTides query.gone"]).criteria.map(({ provider }) => provider)).toEqual([null, null, null, null]);
});
