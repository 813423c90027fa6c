import { expect, test } from "vitest";
import { judge } from "../../test/judge.ts";
import {
  all,
  anyOf,
  anything,
  array,
  closed,
  constant,
  forbidden,
  not,
  nothing,
  object,
  oneOf,
  oneOfValues,
  range,
  type,
  unevaluated,
  when,
} from "./index.ts";

const UNIONS = [
  ["anyOf", anyOf],
  ["oneOf", oneOf],
] as const;

/** An animal: its kind tells the alternatives apart. */
const animal = (kind: string, own: string) =>
  all(
    type("object"),
    object({
      properties: { kind: constant(kind), [own]: type("integer"), size: oneOfValues("s", "l") },
      required: ["kind", own],
      closed: true,
    }),
  );

test.each(UNIONS)("%s takes what fits an alternative", (_, union) => {
  const { request, reply } = judge(union(animal("cat", "lives"), animal("dog", "age"), type("string")));
  for (const value of [{ kind: "cat", lives: 9 }, { kind: "dog", age: 3, size: "s" }, "fish"])
    expect([...request(value), ...reply(value)]).toEqual([]);
});

test.each(UNIONS)("%s reports what fits none by the alternative whose constants are met", (_, union) => {
  const { request, reply } = judge(union(animal("cat", "lives"), animal("dog", "age"), type("string")));
  expect(request({ kind: "dog", age: "3" })).toEqual(["invalid /age: must be integer"]);
  expect(request({ kind: "dog", age: "3", size: "m" })).toEqual([
    "invalid /age: must be integer",
    "invalid /size: must be one of 2 listed values",
  ]);
  expect(reply({ kind: "dog", lives: 9 })).toEqual(["undocumented /kind: must be the documented constant"]);
  expect(reply({ kind: "dog", age: 3, size: "m" })).toEqual(["undocumented /size: must be one of 2 listed values"]);
  expect(reply({ kind: "dog", age: 3, tail: true })).toEqual(["undocumented /tail: is not documented"]);
});

test.each(UNIONS)("%s tells alternatives apart by an enum too", (_, union) => {
  const kind = (name: string, own: string) =>
    object({ properties: { kind: oneOfValues(name), [own]: type("integer"), id: type("string") } });
  const { request } = judge(union(kind("cat", "lives"), kind("dog", "age")));
  expect(request({ kind: "dog", age: "3", id: 1 })).toEqual(["invalid /age: must be integer", "invalid /id: must be string"]);
});

test.each(UNIONS)("%s reports what has no alternative's type by all their types, once", (_, union) => {
  const { request } = judge(union(animal("cat", "lives"), type("string", "null"), all(type("array"), array({ items: nothing }))));
  expect(request(5)).toEqual(["invalid : must be string or object or array or null"]);
  expect(request([1])).toEqual(["invalid /0: must not be there"]);
  // A type that is wrong further in says nothing of the value's own.
  expect(judge(union(array({ items: type("string") }), type("string"))).request([1])).toEqual(["invalid /0: must be string"]);
  expect(judge(array({ items: union(type("string"), type("null")) })).request([5])).toEqual(["invalid /0: must be string or null"]);
});

test.each(UNIONS)("%s within its like is reported as one", (_, union) => {
  const { request } = judge(union(union(type("string"), type("boolean")), type("null")));
  expect(request(5)).toEqual(["invalid : must be string or boolean or null"]);
});

test.each(UNIONS)("%s prefers drift to breakage, then the fewest faults, then the first", (_, union) => {
  const strict = object({ properties: { a: type("string"), b: type("string") }, required: ["c"] });
  const loose = object({ properties: { a: type("integer"), b: type("string") } });
  const drifting = object({ properties: { a: oneOfValues("x"), b: oneOfValues("x"), c: oneOfValues("x") } });
  const value = { a: true, b: true, c: "y" };
  expect(judge(union(strict, loose, drifting)).reply(value)).toHaveLength(3);
  expect(
    judge(union(strict, loose, drifting))
      .reply(value)
      .every((line) => line.startsWith("undocumented")),
  ).toBe(true);
  expect(judge(union(strict, loose)).request({ a: true, b: "" })).toEqual(["invalid /a: must be integer"]);
  expect(judge(union(loose, strict)).request({ a: true, b: 5, c: 1 })).toEqual([
    "invalid /a: must be integer",
    "invalid /b: must be string",
  ]);
  expect(judge(union(strict, loose)).request({ a: true, b: 5, c: 1 })).toEqual([
    "invalid /a: must be string",
    "invalid /b: must be string",
  ]);
});

test("a constant that differs far inside tells no alternatives apart", () => {
  const nested = object({ properties: { in: object({ properties: { kind: constant(1) } }), a: type("string"), b: type("string") } });
  const flat = object({ properties: { a: type("integer"), b: type("integer"), c: type("integer") }, required: ["d"] });
  const value = { in: { kind: 2 }, a: 1, b: "", c: "" };
  expect(judge(anyOf(flat, nested)).request(value)).toEqual([
    "invalid /in/kind: must be the documented constant",
    "invalid /a: must be string",
  ]);
  const tagged = object({ properties: { in: constant(1), a: type("string") } });
  expect(judge(anyOf(tagged, flat)).request(value)).toHaveLength(3);
});

test("anyOf takes what is only new to an alternative, and tells which is new to the fewest", () => {
  const one = object({ properties: { a: type("string") }, closed: true });
  const two = object({ properties: { a: type("string"), b: type("string") }, closed: true });
  expect(judge(anyOf(one, two)).reply({ a: "", b: "", c: 1 })).toEqual(["undocumented /c: is not documented"]);
  expect(
    judge(anyOf(one, object({ properties: { a: anything, b: anything }, additional: forbidden }))).reply({ a: "", b: "", c: 1 }),
  ).toEqual(["undocumented /b: is not documented", "undocumented /c: is not documented"]);
  expect(judge(anyOf(one, two, anything)).reply({ a: "", b: "", c: 1 })).toEqual([]);
});

test("oneOf refuses what fits two alternatives of which it may fit one", () => {
  const { request } = judge(oneOf(type("integer"), type("number"), range({ maximum: 0 })));
  expect([request(1.5), request("a")]).toEqual([[], []]);
  expect(request(1)).toHaveLength(1);
  expect(judge(oneOf(type("integer"), type("number"), type("null"))).request(1)).toEqual([
    "invalid : must match only one of 3 alternatives, and matches 2",
  ]);
});

const a = object({ properties: { a: type("string") }, closed: true });
const b = object({ properties: { b: type("string") }, closed: true });

test("anyOf knows for the schema around it what every alternative that fits knows", () => {
  const { reply, request } = judge(unevaluated(anyOf(a, all(b, object({ required: ["b"] }))), forbidden));
  expect([reply({ a: "", b: "" }), request({ a: "" })]).toEqual([[], []]);
  expect(request({ a: "", c: 1 })).toEqual(["invalid /c: is not documented"]);
  expect(judge(closed(anyOf(a, all(b, nothing)))).reply({ a: "", b: "" })).toEqual(["undocumented /b: is not documented"]);
});

test("oneOf knows for the schema around it what the alternative that fits knows, and all where none or two fit", () => {
  const either = judge(closed(oneOf(all(a, object({ required: ["a"] })), all(b, object({ required: ["b"] })))));
  expect(either.reply({ a: "" })).toEqual([]);
  expect(either.reply({ a: "", c: 1 })).toEqual(["undocumented /c: is not documented"]);
  expect(either.reply({ a: "", b: "" })).toEqual(["invalid : must match only one of 2 alternatives, and matches 2"]);
  expect(judge(closed(oneOf(type("string"), type("null")))).reply({ a: "" })).toEqual(["invalid : must be string or null"]);
  expect(judge(closed(oneOf(all(a, nothing), all(b, nothing, nothing)))).reply({ a: "", b: "" })).toEqual([
    "invalid : must not be there",
    "undocumented /b: is not documented",
  ]);
});

test("not refuses what fits, and reports nothing of what does not", () => {
  const { request } = judge(not(type("string", "null")));
  expect([request(1), request("a"), request(null)]).toEqual([
    [],
    ["invalid : must not match what the schema excludes"],
    ["invalid : must not match what the schema excludes"],
  ]);
  // What is only new fits by the letter.
  expect(judge(not(a)).reply({ b: 1 })).toHaveLength(1);
});

test("if decides which of then and else holds, and reports nothing by itself", () => {
  const { request } = judge(when(type("string"), oneOfValues("a"), range({ maximum: 1 })));
  expect([request("a"), request(1)]).toEqual([[], []]);
  expect([request("b"), request(2)]).toEqual([["invalid : must be the listed value"], ["invalid : must be at most 1"]]);
});

test("if knows for the schema around it what it knows where it holds, and what then and else know", () => {
  const condition = all(a, object({ required: ["a"] }));
  const { reply } = judge(closed(when(condition, b, object({ properties: { c: type("string") }, closed: true }))));
  expect([reply({ a: "", b: "" }), reply({ c: "" })]).toEqual([[], []]);
  expect(reply({ a: "", c: "" })).toEqual(["undocumented /c: is not documented"]);
  expect(reply({ a: 1, c: "" })).toEqual(["undocumented /a: is not documented"]);
});
