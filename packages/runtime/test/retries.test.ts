import fc from "fast-check";
import { expect, test } from "vitest";
import { type ClientEvent, HttpError, NetworkError, type RetryEvent, TimeoutError, unwrap } from "../src/index.ts";
import { brokenReply, createTrial, fault, hang, reply, reset, shortReply } from "./trial.ts";

const LONG = 2 ** 31 - 1;
const TRANSIENT = [408, 425, 429, 500, 502, 503, 504];
const STATUSES = Array.from({ length: 400 }, (_, index) => 200 + index);

test("B34 sends a GET again after 503 and 503, and gives the 200", async () => {
  const { client, clock, times } = createTrial((attempt) => (attempt < 3 ? reply(503) : Response.json([])), { random: () => 0.5 });
  const result = await clock.run(client.GET("/stations"));
  expect(result.status).toBe(200);
  expect(times).toEqual([0, 250, 750]);
  expect(clock.pending()).toBe(0);
});

test("B34 waits a random time below base * 2^n and below the cap, for any seed", async () => {
  const delay = fc.integer({ min: 1, max: 60_000 });
  const draws = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(delay, delay, fc.integer({ min: 0, max: 8 }), draws, async (baseDelayMs, maxDelayMs, maxRetries, seeds) => {
      const delays: number[] = [];
      let drawn = 0;
      const { client, clock, times } = createTrial(() => reply(503), {
        retry: { baseDelayMs, maxDelayMs, maxRetries },
        totalTimeoutMs: LONG,
        random: () => seeds[drawn++] ?? 0,
        onEvent: (event) => delays.push(...(event.type === "retry" ? [event.delayMs] : [])),
      });
      await clock.run(client.GET("/stations"));
      expect(times).toHaveLength(maxRetries + 1);
      delays.forEach((ms, index) => {
        expect(ms).toBe((seeds[index] ?? 0) * Math.min(maxDelayMs, baseDelayMs * 2 ** index));
        expect((times[index + 1] ?? 0) - (times[index] ?? 0)).toBeCloseTo(ms, 3);
      });
    }),
    { numRuns: 40 },
  );
});

test("B34 draws another wait for each call, so that clients do not come back together", async () => {
  const { client, clock, times } = createTrial((attempt) => (attempt <= 20 ? reply(503) : Response.json([])));
  await clock.run(Promise.all(Array.from({ length: 20 }, () => client.GET("/stations"))));
  expect(new Set(times.slice(20)).size).toBeGreaterThan(15);
});

test("B35 tells of attempts and waits on the error of the last status", async () => {
  const { client, clock } = createTrial(() => reply(503), { random: () => 0.5 });
  const error = await clock.run(fault(unwrap(client.GET("/stations"))));
  expect(error).toBeInstanceOf(HttpError);
  expect(error).toMatchObject({ status: 503, attempts: 3, totalDelayMs: 750, operationId: "listStations", method: "GET" });
  expect((error as Error).message).toMatch(/3 times/);
});

test("B35 tells of attempts and waits on the error of a dead network", async () => {
  const { client, clock } = createTrial(reset, { random: () => 0.5 });
  const error = await clock.run(fault(client.GET("/stations")));
  expect(error).toBeInstanceOf(NetworkError);
  expect(error).toMatchObject({ attempts: 3, totalDelayMs: 750, cause: { cause: { code: "ECONNRESET" } } });
});

test("B35 says of a call that went out once that it was one attempt without waits", async () => {
  const { client } = createTrial(() => reply(503), { retry: { maxRetries: 0 } });
  expect(await fault(unwrap(client.GET("/stations")))).toMatchObject({ attempts: 1, totalDelayMs: 0 });
});

test("B43 sends a GET again after 408, 425, 429, 500, 502, 503 and 504, and after no other status", async () => {
  const repeated: number[] = [];
  for (const status of STATUSES) {
    const { client, clock, times } = createTrial(() => reply(status), { random: () => 0.5 });
    await clock.run(client.GET("/stations"));
    if (times.length > 1) repeated.push(status);
    expect(times).toHaveLength(TRANSIENT.includes(status) ? 3 : 1);
  }
  expect(repeated).toEqual(TRANSIENT);
});

test("B43 keeps the last reply: a GET whose retry is refused gives that refusal", async () => {
  const { client, clock, times } = createTrial((attempt) => reply(attempt === 1 ? 503 : 403), { random: () => 0 });
  expect(await clock.run(client.GET("/stations"))).toMatchObject({ ok: false, status: 403 });
  expect(times).toHaveLength(2);
});

test("sends a GET again after a reply that breaks off, and after one shorter than its Content-Length", async () => {
  for (const broken of [brokenReply, shortReply]) {
    const { client, clock, times } = createTrial((attempt) => (attempt === 1 ? broken() : Response.json([])), { random: () => 0 });
    expect((await clock.run(client.GET("/stations"))).status).toBe(200);
    expect(times).toHaveLength(2);
    const always = createTrial(broken);
    expect(await always.clock.run(fault(always.client.GET("/stations")))).toMatchObject({ name: "NetworkError", attempts: 3 });
  }
});

test("sends a GET again after an attempt that timed out", async () => {
  const { client, clock, times } = createTrial((attempt) => (attempt === 1 ? hang() : Response.json([])), {
    timeoutMs: 1_000,
    random: () => 0.5,
  });
  expect((await clock.run(client.GET("/stations"))).status).toBe(200);
  expect(times).toEqual([0, 1_250]);
  const always = createTrial(hang, { timeoutMs: 1_000, random: () => 0 });
  expect(await always.clock.run(fault(always.client.GET("/stations")))).toMatchObject({ name: "TimeoutError", attempts: 3 });
});

test.each([200, 204, 400, 404, 422, 501])("sends a GET once that gets %d", async (status) => {
  const { client, clock, times } = createTrial(() => reply(status));
  await clock.run(client.GET("/stations"));
  expect(times).toEqual([0]);
});

test("sends nothing again where maxRetries is 0, for one call or for all", async () => {
  const all = createTrial(() => reply(503), { retry: { maxRetries: 0 } });
  await all.client.GET("/stations");
  const one = createTrial(() => reply(503));
  await one.client.GET("/stations", { retry: { maxRetries: 0 } });
  expect([all.times, one.times]).toEqual([[0], [0]]);
});

test.each(["client", "call"])("takes maxRetries, baseDelayMs and maxDelayMs of the %s", async (place) => {
  const retry = { maxRetries: 3, baseDelayMs: 1_000, maxDelayMs: 1_500 };
  const { client, clock, times } = createTrial(() => reply(503), { random: () => 0.5, ...(place === "client" ? { retry } : {}) });
  await clock.run(client.GET("/stations", place === "call" ? { retry } : {}));
  expect(times).toEqual([0, 500, 1_250, 2_000]);
});

test("says with each retry event what asks for it", async () => {
  const events: ClientEvent[] = [];
  const answers = [() => reply(503), reset, hang, () => Response.json([])];
  const { client, clock } = createTrial((attempt) => answers[attempt - 1]?.() ?? hang(), {
    retry: { maxRetries: 3 },
    onEvent: (event) => events.push(event),
    random: () => 0.5,
  });
  await clock.run(client.GET("/stations"));
  const retries = events.filter((event): event is RetryEvent => event.type === "retry");
  expect(retries.map(({ attempt, delayMs, status }) => [attempt, delayMs, status])).toEqual([
    [1, 250, 503],
    [2, 500, undefined],
    [3, 1_000, undefined],
  ]);
  expect(retries[0]?.error).toBeUndefined();
  expect(retries[1]?.error).toBeInstanceOf(NetworkError);
  expect(retries[2]?.error).toBeInstanceOf(TimeoutError);
});
