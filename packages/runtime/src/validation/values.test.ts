import { expect, test } from "vitest";
import { judge } from "../../test/judge.ts";
import { constant, isInteger, isNumber, length, nullable, oneOfValues, pattern, range, type } from "./index.ts";

const TYPES = ["string", "integer", "number", "boolean", "object", "array", "file", "null"] as const;

test.each<[name: string, value: unknown, types: readonly (typeof TYPES)[number][]]>([
  ["a text", "1", ["string"]],
  ["an empty text", "", ["string"]],
  ["a whole number", 5, ["integer", "number"]],
  ["zero", -0, ["integer", "number"]],
  ["a whole number beyond what is safe", 2 ** 60, ["integer", "number"]],
  ["a bigint", 5n, ["integer", "number"]],
  ["a fraction", 0.5, ["number"]],
  ["true", true, ["boolean"]],
  ["false", false, ["boolean"]],
  ["null", null, ["null"]],
  ["an object", {}, ["object"]],
  ["an object without a prototype", Object.create(null), ["object"]],
  ["a form", new FormData(), ["object"]],
  ["a list", [], ["array"]],
  ["a Date, which is sent as text", new Date(0), ["string"]],
  ["a file", new Blob(["a"]), ["file"]],
  ["NaN", Number.NaN, []],
  ["infinity", -Infinity, []],
  ["undefined", undefined, []],
  ["a symbol", Symbol("a"), []],
  ["a function", () => 0, []],
])("type takes %s for what it is sent as", (_, value, types) => {
  const wrapped = (name: (typeof TYPES)[number]): string[] => judge((_value, run) => type(name)(value, run)).reply(0);
  expect(TYPES.filter((name) => wrapped(name).length === 0)).toEqual(types);
});

test("type names all the types that a place may have", () => {
  expect(judge(type("null", "string", "array")).request(1)).toEqual(["invalid : must be string or array or null"]);
  expect(judge(type("string", "null")).request(null)).toEqual([]);
});

test("isNumber and isInteger tell numbers that JSON can hold", () => {
  const values = [1, 1.5, 2 ** 60, Number.NaN, Infinity, "1", 1n, null];
  expect(values.filter(isNumber)).toEqual([1, 1.5, 2 ** 60]);
  expect(values.filter(isInteger)).toEqual([1, 2 ** 60]);
});

test("nullable takes null, and holds all else to its schema", () => {
  const { request } = judge(nullable(type("string")));
  expect([request(null), request("a"), request(1)]).toEqual([[], [], ["invalid : must be string"]]);
});

test("enum takes the listed values, objects and lists by what they hold, and calls others of a reply undocumented", () => {
  const { request, reply } = judge(oneOfValues("a", 1, null, { b: [1, { c: 2, d: null }], a: "x" }));
  for (const value of ["a", 1, null, { a: "x", b: [1, { d: null, c: 2 }], gone: undefined }]) expect(request(value)).toEqual([]);
  for (const value of ["b", "1", true, {}, { a: "x", b: [{ c: 2, d: null }, 1] }, { a: "x", b: [1, { c: 2, d: null }], e: 1 }]) {
    expect(request(value)).toEqual(["invalid : must be one of 4 listed values"]);
    expect(reply(value)).toEqual(["undocumented : must be one of 4 listed values"]);
  }
  expect(judge(oneOfValues("a")).request("b")).toEqual(["invalid : must be the listed value"]);
});

test("enum of scalars alone takes no object for the text of one", () => {
  expect(judge(oneOfValues('{"a":1}', "[]")).request({ a: 1 })).toHaveLength(1);
});

test("const takes what is equal as JSON, and calls all else of a reply undocumented", () => {
  const { request, reply } = judge(constant({ a: [1], b: 2 }));
  expect([request({ b: 2, a: [1] }), reply({ b: 2, a: [1] })]).toEqual([[], []]);
  expect(request({ a: [1, 1], b: 2 })).toEqual(["invalid : must be the documented constant"]);
  expect(reply({ a: [1] })).toEqual(["undocumented : must be the documented constant"]);
  expect(judge(constant(5)).request(5n)).toEqual([]);
  expect(judge(constant("5")).request(5)).toHaveLength(1);
  expect(judge(constant([])).request([undefined])).toHaveLength(1);
});

test("minLength and maxLength count code points", () => {
  const { request } = judge(length(2, 3));
  for (const value of ["ab", "abc", "😀😀", "😀😀😀", 1, [1], null]) expect(request(value), String(value)).toEqual([]);
  for (const value of ["", "a", "😀"]) expect(request(value)).toEqual(["invalid : must have at least 2 characters"]);
  for (const value of ["abcd", "😀😀😀😀"]) expect(request(value)).toEqual(["invalid : must have at most 3 characters"]);
  expect(judge(length(0, 0)).request("")).toEqual([]);
  expect(judge(length(2, Infinity)).request("a".repeat(1_000))).toEqual([]);
});

test("pattern is looked for anywhere in a text, by code points, and in texts alone", () => {
  const { request } = judge(pattern("^a.c|z"));
  for (const value of ["abc", "a😀c", "xyz", 5, null]) expect(request(value)).toEqual([]);
  expect(request("babc")).toEqual(["invalid : must match ^a.c|z"]);
});

test("minimum, maximum and the exclusive bounds hold numbers and bigints, and nothing else", () => {
  const inclusive = judge(range({ minimum: 1, maximum: 3 })).request;
  for (const value of [1, 2.5, 3, 1n, 3n, "5", null, Number.NaN]) expect(inclusive(value)).toEqual([]);
  for (const value of [0.9, -1, 0n]) expect(inclusive(value)).toEqual(["invalid : must be at least 1"]);
  for (const value of [3.1, 4n]) expect(inclusive(value)).toEqual(["invalid : must be at most 3"]);
  const exclusive = judge(range({ exclusiveMinimum: 1, exclusiveMaximum: 3 })).request;
  for (const value of [1.1, 2n, 2.9]) expect(exclusive(value)).toEqual([]);
  for (const value of [1, 1n, 0]) expect(exclusive(value)).toEqual(["invalid : must be more than 1"]);
  for (const value of [3, 3n, 4]) expect(exclusive(value)).toEqual(["invalid : must be less than 3"]);
});

test("multipleOf forgives what binary fractions miss of decimal ones, and nothing more", () => {
  const cents = judge(range({ multipleOf: 0.01 })).request;
  for (const value of [19.99, -19.99, 0, 0.07, 1.1, 123_456_789.01, 5n]) expect(cents(value), String(value)).toEqual([]);
  for (const value of [19.995, 0.001, 0.0100001]) expect(cents(value)).toEqual(["invalid : must be a multiple of 0.01"]);
  const thirds = judge(range({ multipleOf: 3 })).request;
  expect([thirds(9), thirds(-9n), thirds(10), thirds(8n)].map((lines) => lines.length)).toEqual([0, 0, 1, 1]);
});
