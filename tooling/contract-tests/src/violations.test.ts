import { expect, test } from "vitest";
import { prismViolations } from "./violations.ts";

const violation = { location: ["body", "fields", 0, "id"], severity: "Error", code: "type", message: "must be integer" };

function refusal(violations: unknown): Response {
  return new Response(null, { status: 422, headers: { "sl-violations": JSON.stringify(violations) } });
}

test("reads the header where the spec describes the refusal", () => {
  expect(prismViolations(refusal([violation]), { error: "documented" }).map(({ message }) => message)).toEqual([
    "body.fields.0.id: must be integer",
  ]);
});

test("finds no violation in a header that is no JSON", () => {
  const reply = new Response(null, { headers: { "sl-violations": "[{" } });
  expect(prismViolations(reply, null)).toEqual([]);
});

test("reads the problem where the spec does not describe the refusal", () => {
  const problem = { type: "https://stoplight.io/prism/errors#UNPROCESSABLE_ENTITY", validation: [violation] };
  expect(prismViolations(new Response(), problem).map(({ message }) => message)).toEqual(["body.fields.0.id: must be integer"]);
});

test("gives the problem itself where Prism lists no violations", () => {
  const problem = { type: "https://stoplight.io/prism/errors#NOT_ACCEPTABLE", title: "No such type", detail: "Unable to find content" };
  expect(prismViolations(new Response(), problem).map(({ message }) => message)).toEqual(["No such type: Unable to find content"]);
});

test("says in our own words that credentials are missing", () => {
  const unauthorized = { location: ["request"], severity: "Error", code: 401, message: "Invalid security scheme used" };
  expect(prismViolations(refusal([unauthorized]), null).map(({ message }) => message)).toEqual([
    "request: carries no credentials, or not those that the contract asks for",
  ]);
});

test("keeps a violation whose severity, place or message is missing, and leaves out what is only a hint", () => {
  const hint = { ...violation, severity: "Information" };
  expect(prismViolations(refusal([hint, {}]), null).map(({ message }) => message)).toEqual([": is not allowed"]);
});

test.each([
  ["a provider's own error", { type: "about:blank", title: "Gone" }],
  ["a list", [1, 2]],
  ["nothing", null],
  ["text", "validation"],
])("finds no violation in %s", (_, body) => {
  expect(prismViolations(new Response(), body).map(({ message }) => message)).toEqual([]);
});

test.each<[object, string]>([
  [{ location: ["request", "query", "max"], message: "must be integer" }, "/query/max"],
  [{ location: ["request", "header", "tide-zone"], message: "must be string" }, "/header/tide-zone"],
  [{ location: ["body", "fields", 0, "a/b"], message: "must be integer" }, "/body/fields/0/a~1b"],
  [{ location: ["body", "fields"], message: "Request body property fields must have required property 'id'" }, "/body/fields/id"],
  [{ location: ["header"], message: "Request header must have required property 'tide-zone'" }, "/header/tide-zone"],
  [{ location: ["body"], message: "must NOT have additional properties; found 'it's'" }, "/body/it's"],
  [{ location: ["request"], code: 401, message: "Invalid security scheme used" }, "/security"],
  [{ location: ["request"], code: 415, message: "Supported content types: application/json" }, "/header/content-type"],
  [{ location: ["request"], message: "Body parameter is required" }, "/body"],
  [{}, ""],
])("reads the place of %j", (one, place) => {
  expect(prismViolations(refusal([one]), null).map((found) => found.place)).toEqual([place]);
});

test("reads the place of a media type that the contract does not have, and none of another problem", () => {
  const problem = (type: string): object => ({ type: `https://stoplight.io/prism/errors#${type}`, title: "a", detail: "b" });
  expect(prismViolations(new Response(), problem("INVALID_CONTENT_TYPE"))).toEqual([{ place: "/header/content-type", message: "a: b" }]);
  expect(prismViolations(new Response(), problem("NOT_FOUND"))).toEqual([{ place: "", message: "a: b" }]);
});
