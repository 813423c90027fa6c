import type { ContractPlan } from "@tooling/contract-tests/cases";
import { readAssumptions, type Verification, verifyContract } from "@tooling/drift";
import type { Provider } from "@tooling/spec/providers";
import { demandCredentials } from "./run-contract-tests.ts";
import { isWatched } from "./turbo.ts";
import type { ContractText } from "./verify-traffic.ts";

/** Which server is asked, and what may be done to it. */
export interface ServerChoice {
  baseUrl: string;
  /** Whether probes may create, change and delete. @default false */
  allowWrites?: boolean | undefined;
  /** Most requests. @default that of `verifyContract` */
  maxRequests?: number | undefined;
}

/**
 * Ask a server whether a provider's contract is true; a signal ends that, once what was made is removed.
 *
 * @throws {UsageError} Where the environment lacks credentials.
 */
export async function verifyProvider(
  provider: Provider,
  { spec, document }: ContractText,
  plan: ContractPlan<object, unknown>,
  { baseUrl, allowWrites = false, maxRequests }: ServerChoice,
): Promise<Verification> {
  demandCredentials(plan, process.env);
  const assumptions = readAssumptions(provider.spec);
  const ending = new AbortController();
  const end = (): void => ending.abort();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
  const verification = await verifyContract({
    ...{ plan, spec, document, baseUrl, assumptions, maxRequests, allowWrites, signal: ending.signal },
    onWrites: (ids) => console.error(`Now writing to ${baseUrl}, and removing again what can be removed, to try: ${ids.join(", ")}.`),
    variable: (name) => readVariable(variableName(provider, name), plan.credentials),
    variableName: (name) => variableName(provider, name),
    ...(isWatched && { onRequest: (method, path) => void process.stderr.write(`\r\u001b[K${method} ${path}`) }),
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, end);
  if (isWatched) process.stderr.write("\r\u001b[K");
  return verification;
}

/** The environment variable that a placeholder or a parameter is read from: `TIDEPOOL_HARBOUR`. */
function variableName({ name }: Provider, variable: string): string {
  return `${name}_${variable}`.replaceAll(/[^A-Za-z0-9]+/g, "_").toUpperCase();
}

/** Numbers and booleans are read as such; a password is a text, whatever it looks like. */
function readVariable(name: string, credentials: readonly string[] = []): unknown {
  const text = process.env[name] ?? "";
  if (text === "" || credentials.includes(name)) return text || undefined;
  if (text === "true" || text === "false") return text === "true";
  // An id of more digits than a number keeps is a text, and so is one with zeros in front.
  return String(Number(text)) === text ? Number(text) : text;
}
