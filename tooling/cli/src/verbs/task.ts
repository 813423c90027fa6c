import { readProviderArgument } from "../provider-argument.ts";
import { runTurbo } from "../turbo.ts";

/** Run one turbo task in the packages of a scope: that of the named provider, or all. */
export function run(task: string, scope: string, args: string[]): Promise<number> {
  return runTurbo([task], { packages: readProviderArgument(args).map((provider) => `${scope}/${provider.name}`) });
}
