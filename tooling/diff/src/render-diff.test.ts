import { expect, test } from "vitest";
import type { Change } from "./change.ts";
import type { ContractDiff } from "./diff-since.ts";
import { renderDiff } from "./render-diff.ts";

const narrowed: Change = {
  impact: "breaking",
  wire: true,
  types: false,
  place: "Tide.height",
  operations: ["listTides", "getTide"],
  member: "maximum",
  kind: "modified",
  before: 30,
  after: 20,
  reasons: ["Upper bound of `height` changed from '<= 30' to '<= 20'."],
  at: "specs/tides/schemas/Tide.yaml:7",
};
const added: Change = {
  ...narrowed,
  impact: "compatible",
  wire: false,
  place: "listTides query since",
  operations: ["listTides"],
  member: "",
  kind: "added",
  reasons: [],
};
const contract: ContractDiff = {
  provider: "tides",
  package: "@contracts/tides",
  version: "0.3.1",
  state: "changed",
  bump: "minor",
  changes: [narrowed, added],
};
const base = { commit: "0123456789abcdef", words: "where this branch left origin/main" };

test("groups the changes, and says where each is and why it breaks", () => {
  const callSites = [
    { at: "packages/app/src/app.ts:3", message: "Type 'string' is not assignable to type 'number'." },
    { at: "packages/tides/test/client.test-d.ts:9", message: "Expected 1 arguments, but got 0.", testOf: "tides" },
  ];
  expect(renderDiff({ base, contracts: [contract], callSites, changesets: [] })).toMatchInlineSnapshot(`
    "Compared with 0123456789, where this branch left origin/main.

    tides: demands a minor release after 0.3.1 (before 1.0.0 a minor release is the one that may break).
      Breaking (1)
        Tide.height: maximum 30 → 20 [wire]
          specs/tides/schemas/Tide.yaml:7, in listTides, getTide
          Upper bound of \`height\` changed from '<= 30' to '<= 20'.
      Compatible (1)
        listTides query since: added
          specs/tides/schemas/Tide.yaml:7

    Calls that do not compile against the types of now:
      packages/app/src/app.ts:3 Type 'string' is not assignable to type 'number'.
      packages/tides/test/client.test-d.ts:9 (as it was) Expected 1 arguments, but got 0.
    "
  `);
});

test("says of a contract in one line that it is new, gone or as it was", () => {
  const states = (["added", "removed", "unchanged"] as const).map((state) => ({ ...contract, changes: [], state }));
  expect(renderDiff({ base, contracts: states, callSites: [], changesets: [] })).toMatchInlineSnapshot(`
    "Compared with 0123456789, where this branch left origin/main.

    tides: a new contract.

    tides: the contract is gone, and breaks all who use it.

    tides: nothing changed.
    "
  `);
});

test("shortens long values, and lists few operations", () => {
  const operations = ["a", "b", "c", "d", "e", "f"];
  const long = { ...narrowed, before: "x".repeat(200), after: undefined, operations };
  const text = renderDiff({ base, contracts: [{ ...contract, changes: [long] }], callSites: [], changesets: [] });
  expect(text).toMatch(/maximum "x{59}… → none/);
  expect(text).toContain("in a, b, c, d and 2 more");
});
