import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { validator } from "@contracts/valomnia/validate";
import { expect, test } from "vitest";

type Node = Record<string, unknown>;

const document = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve("@contracts/valomnia/openapi.json")), "utf8")) as Node;

/** Read a member of the document, through references; an empty object where there is none. */
function read(node: unknown, ...names: string[]): Node {
  let current = resolve(node);
  for (const name of names) current = resolve(current[name]);
  return current;
}

function resolve(node: unknown): Node {
  const { $ref: reference } = (node ?? {}) as { $ref?: string };
  if (reference === undefined) return (node ?? {}) as Node;
  const names = reference.slice(2).split("/");
  return read(document, ...names.map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~")));
}

const operations = Object.entries(read(document, "paths")).flatMap(([path, item]) =>
  Object.values(item as Node).flatMap((operation) => {
    const { operationId } = operation as { operationId?: string };
    return operationId === undefined ? [] : [{ id: operationId, path, operation }];
  }),
);

interface Sample {
  id: string;
  status: string;
  contentType: string;
  name: string;
  value: unknown;
  headers: Headers;
}

const replies: Sample[] = operations.flatMap(({ id, operation }) =>
  Object.keys(read(operation, "responses")).flatMap((status) => {
    const reply = read(operation, "responses", status);
    const headers = new Headers({ date: "Sun, 01 Mar 2026 00:00:00 GMT" });
    for (const [name, header] of Object.entries(read(reply, "headers"))) headers.set(name, String(resolve(header).example ?? 1));
    return samples(reply).map((sample) => ({ id, status, headers, ...sample }));
  }),
);

const requests = operations.flatMap(({ id, path, operation }) =>
  samples(read(operation, "requestBody")).map((sample) => ({ id, path, ...sample })),
);

function samples(body: Node): { contentType: string; name: string; value: unknown }[] {
  return Object.entries(read(body, "content")).flatMap(([contentType, content]) =>
    Object.entries(read(content, "examples")).map(([name, example]) => ({ contentType, name, value: resolve(example).value })),
  );
}

test("finds nothing in the examples of replies", () => {
  expect(replies.length).toBeGreaterThan(100);
  for (const { id, status, name, value, contentType, headers } of replies) {
    const reply = { status: Number(status.replace("XX", "99")), contentType, headers, body: value };
    const before = JSON.stringify(value);
    expect(validator.response(id, reply), `${id} ${status} ${name}`).toEqual([]);
    expect(JSON.stringify(value)).toBe(before);
  }
});

test("finds nothing in the examples of requests", () => {
  expect(requests.length).toBeGreaterThan(0);
  for (const { id, path, name, value, contentType } of requests) {
    const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, place = ""]) => [place, place === "reference" ? "NC-3" : 256]);
    const request = { path: Object.fromEntries(places) as Node, body: value, contentType };
    expect(validator.request(id, request), `${id} ${name}`).toEqual([]);
  }
});

const json = "application/json";
const headers = new Headers({ "content-type": json });

const page = replies.find(({ id, status }) => id === "listCustomers" && status === "200")?.value as { data: Node[] };
const customer = page.data[0] as Node;

function inCustomer(change: Node): unknown {
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
