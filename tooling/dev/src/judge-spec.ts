import { type GeneratedFile, generate } from "@tooling/generator";
import type { Problem, Provider } from "@tooling/spec";
import type { LintThread } from "./lint-thread.ts";

/** What a spec gives: the generated files, or, where anything is wrong with it, the linter's problems and nothing else. */
export type Verdict = { files: readonly GeneratedFile[] } | { problems: readonly Problem[] };

/**
 * Lint a spec and generate from it at the same time; what is generated counts only where the linter has nothing to say.
 *
 * @throws {Error} Where the linter falls over, or the generator does though the linter has nothing to say.
 */
export async function judgeSpec({ name, spec }: Provider, lint: LintThread["lint"]): Promise<Verdict> {
  const [linted, generated] = await Promise.allSettled([lint(spec), generate(name, spec)]);
  if (linted.status === "rejected") throw linted.reason;
  if (linted.value.length > 0) return { problems: linted.value };
  if (generated.status === "rejected") throw generated.reason;
  return { files: generated.value };
}
