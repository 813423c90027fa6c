import { readProviderArgument } from "../provider-argument.ts";
import { runTurbo } from "../turbo.ts";
import type { Verb } from "../verb.ts";

/** Build the reference pages: a task of the client packages. */
export const verb: Verb = {
  usage: "docs [provider]",
  summary: "Build the reference page of each package.",
  run: async (args) => runTurbo(["docs"], { packages: readProviderArgument(args).map((provider) => `@contracts/${provider.name}`) }),
};
