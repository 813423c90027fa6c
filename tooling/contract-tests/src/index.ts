export { type Call, type CallResult, type CallTable, type ContractPlan, describeContract } from "./describe-contract.ts";
export { describeValidator, type ValidatorPlan, type ValidatorUnderTest } from "./describe-validator.ts";
