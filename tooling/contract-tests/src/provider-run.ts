import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Mock } from "@tooling/mock";
import { isLoopback } from "@tooling/spec";
import { type Environment, missingCredentials } from "./plan-credentials.ts";

/**
 * Give a provider, or a mock that is already there, the shape of a mock: it is not ours to end.
 *
 * @throws {Error} Where the environment lacks credentials: whoever is let in nowhere proves nothing.
 */
export function providerAt(url: string, plan: { credentials?: readonly string[] }, env: Environment): Mock {
  const missing = missingCredentials(plan, env);
  if (missing.length > 0) throw new Error(`The environment lacks ${missing.join(" and ")}: set it to what the server takes.`);
  return { url, pid: 0, failure: () => undefined, stop: async () => {} };
}

/** Keep nothing of an error but its message: its fields and causes may hold a provider's data, and reports print them. */
export function plainError(error: unknown): Error {
  return new Error(error instanceof Error ? error.message : "Something that is no error was thrown.");
}

/** Keep the names of what a provider's replies have shown, for `contracts coverage`; what answers on this machine is a mock, and proves nothing. */
export function writeProviderCoverage(folder: string, baseUrl: string, observed: readonly string[]): void {
  if (isLoopback(new URL(baseUrl).hostname)) return;
  const reports = join(folder, ".reports");
  mkdirSync(reports, { recursive: true });
  writeFileSync(join(reports, "provider-coverage.json"), `${JSON.stringify(observed, null, 2)}\n`);
}
