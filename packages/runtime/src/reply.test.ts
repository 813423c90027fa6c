import { expect, test } from "vitest";
import { createFakeClock } from "../test/fake-clock.ts";
import { type ObservedFetch, observeFetch } from "../test/observed-fetch.ts";
import { type TidepoolPaths, tidepool } from "../test/tidepool.ts";
import {
  bearerAuth,
  type Client,
  type ClientOptions,
  ConfigError,
  createClient,
  HttpError,
  NetworkError,
  ResponseTooLargeError,
  TimeoutError,
  unwrap,
} from "./index.ts";

const PARAMS = { params: { path: { stationId: "s1" } } };

test.each([204, 205, 304])("E101 gives undefined for a %i, and lets go of a body that should not be there", async (status) => {
  const { response, wasCancelled } = forbiddenBody(status);
  const { fetch } = observeFetch(() => response);
  // A clone shares its body with what it was made of, which is not let go before both are.
  const plain = async (...args: Parameters<typeof fetch>): Promise<Response> => {
    await fetch(...args);
    return response;
  };
  const result = await tidepoolOf({ fetch: plain }).DELETE("/stations/{stationId}", PARAMS);
  expect([result.data, result.error, result.status, result.documented]).toEqual([undefined, undefined, status, status === 204]);
  expect(wasCancelled()).toBe(true);
});

test("E101 gives undefined for HEAD, whatever length its headers tell of", async () => {
  const { fetch } = observeFetch(() => new Response(null, { headers: { "content-type": "application/json", "content-length": "512" } }));
  const result = await tidepoolOf({ fetch }).HEAD("/stations/{stationId}", PARAMS);
  expect(result).toMatchObject({ documented: true, ok: true, status: 200, data: undefined });
});

test.each([null, "", new ReadableStream({ start: (controller) => controller.close() })])(
  "E101 gives undefined for a 200 without content %#",
  async (body) => {
    const { fetch } = observeFetch(() => new Response(body, { headers: { "content-type": "application/json" } }));
    expect(await tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS)).toMatchObject({ ok: true, status: 200, data: undefined });
  },
);

test("E101 gives undefined for a failure without content, which is not as documented", async () => {
  for (const headers of [{}, { "content-type": "text/html" }] as Record<string, string>[]) {
    const { fetch } = observeFetch(() => new Response(null, { status: 404, headers }));
    const result = await tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS);
    expect(result).toMatchObject({ documented: false, ok: false, status: 404, error: undefined });
  }
});

test("E114 sends a GET again whose reply breaks off, and gives what comes then", async () => {
  const clock = createFakeClock();
  let attempts = 0;
  const { fetch } = observeFetch(() => (attempts++ < 2 ? brokenOff() : Response.json({ id: "s1" })));
  const { data } = await clock.run(tidepoolOf({ fetch, clock }).GET("/stations/{stationId}", PARAMS));
  expect(data).toEqual({ id: "s1" });
  expect(attempts).toBe(3);
});

test.each([
  ["an error of its stream", brokenOff],
  ["fewer bytes than its content-length says", () => new Response('{"id":', { headers: { "content-length": "100" } })],
])("E114 fails with a NetworkError where a reply breaks off by %s, and sends a POST no second time", async (_, answer) => {
  const clock = createFakeClock();
  const { fetch, requests } = observeFetch(answer);
  const got = await clock.run(failureOf(tidepoolOf({ fetch, clock }).GET("/stations/{stationId}", PARAMS)));
  expect(got).toBeInstanceOf(NetworkError);
  expect(got).toMatchObject({ operationId: "getStation", attempts: 3 });
  const posted = await failureOf(tidepoolOf({ fetch, clock }).POST("/stations", { body: { name: "Brest" } }));
  expect(posted).toBeInstanceOf(NetworkError);
  expect(posted).toMatchObject({ operationId: "createStation", attempts: 1 });
  for (const error of [got, posted]) expect(/may have been carried out/.test((error as Error).message)).toBe(error === posted);
  expect(requests).toHaveLength(4);
});

test.each([
  ["more bytes than it says, as after decompression", { "content-length": "3" }],
  ["fewer bytes than it says, compressed", { "content-length": "100", "content-encoding": "br" }],
  ["a length that is no number", { "content-length": "many" }],
])("takes a reply of %s", async (_, headers) => {
  const { fetch } = observeFetch(() => Response.json({ id: "s1" }, { headers }));
  expect((await tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS)).data).toEqual({ id: "s1" });
});

test("E116 refuses a success beyond maxResponseBytes, and does not ask for it again", async () => {
  const { fetch, requests } = observeFetch(() => Response.json({ id: "s".repeat(200) }));
  const error = await failureOf(tidepoolOf({ fetch, maxResponseBytes: 100 }).GET("/stations/{stationId}", PARAMS));
  expect(error).toBeInstanceOf(ResponseTooLargeError);
  expect(error).toMatchObject({ operationId: "getStation", attempts: 1 });
  expect(requests).toHaveLength(1);
  expect((await tidepoolOf({ fetch, maxResponseBytes: 209 }).GET("/stations/{stationId}", PARAMS)).ok).toBe(true);
  await expect(tidepoolOf({ fetch, maxResponseBytes: 208 }).GET("/stations/{stationId}", PARAMS)).rejects.toThrow(ResponseTooLargeError);
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, "5"])("E116 refuses %j as maxResponseBytes", (maxResponseBytes) => {
  expect(() => tidepoolOf({ maxResponseBytes: maxResponseBytes as number })).toThrow(ConfigError);
});

test("E121 keeps 64 KB of the body of a failure, whatever maxResponseBytes is, and waits for no more", async () => {
  let pulled = 0;
  const endless = (): Response =>
    new Response(
      new ReadableStream({
        pull: (controller) => {
          pulled++;
          controller.enqueue(new TextEncoder().encode("x".repeat(10_000)));
        },
      }),
      { status: 404 },
    );
  const result = await tidepoolOf({ fetch: async () => endless(), maxResponseBytes: 10 }).GET("/stations/{stationId}", PARAMS);
  expect(result).toMatchObject({ ok: false, status: 404 });
  expect(result.error).toBe("x".repeat(65_536));
  expect(pulled).toBeLessThan(12);
  const error = (await failureOf(unwrap(result))) as HttpError;
  expect(error.excerpt).toBe("x".repeat(200));
});

test("E121 gives a JSON failure that is cut at 64 KB as text, which is not what is documented", async () => {
  const { fetch } = observeFetch(() => Response.json({ reason: "r".repeat(70_000) }, { status: 400 }));
  const result = await tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS);
  expect(result).toMatchObject({ documented: false, ok: false, status: 400 });
  expect(result.error).toHaveLength(65_536);
});

test("E121 reads the body of a failure within timeoutMs", async () => {
  const clock = createFakeClock();
  const { fetch, requests } = observeFetch(() => new Response(new ReadableStream({}), { status: 500 }));
  const error = await clock.run(failureOf(tidepoolOf({ fetch, clock, timeoutMs: 100 }).GET("/stations/{stationId}", PARAMS)));
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ attempts: 3 });
  expect(requests).toHaveLength(3);
});

test("E103 sends a GET again that a proxy answers with its own page, then gives the page as text", async () => {
  const clock = createFakeClock();
  const page = "<html><title>502 Bad Gateway</title></html>";
  const { fetch, requests } = observeFetch(() => new Response(page, { status: 502, headers: { "content-type": "text/html" } }));
  const result = await clock.run(tidepoolOf({ fetch, clock }).GET("/stations"));
  expect(result).toMatchObject({ documented: false, ok: false, status: 502, error: page });
  expect(requests).toHaveLength(3);
  const error = await failureOf(unwrap(result));
  expect(error).toBeInstanceOf(HttpError);
  expect(error).toMatchObject({ status: 502, attempts: 3, error: page, excerpt: page });
});

test("takes fewer bytes than a reply says in a browser, which hides that it was compressed", async () => {
  const answer = (): Response => Response.json({ id: "s1" }, { headers: { "content-length": "100" } });
  const fetch = async (): Promise<Response> => Object.defineProperty(answer(), "type", { value: "cors" });
  expect((await tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS)).data).toEqual({ id: "s1" });
});

test("refuses a Response that somebody read before, and does not ask for it again", async () => {
  let sent = 0;
  const fetch = async (): Promise<Response> => {
    sent++;
    const response = Response.json({ id: "s1" });
    await response.text();
    return response;
  };
  const error = await failureOf(tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS));
  expect(error).toBeInstanceOf(ConfigError);
  expect((error as Error).message).toMatch(/got a Response whose body was read before: let nobody read it, or pass a clone\.$/);
  expect(sent).toBe(1);
});

test.each([
  [400, 3_000],
  [399, undefined],
])("B36 gives the wait that a %i asks for: %s", async (status, retryAfterMs) => {
  const { fetch } = observeFetch(() => new Response(null, { status, headers: { "retry-after": "3" } }));
  const result: { status: number; retryAfterMs?: number } = await tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS);
  expect(result.retryAfterMs).toBe(retryAfterMs);
});

test("B37 reads a date by the clock of the provider, where its reply tells of it", async () => {
  const headers = { date: "Sun, 08 Nov 2026 08:49:37 GMT", "retry-after": "Sun, 08 Nov 2026 08:49:47 GMT" };
  const { fetch } = observeFetch(() => new Response(null, { status: 400, headers }));
  expect(await tidepoolOf({ fetch }).GET("/stations/{stationId}", PARAMS)).toMatchObject({ retryAfterMs: 10_000 });
});

test.each([undefined, null, "text", {}])("says what a fetch must give that gives %j", async (answer) => {
  const error = await failureOf(tidepoolOf({ fetch: async () => answer as Response }).GET("/status"));
  expect(error).toBeInstanceOf(ConfigError);
  expect((error as Error).message).toMatch(/"fetch"/);
});

function brokenOff(): Response {
  let isStarted = false;
  const body = new ReadableStream({
    pull: (controller) => {
      if (isStarted) return controller.error(new TypeError("terminated"));
      isStarted = true;
      controller.enqueue(new TextEncoder().encode('{"id":'));
    },
  });
  return new Response(body, { headers: { "content-type": "application/json" } });
}

/** A reply with a body where none may be: the constructor of Response makes none. */
function forbiddenBody(status: number): { response: Response; wasCancelled: () => boolean } {
  let isCancelled = false;
  const body = new ReadableStream({
    cancel: () => {
      isCancelled = true;
    },
  });
  const response = Object.defineProperties(new Response(null, { status }), { body: { value: body }, clone: { value: () => response } });
  return { response, wasCancelled: () => isCancelled };
}

function tidepoolOf(options: ClientOptions | ObservedFetch): Client<TidepoolPaths> {
  return createClient<TidepoolPaths>(tidepool, { baseUrl: "https://api.test/base", random: () => 0.5, ...options }, bearerAuth("t0ken"));
}

async function failureOf(task: Promise<unknown>): Promise<unknown> {
  return task.then(
    () => undefined,
    (error: unknown) => error,
  );
}
