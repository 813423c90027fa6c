/** A workflow that cannot be run; the message says which, why, and what to do. */
export class WorkflowError extends Error {
  override readonly name = "WorkflowError";
}
