/** Who can tell that a request breaks the contract: the mock, the independent validator, or the client's own validation. */
export type Judge = "mock" | "validator" | "client";

/** Keywords that Prism 5.16 reads over. */
const UNSEEN_BY_MOCK = new Set(["dependentRequired", "dependentSchemas", "unevaluatedProperties", "unevaluatedItems", "prefixItems"]);

/** What JSON Schema only annotates: formats that OpenAPI adds to it. */
const UNSEEN_BY_VALIDATOR = new Set(["format int32", "format int64", "format byte"]);

/** Whether the independent validator holds values to a rule. */
export function isSeenByValidator(rule: string): boolean {
  return !UNSEEN_BY_VALIDATOR.has(rule);
}

/** Those that refuse what breaks a rule of a schema. */
export function judgesOf(rule: string): Judge[] {
  if (!isSeenByValidator(rule)) return ["mock", "client"];
  return UNSEEN_BY_MOCK.has(rule) ? ["validator", "client"] : ["mock", "validator", "client"];
}
