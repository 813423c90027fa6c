import { relative } from "node:path";
import { writeFiles } from "@tooling/lint-rules/lint-fixture";
import { TIDES } from "@tooling/lint-rules/tides-fixture";
import { REPOSITORY } from "@tooling/spec/providers";
import { expect, test } from "vitest";
import { type EvidenceReport, renderFact, reportEvidence } from "./evidence.ts";

/** Report on a spec, with places relative to it. */
async function reportOn(files: Record<string, string>, isListed = false): Promise<EvidenceReport> {
  const folder = writeFiles(files);
  const report = await reportEvidence({ name: "tides", spec: folder }, isListed);
  const away = `${relative(REPOSITORY, folder)}/`;
  return JSON.parse(JSON.stringify(report).replaceAll(away, "")) as EvidenceReport;
}

test("counts the facts by grade, and lists none unasked", async () => {
  expect(await reportOn(TIDES)).toEqual({
    provider: "tides",
    facts: 16,
    grades: { documented: 13, observed: 0, contradicted: 0, inferred: 3, imported: 0, none: 0 },
    assumptions: { "tides-in-utc": "open" },
    problems: [],
  });
});

test("lists each fact with its place, how it is known and why it is read so", async () => {
  const { list = [] } = await reportOn(TIDES, true);
  expect(list).toHaveLength(16);
  expect(list.slice(0, 3).map(renderFact)).toMatchInlineSnapshot(`
    [
      "openapi.yaml:7 server servers 0: documented, Tide table",
      "paths/tides.yaml:2 operation listTides: inferred, Tide table: a [tides-in-utc]",
      "paths/tides.yaml:11 response listTides 200: inferred, Tide table: a [tides-in-utc]",
    ]
  `);
  const files = { ...TIDES, "parameters/skip.yaml": (TIDES["parameters/skip.yaml"] ?? "").replace(/x-evidence.*\n/, "") };
  const { list: broken = [], problems } = await reportOn(files, true);
  expect(broken.filter(({ grade }) => grade === "none").map(renderFact)).toMatchInlineSnapshot(`
    [
      "parameters/skip.yaml:1 parameter skip: no evidence",
    ]
  `);
  expect(problems).toHaveLength(2);
});

test.each([
  ["an unknown source", "parameters/skip.yaml", "source: tide-table", "source: tide-chart", /Source "tide-chart" is not in sources/],
  [
    "a source that nothing names",
    "sources.yaml",
    "- {",
    "- { id: old, title: Old, url: null, captured: unknown }\n- {",
    /names the source "old"/,
  ],
  ["an assumption without a probe", "assumptions.yaml", /, probe.*/, " }\n", /No call settles "tides-in-utc"/],
  ["a probe that names no operation", "assumptions.yaml", "operation: listTides, ", "", /names no operation/],
])("names the place of %s", async (_, path, text, replacement, message) => {
  const { problems } = await reportOn({ ...TIDES, [path]: (TIDES[path] ?? "").replace(text, replacement) });
  expect(problems).toEqual([expect.stringMatching(message)]);
  expect(problems[0]).toMatch(new RegExp(`^${path}:\\d+:\\d+ `));
});
