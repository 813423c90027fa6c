import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { type JsonObject, listOperations, type OpenApiDocument } from "@tooling/spec";
import type { Workflow } from "./list-workflows.ts";
import { readReport, type WorkflowRun } from "./respect-report.ts";
import { WorkflowError } from "./workflow-error.ts";

/** Options of {@link runWorkflows}. */
export interface RunOptions {
  /** The spec, bundled: replies are held against it. */
  document: OpenApiDocument;
  /** Replaces the server URLs of the spec, base path included. */
  baseUrl: string;
  /** Whether a provider answers there, whose values may be somebody's data and are not told. @default false */
  isProvider?: boolean;
  /** Inputs of the workflows by name, credentials among them. */
  inputs: Readonly<Record<string, string>>;
  /** Longest wait for a reply, in milliseconds. @default 40 000 */
  replyTimeoutMs?: number;
  /** Ends the run: the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
}

const REDOCLY = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");

/** Most that respect may print, in bytes: it prints each step, and nothing of it is kept. */
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/**
 * Run workflows one after another through `redocly respect`.
 *
 * @throws {WorkflowError} Where respect cannot run one of them at all.
 */
export async function runWorkflows(workflows: readonly Workflow[], options: RunOptions): Promise<WorkflowRun[]> {
  // What is written there is readable by the user alone, and none of it stands in the tree.
  const folder = mkdtempSync(join(tmpdir(), "workflows-"));
  try {
    mkdirSync(join(folder, "workflows"));
    writeFileSync(join(folder, "openapi.yaml"), JSON.stringify(withServer(options.document, options.baseUrl)));
    for (const { file } of workflows) copyFileSync(file, join(folder, "workflows", basename(file)));
    const files = workflows.map(({ file }) => `workflows/${basename(file)}`);
    const report = join(folder, "report.json");
    const words = await runRespect([...files, `--json-output=${report}`], folder, options);
    options.signal?.throwIfAborted();
    if (!existsSync(report))
      throw new WorkflowError(`The workflows could not be run. Respect says:\n${hideSecrets(words, workflows, options)}`);
    const runs = readReport(readFileSync(report, "utf8"), options);
    return workflows.map(({ name, operations }, index) => ({ name, ...runs(files[index] ?? "", plannedRequests(operations, options)) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Run respect to its end; resolves to what it said, whether workflows failed or not. */
function runRespect(args: string[], folder: string, { inputs, replyTimeoutMs = 40_000, signal }: RunOptions): Promise<string> {
  // The inputs go by the environment: the arguments of a process are there for all users to read.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("REDOCLY_"));
  const env = {
    ...Object.fromEntries(own),
    REDOCLY_TELEMETRY: "off",
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
    REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs),
  };
  const command = [REDOCLY, "respect", ...args, `--max-fetch-timeout=${replyTimeoutMs}`];
  return new Promise((resolve) => {
    const options = { cwd: folder, env, maxBuffer: MAX_OUTPUT_BYTES, ...(signal === undefined ? {} : { signal }) };
    execFile(process.execPath, command, options, (_error, stdout, stderr) =>
      resolve(stripVTControlCharacters(`${stdout}${stderr}`).trim()),
    );
  });
}

/** What each step would ask for by the contract: method and URL, whose parameters keep their names. */
function plannedRequests(operations: Workflow["operations"], { document, baseUrl }: RunOptions): Record<string, string> {
  const requests = new Map(
    listOperations(document).map(({ id, method, path, servers }) => [
      id,
      `${method.toUpperCase()} ${servers === undefined ? baseUrl : new URL(baseUrl).origin}${path}`,
    ]),
  );
  return Object.fromEntries(Object.entries(operations).map(([step, id]) => [step, requests.get(id) ?? id]));
}

/** A server that a path has for itself is another path at the same origin; in a client it is the same. */
function withServer(document: OpenApiDocument, baseUrl: string): OpenApiDocument {
  const atOrigin = [{ url: new URL(baseUrl).origin }];
  const entries = Object.entries(document.paths).map(([path, item]): [string, JsonObject] => [
    path,
    item.servers === undefined ? item : { ...item, servers: atOrigin },
  ]);
  return { ...document, servers: [{ url: baseUrl }], paths: Object.fromEntries(entries) };
}

function hideSecrets(text: string, workflows: readonly Workflow[], { inputs }: RunOptions): string {
  const secrets = workflows.flatMap((workflow) => workflow.inputs.filter((input) => input.secret).map(({ name }) => inputs[name] ?? ""));
  return secrets.filter((secret) => secret !== "").reduce((shown, secret) => shown.replaceAll(secret, "********"), text);
}
