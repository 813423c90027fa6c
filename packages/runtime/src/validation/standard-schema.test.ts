import { expect, test } from "vitest";
import { all, array, isPlain, object, oneOfValues, type StandardSchema, standardSchema, type } from "./index.ts";

const tide = all(
  type("object"),
  object({
    properties: {
      name: type("string"),
      "a/b~c": type("integer"),
      kind: oneOfValues("neap"),
      heights: array({ items: type("number") }),
      secret: type("string"),
    },
    closed: true,
    required: ["name"],
    requiredInRequest: ["secret"],
  }),
);
const read = standardSchema<{ name: string }>(tide, "reply");
const written = standardSchema<{ name: string }>(tide, "request");
const validate = (schema: StandardSchema<unknown>, value: unknown): unknown => schema["~standard"].validate(value);

test("gives back what is valid as it is", () => {
  const value = { name: "Pier", heights: [1.5] };
  expect(validate(read, value)).toEqual({ value });
  expect((validate(read, value) as { value: unknown }).value).toBe(value);
  expect(isPlain(value)).toBe(true);
});

test("says what is wrong and where, in steps of which those into lists are numbers", () => {
  expect(validate(read, { name: "Pier", "a/b~c": "1", heights: [1, "2"] })).toEqual({
    issues: [
      { message: "must be integer", path: ["a/b~c"] },
      { message: "must be number", path: ["heights", 1] },
    ],
  });
  expect(validate(read, 1)).toEqual({ issues: [{ message: "must be object", path: [] }] });
});

test("refuses by the letter: an unlisted value, and no unknown property", () => {
  expect(validate(read, { name: "Pier", kind: "spring" })).toMatchObject({ issues: [{ path: ["kind"] }] });
  expect(validate(read, { name: "Pier", unheard: 1 })).toMatchObject({ value: {} });
});

test("asks of a request what only requests hold", () => {
  expect(validate(written, { name: "Pier" })).toEqual({ issues: [{ message: "is required", path: ["secret"] }] });
  expect(validate(read, { name: "Pier" })).toMatchObject({ value: {} });
});
