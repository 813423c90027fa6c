import { fileURLToPath } from "node:url";
import contract from "@contracts/valomnia/openapi.json" with { type: "json" };
import { validator } from "@contracts/valomnia/validate";
import { describeValidator } from "@tooling/contract-tests";
import { expect, test } from "vitest";

describeValidator({ document: fileURLToPath(import.meta.resolve("@contracts/valomnia/openapi.json")), validator });

const json = "application/json";
const headers = new Headers({ "content-type": json });

const page = contract.components.examples["customers-last-page"].value;
const [customer] = page.data;

function inCustomer(change: object): unknown {
  const body = { ...page, data: [customer, { ...customer, ...change }] };
  return validator.response("listCustomers", { status: 200, contentType: json, headers, body });
}

test("E122 finds a missing field, a wrong type and null in a reply, and repeats no value", () => {
  expect(inCustomer({ reference: undefined })).toEqual([{ pointer: "/body/data/1/reference", message: "is required", kind: "invalid" }]);
  expect(inCustomer({ name: 4711 })).toEqual([{ pointer: "/body/data/1/name", message: "must be string", kind: "invalid" }]);
  expect(inCustomer({ organization: null })).toEqual([
    { pointer: "/body/data/1/organization", message: "must be string", kind: "invalid" },
  ]);
  expect(inCustomer({ dateCreated: "yesterday" })).toEqual([
    { pointer: "/body/data/1/dateCreated", message: "must be an RFC 3339 date-time", kind: "invalid" },
  ]);
});

test("E123 calls an unknown property of a reply undocumented", () => {
  expect(inCustomer({ loyalty: "gold" })).toEqual([
    { pointer: "/body/data/1/loyalty", message: "is not documented", kind: "undocumented" },
  ]);
});

test("D93 refuses an unknown query key, and takes a Date where a date-time goes", () => {
  const query = { max: 50, dateCreated_gte: new Date("2026-01-01T00:00:00Z"), name: undefined, unknown: 1 };
  expect(validator.request("listCustomers", { query })).toEqual([
    { pointer: "/query/unknown", message: "is not documented", kind: "invalid" },
  ]);
});

test("holds a form to its schema, and takes a Blob for a picture", () => {
  const body = { reference: "retail", name: "Retail", parentId: 2, image: new Blob(["not a real picture"]) };
  const contentType = "multipart/form-data";
  expect(validator.request("createCustomerCategory", { body, contentType })).toEqual([]);
  expect(validator.request("createCustomerCategory", { body: { ...body, image: 5, parentId: null }, contentType })).toEqual([
    { pointer: "/body/image", message: "must be string or file", kind: "invalid" },
    { pointer: "/body/parentId", message: "is required", kind: "invalid" },
  ]);
});

test("reads a form that is one already", () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ reference: "retail", name: "Retail", parentId: "2" })) form.append(name, value);
  const told = validator.request("createCustomerCategory", { body: form, contentType: "multipart/form-data" });
  expect(told.filter(({ message }) => message.includes("required"))).toEqual([]);
});
