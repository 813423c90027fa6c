import { parseArgs } from "node:util";
import { compileSnippets } from "./compile-snippets.ts";
import { findSnippets } from "./find-snippets.ts";
import { createSandbox } from "./sandbox.ts";
import { placeOf, type Snippet } from "./snippet.ts";

const { values } = parseArgs({ options: { run: { type: "boolean", default: false } } });

const snippets = findSnippets();
const sandbox = createSandbox(snippets);
try {
  const errors = compileSnippets(sandbox);
  for (const { message } of errors) console.error(message);
  const failures = values.run ? await listFailures() : [];
  for (const { snippet, problems } of failures) for (const problem of problems) console.error(`${placeOf(snippet)} ${problem}`);
  for (const name of new Set(snippets.map(({ file }) => file))) {
    const own = snippets.filter(({ file }) => file === name);
    print(name, own, errors, failures);
  }
  print("all", snippets, errors, failures);
  if (errors.length + failures.length > 0) process.exitCode = 1;
} finally {
  sandbox.remove();
}

async function listFailures(): Promise<{ snippet: Snippet; problems: string[] }[]> {
  // Prism takes a second to load, which those who only compile need not wait for.
  const { runSnippets } = await import("./run-snippets.ts");
  const runs = await runSnippets(sandbox);
  return runs.filter(({ problems }) => problems.length > 0).map(({ module, problems }) => ({ snippet: module.snippet, problems }));
}

type OfSnippet = { snippet: Snippet | undefined };

function print(file: string, own: readonly Snippet[], errors: readonly OfSnippet[], failures: readonly OfSnippet[]): void {
  const without = (failed: readonly OfSnippet[]): number => own.filter((one) => failed.every(({ snippet }) => snippet !== one)).length;
  console.log(`${file}: ${own.length} found, ${without(errors)} compiled${values.run ? `, ${without(failures)} run` : ""}`);
}
