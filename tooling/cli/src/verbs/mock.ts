import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { startMock } from "@tooling/mock";
import type { Provider } from "@tooling/spec/providers";
import { chooseProviders, listNames } from "../provider-argument.ts";
import { untilStopped } from "../until-stopped.ts";
import { UsageError, type Verb } from "../verb.ts";

/** Serve one mock in the foreground. */
export const verb: Verb = {
  usage: "mock <provider> [--port <number>]",
  summary: "Serve one provider's mock until Ctrl-C, and print what it is asked.",
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { port: { type: "string", default: "0" } } });
    if (positionals.length === 0) throw new UsageError(`Which provider? There are ${listNames()}.`);
    const [provider] = chooseProviders(positionals) as [Provider];
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
      throw new UsageError(`"${values.port}" is not a port: pass a number up to 65535.`);
    if (!existsSync(provider.openapi))
      throw new UsageError(`${provider.name} has no generated document yet: run \`npm run contracts -- generate ${provider.name}\`.`);
    const mock = await startMock({ document: provider.openapi, port: Number(values.port), onLine: (line) => console.log(line) });
    console.log(`${provider.name} is mocked at ${mock.url}; Ctrl-C ends it.`);
    return untilStopped([mock]);
  },
};
