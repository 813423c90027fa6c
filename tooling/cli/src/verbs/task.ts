import { readProviderArgument } from "../provider-argument.ts";
import { runTurbo } from "../turbo.ts";

/** Run turbo tasks, each in the packages of its scope: those of the named provider, or all. */
export function run(scopes: Readonly<Record<string, string>>, args: string[]): Promise<number> {
  const packages = readProviderArgument(args).flatMap(({ name }) => Object.values(scopes).map((scope) => `${scope}/${name}`));
  return runTurbo(Object.keys(scopes), { packages });
}
