/** The contract tests are red before anything is changed, or a process of the run ended by itself. */
export class MutationError extends Error {
  override readonly name = "MutationError";
}
