import fc from "fast-check";
import { expect, test } from "vitest";
import { anyCharacter } from "../test/any-character.ts";
import { ConfigError } from "./errors.ts";
import { serializePath } from "./path.ts";

test("leaves a path without places as it is", () => {
  expect(serializePath("/stations/")).toBe("/stations/");
});

test("fills each place, also where one name stands twice", () => {
  expect(serializePath("/{a}/x/{b}/{a}", { a: "1", b: 2 })).toBe("/1/x/2/1");
});

test.each([
  ["a/b", "a%2Fb"],
  ["a?x", "a%3Fx"],
  ["a#b", "a%23b"],
  ["a%2fb", "a%252fb"],
  ["..%2f", "..%252f"],
  ["%2e%2e", "%252e%252e"],
  ["a\\b", "a%5Cb"],
  ["..;x", "..%3Bx"],
  ["...", "..."],
  [" ", "%20"],
  ["é", "%C3%A9"],
  ["$&", "%24%26"],
  ["{id}", "%7Bid%7D"],
  ["__proto__", "__proto__"],
])("D82 writes %j as one segment", (value, segment) => {
  expect(serializePath("/users/{id}/notes", { id: value })).toBe(`/users/${segment}/notes`);
});

test("D82 writes any text as one segment that a server reads back", () => {
  const segments = fc.string({ unit: anyCharacter, minLength: 1 }).filter((text) => !/^(\.{1,2}$|;)/.test(text));
  fc.assert(
    fc.property(segments, (value) => {
      const { origin, pathname, search, hash } = new URL(`https://api.test${serializePath("/users/{id}/notes", { id: value })}`);
      expect({ origin, search, hash }).toEqual({ origin: "https://api.test", search: "", hash: "" });
      expect(pathname.split("/").map(decodeURIComponent)).toEqual(["", "users", value, "notes"]);
    }),
  );
});

test("D89 writes numbers in plain decimals", () => {
  expect(serializePath("/{a}/{b}/{c}", { a: 10n ** 30n, b: -0, c: 1e21 })).toBe(`/1${"0".repeat(30)}/0/1${"0".repeat(21)}`);
});

test.each([
  ["D79", "."],
  ["D79", ".."],
  ["D80", ""],
  ["D85", ";x"],
  ["D85", ";"],
  ["D81", undefined],
  ["D81", null],
  ["D81", Number.NaN],
  ["D81", Number.POSITIVE_INFINITY],
  ["D81", {}],
  ["D81", ["a"]],
  ["D81", true],
  ["D81", new Date(0)],
  ["D81", { toString: () => "a" }],
  ["D82", "a\ud800"],
])("%s refuses %j as a segment", (_, value) => {
  expect(() => serializePath("/users/{id}/notes", { id: value })).toThrow(ConfigError);
});

test("D81 refuses a missing value, and does not take one from a prototype", () => {
  expect(() => serializePath("/users/{id}")).toThrow(ConfigError);
  expect(() => serializePath("/users/{constructor}", {})).toThrow(ConfigError);
});

test("says which parameter of which path is wrong, and what to pass", () => {
  expect(() => serializePath("/users/{id}", { id: ".." })).toThrow(/"id" of \/users\/\{id\} is "\.\."/);
  expect(() => serializePath("/users/{id}", {})).toThrow(/"id" of \/users\/\{id\} is missing/);
  expect(() => serializePath("/users/{id}", { id: null })).toThrow(/"id" of \/users\/\{id\} is Null/);
});
