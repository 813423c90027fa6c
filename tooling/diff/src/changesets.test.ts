import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Change } from "./change.ts";
import { checkChangesets, draftChangeset, readChangesets, writeChangeset } from "./changesets.ts";
import type { ContractDiff } from "./diff-since.ts";

const removed: Change = {
  impact: "breaking",
  wire: true,
  types: true,
  place: "TidePage.nextPage",
  operations: ["listTides"],
  member: "",
  kind: "removed",
  before: { type: "string" },
  reasons: ["Property `nextPage` was removed."],
};
const words: Change = {
  ...removed,
  impact: "docs",
  wire: false,
  types: false,
  place: "Tide",
  member: "description",
  kind: "modified",
  after: "New.",
  reasons: [],
};
const tides: ContractDiff = {
  provider: "tides",
  package: "@contracts/tides",
  version: "1.4.0",
  state: "changed",
  bump: "major",
  changes: [removed, words],
};

function createRepository(changesets: Record<string, string>): string {
  const repository = mkdtempSync(join(tmpdir(), "changesets-"));
  onTestFinished(() => rmSync(repository, { recursive: true }));
  mkdirSync(join(repository, ".changeset"));
  for (const [name, text] of Object.entries(changesets)) writeFileSync(join(repository, ".changeset", name), text);
  return repository;
}

const changeset = (bump: string): string => `---\n"@contracts/tides": ${bump}\n---\n\nTides turn.\n`;

test("reads the changesets that are new or other than before", () => {
  const repository = createRepository({
    "new.md": changeset("minor"),
    "old.md": changeset("major"),
    "other.md": changeset("patch"),
    "README.md": "# Changesets",
  });
  const before = new Map([
    [".changeset/old.md", Buffer.from(changeset("major"))],
    [".changeset/other.md", Buffer.from(changeset("minor"))],
  ]);
  expect(readChangesets(repository, before)).toEqual([
    { path: ".changeset/new.md", releases: { "@contracts/tides": "minor" } },
    { path: ".changeset/other.md", releases: { "@contracts/tides": "patch" } },
  ]);
});

test.each([
  ["no front matter", "Tides turn."],
  ["a bump that is none", changeset("huge")],
  ["YAML that does not parse", '---\n"a: [\n---\n'],
  ["a package that it names twice", '---\n"@contracts/tides": patch\n"@contracts/tides": major\n---\n'],
])("refuses a changeset with %s", (_, text) => {
  expect(() => readChangesets(createRepository({ "bad.md": text }), new Map())).toThrow(/^\.changeset\/bad\.md does not begin/);
});

test("takes a changeset without packages for one that bumps nothing", () => {
  expect(readChangesets(createRepository({ "empty.md": "---\n---\n\nNothing.\n" }), new Map())).toEqual([
    { path: ".changeset/empty.md", releases: {} },
  ]);
});

test("refuses a change without a changeset, and names the file to write", () => {
  expect(checkChangesets(tides, [], "1.4.0")).toMatchInlineSnapshot(`
    [
      "tides demands a major release after 1.4.0. No changeset says so: write .changeset/tides-remove-tide-page-next-page.md, which \`npm run contracts -- diff tides --draft\` drafts.",
    ]
  `);
});

test("refuses a changeset that demands less than the change, and says what to write", () => {
  const changesets = [{ path: ".changeset/turn.md", releases: { "@contracts/tides": "minor", "@contracts/other": "major" } as const }];
  expect(checkChangesets(tides, changesets, "1.4.0")).toMatchInlineSnapshot(`
    [
      "tides demands a major release after 1.4.0. .changeset/turn.md says minor: write \`"@contracts/tides": major\` there.",
    ]
  `);
});

test("is content with the greatest of several changesets, and with a version that is raised already", () => {
  const releases = (bump: "patch" | "major"): { path: string; releases: Record<string, "patch" | "major"> } => ({
    path: ".changeset/a.md",
    releases: { "@contracts/tides": bump },
  });
  expect(checkChangesets(tides, [releases("patch"), releases("major")], "1.4.0")).toEqual([]);
  expect(checkChangesets(tides, [], "2.0.0")).toEqual([]);
  expect(checkChangesets(tides, [], "1.5.0")).toHaveLength(1);
  expect(checkChangesets({ ...tides, bump: "none", changes: [] }, [], "1.4.0")).toEqual([]);
});

test("drafts a changeset whose name and text say what changed", () => {
  const drafted = draftChangeset(tides);
  expect(drafted.path).toBe(".changeset/tides-remove-tide-page-next-page.md");
  expect(drafted.text).toMatchInlineSnapshot(`
    "---
    "@contracts/tides": major
    ---

    Breaking:

    - \`TidePage.nextPage: removed\`. Property \`nextPage\` was removed.

    In words only:

    - \`Tide: description {"type":"string"} → "New."\`.
    "
  `);
});

test("writes a draft once, and what it wrote is read as it was meant", () => {
  const repository = createRepository({});
  writeChangeset(repository, draftChangeset(tides));
  expect(readChangesets(repository, new Map())).toEqual([
    { path: ".changeset/tides-remove-tide-page-next-page.md", releases: { "@contracts/tides": "major" } },
  ]);
  expect(() => writeChangeset(repository, draftChangeset(tides))).toThrow(/is there already/);
  expect(readFileSync(join(repository, draftChangeset(tides).path), "utf8")).toBe(draftChangeset(tides).text);
});

test("lets no place lead the name of a draft out of the folder", () => {
  expect(draftChangeset({ ...tides, changes: [{ ...removed, place: "../../etc/`passwd`" }] })).toEqual({
    path: ".changeset/tides-remove-etc-passwd.md",
    text: expect.stringContaining("- `../../etc/'passwd': removed`."),
  });
});
