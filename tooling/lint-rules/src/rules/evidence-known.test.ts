import { expect, test } from "vitest";
import { assumptionsYaml, lintFixture, rootWithPathItem, sourcesYaml } from "../lint-fixture.ts";

const REGISTERS = {
  "sources.yaml": sourcesYaml("tide-table"),
  "assumptions.yaml": assumptionsYaml("tides-in-utc"),
};

const operation = (evidence: string): string => rootWithPathItem(`get:\n  operationId: listTides\n  x-evidence: ${evidence}\n`);
const KNOWN = "{ source: tide-table, grade: inferred, assumption: tides-in-utc }";

const lintEvidence = (root: string, registers: Record<string, string> = {}): Promise<string[]> =>
  lintFixture({ ...REGISTERS, ...registers, "openapi.yaml": root }, { "contracts/evidence-known": "error" });

test("accepts evidence of every grade whose source and assumption are registered", async () => {
  const root = rootWithPathItem(`get:
  x-evidence: ${KNOWN}
put:
  x-evidence: { source: tide-table, grade: documented }
post:
  x-evidence: { source: tide-table, grade: observed, observedAt: 2026-01-31 }
patch:
  x-evidence: { source: tide-table, grade: contradicted, note: The page before says otherwise. }
delete:
  x-evidence: { source: tide-table, grade: imported }
`);
  expect(await lintEvidence(root)).toEqual([]);
});

test("refuses a source that no register holds, and then the one that nothing names", async () => {
  expect(await lintEvidence(operation("{ source: tide-chart, grade: inferred, assumption: tides-in-utc }"))).toMatchInlineSnapshot(`
    [
      "openapi.yaml:7 contracts/evidence-known Source "tide-chart" is not in sources.yaml: add the page there, or name one of tide-table.",
      "sources.yaml:1 contracts/evidence-known No evidence names the source "tide-table": use it, or delete it.",
    ]
  `);
});

test("refuses an unknown grade, also one that every object inherits", async () => {
  const found = await lintEvidence(operation("{ source: tide-table, grade: certain, assumption: tides-in-utc }"));
  expect(found).toMatchInlineSnapshot(`
    [
      "openapi.yaml:7 contracts/evidence-known Grade "certain" is unknown: write one of documented, observed, contradicted, inferred, imported.",
    ]
  `);
  expect(await lintEvidence(operation("{ source: tide-table, grade: constructor, assumption: tides-in-utc }"))).toHaveLength(1);
});

test("refuses an assumption that no register holds", async () => {
  const found = await lintEvidence(operation("{ source: tide-table, grade: inferred, assumption: tides-in-cet }"), {
    "assumptions.yaml": "[]\n",
  });
  expect(found).toMatchInlineSnapshot(`
    [
      "openapi.yaml:7 contracts/evidence-known Assumption "tides-in-cet" is not in assumptions.yaml: add it there.",
    ]
  `);
});

test("refuses an assumption that nothing names", async () => {
  const registers = { "assumptions.yaml": assumptionsYaml("tides-in-utc", "heights-in-metres") };
  expect(await lintEvidence(operation(KNOWN), registers)).toMatchInlineSnapshot(`
    [
      "assumptions.yaml:2 contracts/evidence-known No evidence names the assumption "heights-in-metres": use it, or delete it.",
    ]
  `);
});

test("refuses a source that nothing names", async () => {
  expect(await lintEvidence(operation(KNOWN), { "sources.yaml": sourcesYaml("tide-table", "old-page") })).toMatchInlineSnapshot(`
    [
      "sources.yaml:2 contracts/evidence-known No evidence names the source "old-page": use it, or delete it.",
    ]
  `);
});

test("refuses a doubt without an assumption or a note, and an observation without a date", async () => {
  const registers = { "assumptions.yaml": "[]\n" };
  expect(await lintEvidence(operation("{ source: tide-table, grade: inferred }"), registers)).toMatchInlineSnapshot(`
    [
      "openapi.yaml:7 contracts/evidence-known A fact that is inferred needs an assumption that a live call could settle, or a note that says why we read it so.",
    ]
  `);
  expect(await lintEvidence(operation("{ source: tide-table, grade: contradicted }"), registers)).toHaveLength(1);
  expect(await lintEvidence(operation("{ source: tide-table, grade: observed }"), registers)).toMatchInlineSnapshot(`
    [
      "openapi.yaml:7 contracts/evidence-known An observed fact needs observedAt: the date of the observation, as YYYY-MM-DD.",
    ]
  `);
});

test("refuses members that evidence does not have, and evidence that is no object", async () => {
  const found = await lintEvidence(operation("{ source: tide-table, grade: documented, page: 3 }"), { "assumptions.yaml": "[]\n" });
  expect(found).toMatchInlineSnapshot(`
    [
      "openapi.yaml:7 contracts/evidence-known x-evidence has no member "page": the members are source, grade, note, assumption, observedAt.",
    ]
  `);
  const none = { "sources.yaml": "[]\n", "assumptions.yaml": "[]\n" };
  for (const evidence of ["documented", "null", "5"]) {
    expect(await lintEvidence(operation(evidence), none), evidence).toEqual([
      "openapi.yaml:7 contracts/evidence-known x-evidence must be an object with some of source, grade, note, assumption, observedAt.",
    ]);
  }
});

test("looks into extensions and into every file", async () => {
  const found = await lintFixture(
    {
      ...REGISTERS,
      "openapi.yaml": `${rootWithPathItem("$ref: paths/tides.yaml")}x-rate-limit:
  limit: 20
  x-evidence: { source: tide-table, grade: guessed }
`,
      "paths/tides.yaml": `get:
  x-evidence: ${KNOWN}
  responses:
    "200": { $ref: ../responses/Tides.yaml }
`,
      "responses/Tides.yaml": "description: Tides.\nx-evidence: { source: tide-chart, grade: documented }\n",
    },
    { "contracts/evidence-known": "error" },
  );
  expect(found).toMatchInlineSnapshot(`
    [
      "responses/Tides.yaml:2 contracts/evidence-known Source "tide-chart" is not in sources.yaml: add the page there, or name one of tide-table.",
      "openapi.yaml:8 contracts/evidence-known Grade "guessed" is unknown: write one of documented, observed, contradicted, inferred, imported.",
    ]
  `);
});

test("refuses a register that is missing or is no list of ids, with its line", async () => {
  const { "sources.yaml": sources } = REGISTERS;
  const files = { "openapi.yaml": operation(KNOWN), "sources.yaml": sources };
  await expect(lintFixture(files, { "contracts/evidence-known": "error" })).rejects.toThrow(
    /assumptions\.yaml:1:1 spec-exists\n {2}There is no such file/,
  );
  for (const [text, line] of [
    ["tide-table: Tide table\n", 1],
    ["- null\n", 1],
    [`${sourcesYaml("a")}- title: No id\n`, 2],
    [sourcesYaml("a", "b", "a"), 3],
  ] as const) {
    await expect(lintEvidence(operation(KNOWN), { "sources.yaml": text }), text).rejects.toThrow(`sources.yaml:${line}:`);
  }
});

test("refuses a register's entry that does not say all that it has to", async () => {
  const registers = { "assumptions.yaml": "- { id: tides-in-utc, believe: Times are UTC., because: The page shows a Z. }\n" };
  await expect(lintEvidence(operation(KNOWN), registers)).rejects.toThrow(
    'assumptions.yaml:1:3 contracts/evidence-known\n  Entry "tides-in-utc" lacks confirmedBy, refutedBy: add what it has to say there.',
  );
});

test("sees evidence that stands beside a reference", async () => {
  const root = `openapi: 3.1.1
info: { title: Tides, version: 0.1.0, x-evidence: ${KNOWN} }
paths: {}
components:
  schemas:
    Tide:
      properties:
        next: { $ref: "#/components/schemas/Tide", x-evidence: { source: nowhere, grade: documented } }
`;
  expect(await lintEvidence(root)).toMatchInlineSnapshot(`
    [
      "openapi.yaml:8 contracts/evidence-known Source "nowhere" is not in sources.yaml: add the page there, or name one of tide-table.",
    ]
  `);
});

test("refuses a date that there is not, or that goes with no observation, and a note that is no text", async () => {
  const registers = { "assumptions.yaml": "[]\n" };
  const [observed] = await lintEvidence(operation("{ source: tide-table, grade: observed, observedAt: 2026-02-30 }"), registers);
  expect(observed).toContain("An observed fact needs observedAt");
  expect(await lintEvidence(operation("{ source: tide-table, grade: documented, observedAt: 2026-01-31, note: 5 }"), registers)).toEqual([
    "openapi.yaml:7 contracts/evidence-known observedAt goes with the grade observed: write that, or delete the date.",
    "openapi.yaml:7 contracts/evidence-known A note is a sentence: write it as text.",
  ]);
});

test("refuses texts of registers that a page could run, addresses that are no links, and members that there are not", async () => {
  const [sources] = await lintEvidence(operation(KNOWN), {
    "sources.yaml": sourcesYaml("tide-table").replace("Tide table", "<b>Tides</b>"),
  });
  expect(sources).toMatch(/^sources\.yaml:1 contracts\/evidence-known The title holds "<b>", which a page could run/);
  const address = sourcesYaml("tide-table").replace("null", '"javascript:alert(1)"');
  await expect(lintEvidence(operation(KNOWN), { "sources.yaml": address })).rejects.toThrow('The url of "tide-table" is no http address');
  const extra = assumptionsYaml("tides-in-utc").replace("believe: a", "believe: a, prob: {}");
  await expect(lintEvidence(operation(KNOWN), { "assumptions.yaml": extra })).rejects.toThrow('An entry has no member "prob"');
  const number = assumptionsYaml("tides-in-utc").replace("believe: a", "believe: 5");
  await expect(lintEvidence(operation(KNOWN), { "assumptions.yaml": number })).rejects.toThrow('The believe of "tides-in-utc" is no text');
});
