import { inspect } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bearerAuth,
  type Client,
  type ClientOptions,
  ContractError,
  createClient,
  DecodeError,
  type HttpError,
  UnexpectedContentTypeError,
  unwrap,
} from "../src/index.ts";
import { createFakeClock } from "./fake-clock.ts";
import { observeFetch } from "./observed-fetch.ts";
import { type TidepoolPaths, tidepool } from "./tidepool.ts";

const PARAMS = { params: { path: { stationId: "s1" } } };
const JSON_TYPE = { "content-type": "application/json" };

test.each([
  ["null", null],
  ["false", false],
  ["0", 0],
  ['""', ""],
  ["[]", []],
  [" \r\n\t{} \n", {}],
  ['"\\ud83c\\udf0a \\u0000"', "\u{1f30a} \0"],
])("gives %j as the data or the error that it is", async (json, value) => {
  for (const status of [200, 400]) {
    const { fetch } = observeFetch(() => new Response(json, { status, headers: JSON_TYPE }));
    const { data, error } = await tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS);
    expect(status === 200 ? data : error).toEqual(value);
  }
});

test("gives any JSON as JSON.parse gives it, but for keys that would set a prototype", async () => {
  const parse = (json: string): unknown => JSON.parse(json, (key, value: unknown) => (key === "__proto__" ? undefined : value));
  await fc.assert(
    fc.asyncProperty(fc.json(), async (json) => {
      const { fetch } = observeFetch(() => new Response(json, { headers: JSON_TYPE }));
      expect(await unwrap(tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS))).toEqual(parse(json));
    }),
    { numRuns: 50 },
  );
});

test("E102 ends with a typed error or data for whatever bytes and type come", async () => {
  const type = fc.constantFrom(
    "",
    "application/json",
    "application/json;charset=",
    "text/csv",
    "text/html",
    ";;",
    "a/b; charset=utf-16",
    "*/*",
  );
  const status = fc.constantFrom(200, 201, 204, 206, 304, 400, 404, 599);
  const accept = fc.constantFrom("application/json" as const, "text/csv" as const);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), type, status, accept, async (bytes, contentType, code, asked) => {
      const body = code === 204 || code === 304 ? null : bytes;
      const fetch = async (): Promise<Response> => new Response(body, { status: code, headers: { "content-type": contentType } });
      const outcome = await failureOf(tidepoolOf({ fetch, retry: { maxRetries: 0 } }).GET("/stations", { accept: asked }));
      expect(outcome === undefined || outcome instanceof ContractError).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test.each(["x-request-id", "request-id", "x-correlation-id"])("E102 says what the provider calls the request, from %s", async (name) => {
  const { fetch } = observeFetch(() => new Response("<p>", { headers: { "content-type": "text/html", [name]: "req-7" } }));
  expect(await failureOf(tidepoolOf({ fetch }).GET("/stations"))).toMatchObject({ requestId: "req-7" });
});

test("E102 prints an error without the body, which may hold anything", async () => {
  const page = observeFetch(() => new Response("<p>s3cret", { headers: { "content-type": "text/html" } }));
  const cut = observeFetch(() => new Response('{"password":"s3cret', { headers: JSON_TYPE }));
  const refused = observeFetch(() => Response.json({ reason: "s3cret" }, { status: 400 }));
  for (const { fetch } of [page, cut, refused]) {
    const error = (await failureOf(unwrap(tidepoolOf({ fetch }).GET("/stations")))) as HttpError;
    expect(inspect(error, { depth: 10 }) + JSON.stringify(error) + error.stack).not.toMatch(/s3cret|t0ken/);
    expect(error.excerpt).toMatch(/s3cret/);
  }
});

test.each([
  ["the login page of a proxy", "text/html", UnexpectedContentTypeError],
  ["a page that says it is JSON", "application/json", DecodeError],
])("E102 takes %s for no outcome of a write, and sends it once", async (_, type, kind) => {
  const clock = createFakeClock();
  const { fetch, requests } = observeFetch(() => new Response("<!doctype html>", { status: 201, headers: { "content-type": type } }));
  const error = await clock.run(failureOf(tidepoolOf({ fetch, clock }).POST("/stations", { body: { name: "Brest" } })));
  expect(error).toBeInstanceOf(kind);
  expect(error).toMatchObject({ operationId: "createStation", method: "POST", status: 201, attempts: 1 });
  expect(requests).toHaveLength(1);
});

test("E102 refuses the page that comes after a failure which was tried again", async () => {
  const clock = createFakeClock();
  const replies = [new Response("busy", { status: 503 }), new Response("<p>", { headers: { "content-type": "text/html" } })];
  const fetch = async (): Promise<Response> => replies.shift() ?? Response.error();
  const error = await clock.run(failureOf(tidepoolOf({ fetch, clock }).GET("/stations")));
  expect(error).toBeInstanceOf(UnexpectedContentTypeError);
  expect(error).toMatchObject({ attempts: 2, status: 200 });
});

test("E109 refuses or keeps JSON that is nested deeper than any stack, with a typed error", async () => {
  const nested = `${"[".repeat(50_000)}{"\\u005f":1}${"]".repeat(50_000)}`;
  for (const status of [200, 400]) {
    const { fetch } = observeFetch(() => new Response(nested, { status, headers: JSON_TYPE }));
    const error = await failureOf(tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS));
    expect(error === undefined || error instanceof DecodeError).toBe(true);
  }
});

test("E129 gives each of many calls at once its own reply", async () => {
  const { fetch } = observeFetch(({ url }) => Response.json({ id: url.split("/").at(-1) }));
  const client = tidepoolOf({ fetch });
  const ids = Array.from({ length: 50 }, (_, at) => `s${at}`);
  const stations = await Promise.all(
    ids.map((stationId) => unwrap(client.GET("/stations/{stationId}", { params: { path: { stationId } } }))),
  );
  expect(stations.map((station) => station.id)).toEqual(ids);
});

function tidepoolOf(options: ClientOptions): Client<TidepoolPaths> {
  return createClient<TidepoolPaths>(tidepool, { baseUrl: "https://api.test/base", ...options }, bearerAuth("t0ken"));
}

async function failureOf(task: Promise<unknown>): Promise<unknown> {
  return task.then(
    () => undefined,
    (error: unknown) => error,
  );
}
