import { locate, type OpenApiDocument, type Operation, parsePointer, type Spec, valueAt } from "@tooling/spec";
import type { DriftCategory, DriftFinding, DriftSeverity } from "./finding.ts";

/** A drift as a judge sees it: where it stands in the spec's files and how it is known comes after. */
export interface Contradiction {
  category: DriftCategory;
  /** JSON Pointer into the exchange, as in a finding. */
  at: string;
  /** JSON Pointer into the bundled document of what is contradicted. */
  pointer: string;
  message: string;
  proposal: string;
  /** @default what the category means to callers */
  severity?: DriftSeverity;
}

const SEVERITIES: Readonly<Record<DriftCategory, DriftSeverity>> = {
  "wrong-type": "breaks",
  "missing-required": "breaks",
  "undocumented-property": "loosens",
  "enum-value": "breaks",
  "undocumented-status": "breaks",
  "undocumented-media-type": "breaks",
  header: "unknown",
  "query-refused": "breaks",
  "query-ignored": "unknown",
  "body-kind": "breaks",
  format: "unknown",
  bound: "unknown",
  nullability: "breaks",
  "pagination-envelope": "breaks",
  "page-arithmetic": "breaks",
  "page-link": "breaks",
  "rate-limit-header": "unknown",
  "authentication-not-enforced": "unknown",
  redirect: "breaks",
  "error-body": "unknown",
};

/** Make the finding of a contradiction: its place in the spec's files where they are given, and the evidence that it speaks against. */
export function findingOf(document: OpenApiDocument, spec: Spec | undefined, operation: Operation, found: Contradiction): DriftFinding {
  const { category, at, pointer, message, proposal, severity = SEVERITIES[category] } = found;
  const place = spec === undefined ? undefined : locate(spec, pointer);
  const evidence =
    nearestEvidence(document, parsePointer(pointer)) ?? nearestEvidence(document, ["paths", operation.path, operation.method]);
  return {
    ...{ category, severity, operation: operation.id, at, message },
    spec: { pointer, ...(place === undefined ? {} : { file: place.file, line: place.line }) },
    ...(evidence === undefined ? {} : { evidence }),
    proposal,
  };
}

/** What is nearest holds: a fact without evidence of its own inherits that of the node around it. */
function nearestEvidence(document: OpenApiDocument, path: readonly string[]): DriftFinding["evidence"] {
  for (let length = path.length; length >= 0; length--) {
    const evidence = valueAt(document, [...path.slice(0, length), "x-evidence"]) as DriftFinding["evidence"];
    if (evidence === undefined) continue;
    const { grade, source, note } = evidence;
    return { grade, source, ...(note === undefined ? {} : { note }) };
  }
  return undefined;
}
