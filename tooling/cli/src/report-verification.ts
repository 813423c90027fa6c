import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import {
  formatShapeChange,
  renderAnnotations,
  renderVerification,
  type ShapeChange,
  type Verification,
  withObservedEvidence,
} from "@tooling/drift";
import { REPOSITORY, type Spec } from "@tooling/spec";

/** Who is told of a verification beside those who read what is printed. */
export interface Audience {
  /** Path of the file that gets it as JSON. @default none */
  json?: string | undefined;
  /** Whether findings become annotations of a GitHub workflow. @default false */
  annotate?: boolean | undefined;
}

/** Tell how a provider stands to its contract, and to the shapes of a baseline. */
export function reportVerification(
  title: string,
  verification: Verification,
  changes: readonly ShapeChange[],
  { json, annotate }: Audience,
): void {
  const short = withShortPaths(verification);
  console.log(renderVerification(title, short));
  if (changes.length > 0) console.log(["", `Other than in the baseline: ${changes.length}`].join("\n"));
  for (const change of changes) console.log(`  ✗ ${formatShapeChange(change)}`);
  if (annotate) for (const line of renderAnnotations(short)) console.log(line);
  // The exchanges hold a provider's data, and stay here.
  const { exchanges: _, ...told } = short;
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ ...told, changes }, null, 2)}\n`);
}

function withShortPaths(verification: Verification): Verification {
  const findings = verification.findings.map((finding) =>
    finding.spec.file === undefined ? finding : { ...finding, spec: { ...finding.spec, file: relative(REPOSITORY, finding.spec.file) } },
  );
  return { ...verification, findings };
}

/** Note in the files of a spec what was confirmed, and tell what that leaves to do. */
export function updateEvidence(spec: Spec, { assumptions }: Verification): void {
  const confirmed = assumptions.filter(({ state }) => state === "confirmed").map(({ id }) => id);
  const files = withObservedEvidence(spec, confirmed, new Date().toISOString().slice(0, 10));
  for (const [path, text] of files) writeFileSync(path, text);
  const changed = [...files.keys()].map((path) => `  ${relative(REPOSITORY, path)}`);
  console.log(["", `Evidence of ${confirmed.length} assumptions, now observed:`, ...changed].join("\n"));
  console.log("Run `npm run contracts -- generate` next.");
  const refuted = assumptions.filter(({ state }) => state === "refuted").map(({ id }) => id);
  if (refuted.length > 0) console.log(`Refuted, so that their evidence is yours to mend: ${refuted.join(", ")}.`);
}
