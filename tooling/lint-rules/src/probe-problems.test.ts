import { join } from "node:path";
import { loadAssumptions, type OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { writeFiles } from "./lint-fixture.ts";
import { findProbeProblems } from "./probe-problems.ts";

const content = { "application/json": {} };
const id = { name: "id", in: "path", required: true };
const DOCUMENT = {
  openapi: "3.1.1",
  info: { title: "Tides", version: "0.1.0" },
  paths: {
    "/tides": {
      get: {
        operationId: "listTides",
        parameters: [
          { name: "port", in: "query" },
          { name: "X-Zone", in: "header" },
        ],
        responses: { 200: { content } },
      },
      post: { operationId: "createTide", requestBody: { content }, responses: {} },
    },
    "/tides/{id}": {
      get: { operationId: "getTide", parameters: [id], responses: {} },
      delete: { operationId: "deleteTide", parameters: [id], responses: {} },
    },
  },
} as unknown as OpenApiDocument;

const JUDGED = "confirms: {}\nrefutes: {}\n";

/** Judge one probe; its first line is line 7 of the file. */
async function judge(probe: string): Promise<string[]> {
  const lines = probe.trimEnd().split("\n");
  const head = ["- id: tides-in-utc", "  believe: a", "  because: b", "  confirmedBy: c", "  refutedBy: d", "  probe:"];
  return problemsOf([...head, ...lines.map((line) => `    ${line}`), ""].join("\n"));
}

async function problemsOf(assumptions: string): Promise<string[]> {
  const folder = writeFiles({ "assumptions.yaml": assumptions });
  const problems = await findProbeProblems(loadAssumptions(folder), DOCUMENT);
  return problems.map(({ file, line, rule, message }) => {
    expect(file).toBe(join(folder, "assumptions.yaml"));
    return `${line} ${rule} ${message}`;
  });
}

test("accepts a probe with all that one can have", async () => {
  const probe = `before:
  - operation: createTide
    body: { port: "\${PORT_ID}", note: "from \${WHO}" }
    contentType: application/json
    take: { id: /body/id, at: /headers/location, status: /status }
operation: listTides
params: { query: { port: "\${id}" }, header: { x-zone: utc } }
accept: application/json
credentials: none
times: 20
atOnce: 2
take: { made: /body/id }
after:
  - operation: deleteTide
    params: { path: { id: "\${made}" } }
confirms: { type: object, properties: { status: { const: 200 }, body: { const: "\${id}", pattern: "^\${id}$" } } }
refutes: { properties: { status: { enum: [400, 404] } } }
`;
  expect(await judge(probe)).toEqual([]);
});

test("refuses an assumption without a probe, and a probe that is no object or judges nothing", async () => {
  const entry = "{ id: tides-in-utc, believe: a, because: b, confirmedBy: c, refutedBy: d";
  expect(await problemsOf(`- ${entry} }\n`)).toEqual(['1 probe-present No call settles "tides-in-utc": add a probe.']);
  expect(await problemsOf(`- ${entry}, probe: listTides }\n`)).toEqual([
    "1 probe-form A probe is an object: write operation, confirms and refutes.",
  ]);
  expect(await judge("operation: listTides\nconfirms: {}\n")).toEqual([
    "7 probe-form refutes is no object: write a JSON Schema over status, headers and body.",
  ]);
});

test("refuses an operation that the contract does not have, wherever it is called", async () => {
  const step = "- { operation: listTide }";
  expect(await judge(`before:\n  ${step}\noperation: tides\nafter:\n  ${step}\n${JUDGED}`)).toEqual([
    '8 probe-operation The contract has no operation "listTide": write an operationId of the contract.',
    '9 probe-operation The contract has no operation "tides": write an operationId of the contract.',
    '11 probe-operation The contract has no operation "listTide": write an operationId of the contract.',
  ]);
  expect(await judge(JUDGED)).toEqual(["7 probe-operation This call names no operation: write an operationId of the contract."]);
});

test("refuses parameters, bodies and media types that the operation does not have, and a path that lacks one", async () => {
  expect(await judge(`operation: listTides\nparams: { query: { harbour: 1 }, cookie: {} }\nbody: {}\naccept: csv\n${JUDGED}`)).toEqual([
    '8 probe-parameter listTides has no query parameter "harbour": correct the name.',
    '8 probe-form params has no "cookie" of this form: write objects called path, query, header.',
    "9 probe-body listTides takes no body: delete it.",
    "10 probe-form accept is no media type: write one, as application/json.",
  ]);
  expect(await judge(`operation: createTide\nbody: {}\ncontentType: text/csv\n${JUDGED}`)).toEqual([
    '9 probe-body createTide takes no body of "text/csv": write one of application/json.',
  ]);
  expect(await judge(`operation: getTide\nparams: { query: {} }\n${JUDGED}`)).toEqual([
    '7 probe-parameter getTide needs the path parameter "id": add it.',
  ]);
});

test("refuses a name that nothing takes before it is used, in the request as in the schemas", async () => {
  const probe = `before:
  - operation: getTide
    params: { path: { id: "\${id}" } }
    take: { id: /body/id }
operation: getTide
params: { path: { id: "\${id}" } }
confirms: { properties: { body: { const: "a \${name} of \${PORT}" } } }
refutes: {}
`;
  const message = (name: string): string => `Nothing before this takes "${name}": take it, or write a variable's name in CAPITALS.`;
  expect(await judge(probe)).toEqual([`9 probe-placeholder ${message("id")}`, `13 probe-placeholder ${message("name")}`]);
});

test("refuses members, places and counts that there are not", async () => {
  const probe = `operation: listTides
params: []
credentials: basic
times: 0
before: [{ operation: listTides, times: 2, take: { Id: /id, where: /headers/Location } }]
expects: {}
after: { operation: listTides }
${JUDGED}`;
  expect(await judge(probe)).toMatchInlineSnapshot(`
    [
      "11 probe-form There is no member "times" here: the members are operation, params, body, contentType, accept, credentials, take.",
      "11 probe-form "Id" is no name for what is taken: begin it with a small letter.",
      "11 probe-form This is no place in an answer: write /status, /headers/<lower-case name> or /body/….",
      "11 probe-form This is no place in an answer: write /status, /headers/<lower-case name> or /body/….",
      "12 probe-form There is no member "expects" here: the members are operation, params, body, contentType, accept, credentials, take, times, atOnce, before, after, confirms, refutes.",
      "8 probe-form params is no object: write path, query and header in it.",
      "9 probe-form credentials is "none" or not there: write that, or delete it.",
      "10 probe-form times is no whole number from 1 to 100: write one.",
      "13 probe-form after is no list of calls: write one.",
    ]
  `);
});

test("refuses schemas that are none, or that lean on something", async () => {
  expect(
    await judge(
      'operation: listTides\nconfirms: { properties: { status: { type: intger } } }\nrefutes: { patternProperties: { "(": {} } }\n',
    ),
  ).toMatchInlineSnapshot(`
    [
      "8 probe-schema What stands here is no JSON Schema (it breaks "/properties/type/anyOf"): correct it.",
      "9 probe-schema What stands here is no JSON Schema (it breaks "/properties/patternProperties/propertyNames/format"): correct it.",
    ]
  `);
  expect(await judge('operation: listTides\nconfirms: { $ref: "#/components/schemas/Tide" }\nrefutes: {}\n')).toMatchInlineSnapshot(`
    [
      "8 probe-schema A probe's schema is judged by itself, without $ref: write out what it means.",
    ]
  `);
});
