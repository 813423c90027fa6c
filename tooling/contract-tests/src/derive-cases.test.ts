import type { JsonObject, OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { deriveCases, type RefusedCase } from "./derive-cases.ts";
import { caseOf, contractOf, contractOfBody, titlesOf } from "./derive-fixture.ts";

test("tries parameters of every place and style, and each way to be answered", async () => {
  const document = contractOf(
    {
      parameters: [
        { name: "day", in: "path", required: true, schema: { type: "integer", minimum: 1 } },
        { name: "order", in: "query", schema: { enum: ["asc", "desc"] } },
        { name: "tags", in: "query", explode: false, schema: { $ref: "#/components/schemas/Tags" } },
        {
          name: "ids",
          in: "query",
          "x-list-format": "jsv",
          required: true,
          example: ["a,b"],
          schema: { type: "array", items: { maxLength: 4 } },
        },
        { name: "Tide-Zone", in: "header", required: true, schema: { type: "string", minLength: 1 } },
        { name: "session", in: "cookie", schema: { type: "integer" } },
      ],
      responses: {
        200: { description: "Tides.", content: { "application/json": {}, "text/csv": {} } },
        400: { description: "No.", content: { "application/problem+json": {} } },
      },
    },
    { Tags: { type: "array", maxItems: 2, items: { enum: ["high", "low"] } } },
    "get",
  );
  expect((await titlesOf(document)).join("\n")).toMatchInlineSnapshot(`
    "accepts the least that is allowed
    accepts every parameter
    accepts a wish for application/json
    accepts a wish for text/csv
    accepts path day = 1 (minimum)
    accepts query order = "asc" (enum)
    accepts query order = "desc" (enum)
    accepts query tags of 2 items (maxItems)
    accepts query tags = "high" (enum)
    accepts query tags = "low" (enum)
    accepts query ids of 4 characters (maxLength)
    accepts query ids of two items
    accepts header Tide-Zone of 1 characters (minLength)
    accepts header Tide-Zone with reserved characters
    refuses path day as string (type) [mock, validator, client]
    refuses path day as number (type) [mock, validator, client]
    refuses path day as boolean (type) [mock, validator, client]
    refuses path day beyond 1 (minimum) [mock, validator, client]
    refuses query order with a value that is not listed (enum) [mock, validator, client]
    refuses query order sent twice [mock, validator]
    refuses query tags of 3 items (maxItems) [mock, validator, client]
    refuses query tags with a value that is not listed (enum) [mock, validator, client]
    refuses query ids of 5 characters (maxLength) [mock, validator, client]
    refuses query ids left out (required) [mock, validator, client]
    refuses header Tide-Zone left out (required) [mock, validator, client]
    refuses query undocumented, which is no parameter [validator, client]"
  `);
});

test("tries bodies of every media type, by what it can carry", async () => {
  const Tide: JsonObject = {
    type: "object",
    required: ["height"],
    properties: { height: { type: "number", minimum: 0 }, note: { maxLength: 5 }, isOpen: { type: "boolean" } },
  };
  const examples = { low: { value: { height: 1, note: "low" } } };
  const document = contractOf(
    {
      requestBody: {
        required: true,
        content: {
          "application/json": { schema: { $ref: "#/components/schemas/Tide" }, examples },
          "application/x-www-form-urlencoded": { schema: { $ref: "#/components/schemas/Tide" } },
          "text/csv": { schema: { type: "string", maxLength: 9 } },
        },
      },
    },
    { Tide },
  );
  expect((await titlesOf(document)).join("\n")).toMatchInlineSnapshot(`
    "accepts the least that is allowed
    accepts application/json with every property
    accepts application/json, example low
    accepts application/x-www-form-urlencoded with every property
    accepts application/x-www-form-urlencoded with the least
    accepts text/csv with every property
    accepts text/csv with the least
    accepts body height = 0 (minimum)
    accepts body note of 5 characters (maxLength)
    accepts body isOpen = true (type)
    accepts body isOpen = false (type)
    accepts body height = 0 (minimum) in application/x-www-form-urlencoded
    accepts body note of 5 characters (maxLength) in application/x-www-form-urlencoded
    accepts body isOpen = true (type) in application/x-www-form-urlencoded
    accepts body isOpen = false (type) in application/x-www-form-urlencoded
    accepts body of 9 characters (maxLength) in text/csv
    refuses body as string (type) [mock, validator, client]
    refuses body as number (type) [mock, validator, client]
    refuses body as boolean (type) [mock, validator, client]
    refuses body as null (type) [mock, validator, client]
    refuses body as array (type) [mock, validator, client]
    refuses body height left out (required) [mock, validator, client]
    refuses body height as string (type) [mock, validator, client]
    refuses body height as boolean (type) [mock, validator, client]
    refuses body height as null (type) [mock, validator, client]
    refuses body height as array (type) [mock, validator, client]
    refuses body height as object (type) [mock, validator, client]
    refuses body height as an empty text (type) [mock, validator, client]
    refuses body height beyond 0 (minimum) [mock, validator, client]
    refuses body note of 6 characters (maxLength) [mock, validator, client]
    refuses body isOpen as string (type) [mock, validator, client]
    refuses body isOpen as number (type) [mock, validator, client]
    refuses body isOpen as null (type) [mock, validator, client]
    refuses body isOpen as array (type) [mock, validator, client]
    refuses body isOpen as object (type) [mock, validator, client]
    refuses body isOpen as an empty text (type) [mock, validator, client]
    refuses body undocumented, which is no property [validator]
    refuses body height left out (required) in application/x-www-form-urlencoded [mock, validator, client]
    refuses body height as string (type) in application/x-www-form-urlencoded [mock, validator, client]
    refuses body height as boolean (type) in application/x-www-form-urlencoded [mock, validator, client]
    refuses body height as array (type) in application/x-www-form-urlencoded [mock, validator, client]
    refuses body height as an empty text (type) in application/x-www-form-urlencoded [mock, validator, client]
    refuses body height beyond 0 (minimum) in application/x-www-form-urlencoded [mock, validator, client]
    refuses body note of 6 characters (maxLength) in application/x-www-form-urlencoded [mock, validator, client]
    refuses body isOpen as string (type) in application/x-www-form-urlencoded [mock, validator, client]
    refuses body isOpen as number (type) in application/x-www-form-urlencoded [mock, validator, client]
    refuses body isOpen as array (type) in application/x-www-form-urlencoded [mock, validator, client]
    refuses body isOpen as an empty text (type) in application/x-www-form-urlencoded [mock, validator, client]
    refuses body undocumented, which is no property in application/x-www-form-urlencoded [validator]
    refuses body of 10 characters (maxLength) in text/csv [mock, validator, client]
    refuses a body of another media type [mock]
    refuses body left out (required) [mock, client]"
  `);
});

test("proves who sends it by each scheme, and refuses who does not", async () => {
  const aboutSecurity = async (operation: JsonObject): Promise<string[]> =>
    (await titlesOf(contractOf(operation))).filter((title) => title.includes("credentials"));
  expect(await aboutSecurity({ security: [{ bearer: [] }, { key: [] }] })).toEqual([
    "accepts credentials by key",
    "refuses no credentials [mock]",
    "refuses empty credentials [mock]",
    "refuses credentials of another scheme [mock]",
  ]);
  expect(await aboutSecurity({ security: [{ bearer: [] }, {}] })).toEqual(["accepts no credentials"]);
  expect(await aboutSecurity({ security: [{}, { bearer: [] }] })).toEqual(["accepts credentials by bearer"]);
  expect(await aboutSecurity({ security: [] })).toEqual([]);
  const least = await caseOf(contractOf({ security: [{ bearer: [] }, { key: [] }] }), "accepts the least");
  expect(least.plan.credentials).toEqual({ scheme: "bearer" });
  expect((await caseOf(contractOf({ security: [{}, { bearer: [] }] }), "accepts the least")).plan.credentials).toBe("none");
});

test("says of a refused case where it is refused, by whom, and whether a client can send it", async () => {
  const properties = {
    "a/b": { type: "object", required: ["c"], properties: { c: { maxLength: 1 } } },
    pair: { type: "object", dependentRequired: { x: ["y"] }, properties: { x: {}, y: { type: "string", format: "byte" } } },
  };
  const document = contractOf({
    security: [{ bearer: [] }],
    parameters: [
      { name: "max", in: "query", schema: { type: "integer", format: "int32" } },
      { name: "ids", in: "query", schema: { type: "array", items: { type: "integer" } } },
    ],
    requestBody: { required: true, content: { "application/json": { schema: { type: "object", properties } } } },
  });
  const aspects = async (start: string): Promise<unknown[]> => {
    const { places, judges, isRaw } = (await caseOf(document, start)) as RefusedCase;
    return [places, judges, isRaw];
  };
  const all = ["mock", "validator", "client"];
  expect(await aspects("refuses body pair.y left out beside x")).toEqual([["/body/pair/y"], ["validator", "client"], false]);
  expect(await aspects("refuses body pair.y that is no byte")).toEqual([["/body/pair/y"], ["mock", "client"], false]);
  expect(await aspects("refuses query ids as string")).toEqual([["/query/ids/0"], all, false]);
  expect(await aspects("refuses body a/b.c left out")).toEqual([["/body/a~1b/c"], all, false]);
  expect(await aspects("refuses query max as string")).toEqual([["/query/max"], all, false]);
  expect(await aspects("refuses query max = 2147483648")).toEqual([["/query/max"], ["mock", "client"], false]);
  expect(await aspects("refuses query undocumented")).toEqual([["/query/undocumented"], ["validator", "client"], false]);
  expect(await aspects("refuses body undocumented")).toEqual([["/body/undocumented"], ["validator"], false]);
  expect(await aspects("refuses body left out")).toEqual([["/body"], ["mock", "client"], false]);
  expect(await aspects("refuses a body of another")).toEqual([["/header/content-type"], ["mock"], true]);
  expect(await aspects("refuses no credentials")).toEqual([["/security"], ["mock"], true]);
});

test("changes the least request in one thing alone", async () => {
  const document = contractOf({
    parameters: [
      { name: "day", in: "path", required: true, schema: { type: "integer" } },
      { name: "max", in: "query", required: true, schema: { type: "integer", maximum: 9 } },
      { name: "near", in: "query", example: "pier", schema: { type: "string", example: "another" } },
      { name: "at", in: "query", examples: { noon: { value: "noon" } }, schema: { type: "string" } },
    ],
  });
  const { plan } = await caseOf(document, "accepts the least");
  expect([plan.path, plan.query]).toEqual([{ day: 1 }, { max: 1 }]);
  expect((await caseOf(document, "accepts query max = 9")).plan).toEqual({ ...plan, query: { max: 9 } });
  expect((await caseOf(document, "accepts every parameter")).plan).toEqual({ ...plan, query: { max: 1, near: "pier", at: "noon" } });
  expect((await caseOf(document, "refuses query max left out")).plan).toEqual({ ...plan, query: {} });
});

test("tries a rule by what breaks that rule, and not by what only breaks another", async () => {
  const document = contractOf({ parameters: [{ name: "at", in: "query", schema: { type: "string", format: "date" } }] });
  expect((await titlesOf(document)).filter((title) => title.startsWith("refuses query at"))).toEqual([
    "refuses query at that is no date (format) [mock, validator, client]",
    "refuses query at sent twice [mock, validator]",
  ]);
});

test.each<[string, OpenApiDocument, string[]]>([
  ["a body that no example is valid for", contractOfBody({ type: "string", pattern: "^#" }), ["test accepts application/json"]],
  [
    "a parameter that no example is valid for",
    contractOf({ parameters: [{ name: "code", in: "query", schema: { type: "string", pattern: "^#" } }] }),
    ["test accepts query code"],
  ],
  [
    "a bound that nothing can reach",
    contractOfBody({ type: "integer", minimum: 1, maximum: 9, multipleOf: 5, example: 5 }),
    ["test accepts body = 1 (minimum)", "test accepts body = 9 (maximum)"],
  ],
  [
    "a bound of a form's field that nothing can reach",
    contractOfBody(
      { type: "object", properties: { depth: { type: "integer", minimum: 1, multipleOf: 5, example: 5 } } },
      { contentType: "application/x-www-form-urlencoded" },
    ),
    ["test accepts body depth = 1 (minimum) in application/x-www-form-urlencoded"],
  ],
  [
    "a bound of a parameter that nothing can reach",
    contractOf({ parameters: [{ name: "max", in: "query", schema: { type: "integer", minimum: 1, multipleOf: 5, example: 5 } }] }),
    ["test accepts query max = 1 (minimum)"],
  ],
  [
    "a format's bounds beside a rule that they break",
    contractOf({
      parameters: [{ name: "max", in: "query", schema: { type: "integer", format: "int32", minimum: 0, multipleOf: 7 } }],
      requestBody: { content: { "application/json": { schema: { type: "integer", format: "int32", minimum: 0, multipleOf: 7 } } } },
    }),
    [
      "test accepts query max = 2147483647 (format int32)",
      "test refuses query max = 2147483648 (format int32)",
      "test accepts body = 2147483647 (format int32)",
      "test refuses body = 2147483648 (format int32)",
    ],
  ],
  [
    "an alternative that nothing fits",
    contractOfBody({ type: "string", anyOf: [{ maxLength: 9 }, { type: "integer" }] }),
    ["test accepts body as its alternative 2 (anyOf)"],
  ],
  [
    "a keyword that nobody derives",
    contractOfBody({ type: "object", minProperties: 0 }),
    ["test refuses body in ways that nobody derives (minProperties)"],
  ],
])("names %s", async (_, document, underivable) => {
  expect((await deriveCases(document)).underivable).toEqual(underivable);
});

test.each<[string, OpenApiDocument]>([
  ["a text of every type in a query", contractOf({ parameters: [{ name: "any", in: "query", schema: { type: "string", minLength: 1 } }] })],
  [
    "null in a form",
    contractOfBody({ type: "object", properties: { a: { type: ["string", "null"] } } }, { contentType: "multipart/form-data" }),
  ],
  ["a number as a text body", contractOfBody({ type: "string" }, { contentType: "text/plain" })],
  ["a body without a schema", contractOf({ requestBody: { content: { "application/octet-stream": {} } } })],
  ["a parameter without a schema", contractOf({ parameters: [{ name: "any", in: "query", example: "a", content: {} }] })],
  ["a file", contractOfBody({ format: "binary" }, { contentType: "application/octet-stream" })],
  [
    "an alternative's bound that another lets through",
    contractOfBody({
      anyOf: [
        { type: "number", minimum: 1 },
        { type: "number", maximum: 5 },
      ],
    }),
  ],
])("takes what cannot be sent or broken for no gap: %s", async (_, document) => {
  expect((await deriveCases(document)).underivable).toEqual([]);
});

test("keeps the operations in the order of the contract", async () => {
  const operation = (operationId: string): JsonObject => ({ operationId, responses: {} });
  const document = contractOf({});
  document.paths = { "/b": { get: operation("listB"), delete: operation("deleteB") }, "/a": { get: operation("listA") } };
  const { accepted, refused } = await deriveCases(document);
  expect([...new Set(accepted.map(({ operation: { id } }) => id))]).toEqual(["listB", "deleteB", "listA"]);
  expect(refused.map(({ operation: { id }, title }) => `${id} ${title}`)).toEqual([
    "listB refuses query undocumented, which is no parameter [validator, client]",
    "listA refuses query undocumented, which is no parameter [validator, client]",
  ]);
});
