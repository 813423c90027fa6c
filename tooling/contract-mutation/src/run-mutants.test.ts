import { expect, test } from "vitest";
import { listMutants } from "./run-mutants.ts";
import { TIDEPOOL } from "./tidepool-fixture.ts";

test("gives each mutant an id of its own, that begins with its kind", () => {
  const mutants = listMutants(TIDEPOOL);
  expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  expect(mutants.filter(({ id, kind }) => !id.startsWith(`${kind} `))).toEqual([]);
});
