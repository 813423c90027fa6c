import type { JsonObject, OpenApiDocument } from "@tooling/spec";
import { createSchemaValidator } from "@tooling/spec/schema-validator";
import fc from "fast-check";
import { expect, test } from "vitest";
import { deriveCases } from "./derive-cases.ts";

/** Two bounds in order, either of which may be missing. */
function bounds(least: string, most: string, max: number): fc.Arbitrary<JsonObject> {
  const pair = fc.tuple(fc.integer({ min: 1, max }), fc.integer({ min: 1, max })).map((numbers) => numbers.toSorted((a, b) => a - b));
  const both = pair.map(([low, high]) => ({ [least]: low, [most]: high }));
  return fc.oneof(
    fc.constant({}),
    both,
    both.map(({ [least]: low }) => ({ [least]: low })),
    both.map(({ [most]: high }) => ({ [most]: high })),
  );
}

const text = fc.oneof(
  bounds("minLength", "maxLength", 12).map((lengths) => ({ type: "string", ...lengths })),
  fc.constantFrom("date", "date-time", "email", "uuid", "uri", "ipv4").map((format) => ({ type: "string", format })),
  fc.uniqueArray(fc.constantFrom("north", "south", "east", "west"), { minLength: 1 }).map((values) => ({ type: "string", enum: values })),
);

const number = fc.oneof(
  fc.tuple(fc.constantFrom("integer", "number"), bounds("minimum", "maximum", 100)).map(([type, range]) => ({ type, ...range })),
  bounds("minimum", "maximum", 100).map((range) => ({ type: "integer", format: "int32", ...range })),
);

const names = ["a", "b/c", "ä"] as const;

function objectOf(member: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  return fc.dictionary(fc.constantFrom(...names), member, { minKeys: 1, maxKeys: 3, noNullPrototype: true }).chain((properties) => {
    const known = Object.keys(properties);
    const [first = "", ...others] = known;
    return fc.record({
      type: fc.constant("object"),
      properties: fc.constant(properties),
      required: fc.subarray(known),
      dependentRequired: fc.subarray(others).map((dependents) => ({ [first]: dependents })),
      additionalProperties: fc.constantFrom(true, false, { type: "integer" }),
    });
  });
}

/** Schemas that some value is valid for. */
const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    text,
    number,
    fc.constant({ type: ["boolean", "null"] }),
    fc.tuple(tie("schema"), bounds("minItems", "maxItems", 3)).map(([items, counts]) => ({ type: "array", items, ...counts })),
    objectOf(tie("schema")),
    tie("schema").map((own) => ({ anyOf: [own, { type: "null" }] })),
    fc.constant({
      oneOf: [
        { type: "string", maxLength: 3 },
        { type: "integer", minimum: 2 },
      ],
    }),
  ),
}));

function contractOf(body: JsonObject): OpenApiDocument {
  const requestBody = { content: { "application/json": { schema: { $ref: "#/components/schemas/Tide" } } } };
  return {
    openapi: "3.1.1",
    info: { title: "Tides", version: "0.1.0" },
    paths: { "/tides": { post: { operationId: "createTide", requestBody, responses: { 204: { description: "Done." } } } } },
    components: { schemas: { Tide: body } },
  };
}

test("derives for any schema only accepted values that are valid, only refused ones that are not, and the same ones each time", async () => {
  await fc.assert(
    fc.asyncProperty(schema, async (body) => {
      const document = contractOf(body);
      const validator = createSchemaValidator(document);
      const isValid = async (value: unknown): Promise<boolean> =>
        (await validator.violations("/components/schemas/Tide", value)).length === 0;
      const derived = await deriveCases(document);
      for (const { title, plan } of derived.accepted)
        expect([title, plan.body, await isValid(plan.body)]).toEqual([title, plan.body, true]);
      // What the validator does not judge must not break what it does.
      for (const { title, plan, judges } of derived.refused.filter(({ isRaw, places }) => !isRaw && places[0]?.startsWith("/body")))
        if (!title.includes("undocumented, which"))
          expect([title, plan.body, await isValid(plan.body)]).toEqual([title, plan.body, !judges.includes("validator")]);
      expect(derived.underivable).toEqual([]);
      expect(await deriveCases(document)).toEqual(derived);
    }),
    { numRuns: 25 },
  );
});
