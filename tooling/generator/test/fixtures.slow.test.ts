import * as fc from "fast-check";
import { expect, test } from "vitest";
import { FIXTURE_CASES } from "./fixture-cases.ts";
import { findFactories } from "./fixture-proof.ts";
import { drawAll, OPTIONAL, secondOpinion } from "./fixtures-of.ts";

const { factories } = await findFactories();

test.each(factories)("$name: what its factory makes is valid by two validators, whatever the seed", async ({ problems, secondOpinion }) => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.constantFrom(...OPTIONAL), async (seed, optional) => {
      expect(problems({ seed, optional })).toEqual([]);
      expect(await secondOpinion({ seed, optional })).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const { values } = drawAll(FIXTURE_CASES);

test.each(Object.keys(FIXTURE_CASES))("%s: a second validator agrees with what is drawn", async (name) => {
  expect(values.get(name)).toHaveLength(36);
  expect(await secondOpinion(FIXTURE_CASES, name, values.get(name))).toEqual([]);
});
