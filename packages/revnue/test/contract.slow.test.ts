import { describeContract } from "@tooling/contract-tests";
import { contractPlan } from "./contract-plan.ts";

await describeContract(contractPlan, { thorough: true });
