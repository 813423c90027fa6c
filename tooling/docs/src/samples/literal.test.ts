import fc from "fast-check";
import { expect, test } from "vitest";
import { quote, renderLiteral } from "./literal.ts";

const evaluate = (code: string): unknown => new Function(`return ${code};`)() as unknown;

test("a literal is in one line where it fits, else member by member", () => {
  expect(renderLiteral({ id: 7, "content-type": "a", tags: ["b"] })).toBe('{ id: 7, "content-type": "a", tags: ["b"] }');
  expect(renderLiteral({ id: 7, tags: [] }, "", 90)).toBe("{\n  id: 7,\n  tags: [],\n}");
});

test("a literal has the value that it is made of, whatever is in it", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(120), (value, before) => {
      // JSON writes a negative zero as zero.
      expect(evaluate(renderLiteral(value, "", before))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("a field called __proto__ stays a field", () => {
  const value: unknown = JSON.parse('{"__proto__":{"a":1}}');
  expect(Object.keys(evaluate(renderLiteral(value)) as object)).toEqual(["__proto__"]);
});

test("letters that deceive the eye are written as their numbers", () => {
  expect(quote("a\u202eb\u2028")).toBe('"a\\u202eb\\u2028"');
});
