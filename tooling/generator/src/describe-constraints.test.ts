import { expect, test } from "vitest";
import { describeConstraints } from "./describe-constraints.ts";

test.each([
  [{ minLength: 1, maxLength: 50 }, "From 1 to 50 characters."],
  [{ minLength: 1 }, "At least 1 character."],
  [{ maxLength: 50 }, "At most 50 characters."],
  [{ minItems: 2, maxItems: 2 }, "From 2 to 2 items."],
  [{ minItems: 1 }, "At least 1 item."],
  [{ maxItems: 0 }, "At most 0 items."],
  [{ minimum: 0, maximum: 999 }, "From 0 to 999."],
  [{ minimum: -1.5 }, "At least -1.5."],
  [{ maximum: 10 }, "At most 10."],
  [{ exclusiveMinimum: 0 }, "More than 0."],
  [{ exclusiveMaximum: 100 }, "Less than 100."],
  [{ multipleOf: 0.01 }, "A multiple of 0.01."],
  [{ pattern: "^[a-z]+$" }, "Matches `^[a-z]+$`."],
  [{ uniqueItems: true }, "No item twice."],
  [{ dependentRequired: { start: ["end", "zone"] } }, "`start` needs `end`, `zone`."],
  [{ minLength: 2, pattern: "^a", minItems: 1 }, "At least 2 characters. At least 1 item. Matches `^a`."],
])("says %j in words", (schema, words) => {
  expect(describeConstraints(schema)).toBe(words);
});

test.each([[{}], [{ type: "string", format: "date", description: "A day." }], [{ uniqueItems: false }], [{ dependentRequired: {} }]])(
  "says nothing of %j",
  (schema) => {
    expect(describeConstraints(schema)).toBeUndefined();
  },
);

test("takes a property that is called like a keyword for a property", () => {
  const properties = { minLength: { type: "string" }, maximum: { type: "integer" }, minItems: { type: "boolean" } };
  expect(describeConstraints(properties)).toBeUndefined();
});
