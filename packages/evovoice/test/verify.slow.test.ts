import { fileURLToPath } from "node:url";
import { describeVerificationOfDrift } from "@tooling/drift/describe";
import { contractPlan } from "./contract-plan.ts";
import * as server from "./reference-server.ts";

describeVerificationOfDrift({
  plan: contractPlan,
  server,
  assumptions: fileURLToPath(new URL("assumptions.yaml", import.meta.resolve("@specs/evovoice/package.json"))),
  variables: server.VARIABLES,
});
