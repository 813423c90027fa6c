import { inspect } from "node:util";
import { expect, test } from "vitest";
import { observeFetch } from "../test/observed-fetch.ts";
import { type TidepoolPaths, tidepool } from "../test/tidepool.ts";
import { bearerAuth, sessionAuth } from "./auth.ts";
import type { Client } from "./client-types.ts";
import { type ClientOptions, createClient } from "./create-client.ts";
import { ConfigError } from "./errors.ts";

const BASE_URL = "https://api.test/base";

test("sends a call to the server with the credentials, and gives what came back", async () => {
  const { fetch, requests } = observeFetch(() => Response.json([{ id: "s1", name: "Brest" }]));
  const { data, error, response } = await createTidepoolClient({ fetch }).GET("/stations", { params: { query: { q: "a b" } } });
  expect(data).toEqual([{ id: "s1", name: "Brest" }]);
  expect(error).toBeUndefined();
  expect(response.status).toBe(200);
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual(["GET https://api.test/base/stations?q=a%20b"]);
  expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({ accept: "application/json", authorization: "Bearer t0ken" });
});

test("gives the documented error of a failed call", async () => {
  const { fetch } = observeFetch(() => Response.json({ reason: "too wide" }, { status: 400 }));
  const { data, error, response } = await createTidepoolClient({ fetch }).GET("/stations");
  expect(data).toBeUndefined();
  expect(error).toEqual({ reason: "too wide" });
  expect(response.status).toBe(400);
});

test("gives undefined for a reply without a body", async () => {
  const { fetch, requests } = observeFetch(() => new Response(null, { status: 204 }));
  const { data, error, response } = await createTidepoolClient({ fetch }).DELETE("/stations/{stationId}", {
    params: { path: { stationId: "s 1" } },
  });
  expect([data, error, response.status]).toEqual([undefined, undefined, 204]);
  expect(requests[0]?.url).toBe("https://api.test/base/stations/s%201");
});

test("sends a body as JSON, a null in it included", async () => {
  const { fetch, requests } = observeFetch(() => Response.json({ id: "s1", name: "Brest" }, { status: 201 }));
  await createTidepoolClient({ fetch }).POST("/stations", { body: { name: "Brest", depth: null } });
  expect(requests[0]?.headers.get("content-type")).toBe("application/json");
  expect(await requests[0]?.text()).toBe('{"name":"Brest","depth":null}');
});

test("sends no content type without a body", async () => {
  const { fetch, requests } = observeFetch();
  await createTidepoolClient({ fetch }).GET("/stations");
  expect(requests[0]?.headers.has("content-type")).toBe(false);
});

test("sends a form, and a multipart form with a boundary where the body holds a file", async () => {
  const { fetch, requests } = observeFetch();
  const tidepoolClient = createTidepoolClient({ fetch });
  const params = { path: { stationId: 1 } };
  await tidepoolClient.POST("/stations/{stationId}/picture", { params, body: { caption: "low tide" } });
  await tidepoolClient.POST("/stations/{stationId}/picture", { params, body: { caption: "low tide", image: new Blob(["pixels"]) } });
  await tidepoolClient.POST("/stations/{stationId}/picture", { params, body: { caption: "x" }, contentType: "multipart/form-data" });
  const [form, multipart, asked] = requests;
  expect(form?.headers.get("content-type")).toBe("application/x-www-form-urlencoded");
  expect(await form?.text()).toBe("caption=low+tide");
  expect(multipart?.headers.get("content-type")).toMatch(/^multipart\/form-data; ?boundary=\S+$/);
  expect([...((await multipart?.formData()) ?? [])].map(([name]) => name)).toEqual(["caption", "image"]);
  expect(asked?.headers.get("content-type")).toMatch(/^multipart\/form-data;/);
});

test("D86 writes each list of the query as the contract says", async () => {
  const { fetch, requests } = observeFetch();
  await createTidepoolClient({ fetch }).GET("/stations", { params: { query: { ids: ["a,b", "c"], tags: ["x", "y"] } } });
  expect(requests[0]?.url).toBe("https://api.test/base/stations?ids=%22a%2Cb%22,c&tags=x,y");
});

test("asks for the media type of the call, and gives text where it is not JSON", async () => {
  const { fetch, requests } = observeFetch(() => new Response("id,name\r\ns1,Brest\r\n", { headers: { "content-type": "text/csv" } }));
  const { data } = await createTidepoolClient({ fetch }).GET("/stations", { accept: "text/csv" });
  expect(data).toBe("id,name\r\ns1,Brest\r\n");
  expect(requests[0]?.headers.get("accept")).toBe("text/csv");
});

test("lets the call's headers win over the client's", async () => {
  const { fetch, requests } = observeFetch();
  const client = createTidepoolClient({ fetch, headers: { "X-Trace": "client", "x-client": "1" } });
  await client.GET("/stations", { headers: { "x-trace": "call" } });
  const { headers = new Headers() } = requests[0] ?? {};
  expect([headers.get("x-trace"), headers.get("x-client"), headers.get("authorization")]).toEqual(["call", "1", "Bearer t0ken"]);
});

test("refuses a header of the client that another option governs, before any call", () => {
  const { fetch } = observeFetch();
  expect(() => createTidepoolClient({ fetch, headers: { Authorization: "mine" } })).toThrow(ConfigError);
});

test("keeps to the headers that it was created with", async () => {
  const { fetch, requests } = observeFetch();
  const headers: Record<string, string> = { "x-client": "1" };
  const client = createTidepoolClient({ fetch, headers });
  headers["x-client"] = "2";
  await client.GET("/stations");
  expect(requests[0]?.headers.get("x-client")).toBe("1");
});

test.each([
  [{ headers: { Accept: "text/csv" } }],
  [{ headers: { COOKIE: "SESSION=mine" } }],
  [{ headers: { authorization: "mine" } }],
  [{ headers: { "Content-Type": "text/csv" } }],
  [{ params: { header: { Accept: "text/csv" } } }],
])("refuses the call %j, whose header another option governs, before anything is sent", async (init) => {
  const { fetch, requests } = observeFetch();
  await expect(createTidepoolClient({ fetch }).GET("/stations", init as object)).rejects.toThrow(ConfigError);
  expect(requests).toEqual([]);
});

test("sends the header parameters of an operation", async () => {
  const { fetch, requests } = observeFetch();
  await createTidepoolClient({ fetch }).GET("/stations", { params: { header: { "x-trace": "t1" } } });
  expect(requests[0]?.headers.get("x-trace")).toBe("t1");
});

test("sends no credentials to an operation that needs none", async () => {
  const { fetch, requests } = observeFetch();
  await createTidepoolClient({ fetch }).GET("/status");
  expect(requests[0]?.headers.has("authorization")).toBe(false);
});

test("aborts a call by its signal", async () => {
  const { fetch } = observeFetch((request) => Promise.reject(request.signal.reason));
  const call = createTidepoolClient({ fetch }).GET("/stations", { signal: AbortSignal.abort(new Error("enough")) });
  await expect(call).rejects.toThrow("enough");
});

test("uses the global fetch of the moment of the call", async () => {
  const { fetch, requests } = observeFetch();
  const client = createClient<TidepoolPaths>(tidepool, { baseUrl: BASE_URL }, bearerAuth("t0ken"));
  const before = globalThis.fetch;
  try {
    globalThis.fetch = fetch;
    await client.GET("/stations");
  } finally {
    globalThis.fetch = before;
  }
  expect(requests).toHaveLength(1);
});

test("leaves a redirect to the caller, so that no credentials travel on", async () => {
  const { fetch, requests } = observeFetch(() => new Response(null, { status: 302, headers: { location: "https://evil.test/" } }));
  const { response } = await createTidepoolClient({ fetch }).GET("/stations");
  expect(response.status).toBe(302);
  expect(requests.map((request) => request.redirect)).toEqual(["manual"]);
});

test("logs in at the origin, outside the base path, and calls below it", async () => {
  const { fetch, requests } = observeFetch((request) =>
    request.url.endsWith("/login") ? new Response(null, { status: 302, headers: { "set-cookie": "SESSION=s1" } }) : Response.json([]),
  );
  const client = createClient<TidepoolPaths>(
    tidepool,
    { baseUrl: BASE_URL, fetch },
    sessionAuth(tidepool, { username: "u", password: "p" }),
  );
  await Promise.all([client.GET("/stations"), client.GET("/stations"), client.GET("/status")]);
  expect(requests.map(({ url, headers }) => `${url} ${headers.get("cookie")}`).sort()).toEqual([
    "https://api.test/base/stations SESSION=s1",
    "https://api.test/base/stations SESSION=s1",
    "https://api.test/base/status null",
    "https://api.test/login null",
  ]);
});

test("A16 takes no base URL from a call", async () => {
  const { fetch, requests } = observeFetch();
  const init = { baseUrl: "https://evil.test" } as object;
  await createTidepoolClient({ fetch }).GET("/stations", init);
  expect(requests[0]?.url).toBe("https://api.test/base/stations");
});

test.each([
  ["@evil.test/x"],
  ["https://evil.test/x"],
  ["//evil.test/x"],
  [".evil.test/x"],
  ["/stations/s1"],
  ["/stations/"],
  ["toString"],
  [""],
])("A17 refuses the path %j before anything is sent", async (path) => {
  const { fetch, requests } = observeFetch();
  await expect(createTidepoolClient({ fetch }).GET(path as "/stations")).rejects.toThrow(ConfigError);
  expect(requests).toEqual([]);
});

test.each([
  ["D79", ".."],
  ["D79", "."],
  ["D80", ""],
  ["D81", undefined],
  ["D81", null],
  ["D81", Number.NaN],
  ["D81", {}],
  ["D85", ";x"],
])("%s refuses %j as a path parameter before anything is sent", async (_, stationId) => {
  const { fetch, requests } = observeFetch();
  const params = { path: { stationId: stationId as string } };
  await expect(createTidepoolClient({ fetch }).GET("/stations/{stationId}", { params })).rejects.toThrow(ConfigError);
  expect(requests).toEqual([]);
});

test("D81 refuses a call without its path parameters, so that no place is ever sent", async () => {
  const { fetch, requests } = observeFetch();
  const get = createTidepoolClient({ fetch }).GET as (path: string, init?: object) => Promise<unknown>;
  await expect(get("/stations/{stationId}")).rejects.toThrow(ConfigError);
  await expect(get("/stations/{stationId}", { params: {} })).rejects.toThrow(ConfigError);
  expect(requests).toEqual([]);
});

test("D82 sends a path parameter as one segment, whatever the base URL holds", async () => {
  const { fetch, requests } = observeFetch();
  const client = createTidepoolClient({ fetch, baseUrl: "https://api.test/{stationId}" });
  await client.GET("/stations/{stationId}", { params: { path: { stationId: "a/b?c#d%2f{stationId}$&" } } });
  expect(requests[0]?.url).toBe("https://api.test/%7BstationId%7D/stations/a%2Fb%3Fc%23d%252f%7BstationId%7D%24%26");
});

test.each([
  ["the client's", { headers: { "x-trace": "hunter2\r\nx-evil: 1" } }, {}],
  ["the call's", {}, { headers: { "x-trace": "hunter2\n" } }],
  ["a parameter's", {}, { params: { header: { "x-trace": "hunter2\0" } } }],
])("D94 refuses a line break or NUL in %s header, and does not repeat the value", async (_, options, init) => {
  const { fetch, requests } = observeFetch();
  const call = async () => createTidepoolClient({ ...options, fetch }).GET("/stations", init);
  const error: unknown = await call().catch((reason) => reason);
  expect(error).toBeInstanceOf(ConfigError);
  expect(inspect(error, { depth: 10 })).not.toContain("hunter2");
  expect(requests).toEqual([]);
});

test("A28 mixes the credentials of no two clients in 1000 interleaved calls", async () => {
  const names = ["left", "right", "third", "fourth"];
  const { fetch, requests } = observeFetch(async (request) => {
    await pause();
    const { searchParams, pathname } = new URL(request.url);
    if (pathname !== "/login") return Response.json([{ id: searchParams.get("q"), name: "" }]);
    const user = new URLSearchParams(await request.text()).get("user");
    return new Response(null, { status: 302, headers: { "set-cookie": `SESSION=${user}` } });
  });
  const clients = names.map((name, index) => {
    const auth = index % 2 === 0 ? bearerAuth(name) : sessionAuth(tidepool, { username: name, password: "p" });
    return createClient<TidepoolPaths>(tidepool, { baseUrl: BASE_URL, fetch, headers: { "x-client": name } }, auth);
  });
  const replies = await Promise.all(
    Array.from({ length: 1000 }, async (_, index) => {
      if (index % 7 === 0) await pause();
      const q = names[index % names.length] ?? "";
      const { data } = (await clients[index % names.length]?.GET("/stations", { params: { query: { q } } })) ?? {};
      return data?.[0]?.id === q;
    }),
  );
  expect(replies.every(Boolean)).toBe(true);
  const calls = requests.filter((request) => !request.url.endsWith("/login"));
  expect(calls).toHaveLength(1000);
  expect(requests.length - calls.length).toBe(2);
  const seen = new Set(
    calls.map(({ url, headers }) => [url, headers.get("x-client"), headers.get("authorization"), headers.get("cookie")].join(" ")),
  );
  expect([...seen].sort()).toEqual([
    "https://api.test/base/stations?q=fourth fourth  SESSION=fourth",
    "https://api.test/base/stations?q=left left Bearer left ",
    "https://api.test/base/stations?q=right right  SESSION=right",
    "https://api.test/base/stations?q=third third Bearer third ",
  ]);
});

test("A31 repeats the token in no error of a call that cannot be sent", async () => {
  const { fetch } = observeFetch();
  const client = createClient<TidepoolPaths>(tidepool, { baseUrl: BASE_URL, fetch }, bearerAuth("hunter2"));
  const { GET, POST } = client as unknown as Record<"GET" | "POST", (path: string, init?: object) => Promise<unknown>>;
  const failures = await Promise.allSettled([
    GET("/nowhere"),
    GET("/stations/{stationId}"),
    GET("/stations", { params: { query: { q: {} } } }),
    GET("/stations", { headers: { "x-trace": "\n" } }),
    POST("/stations/{stationId}/picture", { params: { path: { stationId: 1 } }, body: { caption: {} } }),
    POST("/stations", { body: {}, contentType: "application/xml" }),
  ]);
  for (const failure of failures) {
    const error: unknown = failure.status === "rejected" ? failure.reason : expect.unreachable("it was sent");
    expect(error).toBeInstanceOf(ConfigError);
    expect([inspect(error, { depth: 10, showHidden: true }), JSON.stringify(error), (error as Error).stack].join()).not.toContain(
      "hunter2",
    );
  }
});

test("D100 mutates neither contract nor options nor the arguments of a call", async () => {
  const { fetch, requests } = observeFetch(() => Response.json({}, { headers: { "set-cookie": "SESSION=s1" } }));
  const contract = deepFreeze(structuredClone(tidepool));
  const options = deepFreeze({ baseUrl: BASE_URL, fetch, headers: { "x-client": "1" } });
  const credentials = deepFreeze({ username: "u", password: "p" });
  const init = deepFreeze({
    params: { query: { ids: ["a"], since: new Date(0) }, header: { "x-trace": "1" } },
    headers: { "x-call": "1" },
  });
  const client: Client<TidepoolPaths> = createClient<TidepoolPaths>(contract, options, bearerAuth("t0ken"));
  await client.GET("/stations", init);
  await client.GET("/stations", init);
  await client.POST("/stations/{stationId}/picture", deepFreeze({ params: { path: { stationId: 1 } }, body: { caption: "x" } }));
  await createClient<TidepoolPaths>(contract, options, sessionAuth(contract, credentials)).GET("/stations", init);
  const [first, second] = requests;
  expect(second?.url).toBe(first?.url);
  expect([...(second?.headers ?? [])]).toEqual([...(first?.headers ?? [])]);
});

test("says what a call that the contract does not know should be", async () => {
  const { GET } = createTidepoolClient({ fetch: observeFetch().fetch });
  await expect(GET("/stations/s1" as "/stations")).rejects.toThrowErrorMatchingInlineSnapshot(
    `[ConfigError: The contract has no GET /stations/s1: pass a path of the spec, with its {places} unfilled.]`,
  );
});

function createTidepoolClient(options: ClientOptions): Client<TidepoolPaths> {
  return createClient<TidepoolPaths>(tidepool, { baseUrl: BASE_URL, ...options }, bearerAuth("t0ken"));
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const member of Object.values(value)) if (typeof member === "object" && member !== null) deepFreeze(member);
  return Object.freeze(value);
}
