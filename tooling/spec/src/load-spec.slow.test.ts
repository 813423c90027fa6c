import { expect, test } from "vitest";
import { refusals, rootWithSchema } from "./spec-fixture.ts";

test("G138 refuses a bomb of many aliases to one large value", () => {
  const large = `large: &large [${Array(9_000).fill("{ a: { b: 1 } }").join(",")}]`;
  const found = refusals({ "openapi.yaml": `${rootWithSchema("{}")}x-${large}\nx-bomb: [${Array(60).fill("*large").join(",")}]\n` });
  expect(found).toMatchInlineSnapshot(`
    [
      "openapi.yaml:7:5095 no-alias-bomb It holds more than 1000000 values, aliases unfolded: split it.",
    ]
  `);
});
test("reads forty thousand keys in seconds", () => {
  const keys = Array.from({ length: 40_000 }, (_, index) => `x-${index}: 1\n`);
  const start = performance.now();
  expect(refusals({ "openapi.yaml": rootWithSchema("{}") + keys.join("") })).toEqual([]);
  expect(performance.now() - start).toBeLessThan(10_000);
});
