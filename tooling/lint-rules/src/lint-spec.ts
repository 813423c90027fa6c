import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Config, createConfig, loadConfig } from "@redocly/openapi-core";
import {
  isJsonObject,
  loadAssumptions,
  loadSpec,
  type OpenApiDocument,
  type Problem,
  SpecError,
  type SpecFile,
  sortProblems,
} from "@tooling/spec";
import { bundleSpec } from "@tooling/spec/bundle";
import { findExampleProblems } from "./example-problems.ts";
import { lintBy } from "./lint-by.ts";
import contractsPlugin from "./plugin.ts";
import { findProbeProblems } from "./probe-problems.ts";
import { loadSuppressions } from "./suppressions.ts";
import { findWorkflowProblems, loadWorkflows } from "./workflow-problems.ts";

/**
 * What must hold before anything else is asked: rules may crash on an object of the wrong shape, and the rules that
 * try examples would try them against a pattern that never ends.
 */
const GROUNDWORK = { struct: "error", "no-unresolved-refs": "error", "contracts/safe-pattern": "error" } as const;

/** Options of {@link lintSpec}. */
export interface LintOptions {
  /** Whether the examples are judged though the ruleset refuses something. @default false */
  all?: boolean;
}

/**
 * List what is wrong with the spec in a folder: the loader's refusals, the ruleset of its `redocly.yaml`, every example, probe and workflow.
 *
 * What `suppressions.yaml` beside it lets through is left out, and what it need not let through any more is listed.
 */
export async function lintSpec(folder: string, { all = false }: LintOptions = {}): Promise<Problem[]> {
  try {
    const spec = loadSpec(join(folder, "openapi.yaml"));
    const suppressions = loadSuppressions(dirname(spec.entry));
    const ruleset = await loadRuleset(join(dirname(spec.entry), "redocly.yaml"));
    const groundwork = suppressions.without(await lintBy(await createConfig({ plugins: [contractsPlugin()], rules: GROUNDWORK }), spec));
    if (groundwork.length > 0) return sortProblems(groundwork);
    const problems = suppressions.without(await lintBy(ruleset, spec));
    if (problems.length > 0 && !all) return sortProblems(problems);
    // A spec that does not hold together cannot be bundled; its examples, probes and workflows are judged once it does.
    const document = await bundleSpec(spec);
    problems.push(...suppressions.without(await findExampleProblems(spec, document)));
    problems.push(...(await findProbeProblems(loadAssumptions(dirname(spec.entry)), document)));
    for (const workflow of loadWorkflows(spec)) problems.push(...(await lintWorkflow(workflow, document, ruleset)));
    return sortProblems([...problems, ...suppressions.unneeded()]);
  } catch (error) {
    if (isSpecError(error)) return [...error.problems];
    throw error;
  }
}

async function lintWorkflow(file: SpecFile, document: OpenApiDocument, ruleset: Config): Promise<Problem[]> {
  // Redocly would take a file that says nothing of Arazzo for one of another kind, and judge it by that.
  if (!isJsonObject(file.value) || !/^1\.0\.\d+$/.test(String(file.value.arazzo))) {
    const message = 'The workflows are run as Arazzo 1.0: write "arazzo: 1.0.1", or move the file out of workflows/.';
    return [{ file: file.path, line: 1, column: 1, rule: "arazzo-version", message }];
  }
  const problems = await lintBy(ruleset, { entry: file.path, files: new Map([[file.path, file]]) });
  return problems.length > 0 ? problems : findWorkflowProblems(file, document);
}

// Redocly imports our plugin by itself, so that the plugin's SpecError may be a second copy of the class.
function isSpecError(error: unknown): error is SpecError {
  return error instanceof Error && error.name === "SpecError";
}

async function loadRuleset(path: string): Promise<Config> {
  const refuse = (message: string): SpecError => new SpecError([{ file: path, line: 1, column: 1, rule: "ruleset", message }]);
  const remedy = "write `extends: [../../tooling/lint-rules/redocly.yaml]`.";
  if (!existsSync(path)) throw refuse(`There is no ruleset: ${remedy}`);
  const config = await loadConfig({ configPath: path }).catch((error: Error) => {
    throw refuse(`The ruleset cannot be read: ${error.message}. Mend it.`);
  });
  // Without our rules a spec would pass because nothing was asked of it.
  if (!config.plugins.some((plugin) => plugin.id === "contracts")) throw refuse(`The ruleset does not extend ours: ${remedy}`);
  return config;
}
