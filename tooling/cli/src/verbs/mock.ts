import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { startMock } from "@tooling/mock";
import type { Provider } from "@tooling/spec/providers";
import { chooseProviders, listNames } from "../provider-argument.ts";
import { untilStopped } from "../until-stopped.ts";
import { UsageError } from "../verb.ts";

/** Serve one mock in the foreground. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { port: { type: "string", default: "0" } } });
  if (positionals.length === 0) throw new UsageError(`Which provider? There are ${listNames()}.`);
  const [{ name, openapi }] = chooseProviders(positionals) as [Provider];
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
    throw new UsageError(`"${values.port}" is not a port: pass a number up to 65535.`);
  if (!existsSync(openapi)) throw new UsageError(`${name} has no generated document yet: run \`npm run contracts -- generate ${name}\`.`);
  return untilStopped(async (keep, signal) => {
    const onLine = (line: string): void => console.log(line);
    const mock = await startMock({ document: openapi, provider: name, port: Number(values.port), onLine, signal });
    keep(mock);
    console.log(`${name} is mocked at ${mock.url}; Ctrl-C ends it.`);
  });
}
