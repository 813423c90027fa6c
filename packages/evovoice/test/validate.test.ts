import { fileURLToPath } from "node:url";
import contract from "@contracts/evovoice/openapi.json" with { type: "json" };
import { validator } from "@contracts/evovoice/validate";
import { describeValidator } from "@tooling/contract-tests";
import { expect, test } from "vitest";

describeValidator({ document: fileURLToPath(import.meta.resolve("@contracts/evovoice/openapi.json")), validator });

const json = "application/json";
const headers = new Headers({ "content-type": json });

test("E122 finds a wrong type in a reply, and repeats no value", () => {
  const reply = contract.components.examples["accounts-first-page"];
  const body = JSON.parse(JSON.stringify(reply.value).replace(/"name":"[^"]*"/, '"name":4711')) as unknown;
  const findings = validator.response("listAccounts", { status: 200, contentType: json, headers, body });
  expect(findings).toEqual([{ pointer: expect.stringMatching(/^\/body\/.*name$/) as string, message: "must be string", kind: "invalid" }]);
});

test("takes any text for CSV, and nothing else", () => {
  const reply = { status: 200, contentType: "text/csv", headers };
  expect(validator.response("listCustomers", { ...reply, body: "id,name\n" })).toEqual([]);
  expect(validator.response("listCustomers", { ...reply, body: {} })).toEqual([
    { pointer: "/body", message: "must be string", kind: "invalid" },
  ]);
});

test("E123 refuses an unlisted value of a request", () => {
  expect(validator.request("listCustomers", { query: { sortOrder: "Sideways" } })).toEqual([
    { pointer: "/query/sortOrder", message: expect.stringMatching(/^must be one of \d+ listed values$/) as string, kind: "invalid" },
  ]);
});
