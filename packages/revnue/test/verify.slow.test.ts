import { fileURLToPath } from "node:url";
import { describeVerificationOfDrift } from "@tooling/drift/describe";
import { contractPlan } from "./contract-plan.ts";
import * as server from "./reference-server.ts";

describeVerificationOfDrift({
  plan: contractPlan,
  server,
  assumptions: fileURLToPath(new URL("assumptions.yaml", import.meta.resolve("@specs/revnue/package.json"))),
  variables: { COMPANY: 1, COUNTRY: 12, TEMPLATE: 54 },
  unseen: {
    "conflicts-have-a-status": "No probe creates what is there already.",
    "wait-is-gone": "A verification keeps to the rate limit.",
    "wait-is-a-date": "A verification keeps to the rate limit.",
  },
});
