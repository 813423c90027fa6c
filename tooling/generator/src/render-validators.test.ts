import type { OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { documentOf, validatorOf } from "../test/validator-of.ts";
import { renderValidators } from "./render-validators.ts";

const json = "application/json";

type Line = [pointer: string, message: string, kind: string];

const lines = (findings: { pointer: string; message: string; kind: string }[]): Line[] =>
  findings.map(({ pointer, message, kind }) => [pointer, message, kind]);

/** Findings of a value as the body of a request and of a reply. */
function judge(
  schema: unknown,
  schemas: Record<string, unknown> = {},
): { request: (body: unknown) => Line[]; reply: (body: unknown) => Line[] } {
  const validator = validatorOf(documentOf(schema, schemas));
  return {
    request: (body) => lines(validator.request("test", { body, contentType: json })),
    reply: (body) => lines(validator.response("test", { status: 200, contentType: json, headers: new Headers(), body })),
  };
}

const station = {
  type: "object",
  required: ["name", "id", "secret"],
  properties: {
    id: { type: "integer", readOnly: true },
    name: { type: "string", maxLength: 5 },
    secret: { type: "string", writeOnly: true },
    kind: { type: "string", enum: ["pier", "buoy"] },
    opened: { type: ["string", "null"], format: "date" },
    next: { anyOf: [{ $ref: "#/components/schemas/Station" }, { type: "null" }] },
  },
};
const schemas = { Station: station };
const ofStation = judge({ $ref: "#/components/schemas/Station" }, schemas);
const inPage = judge({ type: "object", properties: { rows: { type: "array", items: { $ref: "#/components/schemas/Station" } } } }, schemas);
const pier = { id: 1, name: "Pier", kind: "pier", opened: null, next: null };

test("E122 finds what is missing, of the wrong type or null, with a pointer, and repeats no value", () => {
  expect(inPage.reply({ rows: [pier, { ...pier, name: 4711, id: null, opened: "2026-02-30" }, {}] })).toEqual([
    ["/body/rows/1/id", "must be integer", "invalid"],
    ["/body/rows/1/name", "must be string", "invalid"],
    ["/body/rows/1/opened", "must be an RFC 3339 date", "invalid"],
    ["/body/rows/2/id", "is required", "invalid"],
    ["/body/rows/2/name", "is required", "invalid"],
  ]);
});

test("E123 calls an unknown property and an unlisted value of a reply undocumented, at any depth", () => {
  expect(inPage.reply({ rows: [{ ...pier, kind: "raft", next: { ...pier, "a/b~c": 1 } }], total: 1 })).toEqual([
    ["/body/rows/0/kind", "must be one of 2 listed values", "undocumented"],
    ["/body/rows/0/next/a~1b~0c", "is not documented", "undocumented"],
    ["/body/total", "is not documented", "undocumented"],
  ]);
});

test("refuses an unlisted value of a request, and leaves alone what its schema leaves open", () => {
  expect(ofStation.request({ name: "Pier", secret: "s", kind: "raft", more: 1 })).toEqual([
    ["/body/kind", "must be one of 2 listed values", "invalid"],
  ]);
});

test("demands of a request what is never read, of a reply what is never written, and of neither the other", () => {
  expect(ofStation.request({})).toEqual([
    ["/body/name", "is required", "invalid"],
    ["/body/secret", "is required", "invalid"],
  ]);
  expect(ofStation.reply({})).toEqual([
    ["/body/id", "is required", "invalid"],
    ["/body/name", "is required", "invalid"],
  ]);
});

test("takes a member that is undefined for absent, a Date for its text and a bigint for a number", () => {
  const since = {
    type: "object",
    required: ["at"],
    properties: { at: { type: "string", format: "date-time" }, count: { type: "integer", minimum: 1 } },
  };
  const { request } = judge(since);
  expect(request({ at: new Date(0), count: 5n })).toEqual([]);
  expect(request({ at: new Date(Number.NaN), count: 0n })).toEqual([
    ["/body/at", "must be an RFC 3339 date-time", "invalid"],
    ["/body/count", "must be at least 1", "invalid"],
  ]);
  expect(request({ at: undefined })).toEqual([["/body/at", "is required", "invalid"]]);
});

test("E126 leaves the value as it was, defaults, order and prototype included", () => {
  const schema = { type: "object", properties: { a: { type: "integer", default: 1 }, b: { type: "array", items: { type: "string" } } } };
  const deepFreeze = (value: object): object => {
    for (const child of Object.values(value)) if (typeof child === "object" && child !== null) deepFreeze(child);
    return Object.freeze(value);
  };
  const body = deepFreeze({ extra: 1, b: ["x", 5, null], a: "1" });
  const { request, reply } = judge(schema);
  expect([request(body).length, reply(body).length]).toEqual([3, 4]);
  expect(JSON.stringify(body)).toBe('{"extra":1,"b":["x",5,null],"a":"1"}');
});

test("says of an object with other members than properties what its schema says", () => {
  const map = judge({ type: "object", additionalProperties: { type: "integer" } });
  expect(map.reply({ a: 1, b: "x" })).toEqual([["/body/b", "must be integer", "invalid"]]);
  const free = judge({ type: "object" });
  expect(free.reply({ a: 1 })).toEqual([]);
  const open = judge({ type: "object", properties: { a: { type: "integer" } }, additionalProperties: true });
  expect(open.reply({ a: 1, b: "x" })).toEqual([]);
  const shut = judge({ type: "object", properties: { a: { type: "integer" } }, additionalProperties: false });
  expect(shut.request({ b: 1 })).toEqual([["/body/b", "is not documented", "invalid"]]);
  expect(shut.reply({ b: 1 })).toEqual([["/body/b", "is not documented", "undocumented"]]);
});

test("knows a property that any of several schemas for the same value knows", () => {
  const part = { type: "object", properties: { a: { type: "string" } } };
  const whole = judge(
    { allOf: [{ $ref: "#/components/schemas/Part" }, { properties: { b: { type: "string" } } }], required: ["a"] },
    { Part: part },
  );
  expect(whole.reply({ a: "x", b: "y" })).toEqual([]);
  expect(whole.reply({ b: 5, c: 1 })).toEqual([
    ["/body/a", "is required", "invalid"],
    ["/body/b", "must be string", "invalid"],
    ["/body/c", "is not documented", "undocumented"],
  ]);
});

test("reports a value that fits no alternative once, by the one that comes closest", () => {
  const pet = (kind: string, own: string) => ({
    type: "object",
    required: ["kind", own],
    properties: { kind: { const: kind }, [own]: { type: "integer" }, size: { type: "string", enum: ["s", "l"] } },
  });
  for (const keyword of ["anyOf", "oneOf"]) {
    const { reply } = judge({ [keyword]: [pet("cat", "lives"), pet("dog", "age"), { type: "string" }] });
    expect(reply({ kind: "dog", age: 3, size: "s" })).toEqual([]);
    expect(reply("dog")).toEqual([]);
    expect(reply({ kind: "dog", age: "3" })).toEqual([["/body/age", "must be integer", "invalid"]]);
    expect(reply({ kind: "dog", age: 3, size: "m" })).toEqual([["/body/size", "must be one of 2 listed values", "undocumented"]]);
    expect(reply({ kind: "dog", age: 3, tail: true })).toEqual([["/body/tail", "is not documented", "undocumented"]]);
    expect(reply(5)).toEqual([["/body", "must be string or object", "invalid"]]);
  }
});

test("refuses a value that fits two alternatives of which it may fit one", () => {
  const { request } = judge({ oneOf: [{ type: "integer" }, { type: "number" }] });
  expect(request(1.5)).toEqual([]);
  expect(request(1)).toEqual([["/body", "must match only one of 2 alternatives, and matches 2", "invalid"]]);
});

test("reports a hundred faults at most, and what breaks the schema before what is only new", () => {
  const { reply } = judge({ type: "array", items: { type: "object", properties: { a: { type: "string" } } } });
  expect(reply(Array.from({ length: 500 }, () => ({ a: 1 })))).toHaveLength(100);
  const body = [...Array.from({ length: 500 }, () => ({ b: 1 })), { a: 1 }];
  expect(reply(body).filter(([, , kind]) => kind === "invalid")).toEqual([["/body/500/a", "must be string", "invalid"]]);
});

test("compares a recursive value, and says of one that is nested too deep that it is", () => {
  let chain: object = pier;
  for (let depth = 0; depth < 200_000; depth++) chain = { ...pier, next: chain };
  expect(ofStation.reply({ ...pier, next: { ...pier, next: { ...pier, name: "Harbour" } } })).toEqual([
    ["/body/next/next/name", "must have at most 5 characters", "invalid"],
  ]);
  expect(ofStation.reply(chain)).toEqual([["/body", "must not be nested deeper than can be checked", "invalid"]]);
});

test("reads properties called like those of every object as members", () => {
  const names = ["__proto__", "constructor", "toString"];
  const properties = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
  const { reply } = judge({ $ref: "#/components/schemas/Odd" }, { Odd: { type: "object", required: names, properties } });
  expect(reply(JSON.parse('{"__proto__":"a","constructor":"b","toString":"c"}'))).toEqual([]);
  expect(reply({})).toEqual(names.map((name) => [`/body/${name}`, "is required", "invalid"]));
});

const exchange = {
  openapi: "3.1.1",
  info: { title: "Tides", version: "0.1.0" },
  paths: {
    "/tides/{id}": {
      get: {
        operationId: "getTide",
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "integer" } },
          { name: "max", in: "query", schema: { type: "integer", maximum: 100 } },
          { name: "since", in: "query", required: true, schema: { type: "string", format: "date" } },
          { name: "tags", in: "query", schema: { type: "array", items: { type: "string" } } },
          { name: "X-Trace", in: "header", schema: { type: "string" } },
        ],
        responses: {
          200: {
            description: "A tide.",
            headers: { "X-Left": { required: true, schema: { type: "integer" } }, "X-Note": { schema: { type: "string" } } },
            content: { [json]: { schema: { type: "object" } }, "text/csv; charset=utf-8": { schema: { type: "string" } } },
          },
          "4XX": { description: "Refused.", content: { "application/problem+json": { schema: { required: ["title"] } } } },
          503: { description: "Closed." },
        },
      },
      put: {
        operationId: "putTide",
        requestBody: { required: true, content: { [json]: {} } },
        responses: { default: { description: "Any." } },
      },
    },
  },
} as unknown as OpenApiDocument;
const tides = validatorOf(exchange);
const left = { "x-left": "5" };

function reply(
  status: number,
  contentType: string | undefined,
  body?: unknown,
  headers: Record<string, string> = status === 200 ? left : {},
): Line[] {
  return lines(tides.response("getTide", { status, contentType, body, headers: new Headers(headers) }));
}

test("D93 refuses unknown query keys and headers, and holds parameters to their schemas", () => {
  const query = { max: 101, since: "2026-01-01", tags: ["a", undefined, 5], other: 1, gone: undefined, none: null, empty: [] };
  expect(lines(tides.request("getTide", { path: { id: "x" }, query, header: { "x-trace": "t", "X-New": "n" } }))).toEqual([
    ["/path/id", "must be integer", "invalid"],
    ["/query/max", "must be at most 100", "invalid"],
    ["/query/tags/1", "must be string", "invalid"],
    ["/query/other", "is not documented", "invalid"],
    ["/header/x-new", "is not documented", "invalid"],
  ]);
  expect(lines(tides.request("getTide", { path: { id: 5n }, query: { since: new Date(0) } }))).toEqual([]);
  expect(lines(tides.request("getTide", {}))).toEqual([
    ["/path/id", "is required", "invalid"],
    ["/query/since", "is required", "invalid"],
  ]);
});

test("holds a request to whether it has a body, and of which type", () => {
  expect(lines(tides.request("putTide", {}))).toEqual([["/body", "is required", "invalid"]]);
  expect(lines(tides.request("putTide", { body: 1, contentType: "application/json; charset=utf-8" }))).toEqual([]);
  expect(lines(tides.request("putTide", { body: 1, contentType: "text/csv" }))).toEqual([
    ["/header/content-type", "must be application/json", "invalid"],
  ]);
  expect(lines(tides.request("getTide", { path: { id: 1 }, query: { since: "2026-01-01" }, body: 1, contentType: json }))).toEqual([
    ["/body", "is not documented", "invalid"],
  ]);
});

test("finds a reply by status, then range, then default", () => {
  expect(reply(200, json, {})).toEqual([]);
  expect(reply(404, "application/problem+json", {})).toEqual([["/body/title", "is required", "invalid"]]);
  expect(reply(500, json, {})).toEqual([["/status", "must be a documented status", "undocumented"]]);
  expect(tides.response("putTide", { status: 500, headers: new Headers() })).toEqual([]);
});

test("holds a reply to whether it has a body, and of which type", () => {
  expect(reply(200, "text/csv", "a,b")).toEqual([]);
  expect(reply(200, "text/csv", { a: 1 })).toEqual([["/body", "must be string", "invalid"]]);
  expect(reply(200, "text/html", "<p>")).toEqual([["/headers/content-type", "must be application/json or text/csv", "undocumented"]]);
  expect(reply(503, json, {})).toEqual([["/headers/content-type", "is not documented: there is no body", "undocumented"]]);
  expect(reply(200, undefined)).toEqual([["/body", "is required", "invalid"]]);
  expect(reply(503, undefined)).toEqual([]);
});

test("holds headers to their schemas, and calls unknown ones undocumented unless any server sends them", () => {
  const usual = {
    date: "d",
    "content-length": "1",
    "access-control-allow-origin": "*",
    "sec-gpc": "1",
    "x-request-id": "r",
    "set-cookie": "s",
  };
  expect(reply(503, undefined, undefined, usual)).toEqual([]);
  expect(reply(200, json, {}, { "x-left": "many", "x-new": "n" })).toEqual([
    ["/headers/x-left", "must be integer", "invalid"],
    ["/headers/x-new", "is not documented", "undocumented"],
  ]);
  expect(reply(200, json, {}, {})).toEqual([["/headers/x-left", "is required", "invalid"]]);
});

test("says of an operation that the contract does not have that it has none", () => {
  for (const id of ["other", "constructor", "__proto__"])
    expect(lines(tides.request(id, {}))).toEqual([["", "must belong to an operation of the contract", "undocumented"]]);
});

test("renders the same text from the same document, without eval, dates or paths", () => {
  const text = renderValidators(exchange);
  expect(renderValidators(exchange)).toBe(text);
  expect(text).not.toMatch(/\beval\b|new Function|require\(|import\(|node:|\/home|\/work/);
});

test("refuses what cannot be precompiled, and says how to mend it", () => {
  expect(() => renderValidators(documentOf({ $dynamicRef: "#x" }))).toThrow(
    'A schema uses "$dynamicRef", which a validator cannot have: use $ref.',
  );
  expect(() => renderValidators(documentOf({ pattern: "(" }))).toThrow('Pattern "(" is no regular expression with flag "u": correct it.');
  expect(() => renderValidators(documentOf({ $ref: "#/nowhere" }))).toThrow(
    'Reference "#/nowhere" leads nowhere in the bundled document: correct it.',
  );
});
