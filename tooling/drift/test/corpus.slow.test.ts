import { loadSpec } from "@tooling/spec";
import { describe, expect, test } from "vitest";
import { createDriftJudge, createOperationFinder, DRIFT_CATEGORIES } from "../src/index.ts";
import { readCorpora } from "../src/read-corpus.ts";

const corpora = readCorpora();
const drifted = corpora.flatMap((corpus) => corpus.drifted);

describe.each(corpora)("$provider", ({ document, files, drifted, clean }) => {
  const judge = createDriftJudge(document, { spec: loadSpec(files.spec) });

  test.each(drifted)("finds all, and at its place: $comment", async ({ exchange, expected }) => {
    const found = await judge.judge(exchange);
    expect(found.map(({ category, at }) => ({ category, at }))).toEqual(expected);
    for (const { spec, evidence, proposal } of found) {
      expect(spec).toEqual({ pointer: expect.any(String), file: expect.any(String), line: expect.any(Number) });
      expect(evidence).toBeDefined();
      expect(proposal).toMatch(/\.$/);
    }
  });

  test.each(clean)("finds nothing: $comment", async ({ exchange, expected }) => {
    expect(expected).toEqual([]);
    expect(await judge.judge(exchange)).toEqual([]);
  });
});

test("has enough of each, and every category twice that a contract can have", () => {
  const times = (category: string): number =>
    drifted.filter(({ expected }) => expected.some((drift) => drift.category === category)).length;
  const judged = corpora.flatMap(({ document, clean }) =>
    clean.filter(({ exchange }) => createOperationFinder(document)(exchange) !== undefined),
  );
  expect(drifted.length).toBeGreaterThanOrEqual(60);
  expect(judged.length).toBeGreaterThanOrEqual(30);
  // No provider documents a bound of what it sends: the judge's own tests have it.
  expect(DRIFT_CATEGORIES.filter((category) => times(category) < 2)).toEqual(["bound"]);
});
