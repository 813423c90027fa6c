/**
 * Typed fetch client for the EvoVoice customer API.
 *
 * A schema of `components` holds both what is read and what is written: `WriteView` of it is the type of a body, `ReadView` of it
 * the type of what a reply holds.
 *
 * @example
 * ```ts
 * import { createEvoVoiceClient } from "@contracts/evovoice";
 *
 * const evovoice = createEvoVoiceClient({ username, password });
 * for await (const customer of evovoice.paginate("/customers", { params: { query: { countPerPage: 50 } } })) console.log(customer.name);
 * ```
 *
 * @packageDocumentation
 */
import {
  type Auth,
  basicAuth,
  type Client,
  type ClientOptions,
  ConfigError,
  type Credentials,
  createClient,
  sessionAuth,
} from "@contracts/runtime";
import { contract, type Pages, type ServerVariables } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";

export * from "@contracts/runtime/client-exports";
export type { components, operations, paths } from "./generated/schema.ts";

/** A client bound to the EvoVoice paths. */
export type EvoVoiceClient = Client<paths, Pages>;

/** Options of {@link createEvoVoiceClient}. */
export interface EvoVoiceClientOptions extends ServerVariables, ClientOptions, Credentials {
  /** Send the password with each call, or log in once and send the session's cookies. @default "basic" */
  auth?: "basic" | "session";
}

/**
 * Create an EvoVoice client.
 *
 * @throws {ConfigError} For missing credentials, an unknown kind of auth, or options that lead to no server.
 */
export function createEvoVoiceClient(options: EvoVoiceClientOptions): EvoVoiceClient {
  return createClient<paths, Pages>(contract, options, authOf(options));
}

function authOf(options: EvoVoiceClientOptions): Auth {
  // A caller without types may pass no options, and is told of the credentials then.
  const kind = options?.auth;
  if (kind === undefined || kind === "basic") return basicAuth(options);
  if (kind === "session") return sessionAuth(contract, options);
  throw new ConfigError('Option "auth" is of no known kind: pass "basic" or "session".');
}
