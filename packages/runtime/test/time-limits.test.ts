import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { AuthError, bearerAuth, TimeoutError } from "../src/index.ts";
import { createTrial, fault, hang, STATION, stalledReply, type Trial } from "./trial.ts";

test.each([
  ["no headers come", hang],
  ["the body stalls", () => stalledReply().response],
])("B54 ends an attempt at timeoutMs where %s", async (_, answer) => {
  const trial = createTrial(answer, { timeoutMs: 300, retry: { maxRetries: 0 } });
  const { error, elapsedMs } = await timed(trial, trial.client.GET("/stations"));
  expect(error).toBeInstanceOf(TimeoutError);
  expect((error as Error).message).toMatch(/timeoutMs, 300/);
  expect(elapsedMs).toBe(300);
  expect(trial.requests[0]?.signal.aborted).toBe(true);
});

test("B54 ends an attempt at timeoutMs where the body comes one byte every 20 ms", async () => {
  const trial: Trial = createTrial(() => drip(trial), { timeoutMs: 300, retry: { maxRetries: 0 } });
  const { error, elapsedMs } = await timed(trial, trial.client.GET("/stations"));
  expect(error).toBeInstanceOf(TimeoutError);
  expect(elapsedMs).toBe(300);
  await trial.clock.advance(1_000);
  expect(trial.clock.pending()).toBe(0);
});

test("B54 gives each attempt its own timeoutMs, and takes that of the call", async () => {
  const trial = createTrial(hang, { timeoutMs: 300, random: () => 0 });
  const { elapsedMs } = await timed(trial, trial.client.GET("/stations", { timeoutMs: 200 }));
  expect(trial.times).toEqual([0, 200, 400]);
  expect(elapsedMs).toBe(600);
});

test("B54 reads the body of a failure under the time limit too", async () => {
  const stalled = (): Response => new Response(stalledReply().response.body, { status: 400, headers: { "content-type": "text/plain" } });
  const trial = createTrial(stalled, { timeoutMs: 300, retry: { maxRetries: 0 } });
  const { error, elapsedMs } = await timed(trial, trial.client.GET("/stations"));
  expect(error).toBeInstanceOf(TimeoutError);
  expect(elapsedMs).toBe(300);
});

test("B55 ends a call at totalTimeoutMs where the server hangs", async () => {
  const trial = createTrial(hang, { totalTimeoutMs: 1_000 });
  const { error, elapsedMs } = await timed(trial, trial.client.GET("/stations"));
  expect(error).toBeInstanceOf(TimeoutError);
  expect((error as Error).message).toMatch(/totalTimeoutMs, 1000/);
  expect(elapsedMs).toBe(1_000);
  expect(trial.times).toEqual([0]);
  expect(trial.clock.pending()).toBe(0);
});

test("B55 cuts the last attempt short at totalTimeoutMs", async () => {
  const trial = createTrial(hang, { totalTimeoutMs: 1_000, timeoutMs: 300, retry: { maxRetries: 9, baseDelayMs: 100 }, random: () => 0.5 });
  const { error, elapsedMs } = await timed(trial, trial.client.GET("/stations"));
  expect(error).toMatchObject({ name: "TimeoutError", attempts: 3 });
  expect(trial.times).toEqual([0, 350, 750]);
  expect(elapsedMs).toBe(1_000);
});

test("B55 ends a call at totalTimeoutMs after its wait for the rate limit, which takes nothing of it", async () => {
  const trial = createTrial((attempt) => (attempt === 1 ? Response.json([]) : hang()), {
    totalTimeoutMs: 1_000,
    rateLimit: { limit: 1, windowMs: 10_000 },
  });
  await trial.client.GET("/stations");
  const { error, elapsedMs } = await timed(trial, trial.client.GET("/stations"));
  expect(error).toMatchObject({ name: "TimeoutError", attempts: 1 });
  expect((error as Error).message).toMatch(/totalTimeoutMs, 1000/);
  expect(trial.times).toEqual([0, 10_200]);
  expect(elapsedMs).toBe(11_200);
});

test("B54 names timeoutMs where both limits end with it", async () => {
  const trial = createTrial(hang, { timeoutMs: 300, totalTimeoutMs: 300 });
  expect((await timed(trial, trial.client.GET("/stations"))).error).toMatchObject({
    message: expect.stringContaining("(timeoutMs, 300 ms)"),
  });
});

test("B55 counts the time of a token exchange", async () => {
  const trial: Trial = createTrial(hang, { totalTimeoutMs: 1_000 }, bearerAuth(slowToken));
  async function slowToken(): Promise<string> {
    await trial.clock.sleep(900, new AbortController().signal);
    return "t0ken";
  }
  const { error, elapsedMs } = await timed(trial, trial.client.GET("/stations"));
  expect(error).toBeInstanceOf(TimeoutError);
  expect(trial.times).toEqual([900]);
  expect(elapsedMs).toBe(1_000);
});

test("B55 bounds each page of a walk by itself", async () => {
  const page = (next: string | null): Response => Response.json({ data: [{ id: 1, height: 1 }], paging: { total: 2, next } });
  const trial: Trial = createTrial(
    async (attempt) => {
      await trial.clock.sleep(800, new AbortController().signal);
      return page(attempt === 1 ? "?offset=1" : null);
    },
    { totalTimeoutMs: 1_000 },
  );
  const walk = async (): Promise<number> => {
    let count = 0;
    for await (const { height } of trial.client.paginate("/tides")) count += height;
    return count;
  };
  expect(await trial.clock.run(walk())).toBe(2);
});

test.each([
  ["the backoff", () => failure(503), 5_000],
  ["the Retry-After", () => failure(503, { "retry-after": "6" }), 5_000],
  ["the Retry-After with its jitter", () => failure(503, { "retry-after": "6" }), 6_200],
  ["a wait that ends with the last millisecond", () => failure(503), 5_400],
])("B56 fails at once where %s would outlast totalTimeoutMs", async (_, answer, totalTimeoutMs) => {
  const trial = createTrial(answer, { totalTimeoutMs, retry: { baseDelayMs: 6_000 }, random: () => 0.9 });
  expect(await trial.client.GET("/stations")).toMatchObject({ ok: false, status: 503 });
  expect(trial.times).toEqual([0]);
  expect(trial.clock.pending()).toBe(0);
});

test("B56 gives the error of the last attempt where the next wait would outlast totalTimeoutMs", async () => {
  const trial = createTrial(hang, { totalTimeoutMs: 1_000, timeoutMs: 600, random: () => 0.9 });
  const { error, elapsedMs } = await timed(trial, trial.client.GET("/stations"));
  expect(error).toMatchObject({ name: "TimeoutError", attempts: 1, totalDelayMs: 0 });
  expect(elapsedMs).toBe(600);
});

test("B56 waits where the wait fits", async () => {
  const trial = createTrial((attempt) => (attempt === 1 ? failure(503) : Response.json([])), { totalTimeoutMs: 451, random: () => 0.9 });
  expect((await trial.clock.run(trial.client.GET("/stations"))).status).toBe(200);
  expect(trial.times).toEqual([0, 450]);
});

test("B58 holds no timer once calls are settled, whatever became of them", async () => {
  const { client, clock } = createTrial((attempt) => [failure(503), Response.json([]), failure(404)][attempt % 3] as Response);
  const calls = Array.from({ length: 30 }, () => client.GET("/stations"));
  await clock.run(Promise.all([...calls, client.DELETE("/stations/{stationId}", STATION)]));
  await clock.advance(0);
  expect(clock.pending()).toBe(0);
});

test("takes a token that does not come for an error at timeoutMs, and sends nothing", async () => {
  const trial = createTrial(() => Response.json([]), { timeoutMs: 300 }, bearerAuth(hang));
  const { error, elapsedMs } = await timed(trial, trial.client.GET("/stations"));
  expect(error).toBeInstanceOf(TimeoutError);
  expect(elapsedMs).toBe(300);
  expect(trial.requests).toHaveLength(0);
});

test("asks for a token that cannot be had once, not once for each retry", async () => {
  let asked = 0;
  const token = async (): Promise<string> => {
    asked++;
    throw new TypeError("fetch failed");
  };
  const trial = createTrial(() => Response.json([]), {}, bearerAuth(token));
  expect(await trial.clock.run(fault(trial.client.GET("/stations")))).toBeInstanceOf(AuthError);
  expect(asked).toBe(1);
});

test("leaves no listener on a signal that many calls share", async () => {
  const { client, clock } = createTrial((attempt) => (attempt % 2 === 1 ? failure(400) : Response.json([])));
  const { signal } = new AbortController();
  await clock.run(Promise.all(Array.from({ length: 50 }, () => client.GET("/stations", { signal }))));
  await clock.advance(0);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

async function timed({ clock }: Trial, call: Promise<unknown>): Promise<{ error: unknown; elapsedMs: number }> {
  const start = clock.now();
  const error = await clock.run(fault(call));
  return { error, elapsedMs: clock.now() - start };
}

function failure(status: number, headers: Record<string, string> = {}): Response {
  return Response.json({ fault: "busy" }, { status, headers });
}

function drip({ clock }: Trial): Response {
  const stop = new AbortController();
  const body = new ReadableStream({
    pull: async (controller) => {
      await clock.sleep(20, stop.signal).catch(() => {});
      if (!stop.signal.aborted) controller.enqueue(new TextEncoder().encode(" "));
    },
    cancel: () => stop.abort(),
  });
  return new Response(body, { headers: { "content-type": "application/json" } });
}
