import { findProviders, type Provider } from "@tooling/spec/providers";
import { UsageError } from "./verb.ts";

/**
 * Find the providers that an argument names: one, or all where it is missing.
 *
 * @throws {UsageError} For a name that no provider has.
 */
export function chooseProviders(name: string | undefined): Provider[] {
  const providers = findProviders();
  if (name === undefined) return providers;
  const chosen = providers.filter((provider) => provider.name === name);
  if (chosen.length > 0) return chosen;
  throw new UsageError(`There is no provider "${name}": there are ${providers.map((provider) => provider.name).join(", ")}.`);
}
