import { expect, test } from "vitest";
import { listOperations, type OpenApiDocument, type Operation, type Parameter } from "./openapi-document.ts";
import { parameterPlace, targetPlace } from "./places.ts";

const document = {
  openapi: "3.1.1",
  info: { title: "Tides", version: "0.1.0" },
  paths: {
    "/tides": {
      parameters: [
        { name: "station", in: "query" },
        { name: "day", in: "query" },
      ],
      get: {
        operationId: "listTides",
        parameters: [{ $ref: "#/components/parameters/max" }, { name: "day", in: "query" }],
        responses: {},
      },
    },
  },
  components: {
    parameters: { max: { $ref: "#/components/parameters/a~1b" }, "a/b": { name: "max", in: "query" } },
  },
} as unknown as OpenApiDocument;

test("follows references to where a node stands, through escaped names", () => {
  const place = ["components", "parameters", "a/b"];
  expect(targetPlace(document, ["paths", "/tides", "get", "parameters", "0"])).toEqual(place);
  expect(targetPlace(document, place)).toEqual(place);
  expect(targetPlace(document, ["paths", "/ebbs"])).toEqual(["paths", "/ebbs"]);
});

test("finds each parameter of an operation where it stands", () => {
  const [operation] = listOperations(document) as [Operation];
  expect(operation.parameters.map((parameter) => parameterPlace(document, operation, parameter))).toEqual([
    ["paths", "/tides", "parameters", "0"],
    ["paths", "/tides", "get", "parameters", "1"],
    ["components", "parameters", "a/b"],
  ]);
  expect(() => parameterPlace(document, operation, { name: "none", in: "query" } as Parameter)).toThrow("none is no parameter of /tides.");
});
