import { listOperations, type OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { type DocumentedReply, documentedReplies } from "./documented-reply.ts";

const station = { type: "object", properties: { name: { type: "string" } } };

function repliesOf(responses: Record<string, unknown>, components: OpenApiDocument["components"] = {}): DocumentedReply[] {
  const document: OpenApiDocument = {
    openapi: "3.1.1",
    info: { title: "Tidepool", version: "0.1.0" },
    paths: { "/stations/{name}": { get: { operationId: "getStation", responses } } },
    components,
  };
  return listOperations(document).flatMap((operation) => documentedReplies(document, operation));
}

test("lists one reply for each example of each media type", () => {
  const json = { schema: station, examples: { pier: { value: { name: "North Pier" } }, empty: { value: {} } } };
  const csv = { schema: { type: "string" }, examples: { pier: { value: "name\nNorth Pier\n" } } };
  const replies = repliesOf({ 200: { description: "A station.", content: { "application/json": json, "text/csv": csv } } });
  expect(replies.map(({ mediaType, example }) => [mediaType, example])).toEqual([
    ["application/json", { name: "pier", value: { name: "North Pier" } }],
    ["application/json", { name: "empty", value: {} }],
    ["text/csv", { name: "pier", value: "name\nNorth Pier\n" }],
  ]);
  expect(replies[2]?.schema).toBe("/paths/~1stations~1{name}/get/responses/200/content/text~1csv/schema");
});

test("names no schema of a body or a header that has none", () => {
  const content = { "application/json": { examples: { pier: { value: 1 } } } };
  const headers = { "X-Any": { description: "Anything." }, "X-Count": { schema: { type: "integer" } } };
  const [reply] = repliesOf({ 200: { description: "A station.", headers, content } });
  expect(reply).toMatchObject({ schema: undefined, example: { name: "pier", value: 1 } });
  expect(Object.keys(reply?.headers ?? {})).toEqual(["X-Count"]);
});

test("lists a reply without a body", () => {
  expect(repliesOf({ 204: { description: "Gone." } })).toEqual([
    { status: "204", code: "204", mediaType: undefined, example: undefined, schema: undefined, headers: {} },
  ]);
});

test("asks for the lowest status of a range", () => {
  expect(repliesOf({ "5XX": { description: "Broken." } })).toMatchObject([{ status: "5XX", code: "500" }]);
});

test("finds schemas, examples and headers behind references, through as many hops as it takes", () => {
  const replies = repliesOf(
    { 429: { $ref: "#/components/responses/Slow" } },
    {
      responses: {
        Slow: { $ref: "#/components/responses/TooMany" },
        TooMany: {
          description: "Too many requests.",
          headers: { "Retry-After": { $ref: "#/components/headers/RetryAfter" }, "Tide-Count": { schema: { type: "integer" } } },
          content: { "application/json": { schema: station, examples: { tooMany: { $ref: "#/components/examples/TooMany" } } } },
        },
      },
      headers: { RetryAfter: { schema: { type: "integer" } } },
      examples: { TooMany: { value: { name: "wait" } } },
    },
  );
  expect(replies).toEqual([
    {
      status: "429",
      code: "429",
      mediaType: "application/json",
      example: { name: "tooMany", value: { name: "wait" } },
      schema: "/components/responses/TooMany/content/application~1json/schema",
      headers: {
        "Retry-After": "/components/headers/RetryAfter/schema",
        "Tide-Count": "/components/responses/TooMany/headers/Tide-Count/schema",
      },
    },
  ]);
});

test("refuses a body without a named example, which nothing could be compared with", () => {
  const content = { "application/json": { schema: station } };
  expect(() => repliesOf({ 200: { description: "A station.", content } })).toThrowErrorMatchingInlineSnapshot(
    `[Error: getStation documents 200 application/json without a named example: add one below \`examples\`, so that there is something to read.]`,
  );
});
