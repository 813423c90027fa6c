import { expect, test } from "vitest";
import { lintFiles, TIDES } from "./tides-fixture.ts";

const WALK = `arazzo: 1.0.1
info: { title: Walking over the tides, version: 0.1.0 }
sourceDescriptions:
  - { name: tides, type: openapi, url: ../openapi.yaml }
workflows:
  - workflowId: tides-walk
    inputs:
      type: object
      properties:
        token: { type: string, format: password }
    x-security:
      - { schemeName: bearerAuth, values: { token: $inputs.token } }
    steps:
      - stepId: first
        operationId: listTides
        parameters:
          - { in: query, name: skip, value: 0 }
          - { in: header, name: Prefer, value: example=firstPage }
        successCriteria:
          - condition: $statusCode == 200
        outputs:
          height: $response.body#/data/0/height
      - stepId: second
        operationId: listTides
        parameters:
          - { in: query, name: skip, value: 1 }
        successCriteria:
          - condition: $statusCode == 200
          - condition: $response.body#/data/0/height != $steps.first.outputs.height
`;

/** Lint the tides with a workflow that is broken by replacing a text of it. */
function lintBroken(text: string, replacement: string): Promise<string[]> {
  expect(WALK).toContain(text);
  return lintFiles({ ...TIDES, "workflows/tides-walk.arazzo.yaml": WALK.replace(text, () => replacement) });
}

test("finds nothing wrong with a workflow that fits the contract", async () => {
  expect(await lintFiles({ ...TIDES, "workflows/tides-walk.arazzo.yaml": WALK })).toEqual([]);
});

test.each([
  {
    what: "an operation that the contract lacks",
    text: "operationId: listTides",
    by: "operationId: listTide",
    says: '15 workflow-operation The contract has no operation "listTide": write an operationId of the contract.',
  },
  {
    what: "a step that calls another address",
    text: "operationId: listTides",
    by: "x-operation: { method: get, url: https://other.test }",
    says: "14 workflow-operation This step calls no operation: write an operationId of the contract.",
  },
  {
    what: "a step that calls an operation and another address",
    text: "operationId: listTides",
    by: "operationId: listTides\n        x-operation: { method: get, url: https://other.test }",
    says: "16 spec-step-mutually-exclusive-fields A step can only use one of the following",
  },
  {
    what: "a parameter that the operation lacks",
    text: "name: skip, value: 0",
    by: "name: skp, value: 0",
    says: '17 workflow-parameter listTides has no query parameter "skp": correct the name.',
  },
  {
    what: "an input that is not declared",
    text: "token: $inputs.token",
    by: "token: $inputs.tokn",
    says: '12 workflow-input There is no input "tokn": declare it under `inputs`.',
  },
  {
    what: "an output that no step has",
    text: "!= $steps.first.outputs.height",
    by: "!= $steps.first.outputs.depth",
    says: '29 outputs-defined Output key "depth" is not defined in step "first". Available outputs: [ height ].',
  },
  {
    what: "a step that succeeds whatever the status is",
    text: "$statusCode == 200",
    by: "$url != ''",
    says: "14 workflow-status This step succeeds whatever the status is: add a criterion on $statusCode.",
  },
  {
    what: "a body that the operation does not take",
    text: "        outputs:",
    by: "        requestBody: { contentType: text/plain, payload: high }\n        outputs:",
    says: '21 workflow-body listTides takes no body of "text/plain": write a contentType that it takes.',
  },
  {
    what: "another source than the contract",
    text: "url: ../openapi.yaml",
    by: "url: https://tides.test/openapi.yaml",
    says: "4 workflow-source A workflow has one source, the contract: write `type: openapi` and `url: ../openapi.yaml`, and no server.",
  },
  {
    what: "another server than the contract's",
    text: "url: ../openapi.yaml",
    by: "url: ../openapi.yaml, x-serverUrl: https://other.test",
    says: "4 workflow-source A workflow has one source, the contract: write `type: openapi` and `url: ../openapi.yaml`, and no server.",
  },
  {
    what: "a name that is not the file's",
    text: "workflowId: tides-walk",
    by: "workflowId: tide-walk",
    says: "6 workflow-file A file holds one workflow and has its name: call it <workflowId>.arazzo.yaml.",
  },
  {
    what: "a reference out of the file",
    text: "    inputs:",
    by: "    inputs:\n      $ref: ../schemas/Tide.yaml\n    x-inputs:",
    says: "8 no-unresolved-refs Can't resolve $ref",
  },
  {
    what: "a misspelt member",
    text: "successCriteria:\n          - condition: $statusCode == 200\n        outputs",
    by: "successCriterion:\n          - condition: $statusCode == 200\n        outputs",
    says: "19 struct Property `successCriterion` is not expected here. Did you mean successCriteria?",
  },
  {
    what: "another version of Arazzo",
    text: "arazzo: 1.0.1",
    by: "arazzo: 2.0.0",
    says: '1 arazzo-version The workflows are run as Arazzo 1.0: write "arazzo: 1.0.1", or move the file out of workflows/.',
  },
  {
    what: "broken YAML",
    text: "      - stepId: first",
    by: "\t- stepId: first",
    says: "14 yaml-syntax Tabs are not allowed as indentation. Mend the YAML here.",
  },
])("names file, line, rule and remedy of $what", async ({ text, by, says }) => {
  const [problem, ...more] = await lintBroken(text, by);
  expect(problem).toContain(`workflows/tides-walk.arazzo.yaml:${says}`);
  expect(more).toEqual([]);
});

test("names the parameter that the operation needs and the step leaves out", async () => {
  const skip = (TIDES["parameters/skip.yaml"] ?? "").replace("in: query", "in: query\nrequired: true");
  const walk = WALK.replace("          - { in: query, name: skip, value: 0 }\n", "");
  expect(await lintFiles({ ...TIDES, "parameters/skip.yaml": skip, "workflows/tides-walk.arazzo.yaml": walk })).toEqual([
    'workflows/tides-walk.arazzo.yaml:15 workflow-parameter listTides needs the query parameter "skip": add it.',
  ]);
});

test.each(["null", "- a list", "a: b"])("refuses `%s` as a workflow", async (text) => {
  expect(await lintFiles({ ...TIDES, "workflows/tides-walk.arazzo.yaml": `${text}\n` })).toEqual([
    expect.stringMatching(/^workflows\/tides-walk\.arazzo\.yaml:1 arazzo-version /),
  ]);
});
