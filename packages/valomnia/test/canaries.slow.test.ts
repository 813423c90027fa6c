import { describeCanaries } from "@tooling/contract-mutation/canaries";
import { contractPlan } from "./contract-plan.ts";

describeCanaries(contractPlan);
