/**
 * What every client exports beside itself: `unwrap`, the errors, and the types that users name.
 *
 * @packageDocumentation
 */
export type { ReadView, Result, WriteView } from "./client-types.ts";
export * from "./errors.ts";
export type { ClientEvent } from "./events.ts";
export type { Middleware } from "./middleware.ts";
export type { Page, Paginated } from "./paginate.ts";
export { unwrap } from "./result.ts";
export type { RetryOptions } from "./retry.ts";
