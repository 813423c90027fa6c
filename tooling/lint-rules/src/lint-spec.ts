import { dirname, join } from "node:path";
import { getLineColLocation, lint, loadConfig, type NormalizedProblem } from "@redocly/openapi-core";
import { bundleSpec, LoadedSpecResolver, loadSpec, type Problem, SpecError, sortProblems } from "@tooling/spec";
import { findExampleProblems } from "./example-problems.ts";

/** List what is wrong with the spec in a folder: the loader's refusals, the ruleset of its `redocly.yaml`, and every example. */
export async function lintSpec(folder: string): Promise<Problem[]> {
  try {
    const spec = loadSpec(join(folder, "openapi.yaml"));
    const config = await loadConfig({ configPath: join(dirname(spec.entry), "redocly.yaml") });
    const found = await lint({ ref: spec.entry, config, externalRefResolver: new LoadedSpecResolver(spec) });
    const problems = found.filter((problem) => !problem.ignored).map(toProblem);
    // A spec that does not hold together cannot be bundled; its examples are judged once it does.
    if (problems.length > 0) return sortProblems(problems);
    return sortProblems(await findExampleProblems(spec, await bundleSpec(spec)));
  } catch (error) {
    if (error instanceof SpecError) return [...error.problems];
    throw error;
  }
}

function toProblem(problem: NormalizedProblem): Problem {
  const [place] = problem.location;
  const start = place === undefined ? undefined : getLineColLocation(place).start;
  const hint = problem.suggest.length > 0 ? ` Did you mean ${problem.suggest.join(" or ")}?` : "";
  return {
    file: place?.source.absoluteRef ?? "",
    line: start?.line ?? 1,
    column: start?.col ?? 1,
    rule: problem.ruleId,
    message: problem.message + hint,
  };
}
