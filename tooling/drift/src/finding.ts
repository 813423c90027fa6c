/** The ways in which a provider can leave its contract. */
export const DRIFT_CATEGORIES = [
  "wrong-type",
  "missing-required",
  "undocumented-property",
  "enum-value",
  "undocumented-status",
  "undocumented-media-type",
  "header",
  "query-refused",
  "query-ignored",
  "body-kind",
  "format",
  "bound",
  "nullability",
  "pagination-envelope",
  "page-arithmetic",
  "page-link",
  "rate-limit-header",
  "authentication-not-enforced",
  "redirect",
  "error-body",
] as const;

/** One of `DRIFT_CATEGORIES`. */
export type DriftCategory = (typeof DRIFT_CATEGORIES)[number];

/** Whether callers who keep to the contract break, whether it merely allows less than the provider does, or neither can be told. */
export type DriftSeverity = "breaks" | "loosens" | "unknown";

/** One way in which an exchange is not as the contract has it; no value that a provider sent is in it. */
export interface DriftFinding {
  category: DriftCategory;
  severity: DriftSeverity;
  /** operationId. */
  operation: string;
  /** JSON Pointer into the exchange, each item of a list as `[]`: `/response/body/data/[]/name`, `/response/status`, `/request/query/max`. */
  at: string;
  /** What is not as documented: types, names and rules, never values. */
  message: string;
  /** What the finding contradicts, in the bundled document and in the spec's files. */
  spec: { pointer: string; file?: string; line?: number };
  /** How the contradicted fact is known. */
  evidence?: { grade: string; source: string; note?: string };
  /** A change to the spec that would agree with what was seen. */
  proposal: string;
}
