import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { MutationError, mutateContract } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "mutate-"));
afterAll(() => rmSync(folder, { recursive: true }));

const document = {
  openapi: "3.1.1",
  info: { title: "Tides", version: "1" },
  paths: {
    "/tides": {
      get: {
        operationId: "listTides",
        responses: {
          200: {
            description: "Tides.",
            content: { "application/json": { schema: { type: "array" }, examples: { none: { value: [] } } } },
          },
        },
      },
    },
  },
};

test("says which test is red as it is, since a score would mean nothing", async () => {
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(document));
  const plan = join(folder, "plan.mjs");
  writeFileSync(
    plan,
    `const get = (options) => async () => { const response = await options.fetch(options.baseUrl + "/tides"); return { data: "wrong", response }; };
     export const contractPlan = { document: ${JSON.stringify(join(folder, "openapi.json"))}, connect: (options) => ({ GET: get(options) }), calls: { listTides: (client) => client.GET("/tides") } };`,
  );
  // Whichever part of the mutants is tried.
  const error = await mutateContract(plan, { jobs: 1, shard: [2, 2] }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(MutationError);
  expect((error as Error).message).toMatch(/^The contract tests are red as they are.*\n- listTides /);
});

test("says that a process of the run ended, where the plan cannot be loaded", async () => {
  const error = await mutateContract(join(folder, "missing.ts"), { jobs: 1 }).catch((reason: unknown) => reason);
  expect(String(error)).toContain("A process of the run ended with exit code 1");
});
