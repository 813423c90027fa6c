import type { JsonObject } from "@tooling/spec";
import { expect, test } from "vitest";
import { deriveCases, type RefusedCase } from "./derive-cases.ts";
import { caseOf, contractOfBody, titlesOf } from "./derive-fixture.ts";

test("sends files by the type that the contract has for them", async () => {
  const schema: JsonObject = {
    type: "object",
    required: ["photo"],
    properties: { photo: { type: "string", format: "binary" }, name: { type: "string", maxLength: 4 } },
  };
  const examples = { pier: { value: { photo: "bytes of a picture", name: "pier" } } };
  const contentType = "multipart/form-data";
  const document = contractOfBody(schema, { contentType, examples, encoding: { photo: { contentType: "image/png, image/gif" } } });
  const example = (await caseOf(document, "accepts multipart/form-data, example pier")).plan.body as { photo: Blob };
  expect([example.photo.type, await example.photo.text()]).toEqual(["image/png", "bytes of a picture"]);
  expect((await caseOf(document, "accepts the least")).plan.body).toEqual({ photo: expect.any(Blob) });
  const { photo } = (await caseOf(contractOfBody(schema, { contentType, examples }), "accepts multipart/form-data, example")).plan.body as {
    photo: Blob;
  };
  expect(photo.type).toBe("application/octet-stream");
});

test("tries a rule that two parts of a schema have once", async () => {
  const part = { type: "object", properties: { name: { maxLength: 3 } } };
  const titles = await titlesOf(contractOfBody({ allOf: [part, structuredClone(part)] }));
  expect(titles).toEqual([...new Set(titles)]);
  expect(titles).toContain("refuses body name of 4 characters (maxLength) [mock, validator, client]");
  const one = { anyOf: [{ enum: [1, 2] }, { enum: [3] }] };
  const other = { anyOf: [{ enum: [2, 3] }, { enum: [1] }] };
  const { accepted } = await deriveCases(contractOfBody({ allOf: [one, other] }));
  const first = accepted.filter(({ title }) => title === "accepts body as its alternative 1 (anyOf)");
  expect(first.map(({ plan }) => plan.body)).toEqual([1, 2]);
});

test("says that only one of two equal items is the one too many", async () => {
  const document = contractOfBody({ type: "object", properties: { ids: { type: "array", uniqueItems: true, items: {} } } });
  expect(await caseOf(document, "refuses body ids with an item twice")).toMatchObject({ places: ["/body/ids", "/body/ids/1"] });
});

test.each<[string, JsonObject, string[]]>([
  ["open", { additionalProperties: true }, []],
  ["open to a kind of members", { additionalProperties: { maxLength: 1 } }, []],
  ["without a word on it", {}, ["refuses body undocumented, which is no property [validator]"]],
  [
    "closed",
    { additionalProperties: false },
    ["refuses body undocumented which is no property (additionalProperties) [mock, validator, client]"],
  ],
  [
    "closed as a whole",
    { unevaluatedProperties: false },
    ["refuses body undocumented which is no property (unevaluatedProperties) [validator, client]"],
  ],
])("refuses a member that is not documented in an object that is %s", async (_, rule, titles) => {
  const document = contractOfBody({ type: "object", properties: { name: { type: "string" } }, ...rule });
  expect((await titlesOf(document)).filter((title) => title.startsWith("refuses body undocumented"))).toEqual(titles);
});

test("takes the richest example for the most, and the poorest for the least", async () => {
  const schema: JsonObject = {
    type: "object",
    required: ["name"],
    properties: { name: { type: "string", pattern: "^#" }, depth: { type: "integer" }, note: { type: "string" } },
  };
  const examples = { short: { value: { name: "#1" } }, long: { value: { name: "#22222", depth: 5 } } };
  const document = contractOfBody(schema, { examples });
  expect((await caseOf(document, "accepts the least")).plan.body).toEqual({ name: "#1" });
  expect((await caseOf(document, "accepts application/json with every property")).plan.body).toEqual({
    name: "#22222",
    depth: 5,
    note: "x",
  });
});

test("asks for what a condition asks for", async () => {
  const schema: JsonObject = {
    type: "object",
    properties: { isTidal: { type: "boolean" }, range: { type: "integer" }, level: { type: "integer" } },
    if: { properties: { isTidal: { const: true } }, required: ["isTidal"] },
    // biome-ignore lint/suspicious/noThenProperty: it is the keyword
    then: { required: ["range"] },
    else: { required: ["level"] },
  };
  const words = "left out where the contract's condition asks for it";
  const tidal = (await caseOf(contractOfBody(schema), `refuses body range ${words} (then)`)) as RefusedCase;
  expect([tidal.places, tidal.plan.body]).toEqual([["/body/range"], { isTidal: true, level: 1 }]);
  const still = (await caseOf(contractOfBody(schema), `refuses body level ${words} (else)`)) as RefusedCase;
  expect([still.places, still.plan.body]).toEqual([["/body/level"], {}]);
});

test("tries in a form what its texts can break, and no types of what is text anyway", async () => {
  const properties = { name: { type: ["string", "null"], maxLength: 20 }, depth: { type: "integer" } };
  const titles = await titlesOf(contractOfBody({ type: "object", properties }, { contentType: "multipart/form-data" }));
  expect(titles.filter((title) => title.includes("name"))).toEqual([
    "accepts body name of 20 characters (maxLength) in multipart/form-data",
    "refuses body name of 21 characters (maxLength) in multipart/form-data [mock, validator, client]",
  ]);
  expect(titles).toContain("refuses body depth as string (type) in multipart/form-data [mock, validator, client]");
});

test("tries each object inside with no more than it needs", async () => {
  const inner = { type: "object", required: ["id"], properties: { id: { type: "integer", examples: [7] }, note: { type: "string" } } };
  const document = contractOfBody({ type: "object", properties: { template: inner, name: { type: "string", examples: ["a"] } } });
  const { plan } = await caseOf(document, "accepts body template with the least (required)");
  expect(plan.body).toEqual({ template: { id: 7 }, name: "a" });
  const bare = { type: "object", required: ["id"], properties: { id: { type: "integer" } } };
  const titles = await titlesOf(contractOfBody({ type: "object", properties: { template: bare } }));
  expect(titles.filter((title) => title.includes("with the least (required)"))).toEqual([]);
});
