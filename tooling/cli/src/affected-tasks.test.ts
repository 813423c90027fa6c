import { expect, test } from "vitest";
import { takeShard } from "./affected-tasks.ts";
import { turboEnvironment } from "./turbo.ts";

const TASKS = ["//#lint", "@contracts/tides#check", "@contracts/tides#test", "@specs/tides#lint", "@tooling/config#test"];

test("keeps the tasks of a package in one shard", () => {
  expect(takeShard(TASKS, [2, 3])).toEqual(["@contracts/tides#check", "@contracts/tides#test"]);
});

test.each([1, 2, 3, 7])("gives every task to exactly one of %i shards", (count) => {
  const shards = Array.from({ length: count }, (_, index) => takeShard(TASKS, [index + 1, count]));
  expect(shards.flat().sort()).toEqual(TASKS);
});

test("gives turbo the variables that are set, and none that is empty", () => {
  const env = turboEnvironment({ TURBO_TOKEN: "tide", TURBO_REMOTE_CACHE_SIGNATURE_KEY: "", LANG: "" });
  expect(env).toEqual({ TURBO_TOKEN: "tide", LANG: "", TURBO_TELEMETRY_DISABLED: "1" });
});
