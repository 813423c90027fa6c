import { expect, test } from "vitest";
import { leadLinks } from "./lead-links.ts";

const lead = (target: string): string | undefined => (target === "api.md" ? "index.md" : undefined);

test("a link is led to its place, and of one that has none the text is kept", () => {
  expect(leadLinks("[a `b`](api.md#c) and [d](../../e.md), [f](https://g.test/h) and [i](#j)", lead)).toBe(
    "[a `b`](index.md#c) and d, [f](https://g.test/h) and [i](#j)",
  );
});

test("code and pictures are passed over", () => {
  const text = "`[a](b)` ``[a`](b)`` ![a](b)\n\n```ts\nconst a = [b](c);\n```\n";
  expect(leadLinks(text, lead)).toBe(text);
});

test("of a link to a heading that is not there, the text is kept", () => {
  expect(leadLinks('[a](#b) [c](#d "D")', lead, (anchor) => anchor === "b")).toBe("[a](#b) c");
});
