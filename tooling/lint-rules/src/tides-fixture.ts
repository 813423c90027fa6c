import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { assumptionsYaml, sourcesYaml, writeFiles } from "./lint-fixture.ts";
import { lintSpec } from "./lint-spec.ts";

const RULESET = fileURLToPath(new URL("../redocly.yaml", import.meta.url));

/** A spec with nothing wrong in it; each test breaks it in one way. */
export const TIDES: Record<string, string> = {
  "redocly.yaml": `extends:
  - ${RULESET}
rules:
  contracts/required-responses:
    severity: error
    statuses: ["401"]
`,
  "sources.yaml": sourcesYaml("tide-table"),
  "assumptions.yaml": assumptionsYaml("tides-in-utc"),
  "openapi.yaml": `openapi: 3.1.1
info:
  title: Tides
  version: 0.1.0
  license: { name: MIT, identifier: MIT }
servers:
  - url: https://tides.test
    description: The API.
    x-evidence: { source: tide-table, grade: documented }
security:
  - bearerAuth: []
tags:
  - name: Tides
    description: High and low water.
paths:
  /tides:
    $ref: paths/tides.yaml
components:
  securitySchemes:
    bearerAuth:
      $ref: security-schemes/bearerAuth.yaml
`,
  "security-schemes/bearerAuth.yaml": "type: http\nscheme: bearer\nx-evidence: { source: tide-table, grade: documented }\n",
  "paths/tides.yaml": `get:
  operationId: listTides
  tags: [Tides]
  summary: List tides
  description: Lists the tides of today.
  x-pagination: { style: offset, offset: skip, limit: take, items: data }
  parameters:
    - $ref: ../parameters/skip.yaml
  responses:
    "200":
      description: A page of tides.
      content:
        application/json:
          schema:
            $ref: ../schemas/TidePage.yaml
          examples:
            firstPage:
              $ref: ../examples/first-page.yaml
            lastPage:
              value: { data: [] }
    "401":
      $ref: ../responses/Unauthorized.yaml
  x-evidence: { source: tide-table, grade: inferred, assumption: tides-in-utc }
`,
  "parameters/skip.yaml": `name: skip
in: query
description: Number of tides to leave out.
schema: { type: integer, minimum: 0 }
x-evidence: { source: tide-table, grade: documented }
`,
  "responses/Unauthorized.yaml": `description: The token is missing or wrong.
content:
  application/json:
    schema:
      $ref: ../schemas/Fault.yaml
    examples:
      missing:
        value: { detail: The token is missing. }
x-evidence: { source: tide-table, grade: documented }
`,
  "schemas/TidePage.yaml": `type: object
description: A page of tides.
properties:
  data:
    type: array
    description: The tides.
    items:
      $ref: Tide.yaml
x-evidence: { source: tide-table, grade: documented }
`,
  "schemas/Tide.yaml": `type: object
description: High or low water.
required: [height]
properties:
  height:
    type: number
    description: Height in metres.
  on:
    type: string
    format: date
    description: Day of the tide.
  station:
    type: string
    pattern: ^[A-Z]{3}$
    description: Code of the station.
x-evidence: { source: tide-table, grade: documented }
`,
  "schemas/Fault.yaml": `type: object
description: What went wrong.
properties:
  detail: { type: string, description: What went wrong. }
x-evidence: { source: tide-table, grade: documented }
`,
  "examples/first-page.yaml": `summary: A first page
value:
  data:
    - height: 4.2
      on: "2026-01-31"
      station: ABC
`,
};

/** Write the files of a spec and lint it; lists what is wrong as `file:line rule message`. */
export async function lintFiles(files: Record<string, string>): Promise<string[]> {
  const folder = writeFiles(files);
  const problems = await lintSpec(folder);
  return problems.map(({ file, line, rule, message }) => `${relative(folder, file)}:${line} ${rule} ${message}`);
}
