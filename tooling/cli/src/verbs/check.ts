import { chooseProviders } from "../provider-argument.ts";
import { runTurbo } from "../turbo.ts";
import type { Verb } from "../verb.ts";

export const verb: Verb = {
  usage: "check [provider]",
  summary: "Say which generated files are not what the specs give; writes nothing.",
  run: ([name]) => runTurbo(["check"], { packages: chooseProviders(name).map((provider) => `@contracts/${provider.name}`) }),
};
