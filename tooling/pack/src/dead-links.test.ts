import { expect, test } from "vitest";
import { withoutDeadLinks } from "./dead-links.ts";

test("leaves the text of a link to a file that is not packed, and every other link whole", () => {
  const markdown = "[api](api.md), [`specs`](../../specs/tides#x), [web](https://tides.example), [here](#there)";
  expect(withoutDeadLinks(markdown, (path) => path === "api.md")).toBe(
    "[api](api.md), `specs`, [web](https://tides.example), [here](#there)",
  );
});
