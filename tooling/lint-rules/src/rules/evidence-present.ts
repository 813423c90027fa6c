import { parseYaml } from "@redocly/openapi-core";
import { parsePointer, valueAt } from "@tooling/spec";
import type { Rule, RuleContext } from "../rule.ts";

/** Files as they were last parsed, by path: where a spec is linted over and over, most of it has not changed. */
const lastParsed = new Map<string, { text: string; value: unknown }>();

/** Demand `x-evidence` on every fact, or above it in the same file: nobody can trust what has no origin. */
export const evidencePresent: Rule = () => {
  const demand =
    (what: string) =>
    (_node: unknown, { report, location }: RuleContext): void => {
      const segments = parsePointer(location.pointer.replace(/^#\/?$/, "").replace(/^#/, ""));
      const file = parse(location.source);
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

function parse({ absoluteRef: path, body: text }: RuleContext["location"]["source"]): unknown {
  const known = lastParsed.get(path);
  if (known?.text === text) return known.value;
  const value = parseYaml(text);
  lastParsed.set(path, { text, value });
  return value;
}
