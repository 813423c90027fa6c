import type { DriftCategory } from "@tooling/drift";
import type { Deviation } from "./deviation.ts";
import type { JsonRecord } from "./records.ts";

/** A request that shows a drift. */
export interface Ask {
  /** @default "GET" */
  method?: string;
  /** Path and query. */
  path: string;
  /** @default "application/json" */
  accept?: string;
  /** "none" for a request without a login. */
  credentials?: "none";
  body?: JsonRecord;
}

/** A way in which the service can leave its contract. */
export interface Drift extends Deviation {
  title: string;
  category: DriftCategory;
  /** As in a finding. */
  at: string;
  ask: Ask;
}

/** Two customers of many. */
export const LIST: Ask = { path: "/customers?countPerPage=2" };
/** An account of two. */
export const ACCOUNTS: Ask = { path: "/accounts?page=0&countPerPage=1" };
/** A customer with every member. */
export const CUSTOMER: Ask = { path: "/customers/64b0c0ffee00000000000001" };
/** An account with every member. */
export const ACCOUNT: Ask = { path: "/accounts/64b0acc00000000000000001" };

/** Describe a drift that `ask` shows at a place of the exchange. */
export function at(category: DriftCategory, place: string, ask: Ask, title: string, deviation: Deviation): Drift {
  return { title, category, at: place, ask, ...deviation };
}
