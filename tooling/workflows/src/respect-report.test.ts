import { expect, test } from "vitest";
import { renderRun } from "./render-run.ts";
import { readReport } from "./respect-report.ts";
import { WorkflowError } from "./workflow-error.ts";

const FILE = "workflows/walk.arazzo.yaml";
const passing = { name: "success criteria check", status: "success", message: "" };

function criterion(condition: string, context?: string): object {
  return {
    name: "success criteria check",
    status: "error",
    message: `Checking simple criteria: ${JSON.stringify({ condition, context })}`,
  };
}

function step(stepId: string, checks: object[], response: object = {}): object {
  const reply = { statusCode: 200, headers: { "content-type": "application/json" }, body: { id: 7, data: [] }, ...response };
  return { type: "step", stepId, request: { method: "get", url: `https://tides.test/${stepId}` }, response: reply, checks };
}

function render(status: string, ...executedSteps: object[]): string[] {
  const report = JSON.stringify({ files: { [FILE]: { executedWorkflows: [{ status, executedSteps }] } } });
  return renderRun({ name: "walk", ...readReport(report)(FILE) });
}

test("tells a passed workflow in one line", () => {
  expect(render("success", step("create", [passing]), step("get", [passing, passing]))).toEqual(["✓ walk: create → get"]);
});

test("tells what was asked, answered and expected where a step failed, and what was done after it", () => {
  const after = { executedSteps: [step("delete", [passing])], status: "success" };
  const get = step("get", [passing, criterion("$response.body#/id == $steps.create.outputs.id"), criterion("$response.body#/name == 'x'")]);
  expect(render("error", step("create", [passing]), get, after)).toEqual([
    "✗ walk: create → get ✗ → delete",
    "    get: GET https://tides.test/get answered 200 application/json",
    "      expected $response.body#/id == $steps.create.outputs.id; $response.body#/id is 7",
    "      expected $response.body#/name == 'x'; $response.body#/name is not there",
  ]);
});

test("tells the text that an expression was to match", () => {
  expect(render("error", step("get", [criterion("^text/csv", "$response.header.Content-Type")])).at(-1)).toBe(
    "      expected $response.header.Content-Type to match ^text/csv",
  );
});

test("tells why a criterion could not be evaluated by the criterion itself", () => {
  const message = `Failed to pass ${JSON.stringify({ condition: "$response.body#/at > 0" })}: Error in resolving runtime expression.`;
  const get = step("get", [{ name: "success criteria check", status: "error", message }]);
  expect(render("error", get).at(-1)).toBe("      expected $response.body#/at > 0; $response.body#/at is not there");
});

test("tells that there was no reply, and why, in respect's words without its colours", () => {
  const check = { name: "network error", status: "error", message: "\u001b[31mfetch failed\u001b[39m\n  (cause: ECONNREFUSED)" };
  expect(render("error", step("get", [check], { statusCode: 0, headers: {}, body: undefined }))).toEqual([
    "✗ walk: get ✗",
    "    get: GET https://tides.test/get got no reply",
    "      network error: fetch failed (cause: ECONNREFUSED)",
  ]);
});

test("tells where a step would have gone that sent nothing", () => {
  const check = { name: "network error", status: "error", message: "fetch failed" };
  const dead = { ...step("get", [check], { statusCode: 0, headers: {}, body: undefined }), request: { method: "get", url: "" } };
  const report = JSON.stringify({ files: { [FILE]: { executedWorkflows: [{ status: "error", executedSteps: [dead] }] } } });
  const run = readReport(report)(FILE, { get: "GET https://tides.test/stations/{name}" });
  expect(renderRun({ name: "walk", ...run })[1]).toBe("    get: GET https://tides.test/stations/{name} got no reply");
});

test("tells no value of a provider's: not of its reply, and not of a URL that an earlier reply gave", () => {
  const network = { name: "failed network request", status: "error", message: "fetch failed" };
  const schema = { name: "schema check", status: "error", message: 'TYPE must be number 1 | {"name": "sam"' };
  const get = step("sam", [criterion("$response.body#/name == 'x'"), schema, network], {
    body: { name: "sam" },
    headers: { "content-type": "text/sam" },
  });
  const report = JSON.stringify({
    files: { [FILE]: { executedWorkflows: [{ status: "error", executedSteps: [{ ...get, stepId: "get" }] }] } },
  });
  const run = readReport(report, { isProvider: true })(FILE, { get: "GET https://tides.test/stations/{name}" });
  expect(renderRun({ name: "walk", ...run })).toEqual([
    "✗ walk: get ✗",
    "    get: GET https://tides.test/stations/{name} answered 200",
    "      expected $response.body#/name == 'x'",
    "      schema check failed",
    "      failed network request: fetch failed",
  ]);
});

test("takes a warning for a failure of its step, and cuts what is long", () => {
  const check = { name: "schema check", status: "warn", message: "x".repeat(1_000) };
  expect(render("warn", step("get", [check]))).toEqual([
    "✗ walk: get ✗",
    "    get: GET https://tides.test/get answered 200 application/json",
    `      schema check: ${"x".repeat(300)}…`,
  ]);
});

test("refuses a report that lacks a workflow", () => {
  expect(() => readReport('{ "files": {} }')(FILE)).toThrow(WorkflowError);
});
