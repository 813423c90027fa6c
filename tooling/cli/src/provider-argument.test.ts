import type { Provider } from "@tooling/spec/providers";
import { expect, test } from "vitest";
import { chooseProviders, listNames, readProviderArgument } from "./provider-argument.ts";
import { UsageError } from "./verb.ts";

const providers = ["harbour", "tidepool"].map((name): Provider => ({ name, spec: "", package: "", openapi: "" }));

test("takes all providers where none is named, and the one that is", () => {
  expect(chooseProviders([], providers)).toEqual(providers);
  expect(chooseProviders(["tidepool"], providers).map((provider) => provider.name)).toEqual(["tidepool"]);
});

test("names those that there are where a provider is unknown", () => {
  expect(() => chooseProviders(["tide"], providers)).toThrowErrorMatchingInlineSnapshot(
    `[UsageError: There is no provider "tide": there are harbour, tidepool.]`,
  );
  expect(() => chooseProviders(["tide"], providers)).toThrow(UsageError);
});

test("refuses several names instead of forgetting all but the first", () => {
  expect(() => chooseProviders(["harbour", "tidepool"], providers)).toThrowErrorMatchingInlineSnapshot(
    `[UsageError: One provider at a time, or none for all: "harbour", "tidepool" are 2.]`,
  );
});

test("refuses an option of a verb that has none", () => {
  expect(() => readProviderArgument(["--slow"])).toThrow(/^Unknown option '--slow'/);
});

test("finds the providers of this repository by itself", () => {
  const [first = ""] = listNames().split(", ");
  expect(readProviderArgument([first]).map((provider) => provider.name)).toEqual([first]);
});
