import type { JsonObject, OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { HOSTILE_CELLS, hostileDocument } from "../test/hostile.ts";
import { renderApiMarkdown } from "./render-api-md.ts";

const CONTENT = { "application/json": {}, "text/csv": {} };

test("renders every operation in a table per tag, in the order of the tags", () => {
  const document: OpenApiDocument = {
    openapi: "3.1.1",
    info: { title: "Tidepool", version: "0.1.0" },
    tags: [{ name: "Tides", description: "What is read." }, { name: "Unused" }, { name: "Stations" }],
    paths: {
      "/stations": {
        parameters: [{ name: "max", in: "query" }],
        get: {
          operationId: "listStations",
          tags: ["Stations"],
          summary: "List stations",
          responses: { 200: { content: CONTENT }, 401: {} },
        },
        post: {
          operationId: "createStation",
          tags: ["Stations"],
          summary: "Create a station",
          requestBody: { content: { "application/json": {}, "multipart/form-data": {} } },
          responses: { 201: { content: { "application/json": {} } } },
        },
      },
      "/tides/{id}": {
        get: {
          operationId: "getTide",
          tags: ["Tides"],
          summary: "Get a tide",
          parameters: [{ name: "id", in: "path", required: true }],
          responses: { 200: { content: { "text/csv": {} } } },
        },
      },
    },
  };
  expect(renderApiMarkdown(document)).toMatchInlineSnapshot(`
    "# Tidepool: operations

    Contract 0.1.0, 3 operations.
    0 % of its 16 facts are documented; a mark on any other links to where it was read, and [trust.md](trust.md) says why.

    ## Tides

    What is read.

    | Operation | Call | Parameters | Body | Replies |
    |---|---|---|---|---|
    | **getTide**: Get a tide | \`GET /tides/{id}\` | \`id\` (required) |  | 200 (also text/csv) |

    ## Stations



    | Operation | Call | Parameters | Body | Replies |
    |---|---|---|---|---|
    | **listStations**: List stations | \`GET /stations\` | \`max\` |  | 200 (also text/csv), 401 |
    | **createStation**: Create a station | \`POST /stations\` | \`max\` | application/json, multipart/form-data | 201 |

    "
  `);
});

test("marks what is not plainly documented, with a link to where it was read", () => {
  const evidence = (grade: string, more = {}): JsonObject => ({ "x-evidence": { source: "table", title: "Tide table", grade, ...more } });
  const url = { url: "https://tides.test/table" };
  const text = renderApiMarkdown({
    openapi: "3.1.1",
    info: { title: "Tidepool", version: "0.1.0" },
    paths: {
      "/tides": {
        get: {
          operationId: "listTides",
          summary: "List tides",
          ...evidence("documented"),
          parameters: [
            { name: "port", in: "query", ...evidence("contradicted", url), schema: { type: "string", ...evidence("inferred") } },
            { name: "max", in: "query" },
          ],
          responses: { 200: { content: CONTENT, ...evidence("observed", { ...url, observedAt: "2026-01-31" }) }, 401: {} },
        },
      },
    },
  });
  expect(text.slice(text.indexOf("| **"))).toMatchInlineSnapshot(`
    "| **listTides**: List tides | \`GET /tides\` | \`port\` *inferred, [contradicted][table]*, \`max\` |  | 200 (also text/csv) *[observed][table]*, 401 |

    [table]: <https://tides.test/table> "Tide table"
    "
  `);
});

test("forgets no operation whose tag is not declared", () => {
  const responses = {};
  const text = renderApiMarkdown({
    openapi: "3.1.1",
    info: { title: "Tidepool", version: "0.1.0" },
    tags: [{ name: "Stations" }],
    paths: {
      "/a": { get: { operationId: "getA", tags: ["Stations"], responses } },
      "/b": { get: { operationId: "getB", tags: ["Tides"], responses } },
      "/c": { get: { operationId: "getC", responses } },
    },
  });
  expect(text.match(/^## .*|\*\*\w+\*\*/gm)).toEqual(["## Stations", "**getA**", "## Tides", "**getB**", "## Without a tag", "**getC**"]);
});

test("G140 keeps each operation in one row of five cells, whatever its texts hold", () => {
  const rows = renderApiMarkdown(hostileDocument(HOSTILE_CELLS))
    .split("\n")
    .filter((line) => line.startsWith("| **"));
  expect(rows).toHaveLength(HOSTILE_CELLS.length);
  for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
});
