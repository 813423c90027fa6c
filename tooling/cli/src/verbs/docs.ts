import { chooseProviders } from "../provider-argument.ts";
import { runTurbo } from "../turbo.ts";
import type { Verb } from "../verb.ts";

export const verb: Verb = {
  usage: "docs [provider]",
  summary: "Build the reference page of each package.",
  run: ([name]) => runTurbo(["docs"], { packages: chooseProviders(name).map((provider) => `@contracts/${provider.name}`) }),
};
