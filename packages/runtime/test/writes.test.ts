import { expect, test } from "vitest";
import { ConfigError, NetworkError } from "../src/index.ts";
import { brokenReply, connectionError, createTrial, fault, hang, reply, reset, STATION, throttle } from "./trial.ts";

const FAULTS = [
  ...[408, 425, 500, 502, 503, 504].map((status) => [`a ${status}`, () => reply(status)] as const),
  ["a 503 with Retry-After", () => reply(503, { "retry-after": "1" })] as const,
  ["a reset", reset] as const,
  ["a refused connection", () => Promise.reject(connectionError("ECONNREFUSED"))] as const,
  ["a reply that breaks off", () => brokenReply()] as const,
  ["a timeout", hang] as const,
];

test.each(FAULTS)("B44 sends a POST and a PATCH once, whatever becomes of them: %s", async (_, answer) => {
  const { client, clock, requests } = createTrial(answer, { random: () => 0 });
  const settled = await clock.run(
    Promise.allSettled([
      client.POST("/stations", { body: { name: "Brest" } }),
      client.PATCH("/stations/{stationId}", { ...STATION, body: {} }),
    ]),
  );
  expect(requests.map(({ method }) => method)).toEqual(["POST", "PATCH"]);
  for (const outcome of settled) {
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ attempts: 1, totalDelayMs: 0 });
    else expect(outcome.value.ok).toBe(false);
  }
  expect(clock.pending()).toBe(0);
});

test("B44 says of a write whose reply is lost that it may have been carried out", async () => {
  const { client } = createTrial(reset);
  const error = await fault(client.POST("/stations", { body: { name: "Brest" } }));
  expect(error).toBeInstanceOf(NetworkError);
  expect((error as Error).message).toMatch(/may have been carried out/);
});

test("B45 sends a POST once after 429, even with Retry-After", async () => {
  const { client, times } = createTrial(() => throttle("1"));
  expect(await client.POST("/stations", { body: { name: "Brest" } })).toMatchObject({ ok: false, status: 429, retryAfterMs: 1_000 });
  expect(times).toEqual([0]);
});

test.each(["client", "call"])("B45 sends a POST again after 429 where the %s says that it was not processed", async (place) => {
  const retry = { throttledWrites: true };
  const { client, clock, requests, times } = createTrial(
    (attempt) => (attempt === 1 ? throttle("1") : Response.json({ id: "s1", name: "Brest" }, { status: 201 })),
    { random: () => 0, ...(place === "client" ? { retry } : {}) },
  );
  const body = { name: "Brest" };
  const result = await clock.run(client.POST("/stations", { body, ...(place === "call" ? { retry } : {}) }));
  expect(result.status).toBe(201);
  expect(times).toEqual([0, 1_000]);
  expect(await Promise.all(requests.map((request) => request.text()))).toEqual(['{"name":"Brest"}', '{"name":"Brest"}']);
});

test("B45 holds throttledWrites to 429: a POST that gets 503 is sent once", async () => {
  const { client, times } = createTrial(() => reply(503), { retry: { throttledWrites: true } });
  await client.POST("/stations", { body: { name: "Brest" } });
  expect(times).toEqual([0]);
});

test("B45 sends one idempotency key on every attempt of a POST, and a new one with each call", async () => {
  const answers = [() => reply(503), reset, () => reply(201), () => reply(503), () => reply(201)];
  const { client, clock, requests } = createTrial((attempt) => answers[attempt - 1]?.() ?? hang(), { random: () => 0.5 });
  for (const height of [1, 2]) await clock.run(client.POST("/tides", { body: { height } }));
  const keys = requests.map(({ headers }) => headers.get("idempotency-key"));
  expect(keys).toHaveLength(5);
  expect(new Set(keys.slice(0, 3)).size).toBe(1);
  expect(new Set(keys.slice(3)).size).toBe(1);
  expect(new Set(keys).size).toBe(2);
  expect(keys[0]).toMatch(/^[\w-]{16,}$/);
});

test("B45 sends the caller's idempotency key on every attempt", async () => {
  const { client, clock, requests } = createTrial((attempt) => reply(attempt < 3 ? 504 : 201), { random: () => 0 });
  await clock.run(client.POST("/tides", { body: { height: 1 }, idempotencyKey: "order-7" }));
  expect(requests.map(({ headers }) => headers.get("idempotency-key"))).toEqual(["order-7", "order-7", "order-7"]);
});

test("B45 refuses an idempotency key where the contract documents none", async () => {
  const { client, requests } = createTrial(() => reply(201));
  const error = await fault(client.POST("/stations", { body: { name: "Brest" }, idempotencyKey: "order-7" }));
  expect(error).toBeInstanceOf(ConfigError);
  expect(error).toMatchObject({ operationId: "createStation" });
  expect(requests).toHaveLength(0);
});

test("B45 refuses an empty idempotency key, under which a POST would be sent again unprotected", async () => {
  const { client, clock } = createTrial((attempt) => reply(attempt === 1 ? 503 : 201), { random: () => 0 });
  expect(await clock.run(fault(client.POST("/tides", { body: { height: 1 }, idempotencyKey: "" })))).toBeInstanceOf(ConfigError);
});

test.each(FAULTS.filter(([name]) => !/timeout/.test(name)))("B46 sends a PUT and a DELETE again after %s", async (_, answer) => {
  const { client, clock, requests } = createTrial((attempt) => (attempt <= 2 ? answer() : new Response(null, { status: 204 })), {
    random: () => 0,
  });
  const settled = await clock.run(
    Promise.all([
      client.PUT("/stations/{stationId}", { ...STATION, body: { name: "Brest" } }),
      client.DELETE("/stations/{stationId}", STATION),
    ]),
  );
  expect(requests.map(({ method }) => method).sort()).toEqual(["DELETE", "DELETE", "PUT", "PUT"]);
  expect(settled.map(({ status }) => status)).toEqual([204, 204]);
});

test("B46 gives the 404 of a DELETE that was carried out before its reply was lost", async () => {
  const { client, clock, requests } = createTrial(
    (attempt) => (attempt === 1 ? reset() : Response.json({ reason: "gone" }, { status: 404 })),
    { random: () => 0 },
  );
  const result = await clock.run(client.DELETE("/stations/{stationId}", STATION));
  expect(result).toMatchObject({ documented: true, ok: false, status: 404, error: { reason: "gone" } });
  expect(requests).toHaveLength(2);
});

const throttledOnce = (attempt: number): Response => (attempt === 1 ? throttle("1") : Response.json({ id: "s1", name: "Brest" }));

test.each([
  ["a string in JSON", { caption: "low tide" }, "application/x-www-form-urlencoded"],
  ["URLSearchParams", new URLSearchParams({ caption: "low & tide" }), "application/x-www-form-urlencoded"],
  ["a Blob in a form", { caption: "low tide", image: new Blob([new Uint8Array([0, 255, 10, 13])]) }, "multipart/form-data"],
  ["FormData", form(), "multipart/form-data"],
])("B50 sends the same bytes on every attempt: %s", async (_, body, contentType) => {
  const { client, clock, requests } = createTrial(throttledOnce, { retry: { throttledWrites: true }, random: () => 0 });
  await clock.run(client.POST("/stations/{stationId}/picture", { ...STATION, body: body as never, contentType: contentType as never }));
  const [first, second] = await Promise.all(requests.map((request) => request.bytes()));
  expect(first?.length).toBeGreaterThan(9);
  expect(second).toEqual(first);
  const types = requests.map(({ headers }) => headers.get("content-type"));
  expect(types[1]).toBe(types[0]);
});

test("B50 refuses a stream, which could be sent once only", async () => {
  const { client, requests } = createTrial(() => reply(200));
  const body = new Blob(["caption=a"]).stream() as never;
  for (const contentType of ["text/plain", "application/octet-stream"] as never[]) {
    const error = await fault(client.POST("/stations/{stationId}/picture", { ...STATION, body, contentType }));
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as Error).message).toMatch(/Blob/);
  }
  expect(requests).toHaveLength(0);
});

function form(): FormData {
  const data = new FormData();
  data.append("caption", "low tide");
  data.append("image", new Blob(["pixels"]), "tide.png");
  return data;
}
