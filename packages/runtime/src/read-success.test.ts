import { expect, test } from "vitest";
import { observeFetch } from "../test/observed-fetch.ts";
import { type TidepoolPaths, tidepool } from "../test/tidepool.ts";
import {
  bearerAuth,
  type Client,
  type ClientOptions,
  type Contract,
  createClient,
  DecodeError,
  UnexpectedContentTypeError,
  unwrap,
} from "./index.ts";

const PARAMS = { params: { path: { stationId: "s1" } } };
const PAGE = `<!doctype html><title>Log in</title><p>${"x".repeat(500)}</p>`;

test.each([
  "text/html",
  "Text/HTML; charset=utf-8",
  "application/xhtml+xml",
  "text/plain",
  "text/csv",
  "application/octet-stream",
  "application/x-json-like",
  "nonsense",
])("E102 refuses a 200 of %s in place of JSON, with its status, type, first 200 characters and request id", async (type) => {
  const { fetch, requests } = observeFetch(() => new Response(PAGE, { headers: { "content-type": type, "x-request-id": "req-7" } }));
  const error = (await failureOf(tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS))) as UnexpectedContentTypeError;
  expect(error).toBeInstanceOf(UnexpectedContentTypeError);
  expect(error).toMatchObject({ operationId: "getStation", attempts: 1, status: 200, requestId: "req-7", excerpt: PAGE.slice(0, 200) });
  expect(error.message).toContain(type.toLowerCase().split(";")[0]);
  expect(error.response?.headers.get("content-type")).toBe(type);
  expect(requests).toHaveLength(1);
});

test("E102 leaves the credentials of the request out of the excerpt", async () => {
  const { fetch } = observeFetch(() => new Response("<p>Bearer t0ken-s3cret</p>", { headers: { "content-type": "text/html" } }));
  const client = createClient<TidepoolPaths>(tidepool, { baseUrl: "https://api.test", fetch }, bearerAuth("t0ken-s3cret"));
  expect(await failureOf(client.GET("/stations"))).toMatchObject({ excerpt: "<p>Bearer [redacted]</p>" });
});

test.each([
  ["a page", PAGE, {}],
  ["a page without a type", PAGE, { "content-type": "" }],
  ["cut JSON", '{"id":"s1"', {}],
  ["words", "Service ready", {}],
  ["two values", '{"id":"s1"}{"id":"s2"}', {}],
  ["NaN", '{"id":NaN}', {}],
])("E102 refuses %s that says it is JSON, with its status, type and first characters", async (_, body, headers) => {
  const { fetch, requests } = observeFetch(() => textOf(body, { "content-type": "application/json", ...headers }));
  const error = await failureOf(tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS));
  expect(error).toBeInstanceOf(DecodeError);
  expect(error).toMatchObject({ operationId: "getStation", method: "GET", status: 200, excerpt: body.slice(0, 200) });
  expect((error as DecodeError).response?.headers.has("content-type")).toBe(true);
  expect(requests).toHaveLength(1);
});

test.each(["application/json", "APPLICATION/JSON; charset=UTF-8", "application/hal+json", "application/vnd.tidepool.v2+json", "text/json"])(
  "reads %s as JSON",
  async (type) => {
    const { fetch } = observeFetch(() => textOf('{"id":"s1"}', { "content-type": type }));
    expect(await unwrap(tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS))).toEqual({ id: "s1" });
  },
);

test("takes a reply without a content type for what was asked for", async () => {
  const { fetch } = observeFetch(({ headers }) => textOf(headers.get("accept") === "text/csv" ? "id\n1\n" : '[{"id":"s1"}]', {}));
  const client = tidepoolOf({ fetch });
  expect(await unwrap(client.GET("/stations"))).toEqual([{ id: "s1" }]);
  expect(await unwrap(client.GET("/stations", { accept: "text/csv" }))).toBe("id\n1\n");
});

test("E104 reads JSON with a byte order mark, again and again", async () => {
  const bodies = ['\ufeff{"id":"s1"}', '\ufeff{"id":\xff}', '\ufeff{"id":"s3"}'];
  const { fetch } = observeFetch(() => textOf(bodies.shift() ?? "", { "content-type": "application/json" }));
  const client = tidepoolOf({ fetch });
  expect(await unwrap(client.GET("/stations/{stationId}", PARAMS))).toEqual({ id: "s1" });
  expect(await failureOf(client.GET("/stations/{stationId}", PARAMS))).toBeInstanceOf(DecodeError);
  expect(await unwrap(client.GET("/stations/{stationId}", PARAMS))).toEqual({ id: "s3" });
});

test("E104 reads JSON in the charset that it names", async () => {
  const utf16 = new Uint8Array(new Uint16Array([...'\ufeff["é€"]'].map((letter) => letter.charCodeAt(0))).buffer);
  const { fetch } = observeFetch(() => new Response(utf16, { headers: { "content-type": 'application/json; charset="UTF-16LE"' } }));
  expect((await tidepoolOf({ fetch }).GET("/stations")).data).toEqual(["é€"]);
});

test.each([
  ["utf-8", [0x5b, 0x22, 0xe9, 0x22, 0x5d]],
  ["utf-8", [0x5b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x5d]],
  ["utf-16le", [0x5b, 0x00, 0x22]],
  ["x-klingon", [0x5b, 0x5d]],
])("refuses JSON that is not in its charset, %s", async (charset, bytes) => {
  const type = { "content-type": `application/json; charset=${charset}` };
  const { fetch } = observeFetch(() => new Response(Uint8Array.from(bytes), { headers: type }));
  const error = await failureOf(tidepoolOf({ fetch }).GET("/stations"));
  expect(error).toBeInstanceOf(DecodeError);
  expect(error).toMatchObject({ operationId: "listStations", status: 200 });
  expect((error as Error).message).toContain(charset);
});

const HOSTILE = [
  '{"__proto__":{"isAdmin":true},"id":"s1"}',
  '{"\\u005f_proto__":{"isAdmin":true},"id":"s1"}',
  '{"__proto\\u005F\\u005f":{"isAdmin":true},"id":"s1"}',
  '{"__\\u0070roto__":{"isAdmin":true},"id":"s1"}',
  '{"__pr\\u006Fto__":{"isAdmin":true},"id":"s1"}',
  '{"id":"s1","__proto__":null}',
  '{"__proto__":{"__proto__":{"isAdmin":true}},"id":"s1"}',
];

test.each(HOSTILE)("E109 leaves out of a success the key that would set a prototype, as in %s", async (json) => {
  expect(await readHostile(json, 200)).toEqual(["id"]);
});

test.each(HOSTILE)("E109 leaves out of a failure the key that would set a prototype, as in %s", async (json) => {
  expect(await readHostile(json, 400)).toEqual(["id"]);
});

/** Assign the content of a reply to an object, as programs do: the names that it has afterwards, inherited ones too. */
async function readHostile(json: string, status: number): Promise<string[]> {
  const { fetch } = observeFetch(() => textOf(json, { "content-type": "application/json" }, status));
  const { data, error } = await tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS);
  const copy = Object.assign({}, data ?? error);
  const names: string[] = [];
  for (const name in copy) names.push(name);
  return Object.getPrototypeOf(copy) === Object.prototype ? names : [...names, "another prototype"];
}

test("E109 leaves out such a key at any depth, and keeps all else", async () => {
  const json = '{"a":[{"__proto__":{"x":1},"b":"__proto__","constructor":1,"toString":null}],"_proto_":2,"c":"\\u005f"}';
  const { fetch } = observeFetch(() => textOf(json, { "content-type": "application/json" }));
  const { data } = await tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS);
  expect(JSON.stringify(data)).toBe('{"a":[{"b":"__proto__","constructor":1,"toString":null}],"_proto_":2,"c":"_"}');
});

test.each([
  ["E112", "2026-03-29"],
  ["E112", "0001-01-01"],
  ["E112", "2024-02-29"],
  ["E113", "2026-03-29T02:30:00+01:00"],
  ["E113", "2026-03-29T02:30:00Z"],
  ["E113", "2026-03-29T02:30:00.123456789Z"],
  ["E113", "2016-12-31T23:59:60Z"],
  ["E113", "9999-12-31T23:59:59-12:00"],
  ["E113", "/Date(1234567890000+0100)/"],
])("%s gives %s as the string that it is", async (_, date) => {
  const { fetch } = observeFetch(() => Response.json({ id: date }));
  expect(await unwrap(tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS))).toEqual({ id: date });
});

test.each([
  ["application/pdf", "application/pdf"],
  ["image/*", "image/png"],
  ["*/*", "application/octet-stream"],
])("gives what is neither JSON nor text as a Blob where %s is asked for", async (accept, type) => {
  const bytes = Uint8Array.from([0, 255, 10, 128, 65]);
  const { fetch, requests } = observeFetch(() => new Response(bytes, { headers: { "content-type": type } }));
  const { data } = await chartOf(accept, { fetch });
  expect(requests[0]?.headers.get("accept")).toBe(accept);
  expect(data).toBeInstanceOf(Blob);
  expect(data?.type).toBe(type);
  expect(new Uint8Array(await (data as Blob).arrayBuffer())).toEqual(bytes);
});

test.each([
  ["application/pdf", "text/html"],
  ["application/pdf", "application/json"],
  ["image/*", "application/pdf"],
  ["image/*", "imagex/png"],
])("E102 refuses in place of %s a 200 of %s", async (accept, type) => {
  const { fetch } = observeFetch(() => new Response(PAGE, { headers: { "content-type": type } }));
  expect(await failureOf(chartOf(accept, { fetch }))).toBeInstanceOf(UnexpectedContentTypeError);
});

test("gives text for a text type that is asked for", async () => {
  const { fetch } = observeFetch(() => new Response("<tide/>", { headers: { "content-type": "application/xml" } }));
  expect((await chartOf("application/xml", { fetch })).data).toBe("<tide/>");
});

test("E102 refuses a page that names no media type where a page is asked for", async () => {
  const error = await failureOf(chartOf("text/html", { fetch: async () => textOf(PAGE, {}) }));
  expect(error).toBeInstanceOf(UnexpectedContentTypeError);
  expect((error as Error).message).toContain("answered 200 with no media type, not text/html: see .excerpt");
});

interface ChartPaths {
  "/chart": { get: { responses: { 200: { content: { "application/pdf": Blob } } } } };
}

/** Get a chart from a provider that gives it as one media type alone. */
function chartOf(accept: string, options: ClientOptions): Promise<{ data?: Blob }> {
  const getChart = { method: "GET", path: "/chart", accept: [accept], replies: { [accept]: [200] } };
  const contract: Contract = { ...tidepool, operations: { getChart } };
  return createClient<ChartPaths>(contract, { baseUrl: "https://api.test", ...options }, bearerAuth("t0ken")).GET("/chart");
}

/** A reply with no other headers than these: bytes bring no content type of their own. */
function textOf(text: string, headers: Record<string, string>, status = 200): Response {
  return new Response(new TextEncoder().encode(text), { status, headers });
}

function tidepoolOf(options: ClientOptions): Client<TidepoolPaths> {
  return createClient<TidepoolPaths>(tidepool, { baseUrl: "https://api.test/base", ...options }, bearerAuth("t0ken"));
}

async function failureOf(task: Promise<unknown>): Promise<unknown> {
  return task.then(
    () => undefined,
    (error: unknown) => error,
  );
}
