/**
 * Typed fetch client for the Revnue customer API.
 *
 * A schema of `components` holds both what is read and what is written: `WriteView` of it is the type of a body, `ReadView` of it
 * the type of what a reply holds.
 *
 * @example
 * ```ts
 * import { createRevnueClient, unwrap } from "@contracts/revnue";
 *
 * const revnue = createRevnueClient({ token });
 * const customers = await unwrap(revnue.GET("/customer/", { params: { query: { company: 1 } } }));
 * ```
 *
 * @packageDocumentation
 */
import { bearerAuth, type Client, type ClientOptions, createClient, type TokenOption } from "@contracts/runtime";
import { contract, type Pages, type ServerVariables } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";

export * from "@contracts/runtime/client-exports";
export type { components, operations, paths } from "./generated/schema.ts";

/** A client bound to the Revnue paths. */
export type RevnueClient = Client<paths, Pages>;

/** Options of {@link createRevnueClient}. */
export interface RevnueClientOptions extends ServerVariables, ClientOptions {
  /** Access token that an administrator made in Revnue's settings, or a function that gets it. */
  token: TokenOption;
}

/**
 * Create a Revnue client.
 *
 * @throws {ConfigError} For a missing token, or options that lead to no server.
 */
export function createRevnueClient(options: RevnueClientOptions): RevnueClient {
  // A caller without types may pass no options, and is told of the token then.
  return createClient<paths, Pages>(contract, options, bearerAuth(options?.token));
}
