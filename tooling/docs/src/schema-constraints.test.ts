import { expect, test } from "vitest";
import { describeConstraints } from "./schema-constraints.ts";

test("says in sentences what a schema demands", () => {
  expect(describeConstraints({})).toBe("");
  expect(describeConstraints({ minLength: 1, maxLength: 1, pattern: "^`a|b`$" })).toBe("From 1 to 1 character. Matches ``^`a|b`$``.");
  expect(describeConstraints({ minItems: 2, uniqueItems: true, maxProperties: 3 })).toBe(
    "At least 2 items. At most 3 fields. No item twice.",
  );
  expect(describeConstraints({ minimum: 0, maximum: 9, multipleOf: 3, exclusiveMinimum: 1, exclusiveMaximum: 8 })).toBe(
    "From 0 to 9. More than `1`. Less than `8`. A multiple of `3`.",
  );
  expect(describeConstraints({ deprecated: true, readOnly: true, const: "a b" })).toBe('**Deprecated.** Only in replies. Always `"a b"`.');
  expect(describeConstraints({ writeOnly: true, enum: ["a", 1, null], default: "a", examples: ["a"] })).toBe(
    "Only in requests. One of `a`, `1`, `null`. Default `a`. For example `a`.",
  );
  expect(describeConstraints({ dependentRequired: { a: ["b", "c"] }, not: {} })).toBe(
    "`a` needs `b`, `c`. Further rules stand in the contract.",
  );
});

test("names no more values than can be read", () => {
  expect(describeConstraints({ enum: Array.from({ length: 30 }, (_, index) => index) })).toMatch(/`23` and 6 more\.$/);
});
