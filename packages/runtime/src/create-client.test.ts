import { inspect } from "node:util";
import { expect, test } from "vitest";
import { createFakeClock } from "../test/fake-clock.ts";
import { observeFetch } from "../test/observed-fetch.ts";
import { type TidepoolPaths, tidepool } from "../test/tidepool.ts";
import { bearerAuth } from "./auth.ts";
import type { Client } from "./client-types.ts";
import { createClient } from "./create-client.ts";
import { AbortError, ConfigError, HttpError } from "./errors.ts";
import { unwrap } from "./result.ts";
import { sessionAuth } from "./session-auth.ts";
import type { ClientOptions } from "./settings.ts";

const BASE_URL = "https://api.test/base";
const PLACE = { path: { stationId: 1 } };

/** A client as a caller without types has it. */
type Untyped = Record<"GET" | "POST" | "PUT", (path: string, init?: object) => Promise<unknown>>;

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
  const reason = new Error("enough");
  const error: unknown = await createTidepoolClient({ fetch })
    .GET("/stations", { signal: AbortSignal.abort(reason) })
    .catch((thrown) => thrown);
  expect(error).toBeInstanceOf(AbortError);
  expect((error as Error).cause).toBe(reason);
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
  expect(requests.find(({ url }) => url.endsWith("/login"))?.headers.get("accept")).toBe("application/json");
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
  await expect(GET("/stations/s1" as "/stations")).rejects.toThrow(/no GET \/stations\/s1.*unfilled/);
});

test.each([
  ["a path parameter", "getStation", (client: Untyped) => client.GET("/stations/{stationId}", { params: { path: { stationId: "" } } })],
  ["a query", "listStations", (client: Untyped) => client.GET("/stations", { params: { query: { q: {} } } })],
  ["a header", "listStations", (client: Untyped) => client.GET("/stations", { headers: { "x-trace": "\n" } })],
  ["a body", "createStation", (client: Untyped) => client.POST("/stations", { body: { name: 1n } })],
  ["a media type", "createStation", (client: Untyped) => client.POST("/stations", { body: {}, contentType: "application/xml" })],
  ["a form", "setPicture", (client: Untyped) => client.POST("/stations/{stationId}/picture", { params: PLACE, body: { caption: {} } })],
  ["a timeout", "listStations", (client: Untyped) => client.GET("/stations", { timeoutMs: 0 })],
  ["a key", "createStation", (client: Untyped) => client.POST("/stations", { body: {}, idempotencyKey: "k" })],
] as const)("names the operation of a call that cannot be sent for %s", async (_, operationId, call) => {
  const { fetch, requests } = observeFetch();
  const error: unknown = await call(createTidepoolClient({ fetch }) as unknown as Untyped).catch((reason) => reason);
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ operationId, url: expect.stringContaining(BASE_URL) });
  expect(String(error)).toContain(operationId);
  expect(requests).toEqual([]);
});

test.each([
  ["JSON", "/stations/{stationId}", { name: "Brest é" }],
  ["a form", "/stations/{stationId}/picture", { caption: "low tide" }],
  ["a URLSearchParams", "/stations/{stationId}/picture", new URLSearchParams("caption=low+tide")],
  ["a multipart form with a file", "/stations/{stationId}/picture", { caption: "low", image: new Blob(["pixels"], { type: "image/png" }) }],
  ["a FormData", "/stations/{stationId}/picture", formOf({ caption: "low", image: new File(["pixels"], "a.png") })],
])("B50 sends %s in the same bytes, with the same type, on each attempt", async (_, path, body) => {
  const clock = createFakeClock();
  const { fetch, requests } = observeFetch(() => new Response(null, { status: 503 }));
  // Repeatable, as no form of this contract is.
  const operations = { ...tidepool.operations, setPicture: { ...tidepool.operations.setPicture, idempotent: true } };
  const client = createClient({ ...tidepool, operations }, { baseUrl: BASE_URL, fetch, clock }, bearerAuth("t0ken")) as unknown as Untyped;
  await clock.run(client[path.endsWith("picture") ? "POST" : "PUT"](path, { params: PLACE, body }));
  const sent = await Promise.all(requests.map(async (request) => [request.headers.get("content-type"), await request.text()]));
  expect(sent).toHaveLength(3);
  expect(sent[0]?.[1]).not.toBe("");
  expect(sent).toEqual([sent[0], sent[0], sent[0]]);
});

test("D95 sends no header of the content type that a call names", async () => {
  const { fetch, requests } = observeFetch();
  const client = createTidepoolClient({ fetch }) as unknown as Untyped;
  for (const contentType of ["text/csv\r\nx-evil: 1", "multipart/form-data; boundary=x\r\n\r\n", "application/json\n"])
    await expect(client.POST("/stations", { body: "id", contentType })).rejects.toThrow(ConfigError);
  expect(requests).toEqual([]);
});

test.each([{ accept: "text/csv\r\nx-evil: 1" }, { idempotencyKey: "hunter2\r\nx-evil: 1" }])(
  "D94 refuses %j, of which a header is made, and does not repeat the value",
  async (init) => {
    const { fetch, requests } = observeFetch();
    const client = createTidepoolClient({ fetch }) as unknown as Untyped;
    const call = "accept" in init ? client.GET("/stations", init) : client.POST("/tides", { body: { height: 1 }, ...init });
    const error: unknown = await call.catch((reason) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect(inspect(error, { depth: 10 })).not.toContain("hunter2");
    expect(requests).toEqual([]);
  },
);

test("gives a redirect that the contract documents as a value", async () => {
  const { fetch } = observeFetch(() => new Response(null, { status: 302, headers: { location: "/home" } }));
  const client = createTidepoolClient({ fetch }) as unknown as Untyped;
  expect(await client.POST("/login", { body: { user: "ada" } })).toMatchObject({ documented: true, ok: false, status: 302 });
});

test("E129 reads a reply once, and gives it beside what was read", async () => {
  const { fetch } = observeFetch(() => Response.json({ reason: "no" }, { status: 400, headers: { "x-request-id": "r1" } }));
  let reads = 0;
  const counting = async (...request: Parameters<typeof fetch>): Promise<Response> => {
    const response = await fetch(...request);
    const { body } = response;
    Object.defineProperty(response, "body", {
      get: () => {
        reads++;
        return body;
      },
    });
    return response;
  };
  const result = await createTidepoolClient({ fetch: counting }).GET("/stations");
  expect(reads).toBe(1);
  expect([result.response.bodyUsed, result.response.status, result.response.headers.get("x-request-id")]).toEqual([true, 400, "r1"]);
  const errors = await Promise.all([0, 1].map(() => unwrap(result).catch((reason: unknown) => reason)));
  for (const error of errors) {
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({
      status: 400,
      error: { reason: "no" },
      excerpt: '{"reason":"no"}',
      requestId: "r1",
      response: result.response,
    });
  }
});

test.each([[undefined], [null], [{}], ["reply"]])("says that the caller's own fetch gave %j in place of a reply", async (junk) => {
  const fetch = (async () => junk) as unknown as typeof globalThis.fetch;
  const error: unknown = await createTidepoolClient({ fetch })
    .GET("/stations")
    .catch((reason) => reason);
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ operationId: "listStations", attempts: 1 });
});

function formOf(fields: Record<string, string | Blob>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function createTidepoolClient(options: ClientOptions): Client<TidepoolPaths> {
  return createClient<TidepoolPaths>(tidepool, { baseUrl: BASE_URL, ...options }, bearerAuth("t0ken"));
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const member of Object.values(value)) if (typeof member === "object" && member !== null) deepFreeze(member);
  return Object.freeze(value);
}
