export type { Call, CallResult, CallTable, ConnectOptions, ContractPlan, World } from "./contract.ts";
export { type CoverageItem, type Criterion, itemName, listCoverageItems } from "./coverage-items.ts";
export {
  type CoverageException,
  type CoverageReport,
  type CriterionCoverage,
  type ObservedItems,
  reportCoverage,
} from "./coverage-report.ts";
export { describeContract } from "./describe-contract.ts";
export { describeValidator, type ValidatorPlan, type ValidatorUnderTest } from "./describe-validator.ts";
export { type Coverage, createCoverage } from "./measure-coverage.ts";
export { renderCoverageMarkdown, renderCoverageText } from "./render-coverage.ts";
