import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "@tooling/spec/providers";
import { expect, test } from "vitest";
import { compileSnippets } from "./compile-snippets.ts";
import { findSnippets, listTexts } from "./find-snippets.ts";
import { createSandbox } from "./sandbox.ts";

const texts = listTexts();
const snippets = findSnippets(texts);

test("reads every Markdown file that git has or would take", ({ skip }) => {
  const { status, stdout } = spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
    cwd: REPOSITORY,
    encoding: "utf8",
  });
  skip(status !== 0, "this is no clone, or git is not installed");
  const files = new Set(stdout.split("\n").filter((file) => file !== "" && existsSync(join(REPOSITORY, file))));
  // The pages of the portal are made, and lie there only where they were built.
  const read = texts.map(({ file }) => file).filter((file) => file.endsWith(".md") && !/^packages\/[^/]+\/docs\//.test(file));
  expect(read).toEqual([...files].sort());
});

test("finds as many snippets as there are lines that open one", () => {
  const opening = (file: string): RegExp =>
    file.endsWith(".md") ? /^[\s>*+\d.)-]*(`{3,}|~{3,})\s*(typescript|[mc]?tsx?)\b/i : /^\s*\* `{3,}ts\b/;
  const opened = texts.flatMap(({ file, text }) =>
    text.split("\n").flatMap((line, row) => (opening(file).test(line) ? `${file}:${row + 2}` : [])),
  );
  expect(snippets.map(({ file, line }) => `${file}:${line}`)).toEqual(opened);
});

test("gives every @example a fence", () => {
  const examples = texts
    .filter(({ file }) => file.endsWith(".ts"))
    .flatMap(({ text }) => text.match(/^\s*\* @example\b.*\n(?!\s*\* ```ts)/gm) ?? []);
  expect(examples).toEqual([]);
});

test("compiles every snippet, and names the place of what does not", () => {
  const broken = {
    file: "broken.md",
    line: 7,
    column: 2,
    code: "const one = 1;\n\none.nothing;\nconst two: string = { a: token }.a.length;\n",
  };
  const needy = { file: "broken.md", line: 20, column: 0, code: "const three: string = one;\n" };
  const sandbox = createSandbox([...snippets, broken, needy]);
  try {
    expect(
      compileSnippets(sandbox)
        .map(({ message }) => message)
        .sort(),
    ).toEqual([
      "broken.md:10:9 TS2322: Type 'number' is not assignable to type 'string'.",
      "broken.md:20:7 TS2322: Type 'number' is not assignable to type 'string'.",
      "broken.md:9:7 TS2339: Property 'nothing' does not exist on type '1'.",
    ]);
  } finally {
    sandbox.remove();
  }
});
