import type { Rule, RuleContext } from "../rule.ts";

/** Demand words where readers look first: on operations, parameters, request bodies and server variables. */
export const operationDescribed: Rule = () => {
  const demand =
    (what: string) =>
    (node: { description?: string }, { report, location }: RuleContext): void => {
      if ((node.description ?? "").trim() !== "") return;
      report({ message: `This ${what} has no description: say in a sentence what a caller must know.`, location: location.key() });
    };
  return {
    Operation: demand("operation"),
    Parameter: demand("parameter"),
    RequestBody: demand("request body"),
    ServerVariable: demand("server variable"),
  };
};
