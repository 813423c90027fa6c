import { expect, test } from "vitest";
import { RateLimitError, unwrap } from "../src/index.ts";
import { createTrial, fault, reply, throttle } from "./trial.ts";

const LONG = 2 ** 31 - 1;

test.each([
  ["seconds", "40"],
  ["a date", "Thu, 01 Jan 2026 00:00:40 GMT"],
])("B36 waits no less than the 40 s that a 429 asks for in %s, and at most a fifth longer", async (_, retryAfter) => {
  const waits: number[] = [];
  for (const draw of [0, 0.25, 0.5, 0.999999]) {
    const { client, clock, times } = createTrial((attempt) => (attempt === 1 ? throttle(retryAfter) : Response.json([])), {
      random: () => draw,
    });
    await clock.run(client.GET("/stations"));
    waits.push(times[1] ?? 0);
  }
  expect(waits[0]).toBe(40_000);
  expect(waits[1]).toBeCloseTo(42_000, 6);
  expect(waits[3]).toBeLessThan(48_000);
  expect(new Set(waits).size).toBe(4);
});

test.each(["Wed, 31 Dec 2025 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "0", "-1", "soon"])(
  "B37 waits as without it after Retry-After %j",
  async (retryAfter) => {
    const { client, clock, times } = createTrial((attempt) => (attempt === 1 ? throttle(retryAfter) : Response.json([])), {
      random: () => 0.5,
    });
    await clock.run(client.GET("/stations"));
    expect(times).toEqual([0, 250]);
  },
);

test.each(["GET", "POST"] as const)("B39 ends a %s at once where the provider asks for a day, and says so", async (method) => {
  const { client, clock, times } = createTrial(() => throttle("99999"));
  const call = method === "GET" ? client.GET("/stations") : client.POST("/stations", { body: { name: "Brest" } });
  const result = await call;
  expect(result).toMatchObject({ ok: false, status: 429, retryAfterMs: 99_999_000 });
  const error = await fault(unwrap(result));
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ status: 429, retryAfterMs: 99_999_000, attempts: 1, totalDelayMs: 0 });
  expect(times).toEqual([0]);
  expect(clock.pending()).toBe(0);
});

test("B39 waits exactly as long as maxRetryAfterMs allows, and no longer", async () => {
  const retry = { maxRetryAfterMs: 10_000 };
  const allowed = createTrial((attempt) => (attempt === 1 ? throttle("10") : Response.json([])), { retry, random: () => 0 });
  await allowed.clock.run(allowed.client.GET("/stations"));
  expect(allowed.times).toEqual([0, 10_000]);
  const refused = createTrial(() => throttle("10.001"), { retry });
  expect(await refused.client.GET("/stations")).toMatchObject({ status: 429, retryAfterMs: 10_001 });
  expect(refused.times).toEqual([0]);
});

test("B39 lets a call choose its own maxRetryAfterMs, and keeps the other limits of the client", async () => {
  const { client, clock, times } = createTrial(() => throttle("90"), { retry: { maxRetries: 1 }, totalTimeoutMs: LONG, random: () => 0 });
  await clock.run(client.GET("/stations", { retry: { maxRetryAfterMs: 90_000 } }));
  expect(times).toEqual([0, 90_000]);
});

test("B42 heeds the Retry-After of a 503", async () => {
  const { client, clock, times } = createTrial((attempt) => (attempt === 1 ? reply(503, { "retry-after": "7" }) : Response.json([])), {
    random: () => 0,
  });
  await clock.run(client.GET("/stations"));
  expect(times).toEqual([0, 7_000]);
});

test.each([408, 425, 500, 502, 504])("B42 does not heed the Retry-After of a %d, as documented", async (status) => {
  const { client, clock, times } = createTrial((attempt) => (attempt === 1 ? reply(status, { "retry-after": "7" }) : Response.json([])), {
    random: () => 0.5,
  });
  await clock.run(client.GET("/stations"));
  expect(times).toEqual([0, 250]);
});

test.each([false, "spec", { limit: 100, windowMs: 60_000 }] as const)(
  "waits for the words of a throttled reply under rateLimit %j",
  async (rateLimit) => {
    const body = { detail: "Request was throttled. Expected available in 40 seconds." };
    const { client, clock, times } = createTrial((attempt) => (attempt === 1 ? Response.json(body, { status: 429 }) : Response.json([])), {
      rateLimit,
      random: () => 0.5,
    });
    expect((await clock.run(client.GET("/stations"))).status).toBe(200);
    expect(times).toEqual([0, 44_000]);
  },
);

test("tells of the words of a throttled reply that it does not wait for", async () => {
  const detail = "Request was throttled. Expected available in 3600 seconds.";
  const { client, times } = createTrial(() => Response.json({ detail }, { status: 429 }));
  expect(await fault(unwrap(client.GET("/stations")))).toMatchObject({ name: "RateLimitError", retryAfterMs: 3_600_000 });
  expect(times).toEqual([0]);
});
