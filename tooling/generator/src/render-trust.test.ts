import type { JsonObject, OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { HOSTILE_CELLS, hostileDocument } from "../test/hostile.ts";
import { renderTrust } from "./render-trust.ts";

test("shows the share of each grade, the assumptions with their state, and all that is not plainly documented", () => {
  const evidence = (grade: string, more = {}): JsonObject => ({ "x-evidence": { source: "table", title: "Tide table", grade, ...more } });
  const url = { url: "https://tides.test/table" };
  const believed = { because: "The page shows one.", confirmedBy: "listTides answers an array.", refutedBy: "It does not." };
  const document = {
    openapi: "3.1.1",
    info: { title: "Tidepool", version: "0.1.0" },
    paths: {
      "/tides": {
        get: {
          operationId: "listTides",
          ...evidence("documented"),
          parameters: [{ name: "port", in: "query", ...evidence("contradicted", { ...url, note: "Two | pages say two things." }) }],
          responses: { 200: { ...evidence("inferred", { assumption: "bare-list" }) } },
        },
      },
    },
    components: {
      schemas: {
        Tide: {
          ...evidence("documented"),
          properties: { height: evidence("observed", { observedAt: "2026-01-31", assumption: "in-metres" }) },
        },
        Port: { ...evidence("inferred", { assumption: "bare-list" }), properties: { name: {} } },
      },
    },
    "x-assumptions": {
      "bare-list": { believe: "A list is a bare array.", ...believed, state: "open" },
      "in-metres": { believe: "Heights are in metres.", ...believed, state: "observed", observedAt: "2026-01-31" },
    },
  } as unknown as OpenApiDocument;
  expect(renderTrust(document)).toMatchInlineSnapshot(`
    "# Tidepool: how its facts are known

    Contract 0.1.0, 7 facts.

    | Known how | Facts | Share | That is |
    |---|--:|--:|---|
    | documented | 2 | 29 % | the provider's page says so |
    | observed | 1 | 14 % | the provider was seen to do so |
    | contradicted | 1 | 14 % | the provider's pages disagree, and the contract follows one of them |
    | inferred | 3 | 43 % | no page says so; it follows from what pages and public clients show |
    | imported | 0 | 0 % | a description that somebody else wrote says so |

    ## What is assumed

    Each is settled by a call to the provider, which \`npm run contracts -- verify\` makes.

    | Assumption | State | Facts | We believe | Confirmed by |
    |---|---|--:|---|---|
    | \`bare-list\` | open | 3 | A list is a bare array. | listTides answers an array. |
    | \`in-metres\` | observed on 2026-01-31 | 1 | Heights are in metres. | listTides answers an array. |

    ## What is not plainly documented

    | Where | Known how | Source | Why it is read so | Facts |
    |---|---|---|---|--:|
    | \`listTides query port\` | contradicted | [Tide table][table] | Two \\| pages say two things. | 1 |
    | \`listTides 200\`, \`Port\` | inferred | Tide table | A list is a bare array. Assumption \`bare-list\`. | 3 |
    | \`Tide.height\` | observed | Tide table | Heights are in metres. Assumption \`in-metres\`. | 1 |


    "
  `);
});

test("G140 keeps each fact in one row, whatever its texts hold", () => {
  for (const row of renderTrust(hostileDocument(HOSTILE_CELLS))
    .split("\n")
    .filter((line) => line.startsWith("| ")))
    expect([5, 6]).toContain(row.match(/(?<!\\)\|/g)?.length);
});
