import type { MockedServer } from "./mocked-servers.ts";

/** What a process is to run. */
export interface RunPlan {
  servers: readonly MockedServer[];
  /** Absolute paths of the modules, in the order in which they run. */
  modules: readonly string[];
  /** Longest time in milliseconds that one may take. */
  timeoutMs: number;
}

/** What came of running a snippet. */
export interface ModuleRun {
  /** Requests that the mocks answered; of a test file, the tests that passed. */
  requests: number;
  /** Why it has failed; empty where it has not. */
  problems: string[];
}
