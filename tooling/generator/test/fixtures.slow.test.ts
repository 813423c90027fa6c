import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findFactories, OPTIONAL } from "./fixture-proof.ts";

const { factories } = await findFactories();

test.each(factories.map(({ name, problems }) => [name, problems] as const))(
  "%s: what its factory makes is valid by two validators, whatever the seed",
  async (_, problems) => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.constantFrom(...OPTIONAL), async (seed, optional) => {
        expect(await problems({ seed, optional })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  },
);
