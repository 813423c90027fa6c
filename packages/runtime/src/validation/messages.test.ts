import { expect, test } from "vitest";
import { linesOf } from "../../test/judge.ts";
import type { ReplyToValidate, RequestToValidate } from "../validator.ts";
import { anything, array, type Check, createValidator, form, nothing, type OperationChecks, object, plainText, type } from "./index.ts";

/** Hold messages to the checks of one operation. */
function messagesOf(operation: Partial<OperationChecks>): {
  request: (request: RequestToValidate) => string[];
  reply: (reply: Omit<ReplyToValidate, "headers"> & { headers?: Record<string, string> }) => string[];
} {
  const validator = createValidator({ test: () => ({ replies: {}, ...operation }) });
  return {
    request: (request) => linesOf(validator.request("test", request)),
    reply: (reply) => linesOf(validator.response("test", { ...reply, headers: new Headers(reply.headers) })),
  };
}

test("path, query and header parameters are held to their checks, and required where they are", () => {
  const { request } = messagesOf({
    path: { id: { check: type("integer"), required: true } },
    query: { max: { check: type("integer") }, since: { check: type("string"), required: true } },
    header: { "x-trace": { check: type("string"), required: true } },
  });
  expect(request({ path: { id: 1 }, query: { since: "a", max: 1 }, header: { "X-Trace": "t" } })).toEqual([]);
  expect(request({ path: { id: "1", other: 1 }, query: { max: "1" }, header: { "X-TRACE": 1 } })).toEqual([
    "invalid /path/id: must be integer",
    "invalid /query/max: must be integer",
    "invalid /query/since: is required",
    "invalid /header/x-trace: must be string",
  ]);
  expect(request({})).toEqual([
    "invalid /path/id: is required",
    "invalid /query/since: is required",
    "invalid /header/x-trace: is required",
  ]);
});

test("query keys and headers that are not documented are refused, those of every object included", () => {
  const { request } = messagesOf({ query: { max: { check: anything } } });
  expect(request({ query: { max: 1, other: 1, toString: 1 }, header: { "X-New": "n" } })).toEqual([
    "invalid /query/other: is not documented",
    "invalid /query/toString: is not documented",
    "invalid /header/x-new: is not documented",
  ]);
  expect(messagesOf({}).request({ path: { id: 1 }, query: { a: 1 } })).toEqual(["invalid /query/a: is not documented"]);
});

test("parameters that are not sent are not there, nor are the gaps of a list", () => {
  const { request } = messagesOf({ query: { tags: { check: array({ items: type("string") }), required: true } } });
  const nothingSent = [undefined, null, [], [null, undefined], [[]]];
  for (const value of nothingSent) {
    expect(request({ query: { tags: value } })).toEqual(["invalid /query/tags: is required"]);
    expect(request({ query: { tags: ["a"], other: value } })).toEqual([]);
  }
  expect(request({ query: { tags: ["a", undefined, null, 5] } })).toEqual(["invalid /query/tags/1: must be string"]);
});

test("a body is required, refused or held to its media type's check", () => {
  const content = { "application/json": type("object"), "text/*": type("string"), "*/*": nothing };
  const { request } = messagesOf({ body: { required: true, content } });
  expect(request({})).toEqual(["invalid /body: is required"]);
  expect(request({ body: {}, contentType: "Application/JSON ; charset=utf-8" })).toEqual([]);
  expect(request({ body: 1, contentType: "application/json" })).toEqual(["invalid /body: must be object"]);
  expect(request({ body: 1, contentType: "text/csv" })).toEqual(["invalid /body: must be string"]);
  expect(request({ body: 1, contentType: "image/png" })).toEqual(["invalid /body: must not be there"]);
  expect(request({ body: null })).toEqual(["invalid /body: must be object"]);
  expect(messagesOf({ body: { content } }).request({})).toEqual([]);
  expect(messagesOf({}).request({ body: 1 })).toEqual(["invalid /body: is not documented"]);
});

test("a body of a media type that is not documented is refused by its header, with those that are", () => {
  const { request } = messagesOf({ body: { content: { "application/json": anything, "text/csv": anything } } });
  for (const contentType of ["text/html", "toString", ""])
    expect(request({ body: 1, contentType })).toEqual(["invalid /header/content-type: must be application/json or text/csv"]);
  expect(messagesOf({ body: { content: {} } }).request({ body: 1 })).toEqual([
    "invalid /header/content-type: is not documented: there is no body",
  ]);
});

test("a form is held to its check by its fields, without those that are not sent, whatever it is made of", () => {
  const fields = object({
    properties: { name: type("string"), tags: array({ items: type("string") }), image: type("file") },
    required: ["name"],
  });
  const { request } = messagesOf({ body: { content: { "multipart/form-data": form(fields) } } });
  const sent = (body: unknown): string[] => request({ body, contentType: "multipart/form-data" });
  expect(sent({ name: "a", tags: ["a", null, "b"], image: new Blob([]) })).toEqual([]);
  expect(sent({ name: null, tags: [null, 5], image: "a" })).toEqual([
    "invalid /body/tags/0: must be string",
    "invalid /body/image: must be file",
    "invalid /body/name: is required",
  ]);
  const data = new FormData();
  for (const [name, value] of [
    ["tags", "a"],
    ["tags", "b"],
    ["image", "text"],
  ] as const)
    data.append(name, value);
  expect(sent(data)).toEqual(["invalid /body/image: must be file", "invalid /body/name: is required"]);
  expect(sent(new URLSearchParams("name=a&tags=b&tags=c"))).toEqual([]);
  expect(
    messagesOf({ body: { content: { "*/*": form(object({ properties: { tags: type("array") } })) } } }).request({
      body: new URLSearchParams("tags=b&tags=c"),
    }),
  ).toEqual([]);
  for (const body of ["name=a", [], null, new Blob([])]) expect(sent(body)).toEqual(["invalid /body: must be object"]);
});

const TEXT = { "text/plain": plainText };

test("a reply is found by its status, then by the range, then by default", () => {
  const of = (text: string): { content: Record<string, Check> } => ({ content: { [text]: anything } });
  const { reply } = messagesOf({ replies: { 404: of("a/404"), "4XX": of("a/range"), default: of("a/default") } });
  const typeAt = (status: number): string[] => reply({ status, contentType: "b/b" });
  expect(typeAt(404)).toEqual(["undocumented /headers/content-type: must be a/404"]);
  expect(typeAt(400)).toEqual(["undocumented /headers/content-type: must be a/range"]);
  expect(typeAt(499)).toEqual(["undocumented /headers/content-type: must be a/range"]);
  expect(typeAt(500)).toEqual(["undocumented /headers/content-type: must be a/default"]);
  expect(messagesOf({ replies: { 200: {} } }).reply({ status: 201, contentType: "a/b", headers: { "x-new": "n" } })).toEqual([
    "undocumented /status: must be a documented status",
  ]);
});

test("a reply has the body that is documented, and none where none is", () => {
  const { reply } = messagesOf({ replies: { 200: { content: TEXT }, 204: {} } });
  expect(reply({ status: 200, contentType: "text/plain", body: "a" })).toEqual([]);
  expect(reply({ status: 200, contentType: "text/plain", body: 1 })).toEqual(["invalid /body: must be string"]);
  expect(reply({ status: 200 })).toEqual(["invalid /body: is required"]);
  expect(reply({ status: 204 })).toEqual([]);
  expect(reply({ status: 204, contentType: "text/plain" })).toEqual([
    "undocumented /headers/content-type: is not documented: there is no body",
  ]);
  expect(messagesOf({ replies: { 200: { content: TEXT } }, bodiless: true }).reply({ status: 200 })).toEqual([]);
});

test("an operation is built when it is first asked for, once", () => {
  let built = 0;
  const validator = createValidator({
    test() {
      built++;
      return { replies: { 200: {} } };
    },
  });
  expect(built).toBe(0);
  validator.request("test", {});
  validator.response("test", { status: 200, headers: new Headers() });
  expect(built).toBe(1);
});

test("an operation that the contract does not have is said to be none", () => {
  const validator = createValidator({ test: () => ({ replies: {} }) });
  for (const id of ["other", "toString", "__proto__"]) {
    expect(linesOf(validator.request(id, {}))).toEqual(["undocumented : must belong to an operation of the contract"]);
    expect(linesOf(validator.response(id, { status: 200, headers: new Headers() }))).toHaveLength(1);
  }
});

test("a value that is nested too deep is said to be, and what else fails is thrown", () => {
  const deep: Check = (value, run, seen) => deep(value, run, seen);
  const { request } = messagesOf({ body: { content: { "*/*": deep } } });
  expect(request({ body: 1 })).toEqual(["invalid /body: must not be nested deeper than can be checked"]);
  const broken: Check = () => {
    throw new TypeError("broken");
  };
  expect(() => messagesOf({ body: { content: { "*/*": broken } } }).request({ body: 1 })).toThrow("broken");
});
