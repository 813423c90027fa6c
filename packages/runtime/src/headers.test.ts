import { inspect } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ConfigError } from "./errors.ts";
import { checkHeaders } from "./headers.ts";

test("accepts every header that fetch accepts as it is", () => {
  expect(() => checkHeaders()).not.toThrow();
  expect(() => checkHeaders({ "x-trace": "a b\tc é", "If-None-Match": '"x"', empty: "", missing: undefined, count: 3 })).not.toThrow();
});

test.each([["\r"], ["\n"], ["\0"], ["\r\nx-evil: 1"], ["\u20ac"], ["\x7f"]])(
  "D94 refuses a value with %j and does not repeat it",
  (bad) => {
    const value = `hunter2${bad}hunter2`;
    const error = errorOf(() => checkHeaders({ "x-trace": value }));
    expect(error).toBeInstanceOf(ConfigError);
    expect(inspect(error)).not.toContain("hunter2");
  },
);

test("D94 refuses whatever Headers would refuse or change", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (name, value) => {
      if (errorOf(() => checkHeaders({ [name]: value })) !== undefined) return;
      expect(new Headers([[name, value]]).get(name)).toBe(value.replace(/^[\t ]+|[\t ]+$/g, ""));
    }),
  );
});

test.each([[""], ["x y"], ["x:"], ["x\n"], ["é"]])("refuses %j as a name", (name) => {
  expect(() => checkHeaders({ [name]: "1" })).toThrow(ConfigError);
});

test("says what is wrong with a header", () => {
  expect(() => checkHeaders({ "x-trace": "a\nb" })).toThrowErrorMatchingInlineSnapshot(
    `[ConfigError: Header "x-trace" holds a line break or another character that no header can carry: remove or encode it.]`,
  );
  expect(() => checkHeaders({ "x trace": "a" })).toThrowErrorMatchingInlineSnapshot(
    `[ConfigError: "x trace" is not the name of a header: correct it.]`,
  );
});

function errorOf(run: () => void): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}
