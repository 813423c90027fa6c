/**
 * Typed fetch client for the Valomnia customer API.
 *
 * A schema of `components` holds both what is read and what is written: `WriteView` of it is the type of a body, `ReadView` of it
 * the type of what a reply holds.
 *
 * @example
 * ```ts
 * import { createValomniaClient } from "@contracts/valomnia";
 *
 * const valomnia = createValomniaClient({ organization: "acme", username, password });
 * const result = await valomnia.GET("/customers", { params: { query: { max: 50 } } });
 * for await (const customer of valomnia.paginate("/customers", { params: { query: { isActive: true } } })) console.log(customer.name);
 * ```
 *
 * @packageDocumentation
 */
import { type Client, type ClientOptions, type Credentials, createClient, sessionAuth } from "@contracts/runtime";
import { contract, type Pages, type ServerVariables } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";

export * from "@contracts/runtime/client-exports";
export type { components, operations, paths } from "./generated/schema.ts";

/** A client bound to the Valomnia paths. */
export type ValomniaClient = Client<paths, Pages>;

/** Options of {@link createValomniaClient}: the organization is needed, unless a `baseUrl` stands in for it. */
export type ValomniaClientOptions = OrganizationOptions | BaseUrlOptions;

interface OrganizationOptions extends ServerVariables, ClientOptions, Credentials {}

interface BaseUrlOptions extends Partial<ServerVariables>, ClientOptions, Credentials {
  /** Replaces the whole server URL, base path included, for example by a mock's. */
  baseUrl: string;
}

// Overloads, because editors show no documentation for the members of a union.
/**
 * Create a Valomnia client; it logs in once, before the first call.
 *
 * @throws {ConfigError} For missing credentials, or options that lead to no server.
 */
export function createValomniaClient(options: OrganizationOptions): ValomniaClient;
/** Create a Valomnia client of another server, for example a mock. */
export function createValomniaClient(options: BaseUrlOptions): ValomniaClient;
/** Create a Valomnia client of either server. */
export function createValomniaClient(options: ValomniaClientOptions): ValomniaClient;
export function createValomniaClient(options: ValomniaClientOptions): ValomniaClient {
  return createClient<paths, Pages>(contract, options, sessionAuth(contract, options));
}
