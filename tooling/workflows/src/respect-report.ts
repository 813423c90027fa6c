import { stripVTControlCharacters } from "node:util";
import { parsePointer, valueAt } from "@tooling/spec";
import { WorkflowError } from "./workflow-error.ts";

/** What came of a workflow. */
export interface WorkflowRun {
  /** The workflow's id. */
  name: string;
  passed: boolean;
  /** The steps that were run, in order; what cleans up after a failure comes last. */
  steps: StepRun[];
}

/** What came of a step. */
export interface StepRun {
  id: string;
  /** Method and URL; at a provider, and where nothing was sent, the path as the contract has it. */
  request: string;
  /** Status, and from a mock the media type; undefined where there was no reply. */
  reply: string | undefined;
  /** What was expected and is not so, or what else went wrong; empty where the step passed. */
  problems: string[];
}

/** The part of respect's JSON report that is read. */
interface Report {
  files: Record<string, { executedWorkflows: ReportedWorkflow[] }>;
}

interface ReportedWorkflow {
  status: "success" | "warn" | "error";
  executedSteps: (ReportedStep | ReportedWorkflow)[];
}

interface ReportedStep {
  stepId: string;
  request: { method: string; url: string };
  response: { statusCode: number; body?: unknown; headers: Record<string, string> };
  checks: ReportedCheck[];
}

interface ReportedCheck {
  name: string;
  message: string;
  status: "success" | "warn" | "error";
}

/** Longest part of a value or of respect's own words that is shown, in characters. */
const MAX_SHOWN = 300;

/** What a report is read with. */
export interface ReportOptions {
  /** Whether a provider has answered, whose values may be somebody's data and are not told. @default false */
  isProvider?: boolean | undefined;
}

/** Read respect's JSON report: a function that gives the run of a file; `planned` has method and URL of its steps by the contract. */
export function readReport(
  text: string,
  { isProvider = false }: ReportOptions = {},
): (file: string, planned?: Readonly<Record<string, string>>) => Omit<WorkflowRun, "name"> {
  const report = JSON.parse(text) as Report;
  return (file, planned = {}) => {
    const [workflow] = report.files[file]?.executedWorkflows ?? [];
    if (workflow === undefined) throw new WorkflowError(`Respect did not run ${file}: look at it with \`redocly respect --verbose\`.`);
    return {
      passed: workflow.status === "success",
      steps: stepsOf(workflow).map((step) => readStep(step, planned[step.stepId], isProvider)),
    };
  };
}

/** A step that an action leads to is reported inside a workflow of its own. */
function stepsOf(workflow: ReportedWorkflow): ReportedStep[] {
  return workflow.executedSteps.flatMap((step) => ("executedSteps" in step ? stepsOf(step) : [step]));
}

function readStep({ stepId, request, response, checks }: ReportedStep, planned: string | undefined, isProvider: boolean): StepRun {
  const failed = checks.filter((check) => check.status !== "success");
  const sent = `${request.method.toUpperCase()} ${request.url}`;
  const mediaType = isProvider ? "" : (response.headers["content-type"] ?? "");
  return {
    id: stepId,
    // A URL may hold what an earlier reply gave.
    request: isProvider || request.url === "" ? (planned ?? request.method.toUpperCase()) : sent,
    reply: response.statusCode === 0 ? undefined : `${response.statusCode} ${mediaType}`.trim(),
    problems: failed.map((check) => describeFailure(check, isProvider, response.body)),
  };
}

function describeFailure({ name, message }: ReportedCheck, isProvider: boolean, body: unknown): string {
  const words = stripVTControlCharacters(message).replace(/\s+/g, " ").trim();
  // `Checking simple criteria: {…}`, or `Failed to pass {…}: why`.
  const criterion = words.match(/^(?:Checking \w+ criteria:|Failed to pass) (\{.*\})/)?.[1];
  // Respect quotes what breaks a schema; what it says of a connection is its own.
  if (criterion === undefined) return isProvider && !name.includes("network") ? `${name} failed` : `${name}: ${shorten(words)}`;
  const { context, condition } = JSON.parse(criterion) as { context?: string; condition: string };
  const expected = context === undefined ? condition : `${context} to match ${condition}`;
  if (isProvider) return `expected ${expected}`;
  const actual = [...expected.matchAll(/\$response\.body#(\/[\w/-]+)/g)].map(
    ([expression, pointer = ""]) => `${expression} is ${shorten(JSON.stringify(valueAt(body, parsePointer(pointer))) ?? "not there")}`,
  );
  return [`expected ${expected}`, ...new Set(actual)].join("; ");
}

function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
