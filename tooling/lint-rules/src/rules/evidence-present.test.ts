import { expect, test } from "vitest";
import { lintFixture, rootWithPathItem, rootWithSchema } from "../lint-fixture.ts";

const RULES = { "contracts/evidence-present": "error" };
const EVIDENCE = "x-evidence: { source: tide-table, grade: documented }";

test("accepts facts with evidence of their own or from above in the same file", async () => {
  const files = {
    "openapi.yaml": `${rootWithPathItem("$ref: paths/tides.yaml")}servers:
  - url: https://tides.test
    ${EVIDENCE}
components:
  securitySchemes:
    bearer: { type: http, scheme: bearer, ${EVIDENCE} }
`,
    "paths/tides.yaml": `post:
  ${EVIDENCE}
  parameters: [{ name: limit, in: query, schema: { type: integer } }]
  requestBody:
    content: { application/json: { schema: { $ref: ../schemas/Tide.yaml } } }
  responses:
    "200": { description: Tides., headers: { X-Count: { schema: { type: integer } } } }
`,
    "schemas/Tide.yaml": `${EVIDENCE}\nproperties:\n  height: { type: number }\n`,
  };
  expect(await lintFixture(files, RULES)).toEqual([]);
});

test("refuses every fact that has none", async () => {
  const root = `${rootWithPathItem(`post:
  parameters:
    - name: limit
      in: query
  requestBody:
    description: A tide.
  responses:
    "200":
      description: Tides.
      headers:
        X-Count:
          schema: { type: integer }
`)}servers:
  - url: https://tides.test
components:
  securitySchemes:
    bearer: { type: http, scheme: bearer }
`;
  expect(await lintFixture({ "openapi.yaml": root }, RULES)).toMatchInlineSnapshot(`
    [
      "openapi.yaml:18 contracts/evidence-present This server has no evidence and nothing above it in the file has: add x-evidence: { source: <id of sources.yaml>, grade: … }.",
      "openapi.yaml:5 contracts/evidence-present This operation has no evidence and nothing above it in the file has: add x-evidence: { source: <id of sources.yaml>, grade: … }.",
      "openapi.yaml:7 contracts/evidence-present This parameter has no evidence and nothing above it in the file has: add x-evidence: { source: <id of sources.yaml>, grade: … }.",
      "openapi.yaml:9 contracts/evidence-present This request body has no evidence and nothing above it in the file has: add x-evidence: { source: <id of sources.yaml>, grade: … }.",
      "openapi.yaml:12 contracts/evidence-present This response has no evidence and nothing above it in the file has: add x-evidence: { source: <id of sources.yaml>, grade: … }.",
      "openapi.yaml:15 contracts/evidence-present This header has no evidence and nothing above it in the file has: add x-evidence: { source: <id of sources.yaml>, grade: … }.",
      "openapi.yaml:16 contracts/evidence-present This schema has no evidence and nothing above it in the file has: add x-evidence: { source: <id of sources.yaml>, grade: … }.",
      "openapi.yaml:21 contracts/evidence-present This security scheme has no evidence and nothing above it in the file has: add x-evidence: { source: <id of sources.yaml>, grade: … }.",
    ]
  `);
});

test("inherits nothing across files: a schema without evidence is refused wherever it is used", async () => {
  const files = {
    "openapi.yaml": rootWithPathItem("$ref: paths/tides.yaml"),
    "paths/tides.yaml": `${EVIDENCE}
get:
  responses:
    "200":
      description: Tides.
      content:
        application/json:
          schema: { $ref: ../schemas/Tide.yaml }
`,
    "schemas/Tide.yaml": "type: object\nproperties:\n  height:\n    type: number\n",
  };
  expect(await lintFixture(files, RULES)).toMatchInlineSnapshot(`
    [
      "schemas/Tide.yaml:1 contracts/evidence-present This schema has no evidence and nothing above it in the file has: add x-evidence: { source: <id of sources.yaml>, grade: … }.",
      "schemas/Tide.yaml:3 contracts/evidence-present This schema has no evidence and nothing above it in the file has: add x-evidence: { source: <id of sources.yaml>, grade: … }.",
    ]
  `);
});

test("takes a property called x-evidence for no evidence", async () => {
  expect(await lintFixture({ "openapi.yaml": rootWithSchema("properties:\n  x-evidence: { type: string }\n") }, RULES)).not.toEqual([]);
});
