import { expect, test } from "vitest";
import { AbortError, bearerAuth, type RateLimit, sessionAuth, unwrap } from "../src/index.ts";
import { tidepool } from "./tidepool.ts";
import { createTrial, fault, type Trial } from "./trial.ts";

const MINUTE = 60_000;
const CREDENTIALS = { username: "ada", password: "s3cret-pass" };
const KINDS = ["sliding", "fixed"] as const;
const LIMITS = [20, 100];

const servers = KINDS.flatMap((kind) => LIMITS.map((limit) => [kind, limit] as const));

test.each(servers)(
  "B60 meets no 429 of a server with a %s window of %d/min over a jittery network, at 95 percent of its rate",
  async (kind, limit) => {
    const { trial, arrivals, refused } = createLimitedServer(kind, { limit, windowMs: MINUTE });
    const results = await trial.clock.run(Promise.all(Array.from({ length: 200 }, () => trial.client.GET("/stations"))));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(refused()).toBe(0);
    expect(mostInWindow(trial.times, MINUTE)).toBeLessThanOrEqual(limit);
    expect(rateOf(arrivals, limit)).toBeGreaterThanOrEqual((0.95 * limit) / MINUTE);
  },
);

test.each(KINDS)("B60 meets no 429 of a server with a %s window from eight workers", async (kind) => {
  const { trial, arrivals, refused } = createLimitedServer(kind, { limit: 20, windowMs: MINUTE });
  let left = 200;
  const work = async (): Promise<void> => {
    while (left-- > 0) await unwrap(trial.client.GET("/stations"));
  };
  await trial.clock.run(Promise.all(Array.from({ length: 8 }, work)));
  expect(refused()).toBe(0);
  expect(rateOf(arrivals, 20)).toBeGreaterThanOrEqual((0.95 * 20) / MINUTE);
});

test("B60 sends calls in the order in which they were made", async () => {
  const { client, clock, requests } = createTrial(() => Response.json({ id: "s", name: "n" }), {
    rateLimit: { limit: 3, windowMs: 1_000 },
  });
  const ids = Array.from({ length: 20 }, (_, index) => String(index));
  await clock.run(Promise.all(ids.map((stationId) => client.GET("/stations/{stationId}", { params: { path: { stationId } } }))));
  expect(requests.map(({ url }) => url.split("/").at(-1))).toEqual(ids);
});

test("B60 lets an aborted call leave the queue, and the one behind it go in its place", async () => {
  const { client, clock, requests, times } = createTrial(() => Response.json({ id: "s", name: "n" }), {
    rateLimit: { limit: 1, windowMs: 1_000 },
  });
  const controllers = Array.from({ length: 4 }, () => new AbortController());
  const calls = controllers.map(({ signal }, index) =>
    fault(client.GET("/stations/{stationId}", { params: { path: { stationId: index } }, signal }).then(() => Promise.reject("sent"))),
  );
  await clock.advance(10);
  controllers[1]?.abort();
  controllers[2]?.abort();
  const outcomes = await clock.run(Promise.all(calls));
  expect(outcomes.map((outcome) => (outcome instanceof AbortError ? "aborted" : outcome))).toEqual(["sent", "aborted", "aborted", "sent"]);
  expect(requests.map(({ url }) => url.split("/").at(-1))).toEqual(["0", "3"]);
  expect(times[1]).toBeLessThanOrEqual(1_000 / 0.95);
});

test("B60 counts retries too", async () => {
  const { client, clock, times } = createTrial((attempt) => (attempt % 2 === 1 ? new Response(null, { status: 503 }) : Response.json([])), {
    rateLimit: { limit: 5, windowMs: MINUTE },
    totalTimeoutMs: 2 ** 31 - 1,
  });
  await clock.run(Promise.all(Array.from({ length: 20 }, () => client.GET("/stations"))));
  expect(times.length).toBeGreaterThan(30);
  expect(mostInWindow(times, MINUTE)).toBe(5);
});

test("sends a call again before those that were made after it, so that a long queue does not use up its time", async () => {
  const { client, clock, requests } = createTrial((attempt) => new Response(attempt === 1 ? null : "[]", answerTo(attempt)), {
    rateLimit: "spec",
  });
  const answerTo = (attempt: number): ResponseInit => ({
    status: attempt === 1 ? 503 : 200,
    headers: { "content-type": "application/json" },
  });
  const results = await clock.run(Promise.allSettled(Array.from({ length: 100 }, () => client.GET("/stations"))));
  expect(results.filter(({ status }) => status === "rejected")).toEqual([]);
  expect(requests).toHaveLength(101);
});

test("sends a call again before one that waits for its turn", async () => {
  const { client, clock, requests } = createTrial((attempt) => (attempt === 1 ? new Response(null, { status: 503 }) : Response.json({})), {
    rateLimit: { limit: 1, windowMs: 10_000 },
    random: () => 0,
  });
  const place = (stationId: number): { params: { path: { stationId: number } } } => ({ params: { path: { stationId } } });
  await clock.run(Promise.all([1, 2].map((station) => client.GET("/stations/{stationId}", place(station)))));
  expect(requests.map(({ url }) => url.split("/").at(-1))).toEqual(["1", "1", "2"]);
});

test("renews refused credentials of calls in a long queue without using up their time", async () => {
  let tokens = 0;
  const auth = bearerAuth(async () => `t0ken-${++tokens}`);
  const { client, clock } = createTrial(
    (_, { headers }) => Response.json([], { status: headers.get("authorization") === "Bearer t0ken-1" ? 401 : 200 }),
    { rateLimit: "spec" },
    auth,
  );
  const results = await clock.run(Promise.allSettled(Array.from({ length: 100 }, () => client.GET("/stations"))));
  expect(results.filter(({ status }) => status === "rejected")).toEqual([]);
  expect(tokens).toBe(2);
});

test("counts the pages of a walk", async () => {
  const { client, clock, times } = createTrial(
    (attempt) =>
      Response.json({ data: [{ id: attempt, height: 1 }], paging: { total: 9, next: attempt < 9 ? `?offset=${attempt}` : null } }),
    { rateLimit: { limit: 2, windowMs: MINUTE } },
  );
  const walk = async (): Promise<void> => {
    for await (const tide of client.paginate("/tides")) expect(tide.height).toBe(1);
  };
  await clock.run(walk());
  expect(times).toHaveLength(9);
  expect(mostInWindow(times, MINUTE)).toBe(2);
});

test('uses the figure of the contract where rateLimit is "spec"', async () => {
  const { client, clock, times } = createTrial(() => Response.json([]), { rateLimit: "spec" });
  await clock.run(Promise.all(Array.from({ length: 45 }, () => client.GET("/stations"))));
  expect(times.filter((at) => at === 0)).toHaveLength(tidepool.rateLimit.limit);
  expect(mostInWindow(times, tidepool.rateLimit.windowMs)).toBe(tidepool.rateLimit.limit);
});

test.each([undefined, false] as const)("sends all at once where rateLimit is %s", async (rateLimit) => {
  const { client, clock, times } = createTrial(() => Response.json([]), rateLimit === undefined ? {} : { rateLimit });
  await clock.run(Promise.all(Array.from({ length: 200 }, () => client.GET("/stations"))));
  expect(times.every((at) => at === 0)).toBe(true);
});

test("lets no other call go before the time that a 429 asks for", async () => {
  const detail = "Request was throttled. Expected available in 40 seconds.";
  const { client, clock, times } = createTrial(
    (attempt) => (attempt === 1 ? Response.json({ detail }, { status: 429 }) : Response.json([])),
    {
      rateLimit: { limit: 100, windowMs: MINUTE },
      random: () => 0,
    },
  );
  const first = client.GET("/stations");
  await clock.advance(1);
  const later = Array.from({ length: 5 }, () => client.GET("/stations"));
  await clock.run(Promise.all([first, ...later]));
  expect(times).toEqual([0, ...Array.from({ length: 6 }, () => 40_000)]);
});

test("holds others back by maxRetryAfterMs at most", async () => {
  const { client, clock, times } = createTrial(
    (attempt) => (attempt === 1 ? new Response(null, { status: 429, headers: { "retry-after": "99999" } }) : Response.json([])),
    { rateLimit: { limit: 100, windowMs: MINUTE } },
  );
  expect((await client.GET("/stations")).status).toBe(429);
  await clock.run(client.GET("/stations"));
  expect(times).toEqual([0, MINUTE]);
});

test("waits in the queue for as long as it takes, and then has its whole time", async () => {
  const trial: Trial = createTrial(
    async () => {
      await trial.clock.sleep(900, new AbortController().signal);
      return Response.json([]);
    },
    { rateLimit: { limit: 1, windowMs: MINUTE }, totalTimeoutMs: 1_000, timeoutMs: 1_000 },
  );
  const results = await trial.clock.run(Promise.all(Array.from({ length: 5 }, () => trial.client.GET("/stations"))));
  expect(results.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
});

test("lets a login go before the calls that wait", async () => {
  const { client, clock, requests } = createTrial(
    (_, { url }) => (url.endsWith("/login") ? loggedIn() : Response.json({ up: true })),
    { rateLimit: { limit: 1, windowMs: 10_000 } },
    sessionAuth(tidepool, CREDENTIALS),
  );
  const open = Array.from({ length: 3 }, () => client.GET("/status"));
  await clock.advance(1);
  const secured = client.GET("/stations");
  await clock.run(Promise.all([...open, secured]));
  expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(["/status", "/login", "/status", "/status", "/stations"]);
});

test("waits for the turn of a login for as long as it takes, as it does for a call's", async () => {
  const { client, clock, requests } = createTrial(
    (_, { url }) => (url.endsWith("/login") ? loggedIn() : Response.json([])),
    { rateLimit: "spec" },
    sessionAuth(tidepool, CREDENTIALS),
  );
  await clock.run(Promise.all(Array.from({ length: tidepool.rateLimit.limit }, () => client.GET("/status"))));
  expect((await clock.run(client.GET("/stations"))).status).toBe(200);
  expect(requests).toHaveLength(22);
});

function loggedIn(): Response {
  return new Response(null, { status: 302, headers: { location: "/home", "set-cookie": "SESSION=abcd1234; Path=/; HttpOnly" } });
}

interface LimitedServer {
  trial: Trial;
  /** Times at which requests arrived. */
  arrivals: number[];
  refused: () => number;
}

/** Create a server that refuses what exceeds its limit, behind a network that takes up to a second each way. */
function createLimitedServer(kind: (typeof KINDS)[number], rateLimit: RateLimit): LimitedServer {
  const { limit, windowMs } = rateLimit;
  const arrivals: number[] = [];
  let refused = 0;
  const travel = createRandom();
  const trial: Trial = createTrial(
    async () => {
      const { clock } = trial;
      await clock.sleep(travel() * 1_000, new AbortController().signal);
      const now = clock.now();
      const isInWindow = (at: number): boolean =>
        kind === "sliding" ? at > now - windowMs : Math.floor(at / windowMs) === Math.floor(now / windowMs);
      const isRefused = arrivals.filter(isInWindow).length >= limit;
      if (isRefused) refused++;
      else arrivals.push(now);
      await clock.sleep(travel() * 1_000, new AbortController().signal);
      return isRefused ? new Response(null, { status: 429, headers: { "retry-after": "5" } }) : Response.json([]);
    },
    { rateLimit },
  );
  return { trial, arrivals, refused: () => refused };
}

/** Requests for each millisecond, without the first window, which holds no wait. */
function rateOf(arrivals: readonly number[], limit: number): number {
  return (arrivals.length - limit) / ((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0) - 1_000);
}

/** Random numbers that are the same in every run (mulberry32). */
function createRandom(seed = 7): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Count the most events in any half-open window of a length. */
function mostInWindow(times: readonly number[], windowMs: number): number {
  return Math.max(...times.map((start) => times.filter((at) => at >= start && at < start + windowMs).length));
}
