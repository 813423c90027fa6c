/** A reference to a schema of the document. */
export const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

/** An object of which all properties are required, unless it says which. */
export const tide = (properties: Record<string, unknown>, required: string[] = Object.keys(properties), more: object = {}): object => ({
  ...{ type: "object", properties, required },
  ...more,
});

const kind = (value: string, more: Record<string, unknown> = {}): object => tide({ kind: { const: value }, ...more });

/** Schemas that values can be drawn of, by what is special about them. */
export const FIXTURE_CASES: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries<unknown>([
    ["bounds of integers", { type: "integer", minimum: -3, exclusiveMaximum: 2 }],
    ["bounds of numbers", { type: "number", exclusiveMinimum: 0, maximum: 0.3, multipleOf: 0.1 }],
    ["bounds that are far away, and close together", { type: "number", minimum: 1_000_000.001, maximum: 1_000_000.002 }],
    ["numbers below zero", { type: "integer", maximum: -5, format: "int32" }],
    ["the 32-bit integers", { type: "integer", minimum: 2_147_483_600, format: "int32" }],
    ["lengths", { type: "string", minLength: 3, maxLength: 4 }],
    ["patterns", { type: "string", pattern: "^[A-Z]{2}-\\d{3,5}$", maxLength: 7 }],
    ["patterns that match in the middle", { type: "string", pattern: "[0-9]x", minLength: 6 }],
    ...[
      "date",
      "date-time",
      "time",
      "duration",
      "uuid",
      "email",
      "uri",
      "uri-reference",
      "hostname",
      "ipv4",
      "ipv6",
      "json-pointer",
      "regex",
      "iri",
    ].map((format): [string, unknown] => [`format ${format}`, { type: "string", format }]),
    ["enums of several types, and null", { enum: ["a", 1, null, { b: [2] }] }],
    ["types without another keyword", { type: ["string", "integer", "boolean", "null"] }],
    ["lists that differ, of a length", { type: "array", items: { enum: ["a", "b", "c"] }, minItems: 3, uniqueItems: true }],
    ["lists with a prefix", { type: "array", prefixItems: [{ type: "integer" }, { type: "boolean" }], items: false, minItems: 1 }],
    ["no type, of which a keyword tells", { properties: { a: { minimum: 5 } }, required: ["a"] }],
    ["members that need others", tide({ a: { type: "string" }, b: { type: "string" } }, [], { dependentRequired: { a: ["b"] } })],
    [
      "counts of members",
      tide({ a: { type: "string" }, b: { type: "string" }, c: { type: "string" } }, ["b"], { minProperties: 2, maxProperties: 2 }),
    ],
    ["maps", { type: "object", additionalProperties: { type: "integer" }, minProperties: 2 }],
    ["required members that no property names", { type: "object", required: ["a"], additionalProperties: { type: "integer" } }],
    ["closed objects", tide({ a: { type: "string" } }, [], { additionalProperties: false })],
    [
      "parts",
      {
        allOf: [tide({ a: { type: "integer", minimum: 1 } }), tide({ a: { maximum: 2 }, b: { type: "string" } })],
        unevaluatedProperties: false,
      },
    ],
    [
      "parts that shut out each other's members",
      { allOf: [tide({ a: { type: "string" } }, [], { additionalProperties: false }), tide({ b: { type: "string" } }, [])] },
    ],
    [
      "alternatives beside rules for all",
      { ...tide({ a: { type: "string" } }), anyOf: [tide({ b: { type: "integer" } }), tide({ c: { type: "integer" } })] },
    ],
    ["one of several, told apart by a constant", { oneOf: [kind("spring"), kind("neap", { sun: { type: "boolean" } })] }],
    [
      "one of several, told apart by their types",
      { oneOf: [{ type: "integer" }, { type: "string" }, { type: "array", items: { type: "string" } }] },
    ],
    ["one of several, told apart by what they need", { oneOf: [tide({ a: { type: "string" } }), tide({ b: { type: "string" } })] }],
    ["null beside one schema", { oneOf: [{ type: "null" }, kind("spring")] }],
    [
      "conditions",
      {
        ...tide({ a: { type: "boolean" }, b: { type: "string" } }, ["a"]),
        if: { properties: { a: { const: true } } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
        then: { required: ["b"] },
      },
    ],
    [
      "what holds beside a member",
      { ...tide({ a: { type: "string" }, b: { type: "integer" } }, []), dependentSchemas: { a: { properties: { b: { minimum: 7 } } } } },
    ],
    ["schemas that say nothing", tide({ a: {}, b: true })],
  ]),
  "recursions that end in a list, a null, an optional member or another alternative": ref("Tree"),
  Tree: tide(
    {
      children: { type: "array", items: ref("Tree") },
      parent: { anyOf: [ref("Tree"), { type: "null" }] },
      leaf: ref("Leaf"),
      next: ref("Tree"),
    },
    ["children", "parent", "leaf"],
  ),
  Leaf: { oneOf: [tide({ inner: ref("Leaf") }), { type: "string" }] },
};
