import { readProviderArgument } from "../provider-argument.ts";
import { runTurbo } from "../turbo.ts";
import type { Verb } from "../verb.ts";

/** Lint the contracts: a task of the spec packages. */
export const verb: Verb = {
  usage: "lint [provider]",
  summary: "Lint the specs and validate every example.",
  run: async (args) => runTurbo(["lint"], { packages: readProviderArgument(args).map((provider) => `@specs/${provider.name}`) }),
};
