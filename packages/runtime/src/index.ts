/**
 * What every provider's client shares: typed calls over openapi-fetch that can be trusted with credentials, money and a bad network.
 *
 * @packageDocumentation
 */
export {
  type Auth,
  apiKeyAuth,
  basicAuth,
  bearerAuth,
  type Credential,
  type CredentialExchange,
  type Credentials,
  type ExpiringToken,
  type TokenOption,
} from "./auth.ts";
export type { CallOptions, Client, DataOf, ErrorOf, Method, PathsWith, ReadView, Result, WriteView } from "./client-types.ts";
export type { Clock } from "./clock.ts";
export type { Contract, OperationFacts, Pagination, QueryStyle, SecurityScheme, Server, SessionScheme } from "./contract.ts";
export { createClient } from "./create-client.ts";
export * from "./errors.ts";
export type { ClientEvent, DriftEvent, PrecisionEvent, RequestEvent, ResponseEvent, RetryEvent } from "./events.ts";
export type { Middleware, MiddlewareContext } from "./middleware.ts";
export type { Page, Paginated, PaginateOptions } from "./paginate.ts";
export type { RateLimit } from "./rate-limit.ts";
export { unwrap } from "./result.ts";
export type { RetryOptions } from "./retry.ts";
export type { BaseUrlOption } from "./server-url.ts";
export { sessionAuth } from "./session-auth.ts";
export type { ClientOptions } from "./settings.ts";
export type { Finding, ReplyToValidate, RequestToValidate, Validator } from "./validator.ts";
