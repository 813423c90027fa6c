import { parseArgs } from "node:util";
import { findProviders, type Provider } from "@tooling/spec/providers";
import { UsageError } from "./verb.ts";

/**
 * Read the arguments of a verb that takes a provider and no options.
 *
 * @throws {Error} For an option, a name that no provider has, or several names; its message is for the user.
 */
export function readProviderArgument(args: string[]): readonly Provider[] {
  return chooseProviders(parseArgs({ args, allowPositionals: true, options: {} }).positionals);
}

/**
 * Find the providers that the positional arguments name: one, or all where there is none.
 *
 * @throws {UsageError} For a name that no provider has, and for several names.
 */
export function chooseProviders(names: readonly string[], providers: readonly Provider[] = findProviders()): readonly Provider[] {
  const [name, ...more] = names;
  if (name === undefined) return providers;
  if (more.length > 0) throw new UsageError(`One provider at a time, or none for all: "${names.join('", "')}" are ${names.length}.`);
  const chosen = providers.filter((provider) => provider.name === name);
  if (chosen.length > 0) return chosen;
  throw new UsageError(`There is no provider "${name}": there are ${listNames(providers)}.`);
}

/** Name the providers that there are, for a message. */
export function listNames(providers: readonly Provider[] = findProviders()): string {
  return providers.map((provider) => provider.name).join(", ");
}
