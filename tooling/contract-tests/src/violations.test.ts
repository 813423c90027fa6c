import { expect, test } from "vitest";
import { prismViolations } from "./violations.ts";

const violation = { location: ["body", "fields", 0, "id"], severity: "Error", code: "type", message: "must be integer" };

function refusal(violations: unknown): Response {
  return new Response(null, { status: 422, headers: { "sl-violations": JSON.stringify(violations) } });
}

test("reads the header where the spec describes the refusal", () => {
  expect(prismViolations(refusal([violation]), { error: "documented" })).toEqual(["body.fields.0.id: must be integer"]);
});

test("reads the problem where the spec does not describe the refusal", () => {
  const problem = { type: "https://stoplight.io/prism/errors#UNPROCESSABLE_ENTITY", validation: [violation] };
  expect(prismViolations(new Response(), problem)).toEqual(["body.fields.0.id: must be integer"]);
});

test("gives the problem itself where Prism lists no violations", () => {
  const problem = { type: "https://stoplight.io/prism/errors#NOT_ACCEPTABLE", title: "No such type", detail: "Unable to find content" };
  expect(prismViolations(new Response(), problem)).toEqual(["No such type: Unable to find content"]);
});

test("says in our own words that credentials are missing", () => {
  const unauthorized = { location: ["request"], severity: "Error", code: 401, message: "Invalid security scheme used" };
  expect(prismViolations(refusal([unauthorized]), null)).toEqual([
    "request: carries no credentials, or not those that the contract asks for",
  ]);
});

test("keeps a violation whose severity, place or message is missing, and leaves out what is only a hint", () => {
  const hint = { ...violation, severity: "Information" };
  expect(prismViolations(refusal([hint, {}]), null)).toEqual([": is not allowed"]);
});

test.each([
  ["a provider's own error", { type: "about:blank", title: "Gone" }],
  ["a list", [1, 2]],
  ["nothing", null],
  ["text", "validation"],
])("finds no violation in %s", (_, body) => {
  expect(prismViolations(new Response(), body)).toEqual([]);
});
