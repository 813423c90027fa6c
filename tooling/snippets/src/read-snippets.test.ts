import { expect, test } from "vitest";
import { readMarkdownSnippets, readSourceSnippets } from "./read-snippets.ts";

/** Write places of snippets as `line:column code`. */
const written = (snippets: ReturnType<typeof readMarkdownSnippets>): string[] =>
  snippets.map(({ line, column, code }) => `${line}:${column} ${code}`);

test("finds fences in lists and quotes, of tildes, and in either spelling of the language", () => {
  const markdown = "# A\n\n```ts\na;\n\nb;\n```\n\n- c\n\n  ```typescript title\n  c;\n  ```\n\n> ~~~TS\n> d;\n> ~~~\n";
  expect(written(readMarkdownSnippets("a.md", markdown))).toEqual(["4:0 a;\n\nb;\n", "12:2 c;\n", "16:2 d;\n"]);
});

test("leaves other languages and code without one alone", () => {
  expect(readMarkdownSnippets("a.md", "```\na\n```\n\n```tsv\na\n```\n\n```json\n{}\n```\n\n    ```ts\n    a\n    ```\n")).toEqual([]);
});

test("reads what follows an unclosed fence as code, so that it does not compile", () => {
  expect(written(readMarkdownSnippets("a.md", "```ts\na;\n\nAnd so on.\n"))).toEqual(["2:0 a;\n\nAnd so on.\n"]);
});

test("finds the fences of doc comments, and of no other comment or string", () => {
  const source = [
    "const text = `",
    "```ts",
    "no();",
    "```",
    "`;",
    "/* ```ts",
    " * no();",
    " * ``` */",
    "interface A {",
    "  /**",
    "   * An option.",
    "   *",
    "   * @example",
    "   * ```ts",
    "   * yes(",
    "   *   1,",
    "   * );",
    "   * ```",
    "   */",
    "  a: string;",
    "}",
  ];
  expect(written(readSourceSnippets("a.ts", source.join("\n")))).toEqual(["15:5 yes(\n  1,\n);\n"]);
});
