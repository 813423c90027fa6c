import type { OpenApiDocument } from "@tooling/spec";
import type { ContractPlan, World } from "./contract.ts";

/** What the cases of a plan are run with, at a mock or a provider. */
export function worldOf<Operations, Client>(plan: ContractPlan<Operations, Client>, document: OpenApiDocument, mock: World["mock"]): World {
  // The derived cases know the operations by name only.
  return { document, mock, validator: plan.validator, credentials: plan.credentials, connect: plan.connect as unknown as World["connect"] };
}
