/**
 * Typed fetch client for the Revnue customer API.
 *
 * A schema of `components` holds both what is read and what is written: `WriteView` of it is the type of a body, `ReadView` of it
 * the type of what a reply holds.
 *
 * @example
 * ```ts
 * const revnue = createRevnueClient({ token });
 * const { data, error } = await revnue.GET("/customer/", { params: { query: { company: 1 } } });
 * ```
 *
 * @packageDocumentation
 */
import { bearerAuth, type Client, type ClientOptions, createClient } from "@contracts/runtime";
import { contract, type ServerVariables } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";

export { AuthError, ConfigError, ContractError, type ReadView, type Result, type WriteView } from "@contracts/runtime";
export type { components, operations, paths } from "./generated/schema.ts";

/** A client bound to the Revnue paths. */
export type RevnueClient = Client<paths>;

/** Options of {@link createRevnueClient}. */
export interface RevnueClientOptions extends ServerVariables, ClientOptions {
  /** Access token that an administrator made in Revnue's settings. */
  token: string;
}

/**
 * Create a Revnue client.
 *
 * @throws {ConfigError} For a missing token, or options that lead to no server.
 */
export function createRevnueClient(options: RevnueClientOptions): RevnueClient {
  // A caller without types may pass no options, and is told of the token then.
  return createClient<paths>(contract, options, bearerAuth(options?.token));
}
