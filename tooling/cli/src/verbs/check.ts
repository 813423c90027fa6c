import { readProviderArgument } from "../provider-argument.ts";
import { runTurbo } from "../turbo.ts";
import type { Verb } from "../verb.ts";

/** Say what is stale: a task of the client packages that writes nothing. */
export const verb: Verb = {
  usage: "check [provider]",
  summary: "Say which generated files are not what the specs give; writes nothing.",
  run: async (args) => runTurbo(["check"], { packages: readProviderArgument(args).map((provider) => `@contracts/${provider.name}`) }),
};
