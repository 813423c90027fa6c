import { readFileSync } from "node:fs";
import { listOperations, type OpenApiDocument } from "@tooling/spec";
import { findProviders } from "@tooling/spec/providers";
import { afterAll, expect, test } from "vitest";
import { findSnippets } from "./find-snippets.ts";
import { runSnippets } from "./run-snippets.ts";
import { createSandbox, type Sandbox } from "./sandbox.ts";
import { placeOf } from "./snippet.ts";

const sandboxes: Sandbox[] = [];
afterAll(() => {
  for (const sandbox of sandboxes) sandbox.remove();
});

function sandboxOf(...parameters: Parameters<typeof createSandbox>): Sandbox {
  const sandbox = createSandbox(...parameters);
  sandboxes.push(sandbox);
  return sandbox;
}

test("runs every snippet that is found", async () => {
  const snippets = findSnippets();
  const runs = await runSnippets(sandboxOf(snippets));
  expect(runs.flatMap(({ module, problems }) => problems.map((problem) => `${placeOf(module.snippet)} ${problem}`))).toEqual([]);
  expect(runs.map(({ module }) => placeOf(module.snippet)).sort()).toEqual(snippets.map(placeOf).sort());
});

test("says of each snippet that fails what is wrong with it", async () => {
  const problems: [code: string, problem: string | undefined][] = [
    [`await fetch("${anyUrl()}", { headers: { prefer: "code=401" } });`, undefined],
    [`await fetch("${anyUrl()}");`, "was answered by 401"],
    [`fetch("${anyUrl()}");`, "was answered by 401"],
    ['await fetch("https://nobody.example/").catch(() => {});', "GET https://nobody.example/ is of no operation of any contract"],
    [`function never() { return fetch("${anyUrl()}"); }`, "sends nothing"],
    ['throw new Error("on purpose");', "Error: on purpose"],
    ['void Promise.reject(new Error("late")); await new Promise((resolve) => setTimeout(resolve, 10));', "Error: late"],
    ["await new Promise(() => {});", "has not ended after 2 s"],
    ["await new Promise((resolve) => setTimeout(resolve, 60_000));", "has not ended after 2 s"],
    ["console.log(token.length);", undefined],
    ["console.log(missing);", "ReferenceError: missing is not defined"],
    ["process.exit(3);", "was not run, since the process ended before with 3"],
    ["const afterTheEnd = 1;", "was not run"],
    [
      '// a.test.ts\nimport { expect, test } from "vitest";\ntest("a", () => expect(token).toBe(1));',
      "expected 'not-a-real-token' to be 1",
    ],
    ['// b.test.ts\nimport { test } from "vitest";\ntest("b", () => {});', undefined],
    ["// c.test.ts\nconsole.log(1);", "No test suite found"],
  ];
  const snippets = problems.map(([code], line) => ({ file: "a.md", line, column: 0, code }));
  const runs = await runSnippets(sandboxOf(snippets), 2_000);
  expect(runs.map((run) => run.problems.join("\n"))).toEqual(
    problems.map(([, problem]) => (problem === undefined ? "" : expect.stringContaining(problem))),
  );
});

/** The URL of an operation that needs credentials and no other parameter than a query. */
function anyUrl(): string {
  const [provider] = findProviders();
  const document = JSON.parse(readFileSync(provider?.openapi ?? "", "utf8")) as OpenApiDocument;
  const operation = listOperations(document).find(
    ({ method, path, security }) => method === "get" && !path.includes("{") && security.length > 0,
  );
  return `${document.servers?.[0]?.url.replace(/\{.*?\}/g, "a")}${operation?.path}`;
}
