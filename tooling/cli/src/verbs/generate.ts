import { chooseProviders } from "../provider-argument.ts";
import { runTurbo } from "../turbo.ts";
import type { Verb } from "../verb.ts";

export const verb: Verb = {
  usage: "generate [provider]",
  summary: "Write types, operations and api.md from the specs.",
  run: ([name]) => runTurbo(["generate"], { packages: chooseProviders(name).map((provider) => `@contracts/${provider.name}`) }),
};
