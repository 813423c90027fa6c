import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listWorkflows } from "./list-workflows.ts";
import { WorkflowError } from "./workflow-error.ts";
import { DOCUMENT, writeWorkflows } from "./workflow-fixture.ts";

test("lists workflows by name, each with its inputs and steps", () => {
  const folder = writeWorkflows({
    watch: "steps: [{ stepId: list, operationId: listStations }]",
    "log-in": `
inputs:
  type: object
  properties:
    password: { type: string, format: password, description: Password of the login. }
    pageSize: { type: integer, default: 2 }
steps:
  - { stepId: logIn, operationId: createSession }
  - { stepId: list, operationId: listStations }`,
  });
  expect(listWorkflows(folder, DOCUMENT)).toEqual([
    {
      name: "log-in",
      file: join(folder, "workflows/log-in.arazzo.yaml"),
      writes: false,
      inputs: [
        { name: "password", description: "Password of the login.", secret: true, required: true },
        { name: "pageSize", description: "pageSize", secret: false, required: false },
      ],
      steps: ["logIn", "list"],
      operations: { logIn: "createSession", list: "listStations" },
    },
    {
      name: "watch",
      file: join(folder, "workflows/watch.arazzo.yaml"),
      writes: false,
      inputs: [],
      steps: ["list"],
      operations: { list: "listStations" },
    },
  ]);
});

test.each([
  { what: "creates something", step: "operationId: createStation" },
  { what: "calls what the contract does not know", step: "operationId: listStatoins" },
  { what: "calls no operation", step: "x-operation: { method: get, url: https://tides.test }" },
])("takes a workflow that $what for one that writes", ({ step }) => {
  const folder = writeWorkflows({ doubt: `steps: [{ stepId: list, operationId: listStations }, { stepId: doubt, ${step} }]` });
  expect(listWorkflows(folder, DOCUMENT)).toMatchObject([{ name: "doubt", writes: true }]);
});

test("finds none where a spec has none", () => {
  expect(listWorkflows(join(writeWorkflows({}), "workflows"), DOCUMENT)).toEqual([]);
});

test("refuses a file that holds no workflow", () => {
  const folder = join(writeWorkflows({}), "other");
  mkdirSync(join(folder, "workflows"), { recursive: true });
  writeFileSync(join(folder, "workflows/none.arazzo.yaml"), "arazzo: 1.0.1\n");
  expect(() => listWorkflows(folder, DOCUMENT)).toThrow(WorkflowError);
});
