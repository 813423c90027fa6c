import { expect, test } from "vitest";
import { faultsOfExamples } from "./served-examples-fixture.ts";
import { listSpecMutants } from "./spec-mutants.ts";
import { TIDEPOOL } from "./tidepool-fixture.ts";

test("makes of every mutant valid OpenAPI whose own examples are valid", async () => {
  const faults: Record<string, string[]> = {};
  for (const { id, apply } of listSpecMutants(TIDEPOOL)) {
    const found = await faultsOfExamples(apply());
    if (found.length > 0) faults[id] = found;
  }
  expect(faults).toEqual({});
});
