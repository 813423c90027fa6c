import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Mock, startMock } from "@tooling/mock";
import { listOperations, loadRegister, type OpenApiDocument } from "@tooling/spec";
import { findProviders } from "@tooling/spec/providers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inputsForMock, listWorkflows, runWorkflows, type Workflow, type WorkflowRun } from "../src/index.ts";
import { type Fault, type ProxiedReply, type ProxyServer, startProxy } from "./proxy.ts";

/** The part of a step that the variants are made from. */
interface Step {
  operationId: string;
  outputs?: Record<string, string>;
  parameters?: { value: unknown }[];
  successCriteria: { condition: string }[];
}

/** A workflow whose server has a fault. */
interface Variant {
  workflow: Workflow;
  label: string;
  fault: Fault;
  /** The step that must notice. */
  step: string;
  /** Whether the fault has changed something. */
  applies?: () => boolean;
}

const folder = mkdtempSync(join(tmpdir(), "variants-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(findProviders().map((provider) => ({ ...provider, provider: provider.name })))("$provider", ({ spec, openapi, name }) => {
  const document = JSON.parse(readFileSync(openapi, "utf8")) as OpenApiDocument;
  const workflows = listWorkflows(spec, document);
  const inputs = inputsForMock(workflows);
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock({ document: openapi, provider: name });
  });
  afterAll(() => mock.stop());

  test("has workflows, and each passes against the mock in all of its steps", async () => {
    expect(workflows).not.toEqual([]);
    const runs = await runWorkflows(workflows, { document, baseUrl: mock.url, inputs });
    const expected = workflows.map((workflow) => ({ name: workflow.name, passed: true, steps: workflow.steps }));
    expect(
      runs.map(({ steps, ...run }) => ({ ...run, steps: steps.map(({ id }) => id) })),
      JSON.stringify(runs),
    ).toEqual(expected);
  });

  const variants = workflows.flatMap((workflow) => [...otherStatuses(workflow), ...otherIds(workflow), ...repetitions(workflow)]);
  let tried: ReturnType<typeof runVariants> | undefined;
  // One run for both tests: it takes seconds.
  const tryVariants = (): ReturnType<typeof runVariants> => (tried ??= runVariants());

  test("notices another status of any reply, another id, and a reply that was given before", async () => {
    const applied = (await tryVariants()).filter(({ variant }) => variant.applies?.() !== false);
    expect(applied.filter(({ variant, run }) => !isNoticed(variant, run)).map(({ variant }) => variant.label)).toEqual([]);
    for (const kind of [".status.", ".id.", ".again."]) expect(applied.map(({ variant }) => variant.label).join(" "), kind).toContain(kind);
  });

  test("deletes what it has created, whatever fails in between", async () => {
    const methods = new Map(listOperations(document).map(({ id, method }) => [id, method]));
    for (const { variant, run } of await tryVariants()) {
      const { workflow, step } = variant;
      const deletion = workflow.steps[stepsOf(workflow).findIndex(({ operationId }) => methods.get(operationId) === "delete")] ?? "";
      const creation = stepsOf(workflow).findIndex(({ outputs }) => outputs?.id !== undefined);
      if (!workflow.writes || workflow.steps.indexOf(step) <= creation) continue;
      expect(
        run.steps.map(({ id }) => id),
        variant.label,
      ).toContain(deletion);
    }
  });

  async function runVariants(): Promise<{ variant: Variant; run: WorkflowRun }[]> {
    const proxy = await startProxy(mock.url, new Map(variants.map(({ label, fault }) => [label, fault])));
    try {
      const copies = variants.map((variant) => copyWorkflow(variant, proxy));
      const runs = await runWorkflows(copies, { document, baseUrl: proxy.url, inputs });
      return variants.map((variant, index) => ({ variant, run: runs[index] as WorkflowRun }));
    } finally {
      await proxy.stop();
    }
  }
});

/** All variants are one run of respect, which takes a second to start: each has a file and a path at the proxy of its own. */
function copyWorkflow({ workflow, label }: Variant, proxy: ProxyServer): Workflow {
  const file = join(folder, `${label}.arazzo.yaml`);
  const source = "url: ../openapi.yaml";
  writeFileSync(file, readFileSync(workflow.file, "utf8").replace(source, `${source}\n    x-serverUrl: ${proxy.url}/${label}`));
  return { ...workflow, name: label, file };
}

function isNoticed({ step }: Variant, { passed, steps }: WorkflowRun): boolean {
  const first = steps.find(({ problems }) => problems.length > 0);
  return !passed && first?.id === step && first.problems.some((problem) => problem.startsWith("expected "));
}

/** The status is one that contracts have, so that the workflow itself must notice. */
function otherStatuses(workflow: Workflow): Variant[] {
  return workflow.steps.map((step, at) => ({
    workflow,
    label: `${workflow.name}.status.${step}`,
    step,
    fault: (reply, index) => (index === at ? { ...reply, status: reply.status === 404 ? 200 : 404 } : reply),
  }));
}

/** Another id than that which a step has asked for, or compares with that of an earlier one. */
function otherIds(workflow: Workflow): Variant[] {
  return stepsOf(workflow).flatMap(({ parameters = [], successCriteria }, at) => {
    const isAskedFor = parameters.some(({ value }) => /^\$steps\.\w+\.outputs\.id$/.test(String(value)));
    if (!isAskedFor && !successCriteria.some(({ condition }) => /\/id == \$steps\./.test(condition))) return [];
    const step = workflow.steps[at] ?? "";
    let applies = false;
    const fault: Fault = (reply, index) => {
      if (index !== at || !reply.body.includes('"id":')) return reply;
      applies = true;
      return { ...reply, body: withOtherIds(reply.body) };
    };
    return [{ workflow, label: `${workflow.name}.id.${step}`, step, fault, applies: () => applies }];
  });
}

function withOtherIds(body: string): string {
  const replace = (key: string, value: unknown): unknown => {
    if (key !== "id") return value;
    return typeof value === "number" ? value + 1 : `${String(value)}0`;
  };
  return JSON.stringify(JSON.parse(body, replace));
}

/** The first reply of an operation once more, where a later step calls it for another one. */
function repetitions(workflow: Workflow): Variant[] {
  const operations = stepsOf(workflow).map(({ operationId }) => operationId);
  return operations.flatMap((operation, at) => {
    const before = operations.indexOf(operation);
    if (before === at) return [];
    const step = workflow.steps[at] ?? "";
    let first: ProxiedReply | undefined;
    const fault: Fault = (reply, index) => {
      if (index === before) first = reply;
      return index === at && first !== undefined ? first : reply;
    };
    return [{ workflow, label: `${workflow.name}.again.${step}`, step, fault }];
  });
}

function stepsOf({ file }: Workflow): Step[] {
  const { workflows } = loadRegister(file).value as { workflows: [{ steps: Step[] }] };
  return workflows[0].steps;
}
