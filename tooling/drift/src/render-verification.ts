import type { DriftFinding } from "./finding.ts";
import type { AssumptionVerdict } from "./try-assumption.ts";
import type { Verification } from "./verify.ts";

const SEVERITIES = { breaks: "breaks callers", loosens: "loosens", unknown: "effect unknown" } as const;

/** Write what a verification found for people. */
export function renderVerification(title: string, { requests, findings, assumptions, untold }: Verification): string {
  return [
    `${title}: ${requests} requests answered`,
    "",
    findings.length === 0 ? "No drift was seen." : `Drift: ${findings.length}`,
    ...findings.flatMap(renderFinding),
    ...(assumptions.length === 0 ? [] : ["", `Assumptions: ${countStates(assumptions)}`]),
    ...assumptions.filter(({ state }) => state === "refuted").flatMap(renderVerdict),
    ...renderUndecided(assumptions.filter(({ state }) => state === "undecided")),
    ...assumptions.filter(({ state }) => state === "confirmed").flatMap(renderVerdict),
    ...(untold.length === 0 ? [] : ["", "What could not be told:", ...untold.map((line) => `  ? ${line}`)]),
  ].join("\n");
}

/** Write the findings as annotations of a GitHub workflow, at the lines of the spec that they contradict. */
export function renderAnnotations({ findings, assumptions }: Verification): string[] {
  const drift = findings.map((finding) => {
    const { severity, spec, category, operation, message, proposal } = finding;
    const place = spec.file === undefined ? "" : ` file=${property(spec.file)},line=${spec.line ?? 1},`;
    const level = severity === "breaks" ? "error" : "warning";
    return `::${level}${place || " "}title=${property(`${category} of ${operation}`)}::${data(`${message} ${proposal}`)}`;
  });
  const refuted = assumptions
    .filter(({ state }) => state === "refuted")
    .map(
      ({ id, believe, because }) => `::error title=${property(`assumption ${id}`)}::${data(`Refuted: ${believe.trim()} Seen: ${because}`)}`,
    );
  return [...drift, ...refuted];
}

const ORDER: readonly AssumptionVerdict["state"][] = ["refuted", "undecided", "confirmed"];

function renderFinding({ category, severity, operation, at, message, spec, evidence, proposal }: DriftFinding): string[] {
  const place = spec.file === undefined ? spec.pointer : `${spec.file}:${spec.line}`;
  const known = evidence === undefined ? "" : ` (${evidence.grade}: ${evidence.source})`;
  return [
    `  ✗ ${category}, ${SEVERITIES[severity]}: ${operation} ${at}`,
    `      ${message}`,
    `      contradicts ${place}${known}`,
    `      → ${proposal}`,
  ];
}

function renderVerdict({ id, state, because, believe }: AssumptionVerdict): string[] {
  return [`  ${state === "confirmed" ? "✓" : "✗"} ${state} ${id}: ${believe.trim()}`, `      seen: ${because}`];
}

/** What has one reason is said once. */
function renderUndecided(undecided: readonly AssumptionVerdict[]): string[] {
  const reasons = [...new Set(undecided.map(({ because }) => because))];
  return reasons.flatMap((reason) => [
    `  ? undecided, since ${reason}`,
    ...undecided.filter(({ because }) => because === reason).map(({ id, believe }) => `      ${id}: ${believe.trim()}`),
  ]);
}

function countStates(assumptions: readonly AssumptionVerdict[]): string {
  return ORDER.map((state) => [state, assumptions.filter((one) => one.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${state}`)
    .join(", ");
}

/** Escapes of GitHub's workflow commands. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
