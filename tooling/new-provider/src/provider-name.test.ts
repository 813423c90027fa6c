import { REPOSITORY } from "@tooling/spec/providers";
import { expect, test } from "vitest";
import { NewProviderError } from "./new-provider-error.ts";
import { readProviderName } from "./provider-name.ts";

test("derives the names of types, variables and the environment from that of the folders", () => {
  expect(readProviderName(REPOSITORY, "low-tide-2")).toEqual({
    name: "low-tide-2",
    type: "LowTide2",
    variable: "lowTide2",
    environment: "LOW_TIDE_2",
  });
});

test.each([
  "",
  "Tide",
  "tide_pool",
  "-tide",
  "tide--pool",
  "../tide",
  "tide/pool",
  "2tides",
  "t".repeat(41),
  "class",
  "token",
  "example-tide",
])("refuses the name %j", (name) => {
  expect(() => readProviderName(REPOSITORY, name)).toThrow(NewProviderError);
});

test("refuses a name that a folder has, and says what to do", () => {
  expect(() => readProviderName(REPOSITORY, "runtime")).toThrow(/There is a packages\/runtime already: call the provider otherwise/);
});
