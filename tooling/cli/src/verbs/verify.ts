import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readDocument } from "@tooling/contract-tests/cases";
import {
  baselineOf,
  compareSkeletons,
  createOperationFinder,
  formatShapeChange,
  judgeExchanges,
  mergeBaselines,
  type ObservedExchange,
  readAssumptions,
  readBaseline,
  readDriftEvents,
  readHar,
  renderAnnotations,
  renderVerification,
  type ShapeChange,
  saysNothing,
  showsCredentials,
  skeletonOf,
  type Verification,
  verifyContract,
  withObservedEvidence,
  writeBaseline,
} from "@tooling/drift";
import { loadRegister, loadSpec, type OpenApiDocument, REPOSITORY, type Spec } from "@tooling/spec";
import type { Provider } from "@tooling/spec/providers";
import { parseBaseUrl } from "../base-url.ts";
import { chooseProviders } from "../provider-argument.ts";
import { demandCredentials, readPlan } from "../run-contract-tests.ts";
import { isWatched } from "../turbo.ts";
import { UsageError } from "../verb.ts";

const OPTIONS = {
  "base-url": { type: "string" },
  har: { type: "string" },
  events: { type: "string" },
  "allow-writes": { type: "boolean", default: false },
  "max-requests": { type: "string" },
  update: { type: "boolean", default: false },
  record: { type: "string" },
  baseline: { type: "string" },
  json: { type: "string" },
  annotate: { type: "boolean", default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"];

/** A provider, and what its contract says. */
interface Contract {
  provider: Provider;
  spec: Spec;
  document: OpenApiDocument;
}

/** Ask a provider, or traffic with it, whether its contract is true; the exit code is 0 in agreement, 1 on drift, and 2 where nothing could be told. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [provider, ...others] = positionals.length === 0 ? [] : chooseProviders(positionals);
  if (provider === undefined || others.length > 0) throw new UsageError("verify asks one provider: name it.");
  checkOptions(values);
  const plan = await readPlan(provider);
  const contract = { provider, spec: loadSpec(join(provider.spec, "openapi.yaml")), document: readDocument(plan) };
  // What would fail afterwards must fail before anything is sent.
  const baseline = values.baseline === undefined ? undefined : readFrom("baseline", values.baseline, readBaseline);
  const recorded = values.record !== undefined && existsSync(values.record) ? readFrom("record", values.record, readBaseline) : {};
  try {
    const verification = await look(contract, plan, values);
    const seen = shapesOf(contract, verification.exchanges, values);
    const changes = baseline === undefined ? [] : compareSkeletons(baseline, seen);
    const source = values["base-url"] ?? values.har ?? values.events;
    report(`${provider.name}, ${source}`, withShortPaths(verification), changes, values);
    if (values.record !== undefined && !verification.isUntold) record(values.record, mergeBaselines(recorded, seen));
    if (values.update) update(contract.spec, verification);
    return changes.length > 0 ? 1 : exitCodeOf(verification);
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error)) throw error;
    // Its message may be what a provider said.
    console.error(
      [`verify could not go on: ${error.name}.`, ...(error.stack ?? "").split("\n").filter((line) => /^ {4}at /.test(line))].join("\n"),
    );
    return 2;
  }
}

/** Refuse options that make no sense together, and files that cannot be written. */
function checkOptions(values: Values): void {
  const sources = [values["base-url"], values.har, values.events].filter((source) => source !== undefined);
  if (sources.length !== 1) throw new UsageError("verify asks a server or reads traffic: pass one of --base-url, --har and --events.");
  for (const name of ["allow-writes", "update", "max-requests"] as const)
    if (values[name] && values["base-url"] === undefined) throw new UsageError(`--${name} is about a server: pass --base-url.`);
  for (const name of ["record", "baseline"] as const)
    if (values[name] !== undefined && values.events !== undefined)
      throw new UsageError(`--${name} is about replies, which events do not hold: pass --base-url or --har.`);
  for (const name of ["record", "json"] as const)
    if (values[name] !== undefined && !existsSync(dirname(resolve(values[name]))))
      throw new UsageError(`--${name} names a file in a folder that is not there: make ${dirname(values[name])} first.`);
  if (values.update && isLoopback(new URL(parseBaseUrl(values["base-url"] ?? ""))))
    throw new UsageError("--update notes what the provider itself was seen to do: no server on this machine is one.");
}

function isLoopback({ hostname }: URL): boolean {
  return /^(.*\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);
}

async function look(contract: Contract, plan: Awaited<ReturnType<typeof readPlan>>, values: Values): Promise<Verification> {
  if (values.har !== undefined) return judgeHar(contract, values.har);
  if (values.events !== undefined) return judgeEvents(contract, values.events);
  return ask(contract, plan, values);
}

async function ask(
  { provider, spec, document }: Contract,
  plan: Awaited<ReturnType<typeof readPlan>>,
  values: Values,
): Promise<Verification> {
  const baseUrl = parseBaseUrl(values["base-url"] ?? "");
  demandCredentials(plan, process.env);
  const assumptions = readAssumptions(loadRegister(join(provider.spec, "assumptions.yaml")).value);
  const ending = new AbortController();
  // What was made is removed before the end.
  const end = (): void => ending.abort();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
  const verification = await verifyContract({
    signal: ending.signal,
    ...{ plan, spec, document, baseUrl, assumptions, maxRequests: readCount(values["max-requests"]) },
    ...{ allowWrites: values["allow-writes"] ?? false, onWrites: (ids) => announce(baseUrl, ids) },
    variable: (name) => readVariable(variableName(provider, name), plan.credentials),
    variableName: (name) => variableName(provider, name),
    ...(isWatched && { onRequest: (method, path) => void process.stderr.write(`\r\u001b[K${method} ${path}`) }),
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, end);
  if (isWatched) process.stderr.write("\r\u001b[K");
  return verification;
}

async function judgeHar({ spec, document }: Contract, path: string): Promise<Verification> {
  const all = readFrom("har", path, readHar);
  const operationOf = createOperationFinder(document);
  const exchanges = all.filter((exchange) => operationOf(exchange) !== undefined);
  const credentialsAreShown = showsCredentials(document, exchanges);
  const { findings, unjudged } = await judgeExchanges(document, exchanges, { spec, credentialsAreShown });
  const isUntold = saysNothing(exchanges);
  const why = exchanges.length === 0 ? `none of its ${all.length} exchanges is of an operation of the contract` : "nobody was let in";
  const untold = [...unjudged, ...(isUntold ? [why] : [])];
  return { requests: exchanges.length, findings, assumptions: [], untold, isUntold, exchanges };
}

function judgeEvents({ spec, document }: Contract, path: string): Verification {
  const { findings, events } = readFrom("events", path, (text) => readDriftEvents(text, document, spec));
  const untold = events > 0 ? [] : ["no event is of an operation of the contract"];
  return { requests: events, findings, assumptions: [], untold, isUntold: events === 0, exchanges: [] };
}

/** Read the file of an option; what its reader has against it is the user's to mend. */
function readFrom<Value>(option: string, path: string, read: (text: string) => Value): Value {
  if (!existsSync(path)) throw new UsageError(`--${option} names no file: there is no ${path}.`);
  try {
    return read(readFileSync(path, "utf8"));
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`);
  }
}

/** The environment variable that a placeholder or a parameter is read from: `REVNUE_COMPANY`. */
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

function readCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`"${text}" is no --max-requests: pass a whole number from 1.`);
  return Number(text);
}

function announce(baseUrl: string, ids: readonly string[]): void {
  console.error(`Now writing to ${baseUrl}, and removing again what can be removed, to try: ${ids.join(", ")}.`);
}

function report(title: string, verification: Verification, changes: readonly ShapeChange[], { annotate, json }: Values): void {
  console.log(renderVerification(title, verification));
  if (changes.length > 0) console.log(["", `Other than in the baseline: ${changes.length}`].join("\n"));
  for (const change of changes) console.log(`  ✗ ${formatShapeChange(change)}`);
  if (annotate) for (const line of renderAnnotations(verification)) console.log(line);
  // The exchanges hold a provider's data, and stay here.
  const { exchanges: _, ...told } = verification;
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ ...told, changes }, null, 2)}\n`);
}

function withShortPaths(verification: Verification): Verification {
  const findings = verification.findings.map((finding) =>
    finding.spec.file === undefined ? finding : { ...finding, spec: { ...finding.spec, file: relative(REPOSITORY, finding.spec.file) } },
  );
  return { ...verification, findings };
}

function shapesOf({ document }: Contract, exchanges: readonly ObservedExchange[], values: Values): ReturnType<typeof baselineOf> {
  const operationOf = createOperationFinder(document, values["base-url"]);
  return baselineOf(exchanges.map((exchange) => skeletonOf(exchange, document, operationOf(exchange))));
}

/** What was recorded before stays: a baseline gathers what has been seen. */
function record(path: string, baseline: ReturnType<typeof baselineOf>): void {
  writeFileSync(path, writeBaseline(baseline));
  console.log(["", `Recorded the shapes of the replies, and none of their values, in ${path}.`].join("\n"));
}

function update(spec: Spec, { assumptions }: Verification): void {
  const confirmed = assumptions.filter(({ state }) => state === "confirmed").map(({ id }) => id);
  const files = withObservedEvidence(spec, confirmed, new Date().toISOString().slice(0, 10));
  for (const [path, text] of files) writeFileSync(path, text);
  const changed = [...files.keys()].map((path) => `  ${relative(REPOSITORY, path)}`);
  console.log(["", `Evidence of ${confirmed.length} assumptions, now observed:`, ...changed].join("\n"));
  console.log("Run `npm run contracts -- generate` next.");
  const refuted = assumptions.filter(({ state }) => state === "refuted").map(({ id }) => id);
  if (refuted.length > 0) console.log(`Refuted, so that their evidence is yours to mend: ${refuted.join(", ")}.`);
}

function exitCodeOf({ findings, assumptions, isUntold, untold }: Verification): number {
  if (findings.length > 0 || assumptions.some(({ state }) => state === "refuted")) return 1;
  return isUntold || untold.length > 0 ? 2 : 0;
}
