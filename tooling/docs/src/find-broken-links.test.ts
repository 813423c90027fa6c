import { expect, test } from "vitest";
import { findBrokenLinks } from "./find-broken-links.ts";

const page = (path: string, markdown: string): { path: string; title: string; markdown: string } => ({ path, title: path, markdown });

test("finds links that lead to no page, no heading and no file of the portal", () => {
  const pages = [
    page("index", "# Start\n\n[a](operations/a.md#parts-of-it) [b](operations/b.md) [c](openapi.json) [d](https://d.test/d.md) [e](#no)"),
    page(
      "operations/a",
      "# A\n\n## Parts of `it`\n\n[a](../index.md#start) [b](index.md) [c](../reference.html#operation/a) [d](#a) [e](../../x.md)",
    ),
  ];
  expect(findBrokenLinks(pages)).toEqual(["index: operations/b.md", "index: #no", "operations/a: index.md", "operations/a: ../../x.md"]);
});
