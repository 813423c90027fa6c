import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  formatPointer,
  type JsonObject,
  listOperations,
  loadRegister,
  type OpenApiDocument,
  type Operation,
  type Problem,
  type Spec,
  type SpecFile,
} from "@tooling/spec";

/** Ends the name of every file in a spec's `workflows/`; what stands before it is the workflow's id. */
const SUFFIX = ".arazzo.yaml";

/** Says that something is wrong at a place of a workflow's file, by a rule. */
type Report = (path: (string | number)[], rule: string, message: string) => void;

/** Read the workflows beside a spec: every file of `workflows/`. */
export function loadWorkflows(spec: Spec): SpecFile[] {
  const folder = join(dirname(spec.entry), "workflows");
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.map((name) => loadRegister(join(folder, name)));
}

/** List what of a workflow, which is valid Arazzo, does not fit the contract: Redocly looks no further than the file itself. */
export function findWorkflowProblems(file: SpecFile, document: OpenApiDocument): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, rule, message) =>
    void problems.push({ file: file.path, ...file.position(formatPointer(path)), rule, message });
  const { sourceDescriptions, workflows } = file.value as { sourceDescriptions: JsonObject[]; workflows: JsonObject[] };
  const [source = {}] = sourceDescriptions;
  // Anything else would be read from elsewhere when the workflow is run, even from a network, and credentials sent there.
  if (sourceDescriptions.length !== 1 || source.type !== "openapi" || source.url !== "../openapi.yaml" || "x-serverUrl" in source)
    report(
      ["sourceDescriptions"],
      "workflow-source",
      "A workflow has one source, the contract: write `type: openapi` and `url: ../openapi.yaml`, and no server.",
    );
  const [workflow = {}] = workflows;
  if (workflows.length !== 1 || basename(file.path) !== `${String(workflow.workflowId)}${SUFFIX}`)
    report(["workflows", 0, "workflowId"], "workflow-file", `A file holds one workflow and has its name: call it <workflowId>${SUFFIX}.`);
  findUnknownInputs(workflow, report);
  const operations = new Map(listOperations(document).map((operation) => [operation.id, operation]));
  for (const [index, step] of (workflow.steps as JsonObject[]).entries()) {
    const operation = operations.get(String(step.operationId));
    const reportStep: Report = (path, rule, message) => report(["workflows", 0, "steps", index, ...path], rule, message);
    if (operation === undefined) {
      const fault =
        step.operationId === undefined ? "This step calls no operation" : `The contract has no operation "${String(step.operationId)}"`;
      reportStep(["operationId"], "workflow-operation", `${fault}: write an operationId of the contract.`);
    } else findStepProblems(step, operation, reportStep);
  }
  return problems;
}

function findStepProblems(step: JsonObject, operation: Operation, report: Report): void {
  const given = (step.parameters ?? []) as JsonObject[];
  const described = new Set(operation.parameters.map(({ in: place, name }) => `${place} ${name}`));
  for (const [index, { in: place, name }] of given.entries()) {
    // Headers and cookies carry what no operation lists: media types, credentials, preferences.
    if ((place === "path" || place === "query") && !described.has(`${place} ${String(name)}`))
      report(["parameters", index], "workflow-parameter", `${operation.id} has no ${place} parameter "${String(name)}": correct the name.`);
  }
  for (const { in: place, name, required } of operation.parameters) {
    if (required === true && !given.some((parameter) => parameter.in === place && parameter.name === name))
      report(["operationId"], "workflow-parameter", `${operation.id} needs the ${place} parameter "${name}": add it.`);
  }
  const { contentType } = (step.requestBody ?? {}) as JsonObject;
  if (step.requestBody !== undefined && !Object.hasOwn(operation.requestBody?.content ?? {}, String(contentType)))
    report(
      ["requestBody"],
      "workflow-body",
      `${operation.id} takes no body of "${String(contentType)}": write a contentType that it takes.`,
    );
  const criteria = (step.successCriteria ?? []) as JsonObject[];
  if (!criteria.some(({ condition }) => String(condition).includes("$statusCode")))
    report([], "workflow-status", "This step succeeds whatever the status is: add a criterion on $statusCode.");
}

/** An input that is not declared is sent as the text "undefined". */
function findUnknownInputs(workflow: JsonObject, report: Report): void {
  const declared = (workflow.inputs as { properties?: JsonObject } | undefined)?.properties ?? {};
  const visit = (value: unknown, path: (string | number)[]): void => {
    if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
      return;
    }
    for (const [, name = ""] of String(value).matchAll(/\$inputs\.([\w-]+)/g))
      if (!Object.hasOwn(declared, name)) report(path, "workflow-input", `There is no input "${name}": declare it under \`inputs\`.`);
  };
  visit(workflow, ["workflows", 0]);
}
