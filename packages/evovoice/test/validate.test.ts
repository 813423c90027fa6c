import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { validator } from "@contracts/evovoice/validate";
import { expect, test } from "vitest";

type Node = Record<string, unknown>;

const document = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve("@contracts/evovoice/openapi.json")), "utf8")) as Node;

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
  expect(replies.length).toBeGreaterThan(40);
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
    const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, place = ""]) => [place, "a1"]);
    const request = { path: Object.fromEntries(places) as Node, body: value, contentType };
    expect(validator.request(id, request), `${id} ${name}`).toEqual([]);
  }
});

const json = "application/json";
const headers = new Headers({ "content-type": json });

test("E122 finds a wrong type in a reply, and repeats no value", () => {
  const reply = replies.find(({ id, status }) => id === "listAccounts" && status === "200") as Sample;
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
