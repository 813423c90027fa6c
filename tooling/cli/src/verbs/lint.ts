import { chooseProviders } from "../provider-argument.ts";
import { runTurbo } from "../turbo.ts";
import type { Verb } from "../verb.ts";

export const verb: Verb = {
  usage: "lint [provider]",
  summary: "Lint the specs and validate every example.",
  run: ([name]) => runTurbo(["lint"], { packages: chooseProviders(name).map((provider) => `@specs/${provider.name}`) }),
};
