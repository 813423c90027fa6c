import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { validator } from "@contracts/revnue/validate";
import { expect, test } from "vitest";

type Node = Record<string, unknown>;

const document = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve("@contracts/revnue/openapi.json")), "utf8")) as Node;

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
  expect(replies.length).toBeGreaterThan(60);
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
    const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, place = ""]) => [place, 256]);
    const request = { path: Object.fromEntries(places) as Node, body: value, contentType };
    expect(validator.request(id, request), `${id} ${name}`).toEqual([]);
  }
});

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
  const reply = replies.find(({ id, status }) => id === "listCustomers" && status === "200") as Sample;
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
  const reply = replies.find(({ id, status }) => id === "listCustomers" && status === "429") as Sample;
  const refusal = { status: 429, contentType: json, body: reply.value };
  expect(validator.response("listCustomers", { ...refusal, headers })).toEqual([
    { pointer: "/headers/retry-after", message: "is required", kind: "invalid" },
  ]);
  expect(validator.response("listCustomers", { ...refusal, headers: new Headers({ "retry-after": "soon" }) })).toEqual([
    { pointer: "/headers/retry-after", message: "must be integer", kind: "invalid" },
  ]);
});
