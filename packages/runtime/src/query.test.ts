import fc from "fast-check";
import { expect, test } from "vitest";
import { anyCharacter } from "../test/any-character.ts";
import { ConfigError } from "./errors.ts";
import { serializeQuery } from "./query.ts";

test("D86 repeats the name for each item of a list, as OpenAPI's default style says", () => {
  expect(serializeQuery({ id: ["a", "b,c", 3] })).toBe("id=a&id=b%2Cc&id=3");
});

test("D86 joins a list by commas where the spec says so, and keeps a comma inside an item apart from them", () => {
  expect(serializeQuery({ id: ["a", "b,c", 3] }, { id: "comma" })).toBe("id=a,b%2Cc,3");
});

test.each([
  [["plain", "also plain"], "plain,also%20plain"],
  [["a,b", "c"], "%22a%2Cb%22,c"],
  [['say "hi"'], "%22say%20%22%22hi%22%22%22"],
  [["[x]", "{y}"], "%22%5Bx%5D%22,%22%7By%7D%22"],
  [["line\nbreak", ""], "%22line%0Abreak%22,%22%22"],
])("D86 quotes the items of %j as JSV does", (items, text) => {
  expect(serializeQuery({ tagIds: items }, { tagIds: "jsv" })).toBe(`tagIds=${text}`);
});

test("D86 writes any list in JSV so that ServiceStack's rules read it back", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: anyCharacter }), { minLength: 1 }), (items) => {
      const text = new URLSearchParams(serializeQuery({ ids: items }, { ids: "jsv" })).get("ids") ?? "";
      expect(readJsvList(text)).toEqual(items);
    }),
  );
});

test("D86 writes any list joined by commas so that splitting before decoding reads it back", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: anyCharacter }), { minLength: 1 }), (items) => {
      const raw = serializeQuery({ ids: items }, { ids: "comma" }).slice("ids=".length);
      expect(raw.split(",").map(decodeURIComponent)).toEqual(items);
    }),
  );
});

test("takes no style from a prototype", () => {
  expect(serializeQuery({ constructor: ["a", "b"], toString: ["c", "d"] })).toBe("constructor=a&constructor=b&toString=c&toString=d");
});

test("D87 writes a Date as an instant, alone and in a list", () => {
  const since = new Date("2026-03-01T10:00:00+05:30");
  expect(serializeQuery({ since, moments: [since] })).toBe("since=2026-03-01T04%3A30%3A00Z&moments=2026-03-01T04%3A30%3A00Z");
});

test("D89 writes numbers in plain decimals", () => {
  expect(serializeQuery({ big: 1e21, huge: 2n ** 64n, zero: -0, small: 1e-7 })).toBe(
    "big=1000000000000000000000&huge=18446744073709551616&zero=0&small=0.0000001",
  );
});

test("D90 leaves out undefined, null and empty lists without a stray ampersand", () => {
  expect(serializeQuery({ a: undefined, b: 1, c: null, d: [], e: [null, undefined], f: 2 }, { d: "comma", e: "jsv" })).toBe("b=1&f=2");
  expect(serializeQuery({ a: undefined })).toBe("");
  expect(serializeQuery({})).toBe("");
});

test("D90 leaves null out of a list and keeps the rest", () => {
  expect(serializeQuery({ a: ["x", null, undefined, "y"] }, { a: "comma" })).toBe("a=x,y");
});

test("D90 keeps an empty text, false and 0", () => {
  expect(serializeQuery({ a: "", b: false, c: 0 })).toBe("a=&b=false&c=0");
});

test("D92 writes any names and values so that a server reads them back", () => {
  const text = fc.oneof(fc.string({ unit: anyCharacter }), fc.constantFrom("+", "&", "=", "#", "%", "%26", "🦀", "a b"));
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(text, text), { selector: ([name]) => name, maxLength: 5 }), (pairs) => {
      const url = new URL(`https://api.test/stations?${serializeQuery(Object.fromEntries(pairs))}`);
      expect({ path: url.pathname, hash: url.hash }).toEqual({ path: "/stations", hash: "" });
      expect(new Map(url.searchParams)).toEqual(new Map(pairs));
    }),
  );
});

test.each([
  [{}],
  [{ toString: () => "a" }],
  [Number.NaN],
  [Number.NEGATIVE_INFINITY],
  [new Date("never")],
  [() => 1],
  [Symbol("s")],
  ["a\udfff"],
  [[["nested"]]],
])("refuses a value that a query cannot hold", (value) => {
  expect(() => serializeQuery({ q: value })).toThrow(ConfigError);
});

test("says which parameter is wrong, without its value", () => {
  expect(() => serializeQuery({ q: { secret: "hunter2" } })).toThrow(/"q" holds a value that a query cannot/);
  expect(() => serializeQuery({ q: { secret: "hunter2" } })).not.toThrow(/hunter2/);
});

/** Read a JSV list as ServiceStack does: split at commas outside quotes; in quotes, a doubled quote is one. */
function readJsvList(text: string): string[] {
  return [...text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}
