import { type Config, getLineColLocation, lint, type NormalizedProblem } from "@redocly/openapi-core";
import type { Problem, Spec } from "@tooling/spec";
import { LoadedSpecResolver } from "@tooling/spec/redocly-resolver";

/** List what is wrong with a spec by a ruleset. */
export async function lintBy(config: Config, spec: Spec): Promise<Problem[]> {
  const found = await lint({ ref: spec.entry, config, externalRefResolver: new LoadedSpecResolver(spec) });
  return found.filter((problem) => !problem.ignored).map(toProblem);
}

function toProblem(problem: NormalizedProblem): Problem {
  const [place] = problem.location;
  const start = place === undefined ? undefined : getLineColLocation(place).start;
  const hint = problem.suggest.length > 0 ? ` Did you mean ${problem.suggest.join(" or ")}?` : "";
  return {
    file: place?.source.absoluteRef ?? "",
    line: start?.line ?? 1,
    column: start?.col ?? 1,
    ...(place?.pointer !== undefined && { pointer: place.pointer.replace(/^#\/?/, "/").replace(/^\/$/, "") }),
    rule: problem.ruleId,
    message: problem.message + hint,
  };
}
