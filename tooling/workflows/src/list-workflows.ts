import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { isJsonObject, type JsonObject, listOperations, loadRegister, type OpenApiDocument, type Operation } from "@tooling/spec";
import { WorkflowError } from "./workflow-error.ts";

/** A workflow of a provider: one Arazzo file. */
export interface Workflow {
  /** Its id, which is the file's name too. */
  name: string;
  /** Absolute path of the file. */
  file: string;
  /** Whether a step may change something at the provider. */
  writes: boolean;
  inputs: WorkflowInput[];
  /** The ids of its steps, in order. */
  steps: string[];
  /** The operationIds of its steps, by the step's id. */
  operations: Readonly<Record<string, string>>;
}

/** An input of a workflow. */
export interface WorkflowInput {
  name: string;
  /** What it is, as the workflow says. */
  description: string;
  /** Whether it must not be shown. */
  secret: boolean;
  /** Whether it has no default. */
  required: boolean;
}

/** Ends the name of every workflow's file. */
const SUFFIX = ".arazzo.yaml";

/**
 * List the workflows beside a spec, in the order of their names.
 *
 * @param folder Absolute path of the spec's folder.
 * @param document The spec, bundled.
 * @throws {WorkflowError} For a file that holds no workflow.
 */
export function listWorkflows(folder: string, document: OpenApiDocument): Workflow[] {
  const workflows = join(folder, "workflows");
  if (!existsSync(workflows)) return [];
  const reading = new Set(
    listOperations(document)
      .filter((operation) => isReading(operation, document))
      .map(({ id }) => id),
  );
  const files = readdirSync(workflows).filter((name) => name.endsWith(SUFFIX));
  return files.sort().map((name) => readWorkflow(join(workflows, name), reading));
}

function readWorkflow(file: string, reading: ReadonlySet<string>): Workflow {
  const { workflows } = loadRegister(file).value as { workflows?: JsonObject[] };
  const { inputs, steps } = (Array.isArray(workflows) ? workflows[0] : undefined) ?? {};
  if (!Array.isArray(steps))
    throw new WorkflowError(`${file} holds no workflow: run \`npm run contracts -- lint\`, and mend what it names.`);
  const properties = isJsonObject(inputs) && isJsonObject(inputs.properties) ? inputs.properties : {};
  return {
    name: basename(file, SUFFIX),
    file,
    // What calls an unknown operation may do anything.
    writes: steps.some((step: JsonObject) => !reading.has(String(step.operationId))),
    inputs: Object.entries(properties).map(([name, schema]) => {
      const { description, format, default: fallback } = schema as JsonObject;
      return { name, description: String(description ?? name), secret: format === "password", required: fallback === undefined };
    }),
    steps: steps.map((step: JsonObject) => String(step.stepId)),
    operations: Object.fromEntries(steps.map((step: JsonObject) => [String(step.stepId), String(step.operationId)])),
  };
}

/** A login is a POST that changes nothing which anybody keeps. */
function isReading({ id, method }: Operation, document: OpenApiDocument): boolean {
  const schemes = Object.values(document.components?.securitySchemes ?? {});
  return method === "get" || method === "head" || schemes.some((scheme) => (scheme["x-session"] as JsonObject | undefined)?.login === id);
}
