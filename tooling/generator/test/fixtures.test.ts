import { expect, test } from "vitest";
import { findFactories, OPTIONAL } from "./fixture-proof.ts";

test("every schema of every provider has a factory, or a line that says why not", async () => {
  const { factories, lacking } = await findFactories();
  expect(lacking).toEqual([]);
  expect(factories.length).toBeGreaterThan(10);
});

test("what the factories make is valid by our validator and by a second one", async () => {
  const { factories } = await findFactories();
  const wrong: string[] = [];
  for (const [index, { name, problems }] of factories.entries()) {
    for (const optional of OPTIONAL) {
      const [problem] = await problems({ seed: index, optional });
      if (problem !== undefined) wrong.push(`${name}, ${optional}: ${JSON.stringify(problem)}`);
    }
  }
  expect(wrong).toEqual([]);
});
