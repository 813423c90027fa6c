import { type JsonObject, type OpenApiDocument, parsePointer, valueAt } from "@tooling/spec";
import { createSchemaValidator } from "@tooling/spec/schema-validator";
import { expect, test } from "vitest";
import { accepts } from "./accepts.ts";
import { servedExamples } from "./served-examples-fixture.ts";
import type { SpecMutant } from "./spec-mutant.ts";
import { listSpecMutants, SPEC_OPERATORS } from "./spec-mutants.ts";
import { deepFreeze, TIDEPOOL } from "./tidepool-fixture.ts";

const document = deepFreeze(structuredClone(TIDEPOOL));
const mutants = listSpecMutants(document);
const documents = new Map(mutants.map((mutant) => [mutant.id, mutant.apply()]));

const STATION = "/components/schemas/Station/properties";

function mutantOf(id: string): SpecMutant {
  const found = mutants.find((mutant) => mutant.id === id);
  return found ?? expect.fail(`no ${id} among\n${mutants.map((mutant) => mutant.id).join("\n")}`);
}

function valueIn(id: string, pointer: string): unknown {
  return valueAt(mutantOf(id).apply(), parsePointer(pointer));
}

/** A station of the page that the mock serves, as a mutant has it. */
function servedBy(id: string): unknown {
  return valueIn(id, "/paths/~1stations/get/responses/200/content/application~1json/examples/first/value/items/0");
}

test("finds something for every operator to change", () => {
  expect([...new Set(mutants.map(({ operator }) => operator))]).toEqual(Object.keys(SPEC_OPERATORS));
});

test("names each mutant once, in the same order in every run", () => {
  const ids = mutants.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(listSpecMutants(structuredClone(TIDEPOOL)).map(({ id }) => id)).toEqual(ids);
});

test("changes a copy, and never the document", () => {
  const before = JSON.stringify(TIDEPOOL);
  for (const [id, changed] of documents) expect(JSON.stringify(changed) === before, id).toBe(false);
  expect(JSON.stringify(document) === before).toBe(true);
});

test("makes the same document each time, and a new one", () => {
  for (const operator of Object.keys(SPEC_OPERATORS)) {
    const { id, apply } = mutants.find((mutant) => mutant.operator === operator) as SpecMutant;
    expect(apply(), operator).toEqual(documents.get(id));
    expect(apply(), operator).not.toBe(documents.get(id));
  }
});

test("points to where the document is, or may be, different, and says what is", () => {
  for (const { id, pointer, title, operations } of mutants) {
    expect(valueAt(document, parsePointer(pointer).slice(0, -1)), id).toBeDefined();
    expect(title, id).toMatch(/^\S.+[^.]$/);
    expect(operations.length, id).toBeGreaterThan(0);
  }
});

test("serves nothing that the changed contract does not allow, which the mock would refuse to serve", () => {
  for (const { id, side } of mutants) {
    if (side === "request") continue;
    const changed = documents.get(id) ?? document;
    for (const { schema, value } of servedExamples(changed))
      expect(accepts(changed, valueAt(changed, parsePointer(schema)), value), `${id} ${JSON.stringify(value)}`).toBe(true);
  }
});

test("breaks the contract that was with what a wider reply shows", async () => {
  const { violations } = createSchemaValidator(structuredClone(TIDEPOOL));
  const shown = [
    `drop-required /components/schemas/Station/required/1 reply`,
    `rename-property ${STATION}/name reply`,
    `change-type ${STATION}/name/type reply`,
    `flip-nullable ${STATION}/name reply`,
    `add-enum-value /components/schemas/Kind/enum reply`,
    `widen-bound ${STATION}/depth/maximum reply`,
    `widen-bound ${STATION}/name/minLength reply`,
    `widen-bound ${STATION}/tags/minItems reply`,
    `drop-constraint ${STATION}/tags/uniqueItems reply`,
    `drop-constraint ${STATION}/code/pattern reply`,
    `drop-constraint ${STATION}/owner/additionalProperties reply`,
    `drop-format ${STATION}/opened/format reply`,
    `change-format ${STATION}/owner/properties/email/format reply`,
    `drop-dependency /components/schemas/Station/dependentRequired/place reply`,
  ];
  for (const id of shown) {
    expect(mutantOf(id).equivalent, id).toBeUndefined();
    expect(await violations("/components/schemas/Station", servedBy(id)), `${id} ${JSON.stringify(servedBy(id))}`).not.toEqual([]);
  }
});

test("changes a schema that both sides share for one side alone", () => {
  const request = mutantOf(`widen-bound ${STATION}/name/maxLength request`).apply();
  const reply = mutantOf(`widen-bound ${STATION}/name/maxLength reply`).apply();
  const own = "/components/schemas/Station.request";
  expect(valueAt(request, parsePointer(`${own}/properties/name/maxLength`))).toBe(41);
  expect(valueAt(request, parsePointer(`${STATION}/name/maxLength`))).toBe(40);
  const bodyOf = (changed: OpenApiDocument): unknown =>
    valueAt(changed, parsePointer("/paths/~1stations/post/requestBody/content/application~1json/schema/allOf/0/$ref"));
  const pageOf = (changed: OpenApiDocument): unknown =>
    valueAt(changed, parsePointer("/components/schemas/StationPage/properties/items/items/$ref"));
  expect([bodyOf(request), pageOf(request)]).toEqual([`#${own}`, "#/components/schemas/Station"]);
  expect([bodyOf(reply), pageOf(reply)]).toEqual(["#/components/schemas/Station", "#/components/schemas/Station.reply"]);
  expect(servedExamples(request)).toEqual(servedExamples(structuredClone(TIDEPOOL)));
});

test("gives a shared schema that contains itself to one side with all that it refers to", () => {
  const changed = mutantOf("change-type /components/schemas/Node/properties/value/type request").apply();
  expect(valueAt(changed, parsePointer("/components/schemas/Node.request/properties/children/items/$ref"))).toBe(
    "#/components/schemas/Node.request",
  );
  expect(valueAt(changed, parsePointer("/components/schemas/Node/properties/value/type"))).toBe("string");
});

test("renames a property wherever a schema of the same object names it", () => {
  const changed = mutantOf(`rename-property ${STATION}/name request`).apply();
  const schema = valueAt(changed, parsePointer("/paths/~1stations/post/requestBody/content/application~1json/schema")) as JsonObject;
  expect(schema.required).toEqual(["nameRenamed", "kind"]);
  expect(valueIn("rename-property /components/schemas/Login/properties/age request", "/components/schemas/Login/then")).toEqual({
    required: ["ageRenamed"],
  });
});

test("lets the examples follow", () => {
  expect(servedBy(`rename-property ${STATION}/name reply`)).toHaveProperty("nameRenamed", "North Pier");
  expect(servedBy(`drop-required /components/schemas/Station/required/1 reply`)).not.toHaveProperty("name");
  expect(servedBy(`drop-enum-value /components/schemas/Kind/enum/0 reply`)).toHaveProperty("kind", "river");
  expect(servedBy(`flip-nullable ${STATION}/place reply`)).toHaveProperty("place", null);
  expect(servedBy(`flip-nullable ${STATION}/parent reply`)).toHaveProperty("parent", { latitude: 1, longitude: 1 });
  expect(servedBy(`narrow-bound ${STATION}/depth/maximum reply`)).toHaveProperty("depth", 11);
  expect(servedBy(`drop-alternative ${STATION}/reading/anyOf/1 reply`)).toHaveProperty("reading", "low");
  expect(servedBy(`make-required ${STATION}/secret reply`)).toHaveProperty("secret", "sample");
  const page = "/paths/~1stations/get/responses/200/content/application~1json/examples/first/value";
  expect(valueIn("break-pagination /paths/~1stations/get/x-pagination/hasMore", page)).toHaveProperty("paging", { hasMoreRenamed: true });
  expect(valueIn("change-type /components/headers/Count/schema/type reply", "/components/headers/Count/example")).toBe("changed from 1");
});

test("writes a list in the other style, and an object that has but one style in another", () => {
  const parameters = "/paths/~1stations/get/parameters";
  expect(valueIn(`change-style ${parameters}/2/explode`, `${parameters}/2`)).toMatchObject({ name: "ids", explode: true });
  expect(valueIn(`change-style ${parameters}/5/style`, `${parameters}/5`)).toMatchObject({ name: "near", style: "form" });
});

test("lets a new value be listed in replies, and any be sent in requests", () => {
  const added = "add-enum-value /components/schemas/Kind/enum";
  expect(servedBy(`${added} reply`)).toHaveProperty("kind", "added");
  expect(valueIn(`${added} reply`, "/components/schemas/Kind.reply/enum")).toEqual(["harbour", "river", "buoy", "added"]);
  expect(valueIn(`${added} request`, "/components/schemas/Kind.request/enum")).toBeUndefined();
});

test("changes an example that replies share for those alone that the change is about", () => {
  const changed = mutantOf(`change-type ${STATION}/name/type reply`).apply();
  const example = "/paths/~1stations/post/responses/201/content/application~1json/examples/station";
  expect(valueAt(changed, parsePointer(example))).toHaveProperty("value.name");
  expect(valueAt(changed, parsePointer("/components/examples"))).toEqual(TIDEPOOL.components?.examples);
});

test("changes nothing of a property that requests do not have, which the mock does not check", () => {
  expect(mutants.filter(({ side, pointer }) => side === "request" && pointer.startsWith(`${STATION}/id/`))).toEqual([]);
  // Below alternatives the mock does not look for such properties, and checks them.
  expect(mutantOf("change-type /components/schemas/Place/properties/source/type request").equivalent).toBeUndefined();
  expect(mutantOf("make-required /components/schemas/Place/properties/source request").equivalent).toBeUndefined();
});

test("counts what each operator finds", () => {
  const counts = Object.keys(SPEC_OPERATORS).map((name) => [name, mutants.filter(({ operator }) => operator === name).length]);
  expect(Object.fromEntries(counts)).toMatchInlineSnapshot(`
    {
      "add-enum-value": 7,
      "break-pagination": 2,
      "change-format": 7,
      "change-media-type": 7,
      "change-method": 6,
      "change-path": 8,
      "change-security-scheme": 2,
      "change-status": 6,
      "change-style": 4,
      "change-type": 74,
      "drop-alternative": 4,
      "drop-condition": 1,
      "drop-constraint": 10,
      "drop-default": 3,
      "drop-dependency": 2,
      "drop-enum-value": 14,
      "drop-format": 10,
      "drop-media-type": 4,
      "drop-parameter": 10,
      "drop-reply-header": 1,
      "drop-required": 15,
      "drop-security": 6,
      "drop-security-alternative": 2,
      "drop-status": 9,
      "flip-body-required": 4,
      "flip-nullable": 63,
      "flip-parameter-required": 10,
      "make-required": 38,
      "narrow-bound": 16,
      "rename-parameter": 10,
      "rename-property": 50,
      "widen-bound": 14,
    }
  `);
});

test("says why no exchange could show a mutant", () => {
  const equivalents = mutants.filter(({ equivalent }) => equivalent !== undefined).map(({ id, equivalent }) => `${id}: ${equivalent}`);
  expect(equivalents).toMatchInlineSnapshot(`
    [
      "drop-parameter /paths/~1stations/get/parameters/3: The mock takes any value there, and under any name.",
      "drop-parameter /paths/~1stations/get/parameters/4: The mock takes any value there, and under any name.",
      "drop-parameter /paths/~1stations/get/parameters/6: The mock takes any value there, and under any name.",
      "drop-parameter /paths/~1stations/get/parameters/7: The mock takes any value there, and under any name.",
      "drop-parameter /paths/~1stations/get/parameters/8: The mock checks no cookies.",
      "rename-parameter /paths/~1stations/get/parameters/3/name: The mock takes any value there, and under any name.",
      "rename-parameter /paths/~1stations/get/parameters/4/name: The mock takes any value there, and under any name.",
      "rename-parameter /paths/~1stations/get/parameters/6/name: The mock takes any value there, and under any name.",
      "rename-parameter /paths/~1stations/get/parameters/7/name: The mock takes any value there, and under any name.",
      "rename-parameter /paths/~1stations/get/parameters/8/name: The mock checks no cookies.",
      "flip-parameter-required /paths/~1stations/get/parameters/5/required: The mock takes an object whose properties are sent apart as always there.",
      "flip-parameter-required /paths/~1stations/get/parameters/8/required: The mock checks no cookies.",
      "change-style /paths/~1stations/get/parameters/3/explode: The mock takes any list there, so that it does not matter where one item ends.",
      "change-style /paths/~1stations/get/parameters/4/explode: The mock reads a parameter that does not say explode as if it said false.",
      "drop-required /components/schemas/Station/required/0 request: The mock asks for no readOnly property in a request.",
      "drop-required /paths/~1stations/post/requestBody/content/application~1json/schema/required/0 request: Another schema of the same object asks for it too.",
      "make-required /components/schemas/Station/properties/kind reply: The mock serves examples, and each of them would be the same.",
      "make-required /components/schemas/Station/properties/opened reply: The mock serves examples, and each of them would be the same.",
      "make-required /components/schemas/Station/properties/depth reply: The mock serves examples, and each of them would be the same.",
      "make-required /components/schemas/Station/properties/tags reply: The mock serves examples, and each of them would be the same.",
      "make-required /components/schemas/Station/properties/place reply: The mock serves examples, and each of them would be the same.",
      "make-required /components/schemas/Station/properties/parent reply: The mock serves examples, and each of them would be the same.",
      "make-required /components/schemas/Station/properties/owner reply: The mock serves examples, and each of them would be the same.",
      "make-required /components/schemas/Station/properties/reading reply: The mock serves examples, and each of them would be the same.",
      "make-required /components/schemas/Station/properties/code reply: The mock serves examples, and each of them would be the same.",
      "make-required /components/schemas/Station/properties/owner/properties/email reply: The mock serves examples, and each of them would be the same.",
      "make-required /components/schemas/StationPage/properties/paging/properties/hasMore reply: The mock serves examples, and each of them would be the same.",
      "make-required /components/schemas/Node/properties/value reply: The mock serves examples, and each of them would be the same.",
      "rename-property /components/schemas/Station/properties/id request: The mock checks no readOnly property in a request.",
      "rename-property /components/schemas/Station/properties/secret reply: The mock serves examples, and each of them would be the same.",
      "rename-property /components/requestBodies/Reading/content/multipart~1form-data/schema/properties/picture request: The mock takes any value there, and under any name.",
      "change-type /paths/~1stations/get/parameters/8/schema/type request: The mock checks no cookies.",
      "change-type /components/schemas/Station/properties/reading/anyOf/0/type reply: The mock serves examples, and each of them would be the same.",
      "change-type /components/schemas/Station/properties/secret/type reply: The mock serves examples, and each of them would be the same.",
      "change-type /components/schemas/Node/additionalProperties/type reply: The mock serves examples, and each of them would be the same.",
      "flip-nullable /paths/~1stations/get/parameters/3/schema/items request: Nothing but JSON can say null.",
      "flip-nullable /paths/~1stations/get/parameters/4/schema/items request: Nothing but JSON can say null.",
      "flip-nullable /components/schemas/Station/properties/depth reply: The mock serves examples, and each of them would be the same.",
      "flip-nullable /components/schemas/Station/properties/secret reply: The mock serves examples, and each of them would be the same.",
      "flip-nullable /components/schemas/Node/additionalProperties reply: The mock serves examples, and each of them would be the same.",
      "flip-nullable /components/requestBodies/Reading/content/multipart~1form-data/schema/properties/picture request: Nothing but JSON can say null.",
      "flip-nullable /components/schemas/Login/properties/user request: Nothing but JSON can say null.",
      "flip-nullable /components/schemas/Login/properties/nick request: Nothing but JSON can say null.",
      "flip-nullable /components/schemas/Login/properties/born request: Nothing but JSON can say null.",
      "drop-enum-value /components/schemas/Kind/enum/1 reply: The mock serves examples, and each of them would be the same.",
      "drop-enum-value /components/schemas/Kind/enum/2 reply: The mock serves examples, and each of them would be the same.",
      "drop-enum-value /components/schemas/Place/properties/source/enum/0 reply: The mock serves examples, and each of them would be the same.",
      "drop-enum-value /components/schemas/Station/properties/reading/anyOf/0/enum/0 reply: The mock serves examples, and each of them would be the same.",
      "drop-enum-value /components/schemas/Station/properties/reading/anyOf/0/enum/1 reply: The mock serves examples, and each of them would be the same.",
      "add-enum-value /components/schemas/Station/properties/reading/anyOf/0/enum reply: The mock serves examples, and each of them would be the same.",
      "widen-bound /paths/~1stations/get/parameters/7/schema/minLength request: The mock takes an empty value there as absent.",
      "narrow-bound /paths/~1stations/get/parameters/3/schema/minItems request: The mock takes an empty value there as absent.",
      "narrow-bound /components/schemas/Station/properties/name/minLength reply: The mock serves examples, and each of them would be the same.",
      "narrow-bound /components/schemas/Station/properties/name/maxLength reply: The mock serves examples, and each of them would be the same.",
      "narrow-bound /components/schemas/Station/properties/depth/minimum reply: The mock serves examples, and each of them would be the same.",
      "narrow-bound /components/schemas/Station/properties/tags/minItems reply: The mock serves examples, and each of them would be the same.",
      "narrow-bound /components/schemas/Station/properties/tags/maxItems reply: The mock serves examples, and each of them would be the same.",
      "drop-format /components/schemas/Station/properties/secret/format request: The mock lets anything through as password.",
      "drop-format /components/schemas/Station/properties/secret/format reply: The mock serves examples, and each of them would be the same.",
      "drop-format /components/requestBodies/Reading/content/multipart~1form-data/schema/properties/picture/format request: The mock lets anything through as binary.",
      "drop-dependency /components/schemas/Station/dependentRequired/place request: The mock checks no dependentRequired.",
      "drop-alternative /components/schemas/Station/properties/reading/anyOf/0 reply: The mock serves examples, and each of them would be the same.",
      "drop-default /components/parameters/page/schema/default request: A default tells what the provider does with an absent value; the mock does nothing with it.",
      "drop-default /components/schemas/StationPage/properties/paging/properties/hasMore/default reply: The mock serves examples, and each of them would be the same.",
      "drop-default /components/schemas/Login/properties/remember/default request: A default tells what the provider does with an absent value; the mock does nothing with it.",
    ]
  `);
});
