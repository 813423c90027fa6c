import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { readDocument } from "@tooling/contract-tests/cases";
import {
  type Assumption,
  readAssumptions,
  renderAnnotations,
  renderVerification,
  type Verification,
  verifyContract,
  withObservedEvidence,
} from "@tooling/drift";
import { loadRegister, loadSpec, REPOSITORY, type Spec } from "@tooling/spec";
import type { Provider } from "@tooling/spec/providers";
import { parseBaseUrl } from "../base-url.ts";
import { chooseProviders } from "../provider-argument.ts";
import { demandCredentials, readPlan } from "../run-contract-tests.ts";
import { isWatched } from "../turbo.ts";
import { UsageError } from "../verb.ts";

const OPTIONS = {
  "base-url": { type: "string" },
  "allow-writes": { type: "boolean", default: false },
  "max-requests": { type: "string" },
  update: { type: "boolean", default: false },
  json: { type: "string" },
  annotate: { type: "boolean", default: false },
} as const;

/** Ask a provider whether its contract is true today; the exit code is 0 in agreement, 1 on drift, and 2 where nothing could be told. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [provider, ...others] = chooseProviders(positionals);
  if (provider === undefined || others.length > 0 || positionals.length === 0) throw new UsageError("verify asks one provider: name it.");
  const baseUrl = parseBaseUrl(values["base-url"] ?? missingBaseUrl(provider));
  const plan = await readPlan(provider);
  demandCredentials(plan, process.env);
  const spec = loadSpec(join(provider.spec, "openapi.yaml"));
  const verification = await verifyContract({
    ...{ plan, spec, baseUrl, document: readDocument(plan), assumptions: assumptionsOf(provider) },
    ...{ allowWrites: values["allow-writes"], maxRequests: readCount(values["max-requests"]), onWrites: announce(baseUrl) },
    variable: (name) => readVariable(variableName(provider, name), plan.credentials),
    variableName: (name) => variableName(provider, name),
    ...(isWatched && { onRequest: (method, path) => void process.stderr.write(`\r\u001b[K${method} ${path}`) }),
  });
  if (isWatched) process.stderr.write("\r\u001b[K");
  const shown = withShortPaths(verification);
  console.log(renderVerification(`${provider.name} at ${baseUrl}`, shown));
  if (values.annotate) for (const line of renderAnnotations(shown)) console.log(line);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(jsonOf(shown), null, 2)}\n`);
  if (values.update) update(spec, verification);
  return exitCodeOf(verification);
}

function missingBaseUrl({ name }: Provider): never {
  throw new UsageError(`verify asks a server: pass --base-url <url of ${name}'s API>.`);
}

function assumptionsOf({ spec }: Provider): Assumption[] {
  return readAssumptions(loadRegister(join(spec, "assumptions.yaml")).value);
}

/** The environment variable that a placeholder or a parameter is read from: `REVNUE_COMPANY`. */
function variableName({ name }: Provider, variable: string): string {
  return `${name}_${variable}`.replaceAll(/[^A-Za-z0-9]+/g, "_").toUpperCase();
}

/** Numbers and booleans are read as such; a password is a text, whatever it looks like. */
function readVariable(name: string, credentials: readonly string[] = []): unknown {
  const text = process.env[name] ?? "";
  if (text === "" || credentials.includes(name)) return text || undefined;
  return /^(-?\d+(\.\d+)?|true|false)$/.test(text) ? JSON.parse(text) : text;
}

function readCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`"${text}" is no --max-requests: pass a whole number from 1.`);
  return Number(text);
}

function announce(baseUrl: string): (ids: readonly string[]) => void {
  return (ids) => console.error(`Now writing to ${baseUrl}, and removing again what can be removed, to try: ${ids.join(", ")}.`);
}

function withShortPaths(verification: Verification): Verification {
  const findings = verification.findings.map((finding) =>
    finding.spec.file === undefined ? finding : { ...finding, spec: { ...finding.spec, file: relative(REPOSITORY, finding.spec.file) } },
  );
  return { ...verification, findings };
}

/** What a machine is told: the exchanges hold a provider's data, and stay here. */
function jsonOf({ exchanges: _, ...verification }: Verification): object {
  return verification;
}

function update(spec: Spec, { assumptions }: Verification): void {
  const confirmed = assumptions.filter(({ state }) => state === "confirmed").map(({ id }) => id);
  const files = withObservedEvidence(spec, confirmed, new Date().toISOString().slice(0, 10));
  for (const [path, text] of files) writeFileSync(path, text);
  const changed = [...files.keys()].map((path) => `  ${relative(REPOSITORY, path)}`);
  console.log(
    ["", `Evidence of ${confirmed.length} assumptions, now observed:`, ...changed, "Run `npm run contracts -- generate` next."].join("\n"),
  );
}

function exitCodeOf({ findings, assumptions, isUntold, untold }: Verification): number {
  if (findings.length > 0 || assumptions.some(({ state }) => state === "refuted")) return 1;
  return isUntold || untold.length > 0 ? 2 : 0;
}
