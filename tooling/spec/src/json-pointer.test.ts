import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPointer, parsePointer, valueAt } from "./json-pointer.ts";

// The examples of RFC 6901, section 5.
const DOCUMENT = { foo: ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, 'k"l': 6, " ": 7, "m~n": 8 };

test("reads the examples of RFC 6901", () => {
  const read = (pointer: string): unknown => valueAt(DOCUMENT, parsePointer(pointer));
  expect(read("")).toBe(DOCUMENT);
  expect(read("/foo/1")).toBe("baz");
  expect(["/", "/a~1b", "/c%d", "/e^f", "/g|h", "/i\\j", '/k"l', "/ ", "/m~0n"].map(read)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test("unescapes ~01 to ~1, not to a slash", () => {
  expect(parsePointer("/~01")).toEqual(["~1"]);
});

test("parses what it formats, whatever the segments", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) })), (segments) => {
      expect(parsePointer(formatPointer(segments))).toEqual(segments);
    }),
  );
});

test("formats array indices as they stand", () => {
  expect(formatPointer(["allOf", 0, "a/b~c"])).toBe("/allOf/0/a~1b~0c");
});

test("finds every value of a document at its own path", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (document) => {
      const visit = (value: unknown, path: string[]): void => {
        expect(valueAt(document, parsePointer(formatPointer(path)))).toBe(value);
        if (typeof value === "object" && value !== null) for (const [key, child] of Object.entries(value)) visit(child, [...path, key]);
      };
      visit(document, []);
    }),
  );
});

test("sees no inherited member and nothing below a leaf", () => {
  for (const segments of [
    ["constructor"],
    ["__proto__"],
    ["foo", "length", "x"],
    ["foo", "map"],
    ["foo", "0", "length"],
    ["missing", "x"],
  ]) {
    expect(valueAt(DOCUMENT, segments)).toBeUndefined();
  }
});
