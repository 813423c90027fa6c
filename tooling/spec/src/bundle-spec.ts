import { bundle, createConfig } from "@redocly/openapi-core";
import type { OpenApiDocument } from "./openapi-document.ts";
import { SpecError, sortProblems } from "./problem.ts";
import { LoadedSpecResolver } from "./redocly-resolver.ts";
import type { Spec } from "./spec-file.ts";

/**
 * Bundle a loaded spec into one document; component names are the file names, in alphabetical order.
 *
 * @throws {SpecError} Where a reference cannot be resolved.
 */
export async function bundleSpec(spec: Spec): Promise<OpenApiDocument> {
  const config = await createConfig({});
  const { bundle: document, problems } = await bundle({ ref: spec.entry, config, externalRefResolver: new LoadedSpecResolver(spec) });
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length > 0) {
    throw new SpecError(
      sortProblems(
        errors.map((problem) => ({
          file: problem.location[0]?.source.absoluteRef ?? spec.entry,
          ...(spec.files.get(problem.location[0]?.source.absoluteRef ?? "")?.position(pointerOf(problem.location[0]?.pointer)) ?? {
            line: 1,
            column: 1,
          }),
          rule: problem.ruleId,
          message: `${problem.message} Correct the reference.`,
        })),
      ),
    );
  }
  return sortComponents(document.parsed as OpenApiDocument);
}

function pointerOf(location: string | undefined): string {
  return (location ?? "").replace(/^#\/?/, "/").replace(/^\/$/, "");
}

function sortComponents(document: OpenApiDocument): OpenApiDocument {
  const sorted = <Value>(map: Record<string, Value>): Record<string, Value> =>
    Object.fromEntries(Object.entries(map ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  const components = Object.entries(document.components ?? {}).map(([kind, map]) => [kind, sorted(map)] as const);
  return { ...document, components: sorted(Object.fromEntries(components)) };
}
