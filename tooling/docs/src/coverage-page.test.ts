import { expect, test } from "vitest";
import { renderCoveragePage } from "./coverage-page.ts";

const summary = {
  criteria: [{ criterion: "status", total: 3, coverable: 2, covered: 2, provider: null }],
  missing: [],
  exceptions: [{ item: "listTides status 500 <b>", items: 1, reason: "No mock falls over & dies." }],
};

test("shows each criterion, and says that a mock proves nothing of a provider", () => {
  const page = renderCoveragePage("Tides", summary);
  expect(page).toContain('<tr><th scope="row">status</th><td>3</td><td>2</td><td>2</td><td>–</td></tr>');
  expect(page).toContain("nothing of the provider");
  expect(page).not.toContain("Not covered");
});

test("names what is not covered and what is excepted, as text", () => {
  const page = renderCoveragePage("Tides <script>", { ...summary, missing: ["listTides query.max"] });
  expect(page).toContain("<h2>Not covered</h2>\n<ul><li><code>listTides query.max</code></li></ul>");
  expect(page).toContain("<code>listTides status 500 &#60;b&#62;</code> (1): No mock falls over &#38; dies.");
  expect(page).not.toContain("<script>");
});
