import type { Operation, Parameter } from "@tooling/spec";
import { expect, test } from "vitest";
import { type RequestPlan, writeRequest } from "./request-plan.ts";

function operationOf(parameters: Parameter[] = [], path = "/stations"): Operation {
  return { id: "test", method: "post", path, parameters } as unknown as Operation;
}

function write(operation: Operation, plan: Partial<RequestPlan>, credentials: Record<string, string> = {}): Request {
  const least = {
    path: {},
    query: {},
    header: {},
    contentType: undefined,
    body: undefined,
    accept: undefined,
    credentials: "none",
  } as const;
  return writeRequest(operation, { ...least, ...plan }, "http://mock.test/v1", credentials);
}

const list: Parameter = { name: "tags", in: "query" };

test.each<[string, Partial<Parameter>, unknown, string]>([
  ["a list once for each item", {}, ["a b", "c&d"], "?tags=a%20b&tags=c%26d"],
  ["a list joined by commas", { explode: false }, ["a", "b,c"], "?tags=a,b%2Cc"],
  ["a list as JSV", { "x-list-format": "jsv" }, ["a", "b,c", 'd"e', "", "f"], "?tags=a,%22b%2Cc%22,%22d%22%22e%22,%22%22,f"],
  ["one value", {}, "ä/ö?#+%", "?tags=%C3%A4%2F%C3%B6%3F%23%2B%25"],
  ["a number and a boolean as text", {}, [1.5, true], "?tags=1.5&tags=true"],
  ["an empty list not at all", {}, [], ""],
])("writes %s", (_, style, value, search) => {
  expect(new URL(write(operationOf([{ ...list, ...style }]), { query: { tags: value } }).url).search).toBe(search);
});

test("writes the query that the contract describes, in its order, and what it does not describe not at all", () => {
  const operation = operationOf([
    { name: "b", in: "query" },
    { name: "a b", in: "query" },
    { name: "c", in: "query" },
  ]);
  expect(write(operation, { query: { "a b": 1, b: 2 } }).url).toBe("http://mock.test/v1/stations?b=2&a%20b=1");
});

test("fills a path with encoded segments, and sends headers, method and credentials", () => {
  const operation = operationOf([], "/stations/{name}/tides/{day}");
  const request = write(
    operation,
    { path: { name: "north pier/ü", day: 3 }, header: { "Tide-Zone": "north" } },
    { authorization: "Bearer t" },
  );
  expect(request.url).toBe("http://mock.test/v1/stations/north%20pier%2F%C3%BC/tides/3");
  expect([request.method, request.redirect]).toEqual(["POST", "manual"]);
  expect([request.headers.get("tide-zone"), request.headers.get("authorization")]).toEqual(["north", "Bearer t"]);
});

test("asks for a media type, or for any", () => {
  expect(write(operationOf(), {}).headers.get("accept")).toBe("*/*");
  expect(write(operationOf(), { accept: "text/csv" }).headers.get("accept")).toBe("text/csv");
});

test.each([
  ["application/json", { a: 1 }, '{"a":1}'],
  ["application/merge-patch+json", "text", '"text"'],
  ["text/csv", "a,b\n", "a,b\n"],
  ["application/octet-stream", new Blob(["bytes"]), "bytes"],
  [
    "application/x-www-form-urlencoded",
    { a: "ä &", tags: ["x", "y"], gone: null, deep: { b: 1 } },
    "a=%C3%A4+%26&tags=x&tags=y&deep=%7B%22b%22%3A1%7D",
  ],
])("writes %s", async (contentType, body, text) => {
  const request = write(operationOf(), { contentType, body });
  expect(request.headers.get("content-type")).toBe(contentType);
  expect(await request.text()).toBe(text);
});

test("writes a multipart form with its files, whose boundary its header knows", async () => {
  const image = new Blob(["picture"], { type: "image/png" });
  const request = write(operationOf(), { contentType: "multipart/form-data", body: { name: "pier", image, tags: [1, 2], gone: null } });
  const fields = [...(await request.formData())];
  expect(fields.map(([name, value]) => [name, typeof value === "string" ? value : value.type])).toEqual([
    ["name", "pier"],
    ["image", "image/png"],
    ["tags", "1"],
    ["tags", "2"],
  ]);
});

test("sends no body and no content type where the plan has none", async () => {
  const request = write(operationOf(), {});
  expect([request.headers.get("content-type"), request.body]).toEqual([null, null]);
});
