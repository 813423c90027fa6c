import { expect, test } from "vitest";
import { findFactories } from "./fixture-proof.ts";
import { OPTIONAL } from "./fixtures-of.ts";

const { factories, lacking } = await findFactories();

test("every schema of every provider has a factory, or a line that says why not", () => {
  expect(lacking).toEqual([]);
  expect(factories.length).toBeGreaterThan(10);
});

test("what the factories make is valid", () => {
  const wrong = factories.flatMap(({ name, problems }) =>
    OPTIONAL.flatMap((optional) => problems({ seed: 1, optional }).map((problem) => `${name}, ${optional}: ${JSON.stringify(problem)}`)),
  );
  expect(wrong).toEqual([]);
});

test("a second validator agrees, on some schemas; the slow tests ask it of all", async () => {
  for (const { name, secondOpinion } of factories.filter((_, index) => index % 8 === 0))
    expect(await secondOpinion({ optional: "some" }), name).toEqual([]);
});
