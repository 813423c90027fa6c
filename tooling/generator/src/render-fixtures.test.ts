import { expect, test } from "vitest";
import { FIXTURE_CASES, ref, tide } from "../test/fixture-cases.ts";
import { drawAll, fixturesOf } from "../test/fixtures-of.ts";

test("draws values of every kind of schema, under every policy", () => {
  const { values, problems } = drawAll(FIXTURE_CASES);
  expect(problems).toEqual([]);
  expect([...values.keys()].sort()).toEqual(Object.keys(FIXTURE_CASES).sort());
});

test("gives a discriminator the value of its mapping, or the schema's name, in the alternative and by itself", async () => {
  const branch = tide({ kind: { type: "string" }, name: { type: "string" } });
  const { factories } = fixturesOf({
    Place: { anyOf: [ref("Pier"), ref("Buoy")], discriminator: { propertyName: "kind", mapping: { jetty: "#/components/schemas/Pier" } } },
    Pier: branch,
    Buoy: branch,
  });
  expect(factories.pier?.()).toMatchObject({ kind: "jetty" });
  expect(factories.buoy?.()).toMatchObject({ kind: "Buoy" });
  const { kind } = Object(factories.place?.()) as { kind: string };
  expect(["jetty", "Buoy"]).toContain(kind);
});

test("takes a matching example where a pattern cannot be drawn from, and leaves out an optional member that has none", () => {
  const pattern = "^(?=[a-f]{20}7[g-k]{20}$).*$";
  const text = `${"abcdef".repeat(3)}ab7${"ghijk".repeat(4)}`;
  const { values, problems } = drawAll({
    Tide: tide({ a: { type: "string", pattern, examples: ["no", text] }, b: { type: "string", pattern }, c: { type: "string" } }, ["a"]),
  });
  expect(problems).toEqual([]);
  expect(values.get("Tide")?.[0]).toEqual({ a: text, c: expect.any(String) });
});

test.for<[schema: unknown, reason: string]>([
  [{ type: "string", pattern: "^(?=[a-f]{20}7[g-k]{20}$).*$" }, "nothing can be drawn from the pattern"],
  [{ type: "string", format: "uuid", maxLength: 4 }, "no uuid of its length is known"],
  [{ type: "string", minLength: 3, maxLength: 2 }, "it has at least 3 characters and at most 2"],
  [{ type: "integer", minimum: 3, maximum: 2 }, "no number is within its bounds"],
  [{ type: "string", not: { const: "a" } }, 'nothing can be drawn for "not"'],
  [{ type: "array", contains: { type: "string" } }, 'nothing can be drawn for "contains"'],
  [{ oneOf: [{ type: "string" }, { minLength: 2 }] }, "its alternatives cannot be told apart"],
  [{ allOf: [{ type: "string" }, { type: "integer" }] }, "its types have none in common"],
  [tide({ next: ref("Tide") }), "Tide cannot be drawn"],
  [{ ...tide({}, ["a"]), additionalProperties: false }, "it has too few members"],
])("has no factory for %j, and says why", ([schema, reason]) => {
  const { text, factories, lacking } = fixturesOf({ Tide: schema });
  expect(factories).toEqual({});
  expect(lacking).toEqual([expect.stringContaining(`Tide: ${reason}`)]);
  expect(text).toContain(`// No fixture of ${lacking[0]}.`);
});

test("names factories as variables are written", () => {
  const schemas = { APIKey: { type: "string" } };
  expect(Object.keys(fixturesOf(schemas).factories)).toEqual(["apiKey"]);
});
