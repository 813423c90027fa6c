import { expect, test } from "vitest";
import { judge } from "../../test/judge.ts";
import {
  all,
  closed,
  dependentRequired,
  dependentSchemas,
  forbidden,
  isListOf,
  isMapOf,
  isPlain,
  nothing,
  object,
  open,
  pattern,
  propertyCount,
  propertyNames,
  type,
  unevaluated,
} from "./index.ts";

const OTHERS = [null, 1, "a", [1], new Date(0), new Blob([])];

test("properties holds each member that is there, and leaves what is no object alone", () => {
  const { request } = judge(object({ properties: { a: type("string"), b: object({ properties: { c: type("string") } }) } }));
  for (const value of [{}, { a: "x", b: {} }, { a: undefined, d: 1 }, ...OTHERS]) expect(request(value)).toEqual([]);
  expect(request({ b: { c: 1 }, a: 2 })).toEqual(["invalid /b/c: must be string", "invalid /a: must be string"]);
});

test("required wants members with a value, those of properties first, whatever every object inherits", () => {
  const { request, reply } = judge(object({ properties: { b: type("null") }, required: ["c", "b", "toString"] }));
  const missing = ["invalid /b: is required", "invalid /c: is required", "invalid /toString: is required"];
  for (const value of [{}, { b: undefined, c: undefined }, { d: 1, e: 2, f: 3 }])
    expect([request(value), reply(value)]).toEqual([missing, missing]);
  expect(request({ b: null, c: 0, toString: "" })).toEqual([]);
  expect(request({ b: null })).toEqual(missing.slice(1));
});

test("what is only read is required of replies, what is only written of requests", () => {
  const { request, reply } = judge(
    object({ required: ["a"], requiredInRequest: ["b"], requiredInReply: ["c"], properties: { b: type("string") } }),
  );
  expect([request({ a: 1, b: "x" }), reply({ a: 1, c: 1 })]).toEqual([[], []]);
  expect(request({ c: 1 })).toEqual(["invalid /b: is required", "invalid /a: is required"]);
  expect(reply({})).toEqual(["invalid /a: is required", "invalid /c: is required"]);
  expect(reply({ b: 1 })).toEqual(["invalid /b: must be string", "invalid /a: is required", "invalid /c: is required"]);
});

test("patternProperties holds members by name, beside properties, and by code points", () => {
  const { request } = judge(
    object({ properties: { a1: type("string") }, patterns: { "^a.$": type("string", "null"), "1$": type("string") } }),
  );
  expect(request({ a1: "x", a2: null, b: 5, "a😀": null })).toEqual([]);
  expect(request({ a1: 5, a2: 5, c1: null, "a😀": 5 })).toEqual([
    "invalid /a1: must be string",
    "invalid /a1: must be string or null",
    "invalid /a1: must be string",
    "invalid /a2: must be string or null",
    "invalid /c1: must be string",
    "invalid /a😀: must be string or null",
  ]);
});

test("additionalProperties holds what neither of the others knows", () => {
  const shape = { properties: { a: type("string") }, patterns: { "^x-": type("string") } };
  expect(judge(object({ ...shape, additional: type("integer") })).request({ a: "", "x-a": "", b: 1, c: "" })).toEqual([
    "invalid /c: must be integer",
  ]);
  const shut = judge(object({ ...shape, additional: forbidden }));
  expect(shut.request({ a: "", "x-a": "", b: 1 })).toEqual(["invalid /b: is not documented"]);
  expect(shut.reply({ a: "", "x-a": "", b: 1 })).toEqual(["undocumented /b: is not documented"]);
});

test("an unknown member of a closed object is worth a word in replies, of an open one nowhere", () => {
  const shape = { properties: { a: type("string") }, patterns: { "^x-": type("string") }, required: ["b"] };
  const { request, reply } = judge(object({ ...shape, closed: true }));
  expect(request({ a: "", b: 1, c: 1 })).toEqual([]);
  expect(reply({ a: "", b: 1, "x-a": "", c: undefined })).toEqual(["undocumented /b: is not documented"]);
  expect(judge(object(shape)).reply({ b: 1, c: 1 })).toEqual([]);
});

test("what its predicate accepts is looked at no further, but where other schemas ask what is known", () => {
  const accepts = (value: unknown): boolean => (value as { ok?: boolean }).ok === true;
  const quick = object({ properties: { ok: nothing } }, accepts);
  expect(judge(quick).request({ ok: true })).toEqual([]);
  expect(judge(quick).request({ ok: false })).toEqual(["invalid /ok: must not be there"]);
  expect(judge(closed(quick)).reply({ ok: true, more: 1 })).toEqual([
    "invalid /ok: must not be there",
    "undocumented /more: is not documented",
  ]);
});

test("isPlain tells objects as JSON has them, isListOf and isMapOf lists and maps of what is accepted", () => {
  const isText = (value: unknown): boolean => typeof value === "string";
  expect([{}, { a: 1 }].every(isPlain)).toBe(true);
  expect([null, [], "a", new Date(0), Object.create(null), Object.create({})].some(isPlain)).toBe(false);
  const gap: string[] = [];
  gap[1] = "a";
  expect([[], ["a", "b"]].every((list) => isListOf(list, isText))).toBe(true);
  expect([gap, ["a", 1], "a", { 0: "a" }, null].some((list) => isListOf(list, isText))).toBe(false);
  expect([{}, { a: "b" }].every((map) => isMapOf(map, isText))).toBe(true);
  expect([{ a: "b", c: 1 }, ["a"], null, Object.create({})].some((map) => isMapOf(map, isText))).toBe(false);
});

const a = object({ properties: { a: type("string") }, closed: true });
const b = object({ properties: { b: type("string") }, patterns: { "^x-": type("string") }, closed: true });
const map = object({ properties: { c: type("string") }, additional: type("integer") });

test("several schemas of one object know together what each of them knows", () => {
  const { request, reply } = judge(closed(all(a, b)));
  expect([reply({ a: "", b: "", "x-a": "", c: undefined }), request({ d: 1 })]).toEqual([[], []]);
  expect(reply({ a: "", c: 1, d: {}, b: 5 })).toEqual([
    "invalid /b: must be string",
    "undocumented /c: is not documented",
    "undocumented /d: is not documented",
  ]);
  expect(judge(closed(all(a, map))).reply({ a: "", b: 1, c: "" })).toEqual(["invalid /a: must be integer"]);
  for (const value of OTHERS) expect(reply(value)).toEqual([]);
  expect(judge(closed(type("object"))).reply("a")).toEqual(["invalid : must be object"]);
});

test("a closed schema within another leaves it to the outer one what is unknown", () => {
  expect(judge(closed(all(closed(a), b))).reply({ a: "", b: "", c: 1 })).toEqual(["undocumented /c: is not documented"]);
});

test("unevaluatedProperties holds what the rest of the schema does not know, and knows all of it outwards", () => {
  const { request, reply } = judge(unevaluated(all(a, b), forbidden));
  expect([request({ a: "", b: "", "x-a": "", c: undefined }), ...OTHERS.map(request)].flat()).toEqual([]);
  expect(request({ a: "", c: 1 })).toEqual(["invalid /c: is not documented"]);
  expect(reply({ a: "", c: 1 })).toEqual(["undocumented /c: is not documented"]);
  expect(judge(unevaluated(a, type("integer"))).request({ a: "", c: 1, d: "" })).toEqual(["invalid /d: must be integer"]);
  expect(judge(unevaluated(type("object"), forbidden)).request("a")).toEqual(["invalid : must be object"]);
  expect(judge(unevaluated(all(unevaluated(a, type("string")), b), forbidden)).request({ a: "", b: "", c: "" })).toEqual([]);
  expect(judge(all(unevaluated(a, forbidden), propertyCount(3, 3))).request({ c: 1 })).toEqual([
    "invalid /c: is not documented",
    "invalid : must have at least 3 properties",
  ]);
});

test("an object of which nothing is documented knows every member, and by itself says nothing", () => {
  expect(judge(closed(all(a, open))).reply({ a: "", b: 1 })).toEqual([]);
  expect([{ a: 1 }, ...OTHERS].flatMap(judge(open).reply)).toEqual([]);
  expect(OTHERS.flatMap(judge(closed(open)).reply)).toEqual([]);
});

test("minProperties and maxProperties count members with a value", () => {
  const { request } = judge(propertyCount(1, 2));
  for (const value of [{ a: null }, { a: 1, b: 2, c: undefined }, ...OTHERS]) expect(request(value)).toEqual([]);
  for (const value of [{}, { a: undefined }]) expect(request(value)).toEqual(["invalid : must have at least 1 properties"]);
  expect(request({ a: 1, b: 2, c: 3 })).toEqual(["invalid : must have at most 2 properties"]);
});

test("propertyNames holds the name of each member, and stops where nothing more can be reported", () => {
  const { request } = judge(propertyNames(pattern("^[a-z]$")));
  for (const value of [{}, { a: 1, b: 2 }, ...OTHERS]) expect(request(value)).toEqual([]);
  expect(request({ a: 1, "B/": 2, cc: 3 })).toEqual([
    "invalid /B~1: must have a name that the schema allows",
    "invalid /cc: must have a name that the schema allows",
  ]);
  let looks = 0;
  const counted = judge(propertyNames((_, run) => nothing(++looks, run))).request;
  expect(counted(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`m${index}`, 1])))).toHaveLength(100);
  expect(looks).toBe(100);
});

test("dependentRequired wants members beside others that have a value", () => {
  const { request } = judge(dependentRequired({ a: ["b", "c"], toString: ["d"] }));
  for (const value of [{}, { b: 1 }, { a: undefined }, { a: 1, b: null, c: 0 }, ...OTHERS]) expect(request(value)).toEqual([]);
  expect(request({ a: null, b: undefined })).toEqual(["invalid /b: is required beside a", "invalid /c: is required beside a"]);
});

test("dependentSchemas holds objects to more where a member has a value", () => {
  const { request } = judge(dependentSchemas({ a: object({ required: ["b"] }), toString: nothing }));
  for (const value of [{}, { a: undefined }, { a: 1, b: 1 }, ...OTHERS]) expect(request(value)).toEqual([]);
  expect(request({ a: 1 })).toEqual(["invalid /b: is required"]);
  const known = closed(all(object({ properties: { k: type("string") } }), dependentSchemas({ k: b })));
  expect(judge(known).reply({ k: "", b: "" })).toEqual([]);
  expect(judge(known).reply({ b: "" })).toEqual(["undocumented /b: is not documented"]);
});
