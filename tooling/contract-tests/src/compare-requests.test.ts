import type { Operation } from "@tooling/spec";
import { expect, test } from "vitest";
import { compareCredentials, compareRequests } from "./compare-requests.ts";
import { type ExchangeParts, exchangeOf } from "./coverage-fixture.ts";

const operation = { parameters: [{ name: "Tide-Zone", in: "header" }] } as unknown as Operation;

/** How a request differs from one that should have been sent. */
async function differences(sent: ExchangeParts, should: ExchangeParts): Promise<string[]> {
  const { method = "GET", target = "/stations", headers = {}, body = null } = should;
  const expected = new Request(new URL(target, "http://mock.test"), { method, headers: { accept: "*/*", ...headers }, body });
  return compareRequests(operation, exchangeOf(sent), expected);
}

const json = (value: unknown): ExchangeParts => ({
  ...{ method: "POST", headers: { "content-type": "application/json" } },
  body: JSON.stringify(value),
});

test("takes requests for the same that are read as the same", async () => {
  const sent = { target: "/stations/a%62?b=1+2&a=%41", headers: { "tide-zone": "north", "user-agent": "x", accept: "text/csv" } };
  expect(await differences(sent, { target: "/stations/%61b?a=A&b=1%202", headers: { "Tide-Zone": "north" } })).toEqual([]);
  expect(await differences({ ...json({}), body: '{ "b":2, "a":1 }' }, json({ a: 1, b: 2 }))).toEqual([]);
});

test.each<[string, ExchangeParts, ExchangeParts, string]>([
  ["another method", { method: "PUT" }, { method: "POST" }, 'method: is "PUT", and should be "POST"'],
  ["another path", { target: "/a%2Fb" }, { target: "/a/b" }, 'path: is ["","a/b"], and should be ["","a","b"]'],
  ["a path that is not encoded", { target: "/50%" }, { target: "/50%25" }, ""],
  ["a path that is encoded twice", { target: "/a%2520b" }, { target: "/a%20b" }, 'path: is ["","a%20b"], and should be ["","a b"]'],
  ["a parameter less", { target: "/?a=1" }, { target: "/?a=1&b=2" }, 'query: is ["a=1"], and should be ["a=1","b=2"]'],
  ["a list in another style", { target: "/?a=1,2" }, { target: "/?a=1&a=2" }, 'query: is ["a=1,2"], and should be ["a=1","a=2"]'],
  ["another header", {}, { headers: { "tide-zone": "a" } }, 'header Tide-Zone: is null, and should be "a"'],
  ["another wish", { headers: { accept: "*/*" } }, { headers: { accept: "text/csv" } }, 'accept: is "*/*", and should be "text/csv"'],
  ["a number as text", json({ a: "1" }), json({ a: 1 }), 'body: is {"a":"1"}, and should be {"a":1}'],
  [
    "a body that is not there",
    { method: "POST", headers: { "content-type": "application/json" } },
    json(1),
    'body: is "", and should be 1',
  ],
])("tells of %s", async (_, sent, should, line) => {
  expect(await differences(sent, should)).toEqual(line === "" ? [] : [line]);
});

test("tells of another media type, and reads each body by its own", async () => {
  const form = { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "a=1" };
  expect(await differences(form, json({ a: "1" }))).toEqual([
    'content-type: is "application/x-www-form-urlencoded", and should be "application/json"',
    'body: is [["a","1"]], and should be {"a":"1"}',
  ]);
  expect(await differences({ method: "POST", body: "a=1" }, form)).toEqual([
    'content-type: is "", and should be "application/x-www-form-urlencoded"',
    'body: is "a=1", and should be [["a","1"]]',
  ]);
});

test("compares the fields and files of forms, whatever their boundary", async () => {
  const formOf = async (type: string, text: string): Promise<ExchangeParts> => {
    const form = new FormData();
    form.append("image", new Blob([text], { type }));
    const encoded = new Response(form);
    const headers = { "content-type": encoded.headers.get("content-type") ?? "" };
    return { method: "POST", headers, body: new Uint8Array(await encoded.arrayBuffer()) };
  };
  expect(await differences(await formOf("image/png", "x"), await formOf("image/png", "x"))).toEqual([]);
  expect(await differences(await formOf("image/gif", "x"), await formOf("image/png", "y"))).toEqual([
    'body: is [["image",["image/gif","x"]]], and should be [["image",["image/png","y"]]]',
  ]);
});

test("shows the beginning of what is long", async () => {
  const [line = ""] = await differences(json("a".repeat(500)), json("b"));
  expect(line).toBe(`body: is "${"a".repeat(199)}…, and should be "b"`);
});

test.each<[string, Record<string, string>, Record<string, string>, boolean]>([
  ["a token of its own", { authorization: "Bearer mine" }, { authorization: "Bearer x" }, true],
  ["the word in another case", { authorization: "bearer mine" }, { authorization: "Bearer x" }, true],
  ["another word", { authorization: "Basic mine" }, { authorization: "Bearer x" }, false],
  ["no secret behind the word", { authorization: "Bearer " }, { authorization: "Bearer x" }, false],
  ["nothing", {}, { authorization: "Bearer x" }, false],
  ["the cookie beside another", { cookie: "a=1; tide=2" }, { cookie: "tide=x" }, true],
  ["an empty cookie", { cookie: "tide=; a=1" }, { cookie: "tide=x" }, false],
  ["a cookie of another name", { cookie: "tides=2" }, { cookie: "tide=x" }, false],
  ["a key", { "x-key": "mine" }, { "X-Key": "x" }, true],
  ["an empty key", { "x-key": "" }, { "X-Key": "x" }, false],
  ["more than was asked for", { authorization: "Bearer mine" }, {}, true],
])("looks for the credentials that were asked for, where a client sends %s", (_, sent, expected, isFine) => {
  expect(compareCredentials(new Headers(sent), expected).length === 0).toBe(isFine);
});
