import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Mock } from "@tooling/mock";
import type { Operation } from "@tooling/spec";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { isJson, isRequestOf, mediaTypeIn, type Recording, recordingFetch, sendRecorded } from "./exchange.ts";

const getStation = { id: "getStation", method: "get", path: "/v1.0/stations/{name}/tides" } as Operation;
const createStation = { id: "createStation", method: "post", path: "/stations" } as Operation;

const seen: { request: IncomingMessage; body: string }[] = [];
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    seen.push({ request, body });
    response.writeHead(request.url === "/login" ? 302 : 200, { location: "/nowhere" }).end("[]");
  });
});
let mock: Mock;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  mock = { url, pid: 0, failure: () => undefined, stop: async () => {} };
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => void seen.splice(0));

test.each([
  ["GET", "/v1.0/stations/north%2Fpier/tides", true],
  ["POST", "/v1.0/stations/north-pier/tides", false],
  ["GET", "/v1.0/stations//tides", false],
  ["GET", "/v1.0/stations/north/pier/tides", false],
  ["GET", "/v1.0/stations/north-pier/tides/", false],
  ["GET", "/base/v1.0/stations/north-pier/tides", false],
  // The dot of a path is a dot, not any character.
  ["GET", "/v1x0/stations/north-pier/tides", false],
])("takes %s %s as a request of getStation: %s", (method, path, expected) => {
  expect(isRequestOf(getStation, method, new URL(path, "http://mock.test"), "http://mock.test")).toBe(expected);
});

test.each([
  ["/api/v2/v1.0/stations/pier/tides", getStation, true],
  ["/v1.0/stations/pier/tides", getStation, false],
  ["/api/v2v1.0/stations/pier/tides", getStation, false],
  ["/v1.0/stations/pier/tides", { ...getStation, servers: [{ url: "https://tides.example" }] }, true],
  ["/api/v2/v1.0/stations/pier/tides", { ...getStation, servers: [{ url: "https://tides.example" }] }, false],
])("looks below the path of the base URL, or at the origin of an operation with servers of its own: %s", (path, operation, expected) => {
  const url = new URL(path, "https://mock.test");
  expect(isRequestOf(operation, "GET", url, "https://mock.test/api/v2")).toBe(expected);
  expect(isRequestOf(operation, "GET", url, "https://mock.test/api/v2/")).toBe(expected);
});

test("gives the answer to a login again, but none that failed, and none to another login or after a 401", async () => {
  let status = 200;
  const sent: string[] = [];
  const reach: typeof fetch = async (input) => {
    sent.push(new URL((input as Request).url).pathname);
    return new Response("in", { status });
  };
  const wire = { mock, fetch: reach, logins: new Map<string, Response>() };
  const ask = async (path: string, body = "me"): Promise<string> => {
    const fetchOnce = recordingFetch(wire, getStation, undefined, { exchanges: [], others: [] });
    const init = path === "/login" ? { method: "POST", body } : {};
    return (await fetchOnce(`${mock.url}${path}`, init)).text();
  };
  expect([await ask("/login"), await ask("/login")]).toEqual(["in", "in"]);
  expect(sent).toEqual(["/login"]);
  status = 401;
  expect(await ask("/login", "you")).toBe("in");
  expect(await ask("/login", "you")).toBe("in");
  expect(sent).toEqual(["/login", "/login", "/login"]);
  await ask("/v1.0/stations/pier/tides");
  await ask("/login");
  expect(sent.slice(3)).toEqual(["/v1.0/stations/pier/tides", "/login"]);
});

test("asks for a certain reply, and keeps request and reply whole", async () => {
  const recording: Recording = { exchanges: [], others: [] };
  const observed = recordingFetch({ mock }, createStation, "code=201, example=pier", recording);
  const init = { method: "POST", headers: { "content-type": "application/json" }, body: '{"name":"North Pier"}' };
  const response = await observed(`${mock.url}/stations?limit=1`, init);
  expect(await response.text()).toBe("[]");
  expect(seen.map(({ request, body }) => [request.headers.prefer, body])).toEqual([["code=201, example=pier", '{"name":"North Pier"}']]);
  const [exchange] = recording.exchanges;
  expect(exchange?.url.search).toBe("?limit=1");
  expect(new TextDecoder().decode(exchange?.requestBody)).toBe('{"name":"North Pier"}');
  expect(exchange?.responseText).toBe("[]");
});

test("sends other requests as they are, and notes them apart", async () => {
  const recording: Recording = { exchanges: [], others: [] };
  const observed = recordingFetch({ mock }, createStation, "code=201", recording);
  const response = await observed(new Request(`${mock.url}/login`, { method: "POST", body: "a=b", redirect: "manual" }));
  expect(response.status).toBe(302);
  expect(seen[0]?.request.headers.prefer).toBeUndefined();
  expect(recording).toEqual({ exchanges: [], others: ["POST /login"] });
});

test("refuses a JSON body that does not parse before Prism waits for ever", async () => {
  const observed = recordingFetch({ mock }, createStation, undefined, { exchanges: [], others: [] });
  const init = { method: "POST", headers: { "content-type": "application/merge-patch+json; charset=utf-8" }, body: '{"name":' };
  await expect(observed(`${mock.url}/stations`, init)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: POST /stations says that it sends JSON, but its body does not parse: {"name":]`,
  );
  expect(seen).toEqual([]);
});

test("gives the mock's last words where it is gone, even if they come late", async () => {
  let asked = 0;
  const dying: Mock = { ...mock, failure: () => (asked++ < 3 ? undefined : "The mock ended.") };
  const observed = recordingFetch({ mock: dying }, createStation, undefined, { exchanges: [], others: [] });
  await expect(observed("http://127.0.0.1:1/stations", { method: "POST" })).rejects.toThrow("The mock ended.");
});

test("says which request got no reply from a mock that still runs", async () => {
  const observed = recordingFetch({ mock }, createStation, undefined, { exchanges: [], others: [] });
  await expect(observed("http://127.0.0.1:1/stations", { method: "POST" })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[NoAnswerError: POST http://127.0.0.1:1/stations got no reply.]`,
  );
});

test("sends a request that no client made, and keeps it, its redirect and the reply", async () => {
  const request = new Request(`${mock.url}/login`, { method: "POST", headers: { "tide-zone": "north" }, body: "a=b", redirect: "manual" });
  const exchange = await sendRecorded({ mock }, request);
  expect(seen.map(({ request: { method, url, headers }, body }) => [method, url, headers["tide-zone"], body])).toEqual([
    ["POST", "/login", "north", "a=b"],
  ]);
  expect([exchange.method, exchange.url.pathname, exchange.requestHeaders.get("tide-zone")]).toEqual(["POST", "/login", "north"]);
  expect([new TextDecoder().decode(exchange.requestBody), exchange.response.status, exchange.responseText]).toEqual(["a=b", 302, "[]"]);
});

test("sends by the fetch that it is given, which may change a request on the way", async () => {
  const sent: string[] = [];
  const recording: Recording = { exchanges: [], others: [] };
  const elsewhere: typeof fetch = async (input) => {
    sent.push((input as Request).url);
    return Response.json(["from elsewhere"]);
  };
  const observed = recordingFetch({ mock, fetch: elsewhere }, createStation, undefined, recording);
  expect(await (await observed(`${mock.url}/stations`, { method: "POST" })).json()).toEqual(["from elsewhere"]);
  expect(recording.exchanges.map(({ responseText }) => responseText)).toEqual(['["from elsewhere"]']);
  expect(sent).toEqual([`${mock.url}/stations`]);
  expect(seen).toEqual([]);
});

test("reads a media type without its parameters, and tells JSON by it", () => {
  const headers = new Headers({ "content-type": "application/problem+json ; charset=utf-8" });
  expect(mediaTypeIn(headers, "content-type")).toBe("application/problem+json");
  expect(mediaTypeIn(headers, "accept")).toBe("");
  expect(["application/json", "application/problem+json", "text/csv", "application/json-seq", ""].map(isJson)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
