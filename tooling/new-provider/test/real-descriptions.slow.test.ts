import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Fixture, Optional } from "@contracts/runtime/fixtures";
import type { StandardSchema } from "@contracts/runtime/validation";
import { lintSpec } from "@tooling/lint-rules/lint";
import { startMock } from "@tooling/mock";
import { afterAll, expect, test } from "vitest";
import { importProvider } from "../src/index.ts";
import { fetchGithubDescription } from "./github-description.ts";
import { compile, createWorkspace, runContractTests } from "./workspace.ts";

/** Longest time in milliseconds for one of the steps, on a machine that does others beside. */
const MAX_STEP_MS = 180_000;

const examples = dirname(createRequire(import.meta.url).resolve("@readme/oas-examples/package.json"));
const { root, remove } = createWorkspace();
afterAll(remove);

/** Bring a provider from its description to contract tests that pass; gives the milliseconds of each step. */
async function prove(
  name: string,
  file: string,
  server?: string,
): Promise<{ operations: number; suppressed: string[]; ms: Record<string, number> }> {
  const ms: Record<string, number> = {};
  const timed = async <Value>(step: string, run: () => Value | Promise<Value>): Promise<Value> => {
    const start = performance.now();
    const value = await run();
    ms[step] = Math.round(performance.now() - start);
    expect(ms[step], step).toBeLessThan(MAX_STEP_MS);
    return value;
  };
  const { operations, suppressed } = await timed("import", () => importProvider(root, name, file, { server }));
  expect(await timed("lint", () => lintSpec(join(root, "specs", name)))).toEqual([]);
  expect(await timed("fixtures", () => drawFixtures(name))).toEqual([]);
  expect(await timed("typecheck", () => compile(root, name))).toBe("");
  await timed("mock", async () =>
    (await startMock({ document: join(root, "packages", name, "src/generated/openapi.json"), quiet: true })).stop(),
  );
  for (const slow of [true, false]) {
    const { status, output } = await timed(slow ? "first thorough cases" : "first cases", () =>
      runContractTests(root, name, { slow, suppress: true }),
    );
    expect(status, output).toBe(0);
  }
  const { status, output } = await timed("cases", () => runContractTests(root, name));
  expect(status, output).toBe(0);
  return { operations, suppressed: suppressed.map(({ rule, places }) => `${places} ${rule}`), ms };
}

test.for([
  "3.0/json/star-trek",
  "3.1/json/train-travel",
  "3.0/json/uspto",
  "3.0/yaml/discriminators",
  "3.0/json/security",
  "3.0/json/petstore",
  "3.0/json/parameters-style",
])("imports %s, and proves at once what of it can be proven", { timeout: 600_000 }, async (path) => {
  const name = `real-${path.replace(/.*\//, "")}`;
  const file = join(examples, `${path}.${path.includes("/yaml/") ? "yaml" : "json"}`);
  console.log(name, await prove(name, file, "https://api.example/v1"));
});

test("imports GitHub's REST API, and proves 50 of its operations", { timeout: 1_200_000 }, async ({ skip }) => {
  const file = fetchGithubDescription();
  skip(file === undefined, "the registry cannot be reached");
  const proof = await prove("real-github", file as string);
  console.log("real-github", proof);
  expect(proof.operations).toBeGreaterThan(1_000);
});

/** List what the provider's schemas have against what its factories make; that few have none, the generator's tests show. */
async function drawFixtures(name: string): Promise<string[]> {
  const load = (file: string): Promise<object> => import(pathToFileURL(join(root, "packages", name, "src/generated", file)).href);
  const fixtures = (await load("fixtures.ts")) as Record<string, Fixture<unknown>>;
  const { schemas } = (await load("schemas.ts")) as { schemas: Record<string, StandardSchema<unknown>> };
  const text = readFileSync(join(root, "packages", name, "src/generated/fixtures.ts"), "utf8");
  const named = [...text.matchAll(/Make a value of schema (".*?"), .*\n.*?export const (\w+)/g)];
  return named.flatMap(([, schema = '""', factory = ""]) =>
    ["all", "some", "none"].flatMap((optional) => {
      const value = fixtures[factory]?.(undefined, { optional: optional as Optional });
      const { issues = [] } = schemas[JSON.parse(schema) as string]?.["~standard"].validate(value) ?? {};
      return issues.map(({ message, path }) => `${schema}, ${optional}: /${path.join("/")} ${message}`);
    }),
  );
}
