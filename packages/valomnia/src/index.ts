/**
 * Typed fetch client for the Valomnia customer API.
 *
 * @example
 * ```ts
 * const valomnia = createValomniaClient({ organization: "acme", username, password });
 * const { data, error } = await valomnia.GET("/customers", { params: { query: { max: 50 } } });
 * ```
 *
 * @packageDocumentation
 */
import { type Client, type ClientOptions, type Credentials, createClient, type ServerChoice, sessionAuth } from "@contracts/runtime";
import { contract, type ServerVariables } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";

export { AuthError, ConfigError, ContractError, type Result } from "@contracts/runtime";
export type { components, operations, paths } from "./generated/schema.ts";

/** A client bound to the Valomnia paths. */
export type ValomniaClient = Client<paths>;

/** Options of {@link createValomniaClient}. */
export type ValomniaClientOptions = ServerChoice<ServerVariables> & Pick<ClientOptions, "fetch" | "headers"> & Credentials;

/**
 * Create a Valomnia client; it logs in once, before the first call.
 *
 * @throws {ConfigError} For missing credentials, or options that lead to no server.
 */
export function createValomniaClient(options: ValomniaClientOptions): ValomniaClient {
  return createClient<paths>(contract, options, sessionAuth(contract, options));
}
