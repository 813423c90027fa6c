import type { OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { markDoubts } from "./mark-doubts.ts";

const evidence = {
  source: "table",
  title: "Tide [table] <b>",
  url: "https://tides.test/table?a=1&b=2",
  grade: "inferred",
  assumption: "list",
};
const DOCUMENT = {
  openapi: "3.1.1",
  info: { title: "Tides <script>", version: "0.1.0" },
  paths: {
    "/tides": {
      get: {
        operationId: "listTides",
        description: "Lists the tides.",
        "x-evidence": { ...evidence, url: undefined, grade: "documented" },
        parameters: [{ name: "port", in: "query", "x-evidence": evidence }],
        responses: { 200: { description: "Tides.", "x-evidence": { ...evidence, grade: "contradicted" } } },
      },
    },
  },
  components: {
    schemas: {
      Tide: {
        "x-evidence": { ...evidence, url: undefined, grade: "observed", observedAt: "2026-01-31", note: "Seen." },
        properties: { height: { description: "Metres." } },
      },
    },
  },
  "x-assumptions": { list: { believe: "A list & no more.", confirmedBy: "listTides answers <one>.", state: "open" } },
} as unknown as OpenApiDocument;

test("marks what is not plainly documented in the descriptions of a copy, with a link that its text cannot leave", () => {
  const before = structuredClone(DOCUMENT);
  const marked = markDoubts(DOCUMENT);
  expect(DOCUMENT).toEqual(before);
  const { get } = marked.paths["/tides"] as { get: { description: string; parameters: object[]; responses: Record<string, object> } };
  expect(get.description).toBe("Lists the tides.");
  expect(get.parameters[0]).toMatchObject({
    description: "**Inferred**, [Tide \\[table\\] \\<b\\>](https://tides.test/table?a=1&b=2): A list & no more.",
  });
  expect(get.responses[200]).toMatchObject({ description: "Tides. (contradicted)" });
  expect(marked.components?.schemas?.Tide).toMatchObject({
    description: "**Observed** on 2026-01-31, Tide \\[table\\] \\<b\\>: Seen.",
    properties: { height: { description: "Metres.\n\n**Observed** on 2026-01-31, Tide \\[table\\] \\<b\\>: Seen." } },
  });
});
