export * from "./finding.ts";
export type { ObservedExchange } from "./observed-exchange.ts";
