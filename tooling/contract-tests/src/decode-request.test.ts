import { listOperations, type OpenApiDocument, type Operation, type Parameter } from "@tooling/spec";
import { expect, test } from "vitest";
import { type ExchangeParts, exchangeOf } from "./coverage-fixture.ts";
import { decodeRequest, parameterSchemaPlace, requestBodyPlace } from "./decode-request.ts";

const document: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Tides", version: "0.1.0" },
  paths: {
    "/stations/{name}/tides/{day}.json": {
      parameters: [
        { name: "name", in: "path", required: true, schema: { type: "string" } },
        { name: "zone", in: "header", schema: { type: "array", items: { type: "integer" } } },
        { name: "note", in: "header", schema: { type: "string" } },
      ],
      post: {
        operationId: "createTide",
        parameters: [
          { name: "day", in: "path", required: true, schema: { type: "integer" } },
          { $ref: "#/components/parameters/Max" },
          { name: "ids", in: "query", schema: { type: "array", items: { type: "integer" } } },
          { name: "tags", in: "query", explode: false, schema: { $ref: "#/components/schemas/Tags" } },
          { name: "codes", in: "query", explode: false, "x-list-format": "jsv", schema: { type: "array" } },
          { name: "session", in: "cookie", schema: { type: "string" } },
        ],
        requestBody: { $ref: "#/components/requestBodies/Alias" },
        responses: {},
      },
    },
  },
  components: {
    parameters: { Max: { name: "a/max", in: "query", schema: { type: "integer" } } },
    schemas: { Tags: { type: "array", items: { type: "string" } } },
    requestBodies: {
      Alias: { $ref: "#/components/requestBodies/Tide" },
      Tide: {
        content: {
          "application/json": { schema: { type: "object" } },
          "text/csv": { schema: { type: "string" } },
          "application/x-www-form-urlencoded": { schema: { properties: { height: { type: "number" } } } },
          "multipart/form-data": { schema: { properties: { height: { type: "number" } } } },
        },
      },
    },
  },
};
const [createTide] = listOperations(document) as [Operation];

/** What is read of a request, by place. */
async function read({ target = "/stations/a/tides/1.json", ...parts }: ExchangeParts): Promise<Record<string, unknown>> {
  const found = await decodeRequest(document, createTide, exchangeOf({ method: "POST", target, ...parts }));
  return Object.fromEntries(found.map(({ place, value }) => [place, value]));
}

test("reads path segments, in which a plus is a plus", async () => {
  expect(await read({ target: "/v1/stations/north%2Fpier+1/tides/12.json" })).toEqual({ "/path/name": "north/pier+1", "/path/day": 12 });
});

test("reads the query by each parameter's style, and leaves out what it does not describe", async () => {
  const target = "/stations/a/tides/1.json?a%2Fmax=5&ids=1&ids=2&tags=x%2Cy,z+1&codes=%22a%2Cb%22,%22c%22%22d%22,e&more=1";
  expect(await read({ target })).toMatchObject({
    "/query/a~1max": 5,
    "/query/ids": [1, 2],
    "/query/tags": ["x,y", "z 1"],
    "/query/codes": ["a,b", 'c"d', "e"],
  });
});

test("reads a value that is no list whole, commas and all", async () => {
  expect(await read({ target: "/stations/a/tides/1.json?a%2Fmax=5,6", headers: { note: "Wed, 21 Oct" } })).toMatchObject({
    "/query/a~1max": "5,6",
    "/header/note": "Wed, 21 Oct",
  });
  expect(await read({ headers: { zone: "1, 2,3" } })).toMatchObject({ "/header/zone": [1, 2, 3] });
});

test("reads a body by its media type", async () => {
  const bodyOf = async (contentType: string, body: string | Uint8Array<ArrayBuffer>): Promise<unknown> =>
    (await read({ headers: { "content-type": contentType }, body }))["/body"];
  expect(await bodyOf("application/json; charset=utf-8", '{"height":1}')).toEqual({ height: 1 });
  expect(await bodyOf("text/csv", "height\n1")).toBe("height\n1");
  expect(await bodyOf("application/x-www-form-urlencoded", "height=1.5")).toEqual({ height: 1.5 });
  const form = new FormData();
  form.append("height", "2");
  const multipart = new Response(form);
  const bytes = new Uint8Array(await multipart.clone().arrayBuffer());
  expect(await bodyOf(multipart.headers.get("content-type") ?? "", bytes)).toEqual({ height: 2 });
  expect(await bodyOf("application/x-unknown", "height")).toBeUndefined();
  expect(await bodyOf("application/json", "")).toBeUndefined();
});

test("names where each schema stands, its references followed", async () => {
  const found = await decodeRequest(
    document,
    createTide,
    exchangeOf({
      ...{ method: "POST", target: "/stations/a/tides/1.json?a%2Fmax=5&ids=1" },
      ...{ headers: { "content-type": "application/json" }, body: "{}" },
    }),
  );
  expect(Object.fromEntries(found.map(({ place, schema }) => [place, schema]))).toEqual({
    "/path/name": "/paths/~1stations~1{name}~1tides~1{day}.json/parameters/0/schema",
    "/path/day": "/paths/~1stations~1{name}~1tides~1{day}.json/post/parameters/0/schema",
    "/query/a~1max": "/components/parameters/Max/schema",
    "/query/ids": "/paths/~1stations~1{name}~1tides~1{day}.json/post/parameters/2/schema",
    "/body": "/components/requestBodies/Tide/content/application~1json/schema",
  });
  expect(requestBodyPlace(document, createTide)).toEqual(["components", "requestBodies", "Tide"]);
  expect(() => parameterSchemaPlace(document, createTide, { name: "none", in: "query" } as Parameter)).toThrow(
    "none is no parameter of /stations/{name}/tides/{day}.json.",
  );
});
