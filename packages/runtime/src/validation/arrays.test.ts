import { expect, test } from "vitest";
import { judge } from "../../test/judge.ts";
import { all, array, contains, forbidden, itemCount, type, unevaluatedItems, unique } from "./index.ts";

test("items holds each item, prefixItems the first ones, and neither what is no list", () => {
  const { request } = judge(array({ prefix: [type("string"), type("boolean")], items: type("integer") }));
  for (const value of [[], ["a"], ["a", true], ["a", true, 1, 2], "a", { length: 1, 0: 1 }]) expect(request(value)).toEqual([]);
  expect(request([1, "a", 1, "b"])).toEqual(["invalid /0: must be string", "invalid /1: must be boolean", "invalid /3: must be integer"]);
  expect(judge(array({ prefix: [type("string")] })).request(["a", 1, null])).toEqual([]);
});

test("what follows a list is reported at its own place", () => {
  const list = array({ items: type("string") });
  expect(judge(all(list, itemCount(3, 3))).request(["a", 1])).toEqual([
    "invalid /1: must be string",
    "invalid : must have at least 3 items",
  ]);
  expect(judge(array({ items: list })).request([["a", 1], [2]])).toEqual(["invalid /0/1: must be string", "invalid /1/0: must be string"]);
});

test("minItems and maxItems count the items of lists", () => {
  const { request } = judge(itemCount(1, 2));
  for (const value of [[1], [1, 2], "", {}]) expect(request(value)).toEqual([]);
  expect(request([])).toEqual(["invalid : must have at least 1 items"]);
  expect(request([1, 2, 3])).toEqual(["invalid : must have at most 2 items"]);
});

test("uniqueItems reports each item that an earlier one equals as JSON", () => {
  const { request } = judge(unique);
  for (const value of [[], [1, "1", true, "true", null, "null"], [{ a: 1 }, { a: 2 }, [1], [[1]]], "aa"])
    expect(request(value)).toEqual([]);
  expect(request([1, { a: 1, b: 2 }, 1, { b: 2, a: 1 }, 1])).toEqual(
    [2, 3, 4].map((index) => `invalid /${index}: must not repeat an earlier item`),
  );
});

test("contains counts the items that fit, and reports none of those that do not", () => {
  const { request } = judge(contains(type("string"), 1, 2));
  for (const value of [["a"], [1, "a", 2, "b"], "x"]) expect(request(value)).toEqual([]);
  for (const value of [[], [1, 2]]) expect(request(value)).toEqual(["invalid : must hold at least 1 items of the kind documented"]);
  expect(request(["a", "b", "c"])).toEqual(["invalid : must hold at most 2 items of the kind documented"]);
});

test("unevaluatedItems holds the items that nothing else of the schema knows", () => {
  const pair = array({ prefix: [type("string")] });
  const { request, reply } = judge(unevaluatedItems(all(pair, contains(type("null"), 0, Infinity)), type("integer")));
  for (const value of [["a", 1, null, 2], [], "text"]) expect(request(value)).toEqual([]);
  expect(request([1, "b", null, "c"])).toEqual([
    "invalid /0: must be string",
    "invalid /1: must be integer",
    "invalid /3: must be integer",
  ]);
  const shut = unevaluatedItems(pair, forbidden);
  expect(judge(shut).reply(["a", 1])).toEqual(["undocumented /1: is not documented"]);
  expect(reply(["a", "b"])).toEqual(["invalid /1: must be integer"]);
});

test("unevaluatedItems knows every item for the schema around it, and holds what is no list to the rest of its own", () => {
  const inner = unevaluatedItems(array({ prefix: [type("string")] }), type("integer"));
  expect(judge(unevaluatedItems(all(inner), forbidden)).request(["a", 1, 2])).toEqual([]);
  expect(judge(unevaluatedItems(type("array"), type("integer"))).request("a")).toEqual(["invalid : must be array"]);
  expect(judge(all(inner, itemCount(5, 5))).request(["a", "b"])).toEqual([
    "invalid /1: must be integer",
    "invalid : must have at least 5 items",
  ]);
});
