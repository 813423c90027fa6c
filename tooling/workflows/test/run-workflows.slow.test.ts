import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { expect, onTestFinished, test } from "vitest";
import { listWorkflows, renderRun, runWorkflows, WorkflowError } from "../src/index.ts";
import { DOCUMENT, writeWorkflows } from "../src/workflow-fixture.ts";

const WALK = `
inputs:
  type: object
  properties:
    password: { type: string, format: password }
steps:
  - stepId: logIn
    operationId: createSession
    requestBody: { contentType: application/json, payload: { password: $inputs.password } }
    successCriteria: [{ condition: $statusCode == 200 }]
  - stepId: list
    operationId: listStations
    parameters: [{ in: header, name: X-Password, value: $inputs.password }]
    successCriteria: [{ condition: $statusCode == 200 }, { condition: $response.body#/password == 'x' }]`;

/** Start a server that tells what it was asked, and answers as it is told. */
async function startServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const sendJson = (value: object) => (_request: IncomingMessage, response: ServerResponse) => {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(value));
};

function walk(yaml: string = WALK): ReturnType<typeof listWorkflows> {
  return listWorkflows(writeWorkflows({ walk: yaml }), DOCUMENT);
}

const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => /^workflows-/.test(name));

test("asks the server that is given, below its base path and at its origin, and shows no secret", async () => {
  const password = "s3cret, a=b";
  const { url, asked } = await startServer(sendJson({ password }));
  const workflows = walk();
  const before = leftovers();
  const runs = await runWorkflows(workflows, { document: DOCUMENT, baseUrl: `${url}/base/v9`, inputs: { password } });
  expect(asked).toEqual(["POST /login", "GET /base/v9/stations"]);
  expect(runs.flatMap(renderRun)).toEqual([
    "✗ walk: logIn → list ✗",
    `    list: GET ${url}/base/v9/stations answered 200 application/json`,
    "      expected $response.body#/password == 'x'; $response.body#/password is \"********\"",
  ]);
  expect(leftovers()).toEqual(before);
});

test("fails a workflow whose server hangs, in the time that is given", async () => {
  const { url } = await startServer(() => {});
  const started = performance.now();
  const [run] = await runWorkflows(walk(), { document: DOCUMENT, baseUrl: url, inputs: {}, replyTimeoutMs: 300 });
  expect(run).toMatchObject({ passed: false, steps: [{ id: "logIn", reply: undefined, problems: [expect.stringMatching(/timeout/i)] }] });
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("fails a workflow whose server is gone", async () => {
  const [run] = await runWorkflows(walk(), { document: DOCUMENT, baseUrl: "http://127.0.0.1:9", inputs: {} });
  expect(run).toMatchObject({ passed: false, steps: [{ id: "logIn", reply: undefined }] });
});

test("says why respect runs nothing at all, without the secret that stands in it", async () => {
  const broken = walk(`inputs: { type: object, properties: { password: { type: string, format: password } } }
nonsense: hidden-word
steps:
  - { stepId: list, operationId: listStations, successCriteria: [{ condition: $statusCode == 200 }] }`);
  const run = runWorkflows(broken, { document: DOCUMENT, baseUrl: "http://127.0.0.1:9", inputs: { password: "hidden-word" } });
  const error = await run.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WorkflowError);
  expect(String(error)).toMatch(/`nonsense` is not expected here/);
  expect(String(error)).not.toContain("hidden-word");
});

test("stops where it is told to, with the reason", async () => {
  const stopping = new AbortController();
  const before = leftovers();
  const { url } = await startServer(() => stopping.abort(new Error("Enough.")));
  const run = runWorkflows(walk(), { document: DOCUMENT, baseUrl: url, inputs: {}, signal: stopping.signal });
  await expect(run).rejects.toThrow("Enough.");
  expect(leftovers().length).toBeLessThanOrEqual(before.length + 1);
});
