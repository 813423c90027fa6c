import { SpecError } from "@tooling/spec";
import { expect, test } from "vitest";
import { judgeSpec } from "./judge-spec.ts";

// The generator finds nothing there.
const nowhere = { name: "tides", spec: "/nowhere/tides", package: "/nowhere", openapi: "/nowhere" };
const problem = { file: "/nowhere/tides/openapi.yaml", line: 1, column: 1, rule: "spec-exists", message: "Add it." };

test("gives the linter's problems and nothing else, whatever the generator makes of the spec", async () => {
  expect(await judgeSpec(nowhere, async () => [problem])).toEqual({ problems: [problem] });
});

test("fails where the linter falls over, and where the generator alone finds something wrong", async () => {
  await expect(judgeSpec(nowhere, () => Promise.reject(new Error("The linter fell over.")))).rejects.toThrow("The linter fell over.");
  await expect(judgeSpec(nowhere, async () => [])).rejects.toThrow(SpecError);
});
