import { expect, test } from "vitest";
import { renderGuides } from "./guides/guides.ts";
import { renderLlmsTxt } from "./llms-txt.ts";
import { renderOverview } from "./overview-page.ts";
import { TIDES, TIDES_CLIENT } from "./tides-document.ts";

const criteria = [
  { criterion: "status", total: 4, coverable: 3, covered: 2, provider: null },
  { criterion: "path", total: 2, coverable: 2, covered: 2, provider: null },
];
const guides = renderGuides(TIDES, TIDES_CLIENT);
const overview = renderOverview(TIDES, { client: TIDES_CLIENT, coverage: { criteria, missing: [], exceptions: [] }, guides });

test("the overview says at a glance what the contract is, how it is known and how far it is covered", () => {
  expect(overview.markdown).toMatch(/^# Tides\n\n### Tides\n\nHigh and low water\.\n/);
  expect(overview.markdown).toContain("- **Server**: `https://tides.test/v1`");
  expect(overview.markdown).toContain("- **Credentials**: a bearer token");
  expect(overview.markdown).toContain("- **Covered by tests**: 4 of the 5 parts that a mock can show");
  expect(overview.markdown).toMatch(/\| inferred \| \d+ \| \d+ % \| no page says so/);
  expect(overview.markdown).toContain(TIDES_CLIENT.program);
});

test("the overview leads to each operation under its tag, and to the guides", () => {
  expect(overview.markdown).toContain("## Ports\n\nWhere ships lie.\n\n| Operation |");
  expect(overview.markdown).toContain("| [Get a port](operations/getPort.md) | `GET /ports/{id}` | `getPort` |");
  expect(overview.markdown).toContain("- [Rate limits](guides/rate-limits.md)");
});

test("operations without a tag have a heading of their own", () => {
  const untagged = { ...TIDES, tags: [], paths: { "/a": { get: { operationId: "getA", responses: {} } } } };
  const { markdown } = renderOverview(untagged, {
    client: TIDES_CLIENT,
    coverage: { criteria: [], missing: [], exceptions: [] },
    guides: [],
  });
  expect(markdown).toContain("## Without a tag\n\n| Operation | Call | Name |\n| --- | --- | --- |\n| [getA](operations/getA.md) |");
  expect(markdown).not.toContain("Covered by tests");
});

test("llms.txt lists the Markdown of each page, the calls of the operations beside them", () => {
  const page = { path: "operations/getPort", title: "Get [a] port", markdown: "" };
  expect(renderLlmsTxt(TIDES, [overview, page, ...guides.slice(0, 1)])).toBe(
    [
      "# Tides",
      "> When the water comes.",
      "# Tides High and low water.",
      "## Operations",
      "- [Get \\[a\\] port](operations/getPort.md): `GET /ports/{id}`",
      "## Guides",
      "- [Authentication](guides/authentication.md)",
      "## About",
      "- [Tides](index.md)",
      "## Optional",
      "- [openapi.json](openapi.json): the contract as one OpenAPI document\n",
    ].join("\n\n"),
  );
});
