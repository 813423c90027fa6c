import { inspect } from "node:util";
import { expect, test } from "vitest";
import { type ClientEvent, type ClientOptions, sessionAuth } from "../src/index.ts";
import { tidepool } from "./tidepool.ts";
import { connectionError, createTrial, fault, STATION, type Trial } from "./trial.ts";
import { unhandledRejections } from "./unhandled-rejections.ts";

const SECRET = "s3cret-value";

test("tells of each request, reply and retry in their order, with operation, method, URL and attempt", async () => {
  const { trial, events } = observe((attempt) => Response.json([], { status: attempt === 1 ? 503 : 200 }), { random: () => 0.5 });
  await trial.clock.run(trial.client.GET("/stations", { params: { query: { q: "a b" } } }));
  expect(events.map(({ type, attempt }) => [type, attempt])).toEqual([
    ["request", 1],
    ["response", 1],
    ["retry", 1],
    ["request", 2],
    ["response", 2],
  ]);
  for (const event of events)
    expect(event).toMatchObject({ operationId: "listStations", method: "GET", url: "https://api.test/stations?q=a%20b" });
  expect(events[2]).toMatchObject({ delayMs: 250, status: 503 });
});

test("tells of the status, headers and time of a reply, its body included", async () => {
  const { trial, events } = observe(async () => {
    await trial.clock.sleep(120, new AbortController().signal);
    return Response.json([], { headers: { "x-request-id": "r-7" } });
  });
  await trial.clock.run(trial.client.GET("/stations"));
  expect(events[1]).toMatchObject({ type: "response", status: 200, durationMs: 120 });
  expect(events[1]).toHaveProperty("headers.x-request-id", "r-7");
});

test("tells of the retry, and of no reply, where none came", async () => {
  const { trial, events } = observe((attempt) => (attempt === 1 ? Promise.reject(connectionError("ECONNRESET")) : Response.json([])));
  await trial.clock.run(trial.client.GET("/stations"));
  expect(events.map(({ type }) => type)).toEqual(["request", "retry", "request", "response"]);
  expect(events[1]).toMatchObject({ error: { name: "NetworkError", operationId: "listStations" } });
});

test("tells of no retry where there will be none", async () => {
  const { trial, events } = observe(() => Response.json({ fault: "down" }, { status: 503 }));
  await trial.client.POST("/stations", { body: { name: "Brest" } });
  expect(events.map(({ type }) => type)).toEqual(["request", "response"]);
});

test("tells of nothing for a call that is refused before it is sent", async () => {
  const { trial, events } = observe(() => Response.json([]));
  await fault(trial.client.GET("/stations/{stationId}", { params: { path: { stationId: ".." } } }));
  await fault(trial.client.GET("/stations", { signal: AbortSignal.abort() }));
  expect(events).toEqual([]);
});

test("tells of numbers that JavaScript rounds, by their place alone", async () => {
  const json = '[{"id":12345678901234567890,"name":"Brest"}]';
  const { trial, events } = observe(() => new Response(json, { headers: { "content-type": "application/json" } }));
  await trial.client.GET("/stations");
  expect(events.map(({ type }) => type)).toEqual(["request", "response", "precision"]);
  expect(events[2]).toMatchObject({ pointers: ["/0/id"], operationId: "listStations", attempt: 1 });
});

test("tells of differences from the contract, which are no failure", async () => {
  const findings = [{ pointer: "/body/0/color", message: "is not documented", kind: "undocumented" as const }];
  const { trial, events } = observe(() => Response.json([{ id: "s1", name: "Brest", color: "red" }]), {
    validate: "warn",
    validator: { request: () => [], response: () => findings },
  });
  expect((await trial.client.GET("/stations")).ok).toBe(true);
  expect(events.map(({ type }) => type)).toEqual(["request", "response", "drift"]);
  expect(events[2]).toMatchObject({ message: "response", findings });
});

test("shows no credential: neither those of request headers nor cookies nor secrets of a query", async () => {
  const { trial, events } = observe(() => Response.json([], { headers: { "set-cookie": `SESSION=${SECRET}`, "x-auth-token": SECRET } }));
  const query = { q: "plain", access_token: SECRET, api_key: SECRET, client_secret: SECRET };
  await trial.client.GET("/stations", { params: { query }, headers: { "X-API-Key": SECRET, "x-trace": "t-1" } });
  const text = JSON.stringify(events);
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain("t0ken");
  expect(text).toContain("q=plain");
  expect(events[0]).toHaveProperty("headers.x-trace", "t-1");
  expect(events[0]).toHaveProperty("headers.authorization");
});

test("shows no credential in the error of a retry event", async () => {
  const leak = (request: Request): Promise<never> =>
    Promise.reject(Object.assign(new TypeError(`fetch failed for ${request.headers.get("authorization")}`), { request }));
  const { trial, events } = observe((attempt, request) => (attempt === 1 ? leak(request) : Response.json([])));
  await trial.clock.run(trial.client.GET("/stations"));
  const retry = events.find(({ type }) => type === "retry");
  expect(retry).toBeDefined();
  expect(inspect(retry, { depth: 10, showHidden: true })).not.toContain("t0ken");
});

test("tells of a login, without its credentials and its cookie", async () => {
  const events: ClientEvent[] = [];
  const answer = (_: number, { url }: Request): Response =>
    url.endsWith("/login") ? new Response(null, { status: 302, headers: { "set-cookie": `SESSION=${SECRET}` } }) : Response.json([]);
  const auth = sessionAuth(tidepool, { username: "ada", password: "s3cret-pass" });
  const { client } = createTrial(answer, { onEvent: (event) => events.push(event) }, auth);
  await client.GET("/stations");
  expect(events.map(({ type, operationId }) => `${type} ${operationId}`)).toEqual([
    "request createSession",
    "response createSession",
    "request listStations",
    "response listStations",
  ]);
  expect(JSON.stringify(events)).not.toMatch(/s3cret/);
});

test("tells of no body, neither that of a request nor that of a reply", async () => {
  const { trial, events } = observe(() => Response.json({ id: "s1", name: "body-of-reply" }, { status: 201 }));
  await trial.client.POST("/stations", { body: { name: "body-of-request" } });
  expect(JSON.stringify(events)).not.toContain("body-of");
});

test("ignores an observer that throws", async () => {
  let told = 0;
  const { client, clock } = createTrial((attempt) => Response.json([], { status: attempt === 1 ? 503 : 200 }), {
    onEvent: () => {
      told++;
      throw new Error("observer");
    },
  });
  expect((await clock.run(client.GET("/stations"))).ok).toBe(true);
  expect(told).toBe(5);
});

test("ignores an asynchronous observer that rejects", async () => {
  const rejections = await unhandledRejections(async () => {
    const { client } = createTrial(() => Response.json([]), { onEvent: () => Promise.reject(new Error("observer")) });
    expect((await client.GET("/stations")).ok).toBe(true);
  });
  expect(rejections).toEqual([]);
});

test("lets an observer change nothing of what is sent", async () => {
  const { client, requests } = createTrial(() => Response.json({ id: "s1", name: "Brest" }), {
    onEvent: (event) => {
      if (event.type === "request") event.headers["x-planted"] = "1";
      event.url = "https://evil.test/";
    },
  });
  await client.GET("/stations/{stationId}", STATION);
  expect(requests[0]?.url).toBe("https://api.test/stations/s1");
  expect(requests[0]?.headers.has("x-planted")).toBe(false);
});

function observe(
  answer: (attempt: number, request: Request) => Response | Promise<Response>,
  options: ClientOptions = {},
): { trial: Trial; events: ClientEvent[] } {
  const events: ClientEvent[] = [];
  return { trial: createTrial(answer, { ...options, onEvent: (event) => events.push(event) }), events };
}
