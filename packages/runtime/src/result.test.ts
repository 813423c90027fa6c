import { expect, test } from "vitest";
import { type ObservedFetch, observeFetch } from "../test/observed-fetch.ts";
import { type TidepoolPaths, tidepool } from "../test/tidepool.ts";
import {
  AuthError,
  bearerAuth,
  type Client,
  type ClientOptions,
  ContractError,
  createClient,
  HttpError,
  type OperationFacts,
  RateLimitError,
  RedirectError,
  UnexpectedContentTypeError,
  unwrap,
} from "./index.ts";

const PARAMS = { params: { path: { stationId: "s1" } } };

test("E128 throws from unwrap one class for each status from 400 to 599", async () => {
  for (let status = 400; status < 600; status++) {
    const error = await failureOf(unwrap(answered(status).GET("/stations/{stationId}", PARAMS)));
    const kind = status === 401 ? AuthError : status === 429 ? RateLimitError : HttpError;
    expect((error as Error).name, String(status)).toBe(kind.name);
    for (const ancestor of [kind, HttpError, ContractError, Error]) expect(error).toBeInstanceOf(ancestor);
    expect(error instanceof AuthError).toBe(status === 401);
    expect(error instanceof RateLimitError).toBe(status === 429);
    expect(error).toMatchObject({ status, operationId: "getStation", method: "GET", attempts: 1, error: { reason: "tide" } });
    expect((error as Error).message).toMatch(new RegExp(`getStation.*${status}`));
  }
});

test("E128 knows its errors across two copies of the module, and nothing else as them", async () => {
  // A query makes the test runner load the module a second time.
  const copy = (await import(/* @vite-ignore */ `./errors.ts?copy=${"second"}`)) as typeof import("./errors.ts");
  expect(copy.AuthError).not.toBe(AuthError);
  const error = await failureOf(unwrap(answered(401).GET("/stations/{stationId}", PARAMS)));
  for (const kind of [copy.AuthError, copy.HttpError, copy.ContractError]) expect(error).toBeInstanceOf(kind);
  for (const kind of [copy.RateLimitError, copy.NetworkError, copy.DecodeError]) expect(error).not.toBeInstanceOf(kind);
  for (const other of [new Error("x"), new TypeError("x"), null, undefined, 4, "x", { name: "HttpError" }])
    expect(other).not.toBeInstanceOf(HttpError);
});

test("E128 carries what the provider asks to wait, on the result and on the error", async () => {
  const { fetch } = observeFetch(() => Response.json({ fault: "busy" }, { status: 429, headers: { "retry-after": "40" } }));
  const result = await tidepoolOf({ fetch, retry: { maxRetries: 0 } }).GET("/stations/{stationId}", PARAMS);
  expect(result).toMatchObject({ documented: true, ok: false, status: 429, retryAfterMs: 40_000 });
  const error = (await failureOf(unwrap(result))) as RateLimitError;
  expect(error.retryAfterMs).toBe(40_000);
  expect("retryAfterMs" in (await answered(400).GET("/stations/{stationId}", PARAMS))).toBe(false);
});

test.each([
  ["/stations", 400, true],
  ["/stations", 401, true],
  ["/stations", 404, false],
  ["/stations", 422, false],
  ["/stations", 500, true],
  ["/stations", 599, true],
  ["/stations/{stationId}", 400, true],
  ["/stations/{stationId}", 499, true],
  ["/stations/{stationId}", 500, true],
  ["/stations/{stationId}", 300, true],
  ["/tides", 400, false],
  ["/tides", 500, false],
] as const)("says of GET %s answered by %i whether that is documented: %j", async (path, status, documented) => {
  const client = answered(status);
  const result = path === "/stations/{stationId}" ? await client.GET(path, PARAMS) : await client.GET(path);
  expect(result).toMatchObject({ documented, ok: false, status, error: { reason: "tide" } });
  expect(result.data).toBeUndefined();
});

test.each(["text/plain", "text/html", "application/xml"])("does not take a failure of %s for the documented JSON", async (type) => {
  const { fetch } = observeFetch(() => new Response("no", { status: 400, headers: { "content-type": type } }));
  const result = await tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS);
  expect(result).toMatchObject({ documented: false, ok: false, status: 400, error: "no" });
});

test("takes problem details for the documented JSON of a failure", async () => {
  const body = '{"type":"about:blank","title":"Bad"}';
  const { fetch } = observeFetch(() => new Response(body, { status: 400, headers: { "content-type": "application/problem+json" } }));
  const result = await tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS);
  expect(result).toMatchObject({ documented: true, status: 400, error: { type: "about:blank", title: "Bad" } });
});

test("does not take text that says it is JSON for the documented failure", async () => {
  const { fetch } = observeFetch(() => new Response("<p>no", { status: 400, headers: { "content-type": "application/json" } }));
  const result = await tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS);
  expect(result).toMatchObject({ documented: false, ok: false, status: 400, error: "<p>no" });
});

test.each(["Service down", '{"reason":"down"}'])(
  "gives a failure without a media type as text or as the documented JSON: %s",
  async (body) => {
    const { fetch } = observeFetch(() => new Response(new TextEncoder().encode(body), { status: 400 }));
    const { documented, error } = await tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS);
    // The type of a documented failure is an object here.
    expect(typeof error).toBe(documented ? "object" : "string");
  },
);

test.each([202, 206, 299])("takes an undocumented success, %i, for no success, with what it says", async (status) => {
  const result = await answered(status).POST("/stations", { body: { name: "Brest" } });
  expect(result).toMatchObject({ documented: false, ok: false, status, error: { reason: "tide" } });
  const error = await failureOf(unwrap(result));
  expect(error).toBeInstanceOf(HttpError);
  expect(error).toMatchObject({ status, attempts: 1 });
  expect((error as Error).message).toMatch(/contract does not know/);
});

test("takes a success that is documented for no success of this operation by no default", async () => {
  const result = await answered(201).GET("/stations/{stationId}", PARAMS);
  expect(result).toMatchObject({ documented: false, ok: false, status: 201 });
});

test("takes words in place of no body for no data, but not the page of a proxy", async () => {
  const words = observeFetch(() => new Response("OK"));
  expect(await pingOf(words)).toMatchObject({ documented: true, ok: true, status: 200, data: undefined });
  const page = observeFetch(() => new Response("<p>Log in", { headers: { "content-type": "text/html" } }));
  expect(await failureOf(pingOf(page))).toBeInstanceOf(UnexpectedContentTypeError);
});

test("unwraps a promise, a result and a copy of a result alike", async () => {
  const good = answered(200).GET("/stations/{stationId}", PARAMS);
  for (const given of [good, await good, { ...(await good) }]) expect(await unwrap(given)).toEqual({ reason: "tide" });
  const bad = answered(404).GET("/stations/{stationId}", PARAMS);
  for (const given of [bad, await bad, { ...(await bad) }]) {
    const error = (await failureOf(unwrap(given))) as HttpError;
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ operationId: "getStation", status: 404, excerpt: '{"reason":"tide"}', error: { reason: "tide" } });
    expect(error.response?.status).toBe(404);
  }
});

test("unwraps to undefined where there is no data, and throws what a rejected call throws", async () => {
  const { fetch } = observeFetch(() => new Response(null, { status: 204 }));
  expect(await unwrap(tidepoolOf({ fetch }).DELETE("/stations/{stationId}", PARAMS))).toBeUndefined();
  const fault = new Error("mine");
  await expect(unwrap(Promise.reject(fault))).rejects.toBe(fault);
});

test("E129 gives a response whose status and headers can be read, and whose body was read once", async () => {
  let pulled = 0;
  const { fetch } = observeFetch(() => {
    const body = new ReadableStream({
      pull: (controller) => {
        pulled++;
        controller.enqueue(new TextEncoder().encode('{"reason":"tide"}'));
        controller.close();
      },
    });
    return new Response(body, { status: 404, headers: { "content-type": "application/json", "x-request-id": "req-7" } });
  });
  const result = await tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS);
  const error = (await failureOf(unwrap(result))) as HttpError;
  await failureOf(unwrap(result));
  expect(pulled).toBe(1);
  expect(error.response).toBe(result.response);
  expect(error.requestId).toBe("req-7");
  expect([result.response.status, result.response.bodyUsed, result.response.headers.get("x-request-id")]).toEqual([404, true, "req-7"]);
});

test("E129 lets a middleware read the body of a response, and gives the data all the same", async () => {
  const texts: string[] = [];
  const client = answered(200);
  client.use({
    onResponse: async ({ response }) => {
      texts.push(await response.text());
    },
  });
  expect(await unwrap(client.GET("/stations/{stationId}", PARAMS))).toEqual({ reason: "tide" });
  expect(texts).toEqual(['{"reason":"tide"}']);
});

test.each([
  [300, RedirectError],
  [399, RedirectError],
  [299, undefined],
  [400, undefined],
  [404, undefined],
])("A1 takes a Location for a redirect on 3XX alone: %i", async (status, kind) => {
  const call = answered(status, { location: "/login" }).PUT("/stations/{stationId}", { ...PARAMS, body: { name: "Brest" } });
  const outcome = await failureOf(call);
  expect((outcome as Error | undefined)?.constructor).toBe(kind);
});

test("gives a redirect that the contract documents by its range as a value", async () => {
  const answer = new Response(null, { status: 307, headers: { location: "/home" } });
  expect(await pingOf({ fetch: async () => answer }, { "": ["3XX"] })).toMatchObject({ documented: true, ok: false, status: 307 });
});

test("A19 names the slash of a redirect, whatever the query", async () => {
  const { fetch } = observeFetch(() => new Response(null, { status: 301, headers: { location: "/base/stations/" } }));
  await expect(tidepoolOf({ fetch }).GET("/stations", { params: { query: { q: "a" } } })).rejects.toThrow(/in its trailing slash alone/);
});

test("reads the body of a success that may have none", async () => {
  const replies = { "": [200], "application/json": [200] };
  expect(
    await pingOf(
      observeFetch(() => Response.json({ id: 1 })),
      replies,
    ),
  ).toMatchObject({ documented: true, ok: true, data: { id: 1 } });
  expect(await pingOf({ fetch: async () => new Response() }, replies)).toMatchObject({ documented: true, ok: true, data: undefined });
});

test("E101 takes a failure of HEAD for the documented one, of which it has no body", async () => {
  const { fetch } = observeFetch(() => new Response(null, { status: 404 }));
  const client = createClient<TidepoolPaths>(
    { ...tidepool, operations: { probe: { method: "HEAD", path: "/stations/{stationId}", replies: { "application/json": [200, 404] } } } },
    { baseUrl: "https://api.test", fetch },
    bearerAuth("t0ken"),
  );
  expect(await client.HEAD("/stations/{stationId}", PARAMS)).toMatchObject({ documented: true, ok: false, status: 404 });
});

test("unwraps a failure that no client made, as a test's double", async () => {
  const failure = { documented: true, ok: false, status: 404, error: { reason: "tide" } } as const;
  for (const double of [failure, { ...failure, response: new Response(null, { status: 404 }) }]) {
    const error = await failureOf(unwrap(double as typeof double & { response: Response }));
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ status: 404, error: { reason: "tide" }, message: "answered 404: see .error." });
    expect((error as HttpError).response).toBe((double as { response?: Response }).response);
  }
});

/** A client that gets one JSON reply for whatever it asks. */
function answered(status: number, headers: Record<string, string> = {}): Client<TidepoolPaths> {
  const { fetch } = observeFetch(() => Response.json({ reason: "tide" }, { status, headers }));
  return tidepoolOf({ fetch, retry: { maxRetries: 0 } });
}

function pingOf({ fetch }: Pick<ObservedFetch, "fetch">, replies: OperationFacts["replies"] = { "": [200] }): Promise<object> {
  const ping = { method: "GET", path: "/ping", replies };
  const client = createClient<{ "/ping": { get: { responses: { 200: { content?: never } } } } }>(
    { ...tidepool, operations: { ping } },
    { baseUrl: "https://api.test", fetch },
    bearerAuth("t0ken"),
  );
  return client.GET("/ping");
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

test("A1 says of a redirect that a browser hides that nobody knows its place, and keeps default to failures", async () => {
  const opaque = (): Response =>
    Object.defineProperties(new Response(null), { type: { value: "opaqueredirect" }, status: { value: 0 }, ok: { value: false } });
  await expect(getStation(opaque())).rejects.toThrow(/a redirect to a hidden place/);
  await expect(getStation(new Response(null, { status: 302, headers: { location: "https://evil.test/x?t=1" } }))).rejects.toThrow(
    /a redirect to https:\/\/evil\.test:/,
  );
});

test("E101 takes a failure without a body for no documented one, unless none is documented", async () => {
  expect(await getStation(new Response(null, { status: 404 }))).toMatchObject({ documented: false, status: 404, error: undefined });
});

function getStation(response: Response): Promise<unknown> {
  const options = { baseUrl: "https://api.test/base", fetch: async () => response };
  return createClient<TidepoolPaths>(tidepool, options, bearerAuth("t0ken")).GET("/stations/{stationId}", {
    params: { path: { stationId: 1 } },
  });
}
