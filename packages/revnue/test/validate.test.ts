import { fileURLToPath } from "node:url";
import contract from "@contracts/revnue/openapi.json" with { type: "json" };
import { validator } from "@contracts/revnue/validate";
import { describeValidator } from "@tooling/contract-tests";
import { expect, test } from "vitest";

describeValidator({ document: fileURLToPath(import.meta.resolve("@contracts/revnue/openapi.json")), validator });

const json = "application/json";
const headers = new Headers({ "content-type": json });

test("E122 finds a missing field and a bound in a request, and repeats no value", () => {
  const request = { body: { name: "x".repeat(51) }, contentType: json };
  expect(validator.request("createCustomer", request)).toEqual([
    { pointer: "/body/company", message: "is required", kind: "invalid" },
    { pointer: "/body/name", message: "must have at most 50 characters", kind: "invalid" },
  ]);
});

test("E123 calls an unlisted value of a reply undocumented, and null where none may be invalid", () => {
  const reply = contract.components.examples["customer-list-several"];
  const text = JSON.stringify(reply.value);
  expect(text).toMatch(/"type":"(account_management|billing|executive|sales|support|technical)"/);
  const check = (from: RegExp, to: string) => {
    const body = JSON.parse(text.replace(from, to)) as unknown;
    return validator
      .response("listCustomers", { status: 200, contentType: json, headers, body })
      .map(({ message, kind }) => [message, kind]);
  };
  expect(check(/"type":"[^"]*"/, '"type":"stevedore"')).toEqual([["must be one of 6 listed values", "undocumented"]]);
  expect(check(/"name":"[^"]*"/, '"name":null')).toEqual([["must be string", "invalid"]]);
});

test("demands the documented Retry-After of a refusal", () => {
  const reply = contract.components.examples["error-throttled"];
  const refusal = { status: 429, contentType: json, body: reply.value };
  expect(validator.response("listCustomers", { ...refusal, headers })).toEqual([
    { pointer: "/headers/retry-after", message: "is required", kind: "invalid" },
  ]);
  expect(validator.response("listCustomers", { ...refusal, headers: new Headers({ "retry-after": "soon" }) })).toEqual([
    { pointer: "/headers/retry-after", message: "must be integer", kind: "invalid" },
  ]);
});
