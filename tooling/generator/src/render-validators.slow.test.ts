import { CHECKED_FORMATS } from "@contracts/runtime/validation";
import { expect, test } from "vitest";
import { documentOf, validatorOf } from "../test/validator-of.ts";

const LENGTH = 100_000;

/** What makes expressions and counters slow: long runs of what nearly fits. */
const PIECES = [
  "a",
  "1",
  "@",
  ".",
  "-",
  ":",
  "/",
  "%41",
  "%",
  "A",
  "a.",
  "a@",
  "1.",
  "0:",
  "::",
  '"',
  "P1Y",
  "T",
  " ",
  "é",
  "😀",
  "2026-01-01T00:00:00.",
  "https://a/",
];

test.each(CHECKED_FORMATS.map((format) => [format]))("E125 holds 100 KB to format %s in less than 50 ms", (format) => {
  const validator = validatorOf(documentOf({ type: "string", format, minLength: 1, maxLength: 1_000 }));
  for (const head of ["", "2026-01-01T00:00:00.", '"', "a@", "https:", "P"]) {
    for (const piece of PIECES) {
      for (const tail of ["", "\n", "!", "@", "%"]) {
        const body = head + piece.repeat(LENGTH / piece.length) + tail;
        const check = (): unknown => validator.request("test", { body, contentType: "application/json" });
        expect(shortest(check), `${head}${piece}…${tail}`).toBeLessThan(50);
      }
    }
  }
});

test("E125 holds a list of 20 000 items, and an object of as many members, in time that grows with it", () => {
  const schema = {
    anyOf: [
      { type: "array", uniqueItems: true },
      { type: "object", properties: { a: { type: "string" } }, propertyNames: { maxLength: 3 } },
    ],
  };
  const validator = validatorOf(documentOf(schema));
  const items = Array.from({ length: 20_000 }, (_, index) => ({ index, name: "x" }));
  const members = Object.fromEntries(items.map(({ index }) => [`member${index}`, index]));
  for (const body of [items, members]) {
    const start = performance.now();
    validator.response("test", { status: 200, contentType: "application/json", headers: new Headers(), body });
    expect(performance.now() - start).toBeLessThan(1_000);
  }
});

/** The shortest of up to five runs, in milliseconds: what else the machine does makes some longer, and a slow check all of them. */
function shortest(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5 && best >= 50; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
