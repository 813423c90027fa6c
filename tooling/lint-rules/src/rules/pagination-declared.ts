import type { Rule } from "../rule.ts";

const KEYS = new Map([
  ["none", ["reason"]],
  ["offset", ["offset", "limit", "items"]],
  ["page", ["page", "size", "firstPage", "items"]],
]);

/** Demand `x-pagination` on list operations, with a first and a last page among the examples: the client walks by it. */
export const paginationDeclared: Rule = () => ({
  Operation(operation, { report, location, resolve }) {
    const { "x-pagination": pagination } = operation as { "x-pagination"?: Record<string, unknown> | null };
    if (pagination === undefined || pagination === null) {
      if (!/^list[A-Z]/.test(operation.operationId ?? "")) return;
      report({
        message:
          "A list operation must declare x-pagination: { style: offset | page, … }, or { style: none, reason: … } where it has no pages.",
        location: location.key(),
      });
      return;
    }
    const keys = KEYS.get(String(pagination.style));
    if (keys === undefined) {
      report({
        message: `x-pagination has no style that the client knows: write one of ${[...KEYS.keys()].join(", ")}.`,
        location: location.child(["x-pagination"]),
      });
      return;
    }
    const missing = keys.filter((key) => pagination[key] === undefined);
    if (missing.length > 0) {
      report({
        message: `x-pagination of style ${String(pagination.style)} lacks ${missing.join(", ")}: add it.`,
        location: location.child(["x-pagination"]),
      });
      return;
    }
    if (pagination.style === "none") return;
    const response = operation.responses?.["200"];
    const reply = response === undefined ? undefined : resolve<{ content?: Record<string, { examples?: object }> }>(response as never).node;
    const examples = Object.keys(reply?.content?.["application/json"]?.examples ?? {});
    for (const name of ["firstPage", "lastPage"].filter((page) => !examples.includes(page))) {
      report({
        message: `The list reply has no example "${name}": add one, so that paging to the end can be tried.`,
        location: location.child(["responses", "200"]),
      });
    }
  },
});
