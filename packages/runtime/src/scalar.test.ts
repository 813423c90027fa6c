import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal, scalarText } from "./scalar.ts";

describe("decimal", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [42, "42"],
    [-1.5, "-1.5"],
    [1e21, "1000000000000000000000"],
    [-1.25e22, "-12500000000000000000000"],
    [1e-7, "0.0000001"],
    [-1.5e-21, "-0.0000000000000000000015"],
    [5e-324, `0.${"0".repeat(323)}5`],
    [12345678901234567890n, "12345678901234567890"],
  ])("D89 writes %s as %s", (value, text) => {
    expect(decimal(value)).toBe(text);
  });

  test("D89 writes every finite number in plain digits that read back as the same number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = decimal(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text) === value).toBe(true);
      }),
    );
  });
});

describe("scalarText", () => {
  test.each([
    ["", ""],
    [false, "false"],
    [0, "0"],
    [new Date("2026-03-01T10:00:00.000Z"), "2026-03-01T10:00:00Z"],
    [new Date("2026-03-01T10:00:00.120Z"), "2026-03-01T10:00:00.120Z"],
  ])("D87 writes %j as text", (value, text) => {
    expect(scalarText(value)).toBe(text);
  });

  test.each([
    [undefined],
    [null],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [new Date("never")],
    [{}],
    [["a"]],
    [() => 1],
    [Symbol("s")],
    [Object.create(null)],
  ])("has no text for a value that is no scalar", (value) => {
    expect(scalarText(value)).toBeUndefined();
  });
});
