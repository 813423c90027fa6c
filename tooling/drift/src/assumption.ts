import { loadAssumptions } from "@tooling/spec";
import type { OperationRequest } from "./operation-caller.ts";

/** A call of a probe. */
export interface ProbeStep extends OperationRequest {
  /** JSON Pointers into its answer, `{ status, headers, body }`, by the name that its value has in what follows. */
  take?: Readonly<Record<string, string>>;
}

/** A request whose answer confirms or refutes an assumption. */
export interface Probe extends ProbeStep {
  /** Calls that must succeed first. */
  before?: readonly ProbeStep[];
  /** Calls that clean up, tried however the probe ends. */
  after?: readonly ProbeStep[];
  /** How often it is asked: every answer must confirm, and one that refutes is enough. @default 1 */
  times?: number;
  /** How many copies are sent together: one answer that confirms is enough, and only all of them refute. @default 1 */
  atOnce?: number;
  /** JSON Schema over `{ status, headers, body }`. */
  confirms: object;
  refutes: object;
}

/** Something that a contract believes of its provider, without having read it. */
export interface Assumption {
  id: string;
  believe: string;
  probe?: Probe;
}

/**
 * Read the assumptions of a spec's folder, with probes that lint has let through.
 *
 * @throws {SpecError} Naming the entry that is not as it should be.
 */
export function readAssumptions(folder: string): readonly Assumption[] {
  return loadAssumptions(folder).entries as readonly Assumption[];
}
