import { expect, test } from "vitest";
import { parseShard } from "./shard.ts";
import { UsageError } from "./verb.ts";

test("reads which part of how many is meant", () => {
  expect(["1/1", "1/3", "3/3"].map(parseShard)).toEqual([
    [1, 1],
    [1, 3],
    [3, 3],
  ]);
});

test.each(["0/3", "4/3", "1/0", "1", "a/b", "1/3/5", "-1/3", "1.5/3", ""])("refuses %j", (text) => {
  expect(() => parseShard(text)).toThrow(UsageError);
});
