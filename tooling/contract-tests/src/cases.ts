/**
 * The cases of a contract without a test runner, for those who run them against something else than a mock of it.
 *
 * @packageDocumentation
 */
export type { SuppressedCases } from "./case-suppressions.ts";
export { type ContractPlan, readDocument, type UntypedClient, type World } from "./contract.ts";
export { decodeForm, decodeHeader, decodePercent, decodeText } from "./decode-text.ts";
export { parameterExamples } from "./derive-parameters.ts";
export { withDerivedReplies } from "./derive-replies.ts";
export { type CallInit, derivedCalls, deriveInit } from "./derived-calls.ts";
export { type Exchange, isJson, isNullBodyStatus, isRequestOf, mediaTypeIn } from "./exchange.ts";
export { createExchangeJudge, type ExchangeJudge, type Finding } from "./exchange-judge.ts";
export { type ContractCase, type ContractCases, listCases } from "./list-cases.ts";
export { pathPattern, serverOf } from "./operation-path.ts";
export { missingCredentials, readPlanCredentials } from "./plan-credentials.ts";
export { readJson } from "./read-parameter.ts";
export { writeRequest } from "./request-plan.ts";
export type { Outcome } from "./run-case.ts";
export { type OperationSample, sampleOperations } from "./sample-operations.ts";
export { undocumentedMembers } from "./undocumented-members.ts";
export { worldOf } from "./world.ts";
