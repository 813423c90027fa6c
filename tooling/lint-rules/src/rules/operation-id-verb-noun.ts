import type { Rule } from "../rule.ts";

const VERBS = ["list", "get", "create", "replace", "update", "delete", "add", "remove", "set", "test", "start", "stop", "send", "search"];
const FORM = new RegExp(`^(${VERBS.join("|")})[A-Z][A-Za-z0-9]*$`);

/** Demand `listStations`-like ids: they become the keys of the client's operations and the titles of its tests. */
export const operationIdVerbNoun: Rule = () => ({
  Operation(operation, { report, location }) {
    const id = operation.operationId;
    if (typeof id !== "string" || FORM.test(id)) return;
    report({
      message: `operationId "${id}" is not a verb and a noun in camelCase: write for example "listStations"; the verbs are ${VERBS.join(", ")}.`,
      location: location.child(["operationId"]),
    });
  },
});
