import { formatProblem, type Problem } from "@tooling/spec";

/** Say what is wrong with a spec, as the linter says it, and what becomes of it. */
export function renderProblems(name: string, problems: readonly Problem[], ms: number): string {
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  const lines = problems.map((problem) => `${formatProblem(problem)}\n`);
  return ["", ...lines, `${name}  ${count} in the spec · ${KEPT} · ${Math.round(ms)} ms`].join("\n");
}

/** Say why nothing could be made of a spec that the linter has nothing against, or that it fell over. */
export function renderFailure(name: string, error: unknown): string {
  // These two say in their message what is wrong with the spec; anything else is a fault of the tools.
  const isOfSpec = error instanceof Error && (error.name === "SpecError" || error.name === "RenderError");
  const reason = error instanceof Error ? (isOfSpec ? error.message : (error.stack ?? error.message)) : String(error);
  return `\nspecs/${name}: ${reason}\n\n${name}  nothing could be generated · ${KEPT}`;
}

/** Say in one line what came of a spec with nothing wrong. */
export function renderSuccess(name: string, { written, wasBroken, ms }: { written: number; wasBroken: boolean; ms: number }): string {
  const files = written === 0 ? "nothing to write" : `${written} ${written === 1 ? "file" : "files"} written`;
  return `${name}  ${wasBroken ? "well again, " : ""}lint ok · ${files} · ${Math.round(ms)} ms`;
}

/** What a spec with anything wrong leaves as it was. */
const KEPT = "types, mock and docs stay as they were";
