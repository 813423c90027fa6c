import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startMock } from "@tooling/mock";
import type { OpenApiDocument } from "@tooling/spec";
import type { Provider } from "@tooling/spec/providers";
import {
  inputsForMock,
  inputsFromEnvironment,
  listWorkflows,
  type RunOptions,
  renderRun,
  runWorkflows,
  type Workflow,
} from "@tooling/workflows";
import { parseBaseUrl } from "../base-url.ts";
import { chooseProviders, listNames } from "../provider-argument.ts";
import { untilDone } from "../until-stopped.ts";
import { UsageError } from "../verb.ts";

/** Longest wait in milliseconds for a reply of a mock, which takes some 20: what is slower hangs. */
const MOCK_REPLY_TIMEOUT_MS = 5_000;

/** Run the workflows of a provider, against its mock or a server; the exit code is 1 where one fails. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { "base-url": { type: "string" }, "allow-writes": { type: "boolean", default: false } },
  });
  const [providerName, ...names] = positionals;
  if (providerName === undefined) throw new UsageError(`Which provider? There are ${listNames()}.`);
  const [provider] = chooseProviders([providerName]) as [Provider];
  if (!existsSync(provider.openapi))
    throw new UsageError(`${provider.name} has no generated document yet: run \`npm run contracts -- generate ${provider.name}\`.`);
  const document = JSON.parse(readFileSync(provider.openapi, "utf8")) as OpenApiDocument;
  const chosen = chooseWorkflows(provider.name, listWorkflows(provider.spec, document), names);
  const baseUrl = values["base-url"];
  if (baseUrl === undefined) return runAgainstMock(provider, chosen, document);

  const allowed = chosen.filter(({ writes }) => values["allow-writes"] || !writes);
  const writing = chosen.filter((workflow) => !allowed.includes(workflow)).map(({ name }) => name);
  if (allowed.length === 0) throw new UsageError(`${writing.join(", ")} would write to the server: pass --allow-writes if it may.`);
  const url = parseBaseUrl(baseUrl);
  const { values: inputs, missing } = inputsFromEnvironment(provider.name, allowed, process.env);
  if (missing.length > 0) {
    const list = missing.map(({ variable, description }) => `${variable} (${description.replace(/\.$/, "")})`).join(", ");
    throw new UsageError(`The environment lacks ${list}: set it, or leave out --base-url to run against the mock.`);
  }
  return untilDone(async (_keep, signal) => {
    const code = await report(`${provider.name} at ${url}`, allowed, { document, baseUrl: url, isProvider: true, inputs, signal });
    for (const name of writing) console.log(`- ${name}: left out, because it writes: pass --allow-writes to run it`);
    return code;
  }, 1);
}

function runAgainstMock({ name, openapi }: Provider, workflows: readonly Workflow[], document: OpenApiDocument): Promise<number> {
  return untilDone(async (keep, signal) => {
    const mock = await startMock({ document: openapi, provider: name, signal });
    keep(mock);
    const inputs = inputsForMock(workflows);
    const options = { document, baseUrl: mock.url, inputs, replyTimeoutMs: MOCK_REPLY_TIMEOUT_MS, signal };
    const code = await report(`${name}, mocked`, workflows, options);
    // A mock that has ended explains the failures better than they do.
    const failure = mock.failure();
    if (failure !== undefined) console.error(failure);
    return code;
  }, 1);
}

async function report(title: string, workflows: readonly Workflow[], options: RunOptions): Promise<number> {
  const runs = await runWorkflows(workflows, options);
  console.log(title);
  for (const line of runs.flatMap(renderRun)) console.log(line);
  const failed = runs.filter(({ passed }) => !passed).length;
  console.log(`${runs.length - failed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

function chooseWorkflows(provider: string, workflows: readonly Workflow[], [name, ...more]: string[]): readonly Workflow[] {
  const known = workflows.map((workflow) => workflow.name).join(", ");
  if (workflows.length === 0)
    throw new UsageError(`${provider} has no workflows: write specs/${provider}/workflows/<workflowId>.arazzo.yaml.`);
  if (name === undefined) return workflows;
  if (more.length > 0) throw new UsageError(`One workflow at a time, or none for all: there are ${known}.`);
  const chosen = workflows.filter((workflow) => workflow.name === name);
  if (chosen.length === 0) throw new UsageError(`${provider} has no workflow "${name}": there are ${known}.`);
  return chosen;
}
