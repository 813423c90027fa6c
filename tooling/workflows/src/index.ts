export { type InputsFound, inputsForMock, inputsFromEnvironment } from "./inputs.ts";
export { listWorkflows, type Workflow, type WorkflowInput } from "./list-workflows.ts";
export { renderRun } from "./render-run.ts";
export type { StepRun, WorkflowRun } from "./respect-report.ts";
export { type RunOptions, runWorkflows } from "./run-workflows.ts";
export { WorkflowError } from "./workflow-error.ts";
