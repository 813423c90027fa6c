/**
 * Typed fetch client for the Revnue customer API.
 *
 * @example
 * ```ts
 * const revnue = createRevnueClient({ token });
 * const { data, error } = await revnue.GET("/customer/", { params: { query: { company: 1 } } });
 * ```
 *
 * @packageDocumentation
 */
import { bearerAuth, type Client, type ClientOptions, createClient, type ServerChoice } from "@contracts/runtime";
import { contract, type ServerVariables } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";

export { AuthError, ConfigError, ContractError, type Result } from "@contracts/runtime";
export type { components, operations, paths } from "./generated/schema.ts";

/** A client bound to the Revnue paths. */
export type RevnueClient = Client<paths>;

/** Options of {@link createRevnueClient}. */
export type RevnueClientOptions = ServerChoice<ServerVariables> &
  Pick<ClientOptions, "fetch" | "headers"> & {
    /** Access token that an administrator made in Revnue's settings. */
    token: string;
  };

/**
 * Create a Revnue client.
 *
 * @throws {ConfigError} For a missing token, or options that lead to no server.
 */
export function createRevnueClient(options: RevnueClientOptions): RevnueClient {
  return createClient<paths>(contract, options, bearerAuth(options.token));
}
