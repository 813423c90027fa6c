import type { Rule } from "../rule.ts";

/** Demand the statuses that a provider can answer to any call; `statuses` for every call, `withSecurity` for those that need credentials. */
export const requiredResponses: Rule = ({ statuses = [], withSecurity = [] }: { statuses?: string[]; withSecurity?: string[] }) => {
  let rootIsSecured = false;
  return {
    Root(root) {
      rootIsSecured = (root.security ?? []).length > 0;
    },
    Operation(operation, { report, location }) {
      const secured = operation.security === undefined ? rootIsSecured : operation.security.length > 0;
      const described = Object.keys(operation.responses ?? {});
      for (const status of [...statuses, ...(secured ? withSecurity : [])].filter((required) => !described.includes(required))) {
        report({
          message: `This operation describes no ${status}: this provider can answer it to any call, so add it.`,
          location: location.child(["responses"]).key(),
        });
      }
    },
  };
};
