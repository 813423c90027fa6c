/** One thing that `contracts` can do. */
export interface Verb {
  /** How it is called, without the program's name. */
  usage: string;
  /** What it does, in one line. */
  summary: string;
  /** Do it; the number is the exit code. */
  run: (args: string[]) => Promise<number>;
}

/** A mistake of the user: its message is shown without a stack trace, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Something that is not installed: its message says how it comes to be, and is shown without a stack trace. */
export class SetupError extends Error {
  override readonly name = "SetupError";
}
