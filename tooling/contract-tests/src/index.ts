export { type Call, type CallResult, type CallTable, type ContractPlan, describeContract } from "./describe-contract.ts";
