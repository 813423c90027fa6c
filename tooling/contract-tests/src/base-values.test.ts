import { expect, test } from "vitest";
import { type Accepts, grow, shrink, withMember, withoutMember } from "./base-values.ts";

const hasAll =
  (...names: string[]): Accepts =>
  async (value) =>
    names.every((name) => Object.hasOwn(value as object, name));
const always: Accepts = async () => true;

/** Accepts what has both of a pair or neither. */
const paired: Accepts = async (value) => "latitude" in (value as object) === "longitude" in (value as object);

test("takes all that can be spared, inner members first, and keeps the items of lists", async () => {
  const value = { name: "pier", harbour: { code: "N", city: "Exampleton" }, tides: [{ height: 1, at: "noon" }], file: new Blob(["x"]) };
  expect(await shrink(value, hasAll("name", "harbour", "tides"))).toEqual({ name: "pier", harbour: {}, tides: [{}] });
  expect(await shrink(value, always)).toEqual({});
  expect(await shrink("text", always)).toBe("text");
});

test("takes a member that only another asked for, in whatever order they stand", async () => {
  const asks: Accepts = async (value) => !("latitude" in (value as object)) || "longitude" in (value as object);
  expect(await shrink({ latitude: 1, longitude: 2 }, asks)).toEqual({});
  expect(await shrink({ longitude: 2, latitude: 1 }, asks)).toEqual({});
});

test("adds what it may have, and leaves out what it may not", async () => {
  const accepts: Accepts = async (value) => !("forbidden" in (value as object));
  const richer = { name: "another", forbidden: 1, harbour: { code: "N" }, tides: [{ height: 1 }] };
  expect(await grow({ name: "pier" }, richer, accepts)).toEqual({ name: "pier", harbour: { code: "N" }, tides: [{ height: 1 }] });
});

test("adds members that ask for each other, and to the items that are there", async () => {
  expect(await grow({}, { latitude: 1, longitude: 2 }, paired)).toEqual({ latitude: 1, longitude: 2 });
  expect(await grow({ tides: [{ height: 1 }, { height: 2 }] }, { tides: [{ at: "noon" }] }, always)).toEqual({
    tides: [{ height: 1, at: "noon" }, { height: 2 }],
  });
});

test("adds a member that only goes with one that came after it", async () => {
  const accepts: Accepts = async (value) => {
    const { latitude, longitude, forbidden } = value as Record<string, unknown>;
    return forbidden === undefined && (latitude === undefined || longitude !== undefined);
  };
  expect(await grow({}, { forbidden: 1, latitude: 1, longitude: 2 }, accepts)).toEqual({ latitude: 1, longitude: 2 });
});

test("puts a member where there is a place for it, and changes nothing of the original", () => {
  const value = { a: { b: 1 }, list: [1] };
  expect(withMember(value, ["a", "c"], 2)).toEqual({ a: { b: 1, c: 2 }, list: [1] });
  expect(withMember(value, ["list", "0"], 5)).toEqual({ a: { b: 1 }, list: [5] });
  expect(withMember(value, ["list", "1"], 5)).toEqual({ a: { b: 1 }, list: [1, 5] });
  expect(withMember(value, [], "whole")).toBe("whole");
  expect(withMember(value, ["list", "2"], 5)).toBeUndefined();
  expect(withMember(value, ["none", "c"], 5)).toBeUndefined();
  expect(withMember(value, ["toString", "c"], 5)).toBeUndefined();
  expect(withMember("text", ["a"], 5)).toBeUndefined();
  expect(withMember(new Blob([]), ["a"], 5)).toBeUndefined();
  expect(value).toEqual({ a: { b: 1 }, list: [1] });
});

test("takes a member that is there, and changes nothing of the original", () => {
  const value = { a: { b: 1, c: 2 }, list: [{ d: 3 }] };
  expect(withoutMember(value, ["a", "b"])).toEqual({ a: { c: 2 }, list: [{ d: 3 }] });
  expect(withoutMember(value, ["list", "0", "d"])).toEqual({ a: { b: 1, c: 2 }, list: [{}] });
  expect(withoutMember(value, ["a", "none"])).toBeUndefined();
  expect(withoutMember(value, ["list", "0"])).toBeUndefined();
  expect(withoutMember(value, [])).toBeUndefined();
  expect(withoutMember(value, ["toString"])).toBeUndefined();
  expect(value).toEqual({ a: { b: 1, c: 2 }, list: [{ d: 3 }] });
});
