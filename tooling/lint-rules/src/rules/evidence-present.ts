import { parseYaml } from "@redocly/openapi-core";
import { parsePointer, valueAt } from "@tooling/spec";
import type { Rule, RuleContext } from "../rule.ts";

/** Demand `x-evidence` on every fact, or above it in the same file: nobody can trust what has no origin. */
export const evidencePresent: Rule = () => {
  const parsed = new Map<string, unknown>();
  const fileOf = (location: RuleContext["location"]): unknown => {
    const path = location.source.absoluteRef;
    if (!parsed.has(path)) parsed.set(path, parseYaml(location.source.body));
    return parsed.get(path);
  };
  const demand =
    (what: string) =>
    (_node: unknown, { report, location }: RuleContext): void => {
      const segments = parsePointer(location.pointer.replace(/^#\/?$/, "").replace(/^#/, ""));
      const file = fileOf(location);
      for (let depth = segments.length; depth >= 0; depth--) {
        if (valueAt(file, [...segments.slice(0, depth), "x-evidence"]) !== undefined) return;
      }
      report({
        message: `This ${what} has no evidence and nothing above it in the file has: add x-evidence: { source: <id of sources.yaml>, grade: … }.`,
        location: location.key(),
      });
    };
  return {
    Server: demand("server"),
    SecurityScheme: demand("security scheme"),
    Operation: demand("operation"),
    Parameter: demand("parameter"),
    RequestBody: demand("request body"),
    Response: demand("response"),
    Header: demand("header"),
    Schema: demand("schema"),
  };
};
