import { describe, expect, test } from "vitest";
import { dereference, listOperations, type OpenApiDocument } from "./openapi-document.ts";

const documentWith = (parts: Record<string, unknown>): OpenApiDocument =>
  ({ openapi: "3.1.1", info: { title: "Tides", version: "0.1.0" }, paths: {}, ...parts }) as unknown as OpenApiDocument;

describe("listOperations", () => {
  const document = documentWith({
    security: [{ bearer: [] }],
    paths: {
      "/tides": {
        summary: "Not an operation.",
        servers: [{ url: "https://other.tides.test" }],
        parameters: [{ $ref: "#/components/parameters/limit" }, { name: "station", in: "query", description: "Of the path item." }],
        post: {
          operationId: "createTide",
          summary: "Create a tide",
          tags: ["Tides", "Writing"],
          security: [],
          servers: [{ url: "https://write.tides.test" }],
          parameters: [
            { name: "station", in: "query", description: "Of the operation." },
            { name: "station", in: "header" },
          ],
          requestBody: { $ref: "#/components/requestBodies/Tide" },
          responses: { "201": { $ref: "#/components/responses/Created" }, default: { description: "Other." } },
        },
        get: { operationId: "listTides" },
      },
    },
    components: {
      parameters: { limit: { name: "limit", in: "query" } },
      requestBodies: { Tide: { content: {} } },
      responses: { Created: { description: "Created." } },
    },
  });
  const [list, create, ...others] = listOperations(document);

  test("lists the operations by path, then in the order of the standard", () => {
    expect([list?.id, create?.id, others]).toEqual(["listTides", "createTide", []]);
    expect([create?.method, create?.path, create?.summary, create?.tag]).toEqual(["post", "/tides", "Create a tide", "Tides"]);
  });

  test("merges the parameters of the path item and of the operation, by name and place", () => {
    expect(create?.parameters).toEqual([
      { name: "limit", in: "query" },
      { name: "station", in: "query", description: "Of the operation." },
      { name: "station", in: "header" },
    ]);
  });

  test("resolves request body and replies", () => {
    expect(create?.requestBody).toEqual({ content: {} });
    expect(create?.responses).toEqual({ "201": { description: "Created." }, default: { description: "Other." } });
  });

  test("takes security and servers from the nearest place that names them", () => {
    expect([create?.security, list?.security]).toEqual([[], [{ bearer: [] }]]);
    expect([create?.servers, list?.servers]).toEqual([[{ url: "https://write.tides.test" }], [{ url: "https://other.tides.test" }]]);
  });

  test("leaves empty what an operation does not say", () => {
    expect(list).toMatchObject({ summary: "", tag: "", requestBody: undefined, responses: {} });
  });
});

describe("dereference", () => {
  test("follows references to their end, through escaped names", () => {
    const document = documentWith({
      components: {
        responses: { A: { $ref: "#/components/responses/a~1b" }, "a/b": { $ref: "#/components/responses/C" }, C: { description: "C." } },
      },
    });
    expect(dereference(document, { $ref: "#/components/responses/A" })).toEqual({ description: "C." });
    expect(dereference(document, { description: "Here." })).toEqual({ description: "Here." });
  });

  test("refuses a reference that leads nowhere, to itself or to an inherited member", () => {
    const document = documentWith({ components: { responses: { A: { $ref: "#/components/responses/A" } } } });
    for (const name of ["Missing", "A", "constructor", "__proto__"]) {
      expect(() => dereference(document, { $ref: `#/components/responses/${name}` }), name).toThrow(
        `#/components/responses/${name} leads nowhere.`,
      );
    }
  });
});
