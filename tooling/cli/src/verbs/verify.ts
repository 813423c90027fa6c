import { existsSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readDocument } from "@tooling/contract-tests/cases";
import {
  type Baseline,
  baselineOf,
  compareSkeletons,
  createOperationFinder,
  mergeBaselines,
  readBaseline,
  skeletonOf,
  type Verification,
  writeBaseline,
} from "@tooling/drift";
import { isLoopback, loadSpec, SpecError } from "@tooling/spec";
import type { Provider } from "@tooling/spec/providers";
import { parseBaseUrl } from "../base-url.ts";
import { chooseProviders } from "../provider-argument.ts";
import { readOptionFile } from "../read-option-file.ts";
import { reportVerification, updateEvidence } from "../report-verification.ts";
import { readPlan } from "../run-contract-tests.ts";
import { UsageError } from "../verb.ts";
import { verifyProvider } from "../verify-provider.ts";
import { type ContractText, verifyEvents, verifyHar } from "../verify-traffic.ts";

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

/** Ask a provider, or traffic with it, whether its contract is true; the exit code is 0 in agreement, 1 on drift, and 2 where nothing could be told. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [provider, ...others] = positionals.length === 0 ? [] : chooseProviders(positionals);
  if (provider === undefined || others.length > 0) throw new UsageError("verify asks one provider: name it.");
  checkOptions(values);
  const plan = await readPlan(provider);
  const contract = { spec: loadSpec(join(provider.spec, "openapi.yaml")), document: readDocument(plan) };
  // What would fail afterwards must fail before anything is sent.
  const baseline = values.baseline === undefined ? undefined : readOptionFile("baseline", values.baseline, readBaseline);
  const recorded = values.record !== undefined && existsSync(values.record) ? readOptionFile("record", values.record, readBaseline) : {};
  try {
    const verification = await look(provider, contract, plan, values);
    const operationOf = createOperationFinder(contract.document, values["base-url"]);
    const seen = baselineOf(verification.exchanges.map((exchange) => skeletonOf(exchange, contract.document, operationOf(exchange))));
    const changes = baseline === undefined ? [] : compareSkeletons(baseline, seen);
    const source = values["base-url"] ?? values.har ?? values.events;
    reportVerification(`${provider.name}, ${source}`, verification, changes, values);
    if (values.record !== undefined && !verification.isUntold) record(values.record, mergeBaselines(recorded, seen));
    if (values.update) updateEvidence(contract.spec, verification);
    return changes.length > 0 ? 1 : exitCodeOf(verification);
  } catch (error) {
    if (error instanceof UsageError || error instanceof SpecError || !(error instanceof Error)) throw error;
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
  if (values.update && isLoopback(new URL(parseBaseUrl(values["base-url"] ?? "")).hostname))
    throw new UsageError("--update notes what the provider itself was seen to do: no server on this machine is one.");
}

async function look(
  provider: Provider,
  contract: ContractText,
  plan: Awaited<ReturnType<typeof readPlan>>,
  values: Values,
): Promise<Verification> {
  if (values.har !== undefined) return verifyHar(contract, values.har);
  if (values.events !== undefined) return verifyEvents(contract, values.events);
  const baseUrl = parseBaseUrl(values["base-url"] ?? "");
  const maxRequests = readCount(values["max-requests"]);
  return verifyProvider(provider, contract, plan, { baseUrl, maxRequests, allowWrites: values["allow-writes"] });
}

function readCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`"${text}" is no --max-requests: pass a whole number from 1.`);
  return Number(text);
}

/** What was recorded before stays: a baseline gathers what has been seen. */
function record(path: string, baseline: Baseline): void {
  writeFileSync(path, writeBaseline(baseline));
  console.log(["", `Recorded the shapes of the replies, and none of their values, in ${path}.`].join("\n"));
}

function exitCodeOf({ findings, assumptions, isUntold, untold }: Verification): number {
  if (findings.length > 0 || assumptions.some(({ state }) => state === "refuted")) return 1;
  return isUntold || untold.length > 0 ? 2 : 0;
}
