// Generated from specs/valomnia. Do not edit: change the spec and run `npm run contracts -- generate`.

import type { Client } from "@contracts/runtime";
import { createQueries as createPrefixed, type Queries } from "@contracts/runtime/tanstack-query";
import type { Pages } from "./operations.ts";
import type { paths } from "./schema.ts";

/**
 * Create the options that TanStack Query takes of this provider's calls.
 *
 * @param scope Tells apart what shares a cache: accounts, servers.
 */
export function createQueries(client: Client<paths, Pages>, ...scope: readonly unknown[]): Queries<paths> {
  return createPrefixed(client, "valomnia", ...scope);
}
