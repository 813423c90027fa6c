/**
 * What every provider's client shares: typed calls over openapi-fetch, credentials and serialization.
 *
 * @packageDocumentation
 */
export { type Auth, basicAuth, bearerAuth, type Credentials, type LoginExchange, sessionAuth } from "./auth.ts";
export type { CallOptions, Client, DataOf, ErrorOf, Method, PathsWith, ReadView, Result, WriteView } from "./client-types.ts";
export type { Contract, OperationFacts, Pagination, QueryStyle, SecurityScheme, Server, SessionScheme } from "./contract.ts";
export { type ClientOptions, createClient } from "./create-client.ts";
export { AuthError, ConfigError, ContractError } from "./errors.ts";
export type { BaseUrlOption } from "./server-url.ts";
