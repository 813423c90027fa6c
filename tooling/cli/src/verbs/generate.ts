import { readProviderArgument } from "../provider-argument.ts";
import { runTurbo } from "../turbo.ts";
import type { Verb } from "../verb.ts";

/** Write the generated files: a task of the client packages. */
export const verb: Verb = {
  usage: "generate [provider]",
  summary: "Write types, operations and api.md from the specs.",
  run: async (args) => runTurbo(["generate"], { packages: readProviderArgument(args).map((provider) => `@contracts/${provider.name}`) }),
};
