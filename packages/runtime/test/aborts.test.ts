import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { AbortError, type Auth, bearerAuth, type ClientOptions, sessionAuth, TimeoutError } from "../src/index.ts";
import { tidepool } from "./tidepool.ts";
import { createTrial, fault, hang, stalledReply } from "./trial.ts";
import { unhandledRejections } from "./unhandled-rejections.ts";

const CREDENTIALS = { username: "ada", password: "s3cret-pass" };

interface Phase {
  answer: (attempt: number) => Response | Promise<Response>;
  options?: ClientOptions;
  /** Requests that are out when the call is aborted. */
  sent: number;
  /** Timers that a later part of the process, shared by other calls, may keep. */
  shared?: number;
  auth?: () => Auth;
}

const PHASES: [string, Phase][] = [
  ["while the request is out", { answer: hang, sent: 1 }],
  ["while the body is read", { answer: () => stalledReply().response, sent: 1 }],
  ["in the backoff", { answer: () => failure(503), options: { random: () => 0.9 }, sent: 1 }],
  ["in the wait of a Retry-After", { answer: () => failure(429, { "retry-after": "30" }), sent: 1 }],
  ["in the second attempt", { answer: (attempt) => (attempt === 1 ? failure(503) : hang()), options: { random: () => 0 }, sent: 2 }],
  ["in a token exchange", { answer: () => Response.json([]), sent: 0, shared: 1, auth: () => bearerAuth(hang) }],
  ["in a login", { answer: hang, sent: 1, shared: 1, auth: () => sessionAuth(tidepool, CREDENTIALS) }],
];

test.each(PHASES)(
  "B52 ends a call that is aborted %s at once, and sends nothing more",
  async (_, { answer, options, sent, shared = 0, auth }) => {
    const { client, clock, requests } = createTrial(answer, options, auth?.());
    const controller = new AbortController();
    const call = fault(client.GET("/stations", { signal: controller.signal }));
    await clock.advance(100);
    controller.abort();
    expect(await call).toBeInstanceOf(AbortError);
    await clock.advance(1);
    expect(clock.pending()).toBe(shared);
    await clock.advance(600_000);
    expect(requests).toHaveLength(sent);
    expect(clock.pending()).toBe(0);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  },
);

test("B52 lets a call that is aborted in the queue of the rate limit leave it at once", async () => {
  const { client, clock, requests } = createTrial(() => Response.json([]), { rateLimit: { limit: 1, windowMs: 60_000 } });
  await clock.run(client.GET("/stations"));
  const controller = new AbortController();
  const call = fault(client.GET("/stations", { signal: controller.signal }));
  await clock.advance(100);
  controller.abort();
  expect(await call).toBeInstanceOf(AbortError);
  await clock.advance(1);
  expect(clock.pending()).toBe(0);
  await clock.advance(600_000);
  expect(requests).toHaveLength(1);
});

test.each(["GET", "POST"] as const)("B52 sends nothing for a %s whose signal is aborted already", async (method) => {
  const { client, clock, requests } = createTrial(() => Response.json([]));
  const signal = AbortSignal.abort();
  const call = method === "GET" ? client.GET("/stations", { signal }) : client.POST("/stations", { body: { name: "Brest" }, signal });
  expect(await fault(call)).toMatchObject({ name: "AbortError", attempts: 0 });
  expect(requests).toHaveLength(0);
  expect(clock.pending()).toBe(0);
});

test("B52 asks for no token for a call whose signal is aborted already", async () => {
  let asked = 0;
  const token = async (): Promise<string> => {
    asked++;
    return "t0ken";
  };
  const { client } = createTrial(() => Response.json([]), {}, bearerAuth(token));
  expect(await fault(client.GET("/stations", { signal: AbortSignal.abort() }))).toBeInstanceOf(AbortError);
  expect(asked).toBe(0);
});

test("B52 does not log in for a call whose signal is aborted already", async () => {
  const { client, requests } = createTrial(hang, {}, sessionAuth(tidepool, CREDENTIALS));
  expect(await fault(client.GET("/stations", { signal: AbortSignal.abort() }))).toBeInstanceOf(AbortError);
  expect(requests).toHaveLength(0);
});

test("B52 leaves no rejection unhandled where a call is aborted and its token fails later", async () => {
  const rejections = await unhandledRejections(async () => {
    for (const isEarly of [true, false]) {
      const controller = new AbortController();
      const failing = bearerAuth(() => new Promise((_, reject) => setImmediate(() => reject(new Error("no token")))));
      const { client } = createTrial(() => Response.json([]), {}, failing);
      if (isEarly) controller.abort();
      const call = fault(client.GET("/stations", { signal: controller.signal }));
      controller.abort();
      expect(await call).toBeInstanceOf(AbortError);
    }
  });
  expect(rejections).toEqual([]);
});

test("B52 leaves no rejection unhandled where a token function aborts the call itself, and fails", async () => {
  const rejections = await unhandledRejections(async () => {
    const controller = new AbortController();
    const token = async (): Promise<never> => {
      controller.abort();
      throw new Error("no token");
    };
    const { client } = createTrial(() => Response.json([]), {}, bearerAuth(token));
    expect(await fault(client.GET("/stations", { signal: controller.signal }))).toBeInstanceOf(AbortError);
  });
  expect(rejections).toEqual([]);
});

test("B52 lets the other calls have the token that an aborted call waited for", async () => {
  let give = (_: string): void => {};
  let asked = 0;
  const token = (): Promise<string> => {
    asked++;
    return new Promise((resolve) => {
      give = resolve;
    });
  };
  const { client, clock, requests } = createTrial(() => Response.json([]), {}, bearerAuth(token));
  const controller = new AbortController();
  const aborted = fault(client.GET("/stations", { signal: controller.signal }));
  const other = client.GET("/stations");
  await clock.advance(1);
  controller.abort();
  expect(await aborted).toBeInstanceOf(AbortError);
  give("t0ken");
  expect((await other).status).toBe(200);
  await clock.advance(1);
  expect(clock.pending()).toBe(0);
  expect([asked, requests.length]).toEqual([1, 1]);
});

test("B52 closes the body of an aborted call", async () => {
  const { response, isCancelled } = stalledReply();
  const { client, clock } = createTrial(() => response);
  const controller = new AbortController();
  const call = fault(client.GET("/stations", { signal: controller.signal }));
  await clock.advance(100);
  expect(isCancelled()).toBe(false);
  controller.abort();
  await call;
  expect(isCancelled()).toBe(true);
});

test("B52 closes the body of a reply that a fetch without signals gives after the call was aborted", async () => {
  const { response, isCancelled } = stalledReply();
  let give = (_: Response): void => {};
  const answer = (): Promise<Response> =>
    new Promise((resolve) => {
      give = resolve;
    });
  const { client, clock } = createTrial(answer);
  const controller = new AbortController();
  const call = fault(client.GET("/stations", { signal: controller.signal }));
  await clock.advance(100);
  controller.abort();
  await call;
  give(response);
  await clock.advance(100);
  expect(isCancelled()).toBe(true);
});

test("B52 hands fetch a signal that aborts with the call", async () => {
  const { client, clock, requests } = createTrial(hang);
  const controller = new AbortController();
  const call = fault(client.GET("/stations", { signal: controller.signal }));
  await clock.advance(100);
  expect(requests[0]?.signal.aborted).toBe(false);
  controller.abort();
  await call;
  expect(requests[0]?.signal.aborted).toBe(true);
});

test.each([new Error("the user left"), "the user left", { code: 7 }])(
  "B53 keeps the reason of the caller's signal as cause: %s",
  async (reason) => {
    for (const answer of [hang, () => failure(503)]) {
      const { client, clock } = createTrial(answer);
      const controller = new AbortController();
      const call = fault(client.GET("/stations", { signal: controller.signal }));
      await clock.advance(1);
      controller.abort(reason);
      const error = await call;
      expect(error).toBeInstanceOf(AbortError);
      expect(error).not.toBeInstanceOf(TimeoutError);
      expect((error as Error).cause).toBe(reason);
    }
  },
);

test("B53 keeps the reason of a signal that was aborted already, and a caller's own timeout is an AbortError", async () => {
  const reason = new DOMException("took too long", "TimeoutError");
  const { client } = createTrial(hang);
  const error = await fault(client.GET("/stations", { signal: AbortSignal.abort(reason) }));
  expect(error).toBeInstanceOf(AbortError);
  expect((error as Error).cause).toBe(reason);
});

test("B53 gives another class for a time limit than for an abort", async () => {
  const { client, clock } = createTrial(hang, { retry: { maxRetries: 0 } });
  const error = await clock.run(fault(client.GET("/stations")));
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).not.toBeInstanceOf(AbortError);
  expect(error).toMatchObject({ operationId: "listStations", attempts: 1 });
});

function failure(status: number, headers: Record<string, string> = {}): Response {
  return Response.json({ fault: "busy" }, { status, headers });
}
