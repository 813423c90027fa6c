import { expect, test } from "vitest";
import { lintFixture, rootWithSchema } from "../lint-fixture.ts";

const RULES = { "contracts/no-active-content": "error" };

const lintDescription = (description: string): Promise<string[]> =>
  lintFixture({ "openapi.yaml": rootWithSchema(`description: ${JSON.stringify(description)}`) }, RULES);

test("accepts Markdown, comparisons and code in backticks", async () => {
  for (const description of [
    "The **height** in [metres](https://tides.test/units), a < b, 1<2 & 3>2.",
    "Write `<script>` or `javascript:` in backticks.",
    "Metadata: the database is named `data:`.",
    "An entity such as AT&T, or 5 &lt; 6 in `&#x3c;`.",
  ]) {
    expect(await lintDescription(description), description).toEqual([]);
  }
});

test("G150 refuses raw HTML in a description", async () => {
  expect(await lintDescription("High <script>alert(1)</script> water")).toMatchInlineSnapshot(`
    [
      "openapi.yaml:7 contracts/no-active-content The description holds "<script>", which a page could run: write plain Markdown, and code in backticks on one line.",
    ]
  `);
});

test("G150 refuses whatever a page could run", async () => {
  for (const description of [
    "<img src=x onerror=alert(1)>",
    "<iframe srcdoc='x'>",
    "<SVG/onload=alert(1)>",
    "</p>",
    "<!-- a comment",
    "<img\nsrc=x onerror=alert(1)",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](vbscript:x)",
    "![x](data:image/svg+xml,x)",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](java&Tab;script:alert(1))",
  ]) {
    expect(await lintDescription(description), description).toHaveLength(1);
  }
});

test("G150 refuses in the note of evidence what it refuses in a description", async () => {
  const evidence = '{ source: a, grade: inferred, note: "See <b>there</b>." }';
  expect(await lintFixture({ "openapi.yaml": rootWithSchema(`x-evidence: ${evidence}`) }, RULES)).toEqual([
    expect.stringMatching(/^openapi\.yaml:7 contracts\/no-active-content The note holds "<b>"/),
  ]);
});

test("refuses HTML behind backticks that open no code", async () => {
  for (const description of ["\\`<img src=x onerror=alert(1)>\\`", "`\n\n<img src=x onerror=alert(1)>\n\n`", "- `\n- <b>\n- `", "``<b>`"]) {
    expect(await lintDescription(description), description).toHaveLength(1);
  }
});

test("looks at titles, summaries and links, wherever they stand", async () => {
  const root = `openapi: 3.1.1
info:
  title: <b>Tides</b>
  version: 0.1.0
  summary: <i>High</i>
  termsOfService: javascript:alert(1)
  contact:
    url: JAVASCRIPT:alert(1)
externalDocs:
  url: data:text/html,x
tags:
  - name: Tides
    description: <b>Tides</b>
paths: {}
`;
  expect(await lintFixture({ "openapi.yaml": root }, RULES)).toMatchInlineSnapshot(`
    [
      "openapi.yaml:3 contracts/no-active-content The title holds "<b>", which a page could run: write plain Markdown, and code in backticks on one line.",
      "openapi.yaml:5 contracts/no-active-content The summary holds "<i>", which a page could run: write plain Markdown, and code in backticks on one line.",
      "openapi.yaml:6 contracts/no-active-content The termsOfService holds "javascript:", which a page could run: write plain Markdown, and code in backticks on one line.",
      "openapi.yaml:8 contracts/no-active-content The url holds "JAVASCRIPT:", which a page could run: write plain Markdown, and code in backticks on one line.",
      "openapi.yaml:13 contracts/no-active-content The description holds "<b>", which a page could run: write plain Markdown, and code in backticks on one line.",
      "openapi.yaml:10 contracts/no-active-content The url holds "data:", which a page could run: write plain Markdown, and code in backticks on one line.",
    ]
  `);
});

test("lets other members and values be", async () => {
  const schema = 'pattern: "<b>"\ndescription: 5\nexamples: ["<b>"]\n';
  expect(await lintFixture({ "openapi.yaml": rootWithSchema(schema) }, RULES)).toEqual([]);
});
