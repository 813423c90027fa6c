import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPointer } from "./json-pointer.ts";
import type { OpenApiDocument } from "./openapi-document.ts";
import { createSchemaValidator, InvalidDocumentError, type Violation } from "./schema-validator.ts";

const documentWith = (schemas: Record<string, unknown>): OpenApiDocument =>
  ({ openapi: "3.1.1", info: { title: "Tides", version: "0.1.0" }, paths: {}, components: { schemas } }) as OpenApiDocument;

const violationsOf = (schema: unknown, value: unknown, others: Record<string, unknown> = {}): Promise<Violation[]> =>
  createSchemaValidator(documentWith({ Tide: schema, ...others })).violations("/components/schemas/Tide", value);

test("accepts a valid value, through references and recursion", async () => {
  const schema = {
    type: "object",
    properties: { next: { $ref: "#/components/schemas/Tide" }, height: { $ref: "#/components/schemas/Height" } },
  };
  const others = { Height: { type: "number", minimum: 0 } };
  expect(await violationsOf(schema, { height: 1, next: { next: { height: 2 } } }, others)).toEqual([]);
  expect(await violationsOf(schema, { next: { next: { height: -1 } } }, others)).toContainEqual({
    instance: "/next/next/height",
    keyword: "/components/schemas/Height/minimum",
  });
});

test("judges what the mock's validator ignores", async () => {
  const cases: [unknown, unknown][] = [
    [{ dependentRequired: { a: ["b"] } }, { a: 1 }],
    [{ dependentSchemas: { a: { required: ["b"] } } }, { a: 1 }],
    [
      { properties: { a: true }, unevaluatedProperties: false },
      { a: 1, b: 2 },
    ],
    [{ prefixItems: [{ type: "string" }] }, [1]],
    [{ const: 1 }, 2],
    [{ if: { required: ["a"] }, else: { required: ["b"] } }, { c: 1 }],
  ];
  for (const [schema, value] of cases) expect(await violationsOf(schema, value), JSON.stringify(schema)).not.toEqual([]);
});

test("asserts formats", async () => {
  for (const [format, right, wrong] of [
    ["date-time", "2026-01-31T12:00:00Z", "yesterday"],
    ["date", "2026-01-31", "2026-02-31"],
    ["email", "harbour@tides.test", "harbour"],
    ["uri", "https://tides.test/1", "not a uri"],
    ["uuid", "7d444840-9dc0-11d1-b245-5ffdce74fad2", "7d44"],
  ]) {
    expect(await violationsOf({ type: "string", format }, right), format).toEqual([]);
    expect(await violationsOf({ type: "string", format }, wrong), format).not.toEqual([]);
  }
});

test("names the place in the value and the keyword, whatever the property is called", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), async (name) => {
      const schema = { type: "object", properties: Object.fromEntries([[name, { type: "string" }]]) };
      expect(await violationsOf(schema, Object.fromEntries([[name, 5]]))).toEqual([
        { instance: formatPointer([name]), keyword: `/components/schemas/Tide${formatPointer(["properties", name, "type"])}` },
      ]);
    }),
    { numRuns: 30, examples: [["__proto__"], ["constructor"], ["a#b"], ["a%b"], ["a/b~c"], ["%41"], ["😀"]] },
  );
});

test("judges by a schema below a path with braces and a media type with parameters", async () => {
  const type = 'text/vnd.tides+csv; charset="utf-8", x=%41?';
  const reply = { description: "Tides.", content: { [type]: { schema: { type: "string" } } } };
  const document = {
    ...documentWith({}),
    paths: { "/tides/{id}": { get: { responses: { "200": reply } } } },
  } as unknown as OpenApiDocument;
  const pointer = formatPointer(["paths", "/tides/{id}", "get", "responses", "200", "content", type, "schema"]);
  expect(await createSchemaValidator(document).violations(pointer, 5)).toEqual([{ instance: "", keyword: `${pointer}/type` }]);
});

test("keeps documents apart", async () => {
  const texts = createSchemaValidator(documentWith({ Tide: { type: "string" } }));
  const numbers = createSchemaValidator(documentWith({ Tide: { type: "number" } }));
  expect(await texts.violations("/components/schemas/Tide", "high")).toEqual([]);
  expect(await numbers.violations("/components/schemas/Tide", "high")).toHaveLength(1);
});

test("refuses a document that is no OpenAPI 3.1, and says where", async () => {
  const schemas = {
    Tide: { type: "object", properties: { height: { minLength: -1 }, "a b": { required: ["x", "x"] }, c: { type: "strin" } } },
  };
  const error = await createSchemaValidator(documentWith(schemas))
    .violations("/components/schemas/Tide", {})
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidDocumentError);
  expect((error as InvalidDocumentError).violations.map(({ instance }) => instance)).toEqual([
    "/components/schemas/Tide/properties/height/minLength",
    "/components/schemas/Tide/properties/a b/required",
    "/components/schemas/Tide/properties/c/type",
  ]);
});

test("lets go of a document, and of no other", async () => {
  const [forgotten, kept] = [createSchemaValidator(documentWith({ Tide: {} })), createSchemaValidator(documentWith({ Tide: {} }))];
  forgotten.forget();
  await expect(forgotten.violations("/components/schemas/Tide", 5)).rejects.toThrow();
  expect(await kept.violations("/components/schemas/Tide", 5)).toEqual([]);
});
