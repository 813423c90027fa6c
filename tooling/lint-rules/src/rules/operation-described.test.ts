import { expect, test } from "vitest";
import { lintFixture, rootWithPathItem } from "../lint-fixture.ts";

const RULES = { "contracts/operation-described": "error" };

test("accepts what is described, also by the file it refers to", async () => {
  const files = {
    "openapi.yaml": `${rootWithPathItem(`post:
  description: Creates a tide.
  parameters: [{ $ref: parameters/limit.yaml }]
  requestBody: { description: The tide to create. }
`)}servers:
  - url: https://{host}
    variables: { host: { default: tides.test, description: Host of the API. } }
`,
    "parameters/limit.yaml": "name: limit\nin: query\ndescription: Most tides of a reply.\n",
  };
  expect(await lintFixture(files, RULES)).toEqual([]);
});

test("refuses an operation, a parameter, a request body and a server variable without words", async () => {
  const root = `${rootWithPathItem(`post:
  description: "  "
  parameters:
    - name: limit
      in: query
  requestBody:
    content: {}
`)}servers:
  - url: https://{host}
    variables:
      host:
        default: tides.test
`;
  expect(await lintFixture({ "openapi.yaml": root }, RULES)).toMatchInlineSnapshot(`
    [
      "openapi.yaml:15 contracts/operation-described This server variable has no description: say in a sentence what a caller must know.",
      "openapi.yaml:5 contracts/operation-described This operation has no description: say in a sentence what a caller must know.",
      "openapi.yaml:8 contracts/operation-described This parameter has no description: say in a sentence what a caller must know.",
      "openapi.yaml:10 contracts/operation-described This request body has no description: say in a sentence what a caller must know.",
    ]
  `);
});
