import { expect, test } from "vitest";
import { lintFixture, rootWithSchema } from "../lint-fixture.ts";

const RULES = { "contracts/safe-pattern": "error" };

const lintPattern = (pattern: string): Promise<string[]> => lintFixture({ "openapi.yaml": rootWithSchema(`pattern: '${pattern}'`) }, RULES);

test("accepts patterns that match in linear time", async () => {
  for (const pattern of ["^[A-Z]{2}[0-9]{3,8}$", "^a+$", "^(high|low)$", "^\\p{L}+$", ""])
    expect(await lintPattern(pattern), pattern).toEqual([]);
});

test("refuses (a+)+$", async () => {
  expect(await lintPattern("(a+)+$")).toMatchInlineSnapshot(`
    [
      "openapi.yaml:7 contracts/safe-pattern Pattern "(a+)+$" takes exponential time on a hostile input: rewrite it without nested or overlapping repetition.",
    ]
  `);
});

test("refuses overlapping and quadratic repetition, and what is no pattern", async () => {
  for (const pattern of ["^(a|a)*$", "^(a|aa)+$", "^\\d*\\d*$", "\\s+$", "(.*)*x"])
    expect(await lintPattern(pattern), pattern).toHaveLength(1);
  expect(await lintPattern("(")).toMatchInlineSnapshot(`
    [
      "openapi.yaml:7 contracts/safe-pattern Pattern "(" is no regular expression of ECMAScript: correct it.",
    ]
  `);
});

test("looks at the names of pattern properties, at nested schemas and at parameters", async () => {
  const root = `${rootWithSchema(`patternProperties:
  ^x-: { type: string }
  (b+)+$: { type: string }
properties:
  height:
    items:
      pattern: (c+)+$
`)}  parameters:
    limit:
      name: limit
      in: query
      schema:
        pattern: (d+)+$
`;
  expect(await lintFixture({ "openapi.yaml": root }, RULES)).toMatchInlineSnapshot(`
    [
      "openapi.yaml:19 contracts/safe-pattern Pattern "(d+)+$" takes exponential time on a hostile input: rewrite it without nested or overlapping repetition.",
      "openapi.yaml:9 contracts/safe-pattern Pattern "(b+)+$" takes exponential time on a hostile input: rewrite it without nested or overlapping repetition.",
      "openapi.yaml:13 contracts/safe-pattern Pattern "(c+)+$" takes exponential time on a hostile input: rewrite it without nested or overlapping repetition.",
    ]
  `);
});

test("lets other values be that are called pattern", async () => {
  expect(await lintFixture({ "openapi.yaml": rootWithSchema("properties:\n  pattern: { type: string }\npattern: 5\n") }, RULES)).toEqual(
    [],
  );
});
