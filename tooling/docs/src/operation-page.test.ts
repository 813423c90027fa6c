import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { renderOperationPage } from "./operation-page.ts";
import { TIDES, TIDES_CLIENT } from "./tides-document.ts";

const operation = (id: string, document: OpenApiDocument = TIDES): Operation =>
  listOperations(document).find((candidate) => candidate.id === id) as Operation;
const render = (id: string, document: OpenApiDocument = TIDES): string =>
  renderOperationPage(document, operation(id, document), TIDES_CLIENT).markdown;
const headingsOf = (markdown: string): string[] => {
  const tokens = new MarkdownIt().parse(markdown, {});
  return tokens.flatMap(({ type, tag }, index) => (type === "heading_open" ? [`${tag} ${tokens[index + 1]?.content}`] : []));
};

test("shows an operation whole: call, samples, parameters, replies, schemas, and how it is known", () => {
  const page = render("listPorts");
  expect(headingsOf(page)).toEqual([
    "h1 List the ports",
    "h2 Samples",
    "h3 TypeScript",
    "h3 curl",
    "h3 As text/csv",
    "h2 Parameters",
    "h2 Responses",
    "h3 200",
    "h2 Schemas",
    "h3 Port",
    "h2 How it is known",
  ]);
  expect(page).toContain("`GET /ports` · [Try it](../try.html#listPorts) · [In the reference](../reference.html#operation/listPorts)");
  expect(page).toContain("- **Pages**: by `offset` and `max` ([pagination](../guides/pagination.md)).");
  expect(page).toContain("- **Pace**: at most 5 calls a minute ([rate limits](../guides/rate-limits.md)).");
  expect(page).toContain(
    "| `max` | query | integer | Ports of a page, 1 \\| 2. At least 1. For example `20`. *[inferred](#how-it-is-known)* |",
  );
  expect(page).toContain("| `data` | array of [Port](#port) |\n");
  expect(page).toContain("```csv\nid,name\n7,Ostende\n```");
  expect(page).toContain(
    "| `query max`, `Port.berths[].depth` | inferred | [Tide table](<https://tides.test/table>) | The page ends before. |",
  );
});

test("a body's fields stand with the first message that has them, and the others lead there", () => {
  const page = render("createPort");
  expect(page).toContain("## Request body\n\n`application/json`, required.\n\nA port.\n\n| Field |");
  expect(page).toContain("| `parent` | [Port](#request-body) |");
  expect(page).toContain("- **Retries**: the client does not send it again by itself");
  const [, failure = ""] = page.split("### 404");
  expect(failure).toContain("| `detail` | string | yes | What went wrong. |");
  expect(failure).toContain("### 409\n\nNothing is known of it.\n\n`application/json`: [Failure](#404).");
});

test("a hostile description stays within its place", () => {
  const get = { operationId: "listPorts", summary: "A <b> | c", description: "# High\n\n```\nopen", parameters: [], responses: {} };
  const port = { description: "a | b\n\n# c\n\n```\n<script>", name: "x|y`z", in: "query", schema: { type: "string", pattern: "a|`b" } };
  const document = { ...TIDES, paths: { "/p|orts": { get: { ...get, parameters: [port] } } } };
  const page = render("listPorts", document);
  expect(headingsOf(page)).toEqual(["h1 A <b> | c", "h3 High", "h2 Samples", "h3 TypeScript", "h3 curl", "h2 Parameters", "h2 Responses"]);
  const cells = new MarkdownIt().parse(page, {}).filter(({ type }) => type === "td_open");
  expect(cells).toHaveLength(4);
});

test("an operationId that would leave the folder of the pages is refused", () => {
  expect(() => renderOperationPage(TIDES, { ...operation("getPort"), id: "../x" }, TIDES_CLIENT)).toThrow(/cannot be the name of a page/);
});
