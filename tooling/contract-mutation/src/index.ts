export type { MutantChoice } from "./choose-mutants.ts";
export { MutationError, type MutationOptions, mutateContract } from "./mutate-contract.ts";
export { type MutationScore, renderMutation, scoreOf } from "./render-mutation.ts";
export { listReplyFaults, type ReplyFault } from "./reply-faults.ts";
export type { Mutant, MutantKind, MutantOutcome } from "./run-mutants.ts";
export type { SpecMutant } from "./spec-mutant.ts";
export { listSpecMutants, SPEC_OPERATORS } from "./spec-mutants.ts";
export { listWiringFaults, type WiringFault } from "./wiring-faults.ts";
