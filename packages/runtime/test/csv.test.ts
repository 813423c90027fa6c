import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bearerAuth,
  type Client,
  type ClientOptions,
  createClient,
  DecodeError,
  HttpError,
  UnexpectedContentTypeError,
  unwrap,
} from "../src/index.ts";
import { observeFetch } from "./observed-fetch.ts";
import { type TidepoolPaths, tidepool } from "./tidepool.ts";

test.each([
  ["CRLF", "id,name\r\ns1,Brest\r\n"],
  ["LF", "id,name\ns1,Brest\n"],
  ["CR", "id,name\rs1,Brest\r"],
  ["a quoted newline", 'id,name\r\ns1,"Brest\r\nnorth"\r\n'],
  ["a quoted quote", 'id,name\r\ns1,"the ""old"" port"\r\n'],
  ["an empty last line", "id,name\r\ns1,Brest\r\n\r\n"],
  ["no newline at the end", "id,name\r\ns1,Brest"],
  ["a header alone", "id,name\r\n"],
  ["a header alone without a newline", "id,name"],
  ["a ragged row", "id,name\r\ns1\r\ns2,Brest,north,,\r\n"],
  ["duplicate headers", "id,id,ID\r\ns1,s2,s3\r\n"],
  ["other separators", "id;name\ts\r\n1;2\t3\r\n"],
  ["a row of nothing", ",,\r\n,,\r\n"],
  ["space around its fields", " id , name \r\n s1 , Brest \r\n"],
  ["letters beyond ASCII and a NUL", "é,\u{1f30a},\ufeff,\0\r\n"],
  ["a JSON cell", 'a,b\r\n"{""x"":1}",[1]\r\n'],
  ["a header in brackets", "[id],{name}\r\ns1,Brest\r\n"],
  ["a header that looks like a list but is none", "[1,2]\r\n[3,4]\r\n"],
  ["a quoted header alone", '"id","name"\r\n'],
  ["a tag among its cells", "id,html\r\ns1,<html>\r\n"],
  ["a tag as its first cell", "<b>,name\r\n1,2\r\n"],
  ["an unclosed quote", 'id,name\r\ns1,"Brest\r\n'],
])("E105 gives a table with %s letter by letter", async (_, csv) => {
  expect(await listAsCsv(csv)).toBe(csv);
});

test("E105 leaves out the byte order mark, and that alone", async () => {
  expect(await listAsCsv("\ufeffid,name\r\n\ufeff1,2\r\n")).toBe("id,name\r\n\ufeff1,2\r\n");
});

test("E105 gives a table of 0 bytes as an empty string", async () => {
  expect(await listAsCsv("")).toBe("");
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", '=HYPERLINK("https://evil.test")', "'=1"])(
  "E108 gives a cell that starts a formula, %j, as it is",
  async (cell) => {
    for (const csv of [`${cell},b\r\n`, `a,b\r\n${cell},"${cell.replaceAll('"', '""')}"\r\n`]) expect(await listAsCsv(csv)).toBe(csv);
  },
);

test("E109 gives a table whose header is __proto__ as it is", async () => {
  expect(await listAsCsv("__proto__,constructor\r\n1,2\r\n")).toBe("__proto__,constructor\r\n1,2\r\n");
});

test("E105 gives any table letter by letter", async () => {
  const cell = fc.string({ unit: fc.constantFrom(..."ab1 =+-@'\t;|é€", '""', ",", "\r\n", "\n", "<", "{", "[") });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), async (rows) => {
      const csv = `id\r\n${rows.map((row) => row.map((text) => `"${text}"`).join(",")).join("\r\n")}`;
      expect(await listAsCsv(csv)).toBe(csv);
    }),
    { numRuns: 40 },
  );
});

test.each([
  ["iso-8859-1", [0xe9, 0x2c, 0xfc], "é,ü"],
  ["ISO-8859-1", [0xe9, 0x2c, 0xfc], "é,ü"],
  ['"iso-8859-1"', [0xe9], "é"],
  ["windows-1252", [0x80, 0x2c, 0x93, 0x2c, 0xe9], "€,“,é"],
  ["utf-16le", [0xff, 0xfe, 0xe9, 0x00, 0xac, 0x20], "é€"],
  ["utf-16be", [0x00, 0xe9, 0x20, 0xac], "é€"],
  ["iso-8859-15", [0xa4], "€"],
  ["shift_jis", [0x82, 0xa0], "あ"],
  ["utf8", [0xc3, 0xa9], "é"],
  ["us-ascii", [0x61], "a"],
])("reads a table in the charset %s", async (charset, bytes, text) => {
  expect(await listAsCsv(bytes, `text/csv; header=present; charset=${charset}`)).toBe(text);
});

test.each([
  ["utf-8", [0x61, 0xe9, 0x2c]],
  ["utf-8", [0x61, 0xc3]],
  ["utf-8", [0xc0, 0xaf]],
  ["utf-16le", [0x61, 0x00, 0x62]],
  ["x-klingon", [0x61]],
  ["utf-7", [0x61]],
])("refuses a table that is not in its charset, %s", async (charset, bytes) => {
  const error = await failureOf(listAsCsv(bytes, `text/csv; charset=${charset}`));
  expect(error).toBeInstanceOf(DecodeError);
  expect(error).toMatchObject({ operationId: "listStations", method: "GET", status: 200 });
  expect((error as Error).message).toContain(charset);
});

test.each([
  ['[{"Id":"s1","Name":"Brest"}]'],
  ['{"items":[],"total":0}'],
  ['\ufeff\r\n {"ResponseStatus":{"ErrorCode":"Unauthorized"}}'],
  ["[]"],
  ["[1, 2]"],
  ["[1, 2]\n"],
  ['{ "items": [] }'],
  ["{}"],
  ['{"a":1}\n{"a":2}\n'],
  ['[{"a":1},{"a":'],
  ['{"ResponseStatus":{"ErrorCode":'],
  ["<!DOCTYPE html><p>Log in"],
  ["\r\n\t<html><body>Log in"],
  ["\ufeff<HTML>"],
  ["<head><title>x"],
  ["<body>"],
  ['<?xml version="1.0"?><Error/>'],
  ["<!-- proxy --><html><body>Log in"],
  ["<script>location='/login'</script>"],
  ["<title>502 Bad Gateway</title>"],
  ["<h1>Bad Gateway</h1>"],
  ["<center>nginx</center>"],
])("E106 refuses %j as a table", async (body) => {
  const error = await failureOf(listAsCsv(body));
  expect(error).toBeInstanceOf(UnexpectedContentTypeError);
  expect(error).toMatchObject({ operationId: "listStations", status: 200 });
  expect((error as Error).message).toContain("answered 200 with another content, not text/csv");
});

test.each(["application/json", "text/html", "text/plain", "application/octet-stream"])(
  "E106 refuses a 200 of %s as a table",
  async (type) => {
    const error = await failureOf(listAsCsv("id\r\n1\r\n", type));
    expect(error).toBeInstanceOf(UnexpectedContentTypeError);
    expect(error).toMatchObject({ status: 200, excerpt: "id\r\n1\r\n" });
  },
);

test("gives the documented JSON of a failure where a table was asked for", async () => {
  const { fetch } = observeFetch(() => Response.json({ reason: "too wide" }, { status: 400 }));
  const result = await tidepoolOf({ fetch }).GET("/stations", { accept: "text/csv" });
  expect(result).toMatchObject({ documented: true, ok: false, status: 400, error: { reason: "too wide" } });
  await expect(unwrap(result)).rejects.toBeInstanceOf(HttpError);
});

test.each([
  ["iso-8859-1", [0xe9]],
  ["utf-16le", [0xe9, 0x00]],
])("reads the words of a failure in their charset, %s, too", async (charset, bytes) => {
  const { fetch } = observeFetch(() => bytesOf(bytes, `text/plain; charset=${charset}`, 404));
  expect(await tidepoolOf({ fetch }).GET("/stations")).toMatchObject({ status: 404, error: "é" });
});

async function listAsCsv(body: string | readonly number[], type = "text/csv"): Promise<string> {
  const { fetch } = observeFetch(() => bytesOf(typeof body === "string" ? [...new TextEncoder().encode(body)] : body, type));
  return unwrap(tidepoolOf({ fetch }).GET("/stations", { accept: "text/csv" }));
}

function bytesOf(bytes: readonly number[], type: string, status = 200): Response {
  return new Response(Uint8Array.from(bytes), { status, headers: { "content-type": type } });
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
