/** Render `tanstack-query.ts`: the client's options for TanStack Query, whose keys begin with the provider's name. */
export function renderTanstackQuery(name: string): string {
  return `import type { Client } from "@contracts/runtime";
import { createQueries as createPrefixed, type Queries } from "@contracts/runtime/tanstack-query";
import type { Pages } from "./operations.ts";
import type { paths } from "./schema.ts";

/**
 * Create the options that TanStack Query takes of this provider's calls.
 *
 * @param scope Tells apart what shares a cache: accounts, servers.
 */
export function createQueries(client: Client<paths, Pages>, ...scope: readonly unknown[]): Queries<paths> {
  return createPrefixed(client, ${JSON.stringify(name)}, ...scope);
}
`;
}
