/**
 * Typed fetch client for the EvoVoice customer API.
 *
 * @example
 * ```ts
 * const evovoice = createEvoVoiceClient({ username, password });
 * const { data, error } = await evovoice.GET("/customers", { params: { query: { countPerPage: 50 } } });
 * ```
 *
 * @packageDocumentation
 */
import {
  basicAuth,
  type Client,
  type ClientOptions,
  type Credentials,
  createClient,
  type ServerChoice,
  sessionAuth,
} from "@contracts/runtime";
import { contract, type ServerVariables } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";

export { AuthError, ConfigError, ContractError, type Result } from "@contracts/runtime";
export type { components, operations, paths } from "./generated/schema.ts";

/** A client bound to the EvoVoice paths. */
export type EvoVoiceClient = Client<paths>;

/** Options of {@link createEvoVoiceClient}. */
export type EvoVoiceClientOptions = ServerChoice<ServerVariables> &
  Pick<ClientOptions, "fetch" | "headers"> &
  Credentials & {
    /** Send the password with each call, or log in once and send the session's cookies. @default "basic" */
    auth?: "basic" | "session";
  };

/**
 * Create an EvoVoice client.
 *
 * @throws {ConfigError} For missing credentials, or options that lead to no server.
 */
export function createEvoVoiceClient(options: EvoVoiceClientOptions): EvoVoiceClient {
  return createClient<paths>(contract, options, options.auth === "session" ? sessionAuth(contract, options) : basicAuth(options));
}
