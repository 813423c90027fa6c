/**
 * The cases of a contract without a test runner, for those who run them against something else than a mock of it.
 *
 * @packageDocumentation
 */
export { type ContractPlan, readDocument, type World } from "./contract.ts";
export { withDerivedReplies } from "./derive-replies.ts";
export { type ContractCase, type ContractCases, listCases } from "./list-cases.ts";
export { missingCredentials, readPlanCredentials } from "./plan-credentials.ts";
export type { Outcome } from "./run-case.ts";
export { worldOf } from "./world.ts";
