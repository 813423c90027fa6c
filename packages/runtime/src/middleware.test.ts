import { describe, expect, test } from "vitest";
import { createFakeClock } from "../test/fake-clock.ts";
import { observeFetch } from "../test/observed-fetch.ts";
import { type TidepoolPages, type TidepoolPaths, tidepool } from "../test/tidepool.ts";
import { type Auth, basicAuth, bearerAuth } from "./auth.ts";
import type { Client } from "./client-types.ts";
import { createClient } from "./create-client.ts";
import { AbortError, ConfigError, ContractError, RedirectError, ResponseTooLargeError, TimeoutError } from "./errors.ts";
import type { Middleware } from "./middleware.ts";
import { sessionAuth } from "./session-auth.ts";
import type { ClientOptions } from "./settings.ts";

const BASE_URL = "https://api.test/base";
const STATIONS = [{ id: "s1", name: "Brest" }];

describe("middlewares", () => {
  test("F130 see requests in the order of their use, and replies in the reverse one", async () => {
    const { client, requests } = create();
    const seen: string[] = [];
    const logger = (name: string): Middleware => ({
      onRequest: ({ request }) => {
        seen.push(`${name} request ${request.headers.get("x-path") ?? ""}`);
        return withHeader(request, "x-path", `${request.headers.get("x-path") ?? ""}${name}`);
      },
      onResponse: ({ request, response }) => {
        seen.push(`${name} response ${response.status} of ${request.headers.get("x-path")}`);
        return new Response(response.body, { status: response.status + 1, headers: response.headers });
      },
    });
    client.use(logger("a"), logger("b"));
    client.use(logger("c"));
    const { status } = await client.GET("/stations");
    expect(seen).toEqual([
      "a request ",
      "b request a",
      "c request ab",
      "c response 200 of abc",
      "b response 201 of abc",
      "a response 202 of abc",
    ]);
    expect([status, requests[0]?.headers.get("x-path")]).toEqual([203, "abc"]);
  });

  test("F130 are waited for, one after the other", async () => {
    const { client } = create();
    const seen: string[] = [];
    const slow = (name: string): Middleware => ({
      onRequest: async () => {
        await pause();
        seen.push(`${name} request`);
        return undefined;
      },
      onResponse: async () => {
        await pause();
        seen.push(`${name} response`);
        return undefined;
      },
    });
    client.use(slow("a"), slow("b"));
    await client.GET("/stations");
    expect(seen).toEqual(["a request", "b request", "b response", "a response"]);
  });

  test("F130 are told what the call is", async () => {
    const { client } = create();
    const told: unknown[] = [];
    client.use({
      onRequest: ({ request: { method, url }, schemaPath, params, operationId }) => {
        told.push({ method, url, schemaPath, params, operationId });
      },
    });
    const params = { path: { stationId: "s 1" } };
    await client.GET("/stations/{stationId}", { params });
    expect(told).toEqual([
      {
        method: "GET",
        url: "https://api.test/base/stations/s%201",
        schemaPath: "/stations/{stationId}",
        params,
        operationId: "getStation",
      },
    ]);
  });

  test("F130 give a Response in place of the request, which skips all that follows", async () => {
    const { client, requests } = create();
    const seen: string[] = [];
    client.use(
      { onRequest: () => void seen.push("a request"), onResponse: () => void seen.push("a response") },
      { onRequest: () => Response.json(STATIONS), onResponse: () => void seen.push("b response") },
      { onRequest: () => void seen.push("c request"), onResponse: () => void seen.push("c response") },
    );
    expect((await client.GET("/stations")).data).toEqual(STATIONS);
    expect([seen, requests]).toEqual([["a request"], []]);
  });

  test("F130 give a Response that is read like any other, its documented status and media type included", async () => {
    const replies = [
      Response.json({ reason: "no" }, { status: 400 }),
      new Response(null, { status: 302, headers: { location: "https://evil.test/" } }),
      new Response("<html>", { headers: { "content-type": "text/html" } }),
    ];
    const { client } = create();
    client.use({ onRequest: () => replies.shift() });
    expect(await client.GET("/stations")).toMatchObject({ documented: true, ok: false, status: 400, error: { reason: "no" } });
    await expect(client.GET("/stations")).rejects.toThrow(RedirectError);
    await expect(client.GET("/stations")).rejects.toThrow(ContractError);
  });

  test("F130 change headers, body and query of what is sent, each alone", async () => {
    const { client, requests } = create();
    const changes: Middleware["onRequest"][] = [
      ({ request }) => withHeader(request, "x-trace", "1"),
      ({ request }) => new Request(request, { body: '{"name":"Quimper"}' }),
      ({ request }) => new Request(`${request.url}?q=1`, request),
      ({ request }) => new Request(request.url, { method: "POST", headers: request.headers }),
      () => undefined,
    ];
    for (const onRequest of changes) {
      const change: Middleware = onRequest === undefined ? {} : { onRequest };
      client.use(change);
      await client.POST("/stations", { body: { name: "Brest" } });
      client.eject(change);
    }
    const brest = '{"name":"Brest"}';
    const sent = await Promise.all(
      requests.map(async (request) => [new URL(request.url).search, request.headers.get("x-trace"), await request.text()]),
    );
    expect(sent).toEqual([
      ["", "1", brest],
      ["", null, '{"name":"Quimper"}'],
      ["?q=1", null, brest],
      ["", null, ""],
      ["", null, brest],
    ]);
    for (const { headers } of requests) expect(headers.get("authorization")).toBe("Bearer hunter2");
    expect(requests[1]?.headers.get("content-type")).toBe("application/json");
  });

  test("F130 change no method without a word", async () => {
    const { client, requests } = create();
    client.use({ name: "eraser", onRequest: ({ request }) => new Request(request.url, { method: "DELETE" }) });
    const error: unknown = await client.GET("/stations").catch((reason) => reason);
    expect(error instanceof ConfigError || requests[0]?.method === "DELETE").toBe(true);
  });

  test("F130 may read a body and leave it to the call all the same", async () => {
    const { client, requests } = create();
    const read: unknown[] = [];
    const reader: Middleware = {
      onRequest: async ({ request }) => void read.push(await request.text()),
      onResponse: async ({ response }) => void read.push(await response.json()),
    };
    client.use(reader);
    expect((await client.POST("/stations", { body: { name: "Brest" } })).status).toBe(200);
    expect((await client.GET("/stations")).data).toEqual(STATIONS);
    expect(read).toEqual(['{"name":"Brest"}', STATIONS, "", STATIONS]);
    expect(await requests[0]?.text()).toBe('{"name":"Brest"}');
  });

  test("F130 may give back what they were given, although they read it", async () => {
    const { client, requests } = create();
    client.use({
      onRequest: async ({ request }) => {
        await request.text();
        return request;
      },
      onResponse: async ({ response }) => {
        await response.text();
        return response;
      },
    });
    expect((await client.PUT("/stations/{stationId}", { params: { path: { stationId: 1 } }, body: { name: "Brest" } })).data).toEqual(
      STATIONS,
    );
    expect(await requests[0]?.text()).toBe('{"name":"Brest"}');
  });

  test("F130 replace a reply, of which the result is made", async () => {
    const { client } = create();
    client.use({ onResponse: ({ response }) => Response.json([], { status: response.status }) });
    expect(await client.GET("/stations")).toMatchObject({ ok: true, status: 200, data: [] });
  });

  test("F130 run once for a call, whatever its retries and renewals", async () => {
    const clock = createFakeClock();
    const answers = [new Response(null, { status: 503 }), new Response(null, { status: 401 }), Response.json(STATIONS)];
    const { client, requests } = create(
      { clock },
      () => answers.shift() as Response,
      bearerAuth(async () => "hunter2"),
    );
    const seen: string[] = [];
    client.use({
      onRequest: ({ request }) => {
        seen.push("request");
        return withHeader(request, "x-trace", "1");
      },
      onResponse: ({ response }) => void seen.push(`response ${response.status}`),
    });
    expect((await clock.run(client.GET("/stations"))).data).toEqual(STATIONS);
    expect(seen).toEqual(["request", "response 200"]);
    expect(requests.map(({ headers }) => [headers.get("x-trace"), headers.get("authorization")])).toEqual(
      Array.from({ length: 3 }, () => ["1", "Bearer hunter2"]),
    );
  });

  test("F130 may change the headers of the request that they are given, as openapi-fetch's own do", async () => {
    const { client, requests } = create();
    client.use({
      onRequest({ request }) {
        request.headers.set("x-trace", "1");
        return request;
      },
    });
    client.use({ onRequest: ({ request }) => request.headers.set("x-second", "2") });
    await client.GET("/stations");
    expect(requests.map(({ headers }) => [headers.get("x-trace"), headers.get("x-second"), headers.get("authorization")])).toEqual([
      ["1", "2", "Bearer hunter2"],
    ]);
  });

  test("B52 B55 end with the signal and the time of the call", async () => {
    const clock = createFakeClock();
    const { client, requests } = create({ clock, totalTimeoutMs: 1000 });
    client.use({ onRequest: () => new Promise<undefined>(() => {}) });
    await expect(clock.run(client.GET("/stations"))).rejects.toThrow(TimeoutError);
    await expect(client.GET("/stations", { signal: AbortSignal.abort() })).rejects.toThrow(AbortError);
    expect([requests.length, clock.pending()]).toEqual([0, 0]);
  });

  test("F130 see the status, its text and the headers of a reply, also where it has no body", async () => {
    const { client } = create({}, () => new Response(null, { status: 204, statusText: "Gone with it", headers: { "x-trace": "1" } }));
    const seen: unknown[] = [];
    client.use({
      onResponse: ({ response: { status, statusText, headers } }) => void seen.push([status, statusText, headers.get("x-trace")]),
    });
    expect((await client.DELETE("/stations/{stationId}", { params: { path: { stationId: 1 } } })).status).toBe(204);
    expect(seen).toEqual([[204, "Gone with it", "1"]]);
  });

  test("F130 A1 see a redirect that a browser hides, which is refused after them", async () => {
    const hidden = { type: "opaqueredirect", status: 0, ok: false, headers: new Headers(), body: null } as Response;
    const { client } = create({ fetch: async () => hidden });
    const seen: unknown[] = [];
    client.use({ onResponse: ({ response }) => void seen.push(response.type) });
    await expect(client.GET("/stations")).rejects.toThrow(RedirectError);
    expect(seen).toEqual(["opaqueredirect"]);
  });

  test("B55 take nothing of a call's time while it waits for the rate limit", async () => {
    const clock = createFakeClock();
    const { client, requests } = create({ clock, totalTimeoutMs: 1000, rateLimit: { limit: 1, windowMs: 60_000 } });
    client.use({ onRequest: () => undefined });
    const results = await clock.run(Promise.all([client.GET("/stations"), client.GET("/stations")]));
    expect(results.map(({ status }) => status)).toEqual([200, 200]);
    expect(requests).toHaveLength(2);
  });

  test("F130 give replies that are held to the size of any other, with the wait that they ask for", async () => {
    const { client } = create({ maxResponseBytes: 10 });
    const large: Middleware = { onResponse: () => Response.json("a".repeat(20)) };
    client.use(large);
    await expect(client.GET("/stations")).rejects.toThrow(ResponseTooLargeError);
    client.eject(large);
    client.use({ onRequest: () => new Response(null, { status: 429, headers: { "retry-after": "3" } }) });
    expect(await client.GET("/stations")).toMatchObject({ status: 429, retryAfterMs: 3000 });
  });

  test("F130 B50 have their body sent in the same bytes on each attempt", async () => {
    const clock = createFakeClock();
    const { client, requests } = create({ clock }, () => new Response(null, { status: 503 }));
    client.use({ onRequest: ({ request }) => new Request(request, { body: "{} " }) });
    await clock.run(client.PUT("/stations/{stationId}", { params: { path: { stationId: 1 } }, body: { name: "a" } }));
    expect(await Promise.all(requests.map((request) => request.text()))).toEqual(["{} ", "{} ", "{} "]);
  });

  test("F130 run for the pages of a list too", async () => {
    const { client, requests } = create({}, () => Response.json({ data: [{ id: 1, height: 2 }], paging: { total: 1, next: null } }));
    client.use({ onRequest: ({ request }) => withHeader(request, "x-trace", "1") });
    for await (const { id } of client.paginate("/tides")) expect(id).toBe(1);
    expect(requests.map(({ headers }) => headers.get("x-trace"))).toEqual(["1"]);
  });
});

describe("middlewares and credentials", () => {
  test.each([["https://evil.test/base/stations"], ["http://api.test/base/stations"], ["https://api.test:8443/base/stations"]])(
    "A1 send no call to %s, another origin, with or without credentials",
    async (url) => {
      const { client, requests } = create();
      client.use({ onRequest: ({ request }) => new Request(url, request) });
      await expect(client.GET("/stations")).rejects.toThrow(ConfigError);
      await expect(client.GET("/status")).rejects.toThrow(ConfigError);
      expect(requests).toEqual([]);
    },
  );

  const auths: [string, Auth][] = [
    ["a token", bearerAuth("hunter2")],
    ["the token of a function", bearerAuth(async () => "hunter2")],
    ["a password", basicAuth({ username: "ada", password: "hunter2" })],
    ["a session", sessionAuth(tidepool, { username: "ada", password: "hunter2" })],
  ];
  test.each(auths)("A1 A31 never see %s, before or after the call, nor the login of it", async (_, auth) => {
    const answer = ({ url }: Request): Response =>
      url.endsWith("/login") ? new Response(null, { status: 302, headers: { "set-cookie": "SESSION=hunter2" } }) : Response.json(STATIONS);
    const { client } = create({}, answer, auth);
    const seen: string[] = [];
    const look = ({ request }: { request: Request }): void => void seen.push(request.url, ...[...request.headers].flat());
    client.use({ onRequest: look, onResponse: look });
    await client.GET("/stations");
    await client.GET("/stations");
    expect(seen.filter((text) => text.startsWith("https:"))).toHaveLength(4);
    expect(seen.join()).not.toMatch(/hunter2|authorization|cookie|login/i);
    expect(seen.join()).not.toContain(btoa("ada:hunter2"));
  });

  test("A1 cannot put a credential of their own in the place of the client's", async () => {
    const { client, requests } = create();
    client.use({ onRequest: ({ request }) => withHeader(request, "authorization", "Bearer mine") });
    await client.GET("/stations");
    expect(requests[0]?.headers.get("authorization")).toBe("Bearer hunter2");
  });
});

describe("a middleware that", () => {
  const rejects = async (): Promise<never> => {
    throw new TypeError("below");
  };
  const used = async (): Promise<Response> => {
    const response = Response.json([]);
    await response.text();
    return response;
  };
  const usedRequest = async (): Promise<Request> => {
    const request = new Request(`${BASE_URL}/stations`, { method: "POST", body: "{}" });
    await request.text();
    return request;
  };
  const hooks: [string, Middleware][] = [
    [
      "throws on a request",
      {
        onRequest: () => {
          throw new TypeError("below");
        },
      },
    ],
    [
      "throws on a response",
      {
        onResponse: () => {
          throw new TypeError("below");
        },
      },
    ],
    ["rejects on a request", { onRequest: rejects }],
    ["rejects on a response", { onResponse: rejects }],
    ["gives text for a request", { onRequest: () => "x" as never }],
    ["gives null for a request", { onRequest: () => null as never }],
    ["gives an object for a request", { onRequest: async () => ({ url: BASE_URL }) as never }],
    ["gives false for a response", { onResponse: () => false as never }],
    ["gives an object for a response", { onResponse: () => ({ status: 200 }) as never }],
    ["gives a Request for a response", { onResponse: ({ request }) => request as never }],
    ["gives a Response whose body is read for a request", { onRequest: used }],
    ["gives a Response whose body is read for a response", { onResponse: used }],
    ["gives a Request whose body is read", { onRequest: usedRequest }],
  ];
  test.each(hooks)("F131 %s is a ConfigError that names it", async (_, hook) => {
    const { client } = create();
    client.use({ onRequest: () => undefined }, { name: "tracer", ...hook });
    const error: unknown = await client.POST("/stations", { body: { name: "a" } }).catch((reason) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toMatch(/tracer/);
  });

  test.each(hooks)("F131 %s is named by its number where it has no name", async (_, hook) => {
    const { client } = create();
    client.use({ onRequest: () => undefined }, hook);
    await expect(client.POST("/stations", { body: { name: "a" } })).rejects.toThrow(/Middleware 2/);
  });

  const failing: Middleware = {
    onResponse: () => {
      throw new TypeError("below");
    },
  };

  test("F131 fails is told with its cause, and not tried again", async () => {
    const { client, requests } = create();
    client.use(failing);
    const error: unknown = await client.GET("/stations").catch((reason) => reason);
    expect((error as Error).cause).toBeInstanceOf(TypeError);
    expect(requests).toHaveLength(1);
  });

  test("F131 fails is told with the operation of the call", async () => {
    const { client } = create();
    client.use(failing);
    const error: unknown = await client.GET("/stations").catch((reason) => reason);
    expect(error).toMatchObject({ operationId: "listStations", method: "GET" });
  });
});

describe("use and eject", () => {
  test("F132 are seen by the next call, and by none that is under way", async () => {
    let go = (): void => {};
    const { client } = create(
      {},
      () =>
        new Promise((resolve) => {
          go = () => resolve(Response.json(STATIONS));
        }),
    );
    const seen: string[] = [];
    const logger = (name: string): Middleware => ({
      onRequest: () => void seen.push(`${name} request`),
      onResponse: () => void seen.push(`${name} response`),
    });
    const [first, second] = [logger("a"), logger("b")];
    client.use(first);
    const call = client.GET("/stations");
    await pause();
    client.use(second);
    client.eject(first);
    go();
    await call;
    const next = client.GET("/stations");
    await pause();
    go();
    await next;
    expect(seen).toEqual(["a request", "a response", "b request", "b response"]);
  });

  test("F132 may be called by a middleware itself", async () => {
    const { client } = create();
    const seen: string[] = [];
    const once: Middleware = {
      onRequest: () => {
        seen.push("once");
        client.eject(once);
        client.use({ onRequest: () => void seen.push("added") });
      },
    };
    client.use(once, { onRequest: () => void seen.push("last") });
    await client.GET("/stations");
    await client.GET("/stations");
    expect(seen).toEqual(["once", "last", "last", "added"]);
  });

  test("F132 take several at once, and eject leaves those that were never used alone", async () => {
    const { client } = create();
    const seen: string[] = [];
    const [a, b, c] = ["a", "b", "c"].map((name): Middleware => ({ onRequest: () => void seen.push(name) })) as [
      Middleware,
      Middleware,
      Middleware,
    ];
    client.use(a, b, c);
    client.eject(b, { onRequest: () => undefined }, a);
    await client.GET("/stations");
    expect(seen).toEqual(["c"]);
  });

  test("F132 belong to one client", async () => {
    const [one, other] = [create(), create()];
    one.client.use({ onRequest: ({ request }) => withHeader(request, "x-trace", "1") });
    await other.client.GET("/stations");
    expect(other.requests[0]?.headers.has("x-trace")).toBe(false);
  });

  test("F132 serve 50 calls at once, each with its own request", async () => {
    const { client } = create({}, ({ headers }) => Response.json([{ id: headers.get("x-q"), name: "" }]));
    client.use({
      onRequest: async ({ request }) => {
        await pause();
        return withHeader(request, "x-q", new URL(request.url).searchParams.get("q") ?? "");
      },
    });
    const calls = Array.from({ length: 50 }, async (_, index) => {
      const { data } = await client.GET("/stations", { params: { query: { q: String(index) } } });
      return Number(data?.[0]?.id) === index;
    });
    expect((await Promise.all(calls)).every(Boolean)).toBe(true);
  });
});

function create(
  options: ClientOptions = {},
  answer: (request: Request) => Response | Promise<Response> = () => Response.json(STATIONS),
  auth: Auth = bearerAuth("hunter2"),
): { client: Client<TidepoolPaths, TidepoolPages>; requests: Request[] } {
  const { fetch, requests } = observeFetch(answer);
  return { client: createClient<TidepoolPaths, TidepoolPages>(tidepool, { baseUrl: BASE_URL, fetch, ...options }, auth), requests };
}

/** A request with one more header. */
function withHeader(request: Request, name: string, value: string): Request {
  const changed = new Request(request);
  changed.headers.set(name, value);
  return changed;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
