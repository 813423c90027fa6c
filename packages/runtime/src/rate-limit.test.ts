import { getEventListeners } from "node:events";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createFakeClock, type FakeClock } from "../test/fake-clock.ts";
import type { Clock } from "./clock.ts";
import { createRateGovernor, type RateGovernor } from "./rate-limit.ts";

const MINUTE = 60_000;
const NEVER = new AbortController().signal;

test.each([20, 100])("B60 lets no more than %d through in any window of a minute, of 200 that come at once", async (limit) => {
  const { clock, governor } = create(limit);
  const times = await passAll(clock, governor, 200);
  expect(mostInWindow(times, MINUTE)).toBe(limit);
  const allowedMs = (200 / limit - 1) * MINUTE;
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThanOrEqual(allowedMs / 0.95);
});

test("B60 exceeds no limit, whenever the calls come, and keeps their order", async () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5_000 }), gaps, async (limit, windowMs, waits) => {
      const clock = createFakeClock();
      const governor = createRateGovernor({ limit, windowMs }, clock);
      const passed: { call: number; at: number }[] = [];
      const calls = waits.reduce<{ at: number; all: Promise<void>[] }>(
        ({ at, all }, wait, call) => {
          const come = async (): Promise<void> => {
            await clock.sleep(at + wait, NEVER);
            await governor.turn(NEVER);
            passed.push({ call, at: clock.now() });
          };
          return { at: at + wait, all: [...all, come()] };
        },
        { at: 0, all: [] },
      );
      await clock.run(Promise.all(calls.all));
      expect(passed.map(({ call }) => call)).toEqual(waits.map((_, call) => call));
      const times = passed.map(({ at }) => at);
      expect(mostInWindow(times, windowMs)).toBeLessThanOrEqual(limit);
    }),
    { numRuns: 30 },
  );
});

test("lets a call through at once where nothing was sent, and again when the window has passed", async () => {
  const { clock, governor } = create(1);
  const times = await passAll(clock, governor, 1);
  await clock.advance(2 * MINUTE);
  times.push(...(await passAll(clock, governor, 1)));
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(2 * MINUTE);
  expect(clock.pending()).toBe(0);
});

test("lets an urgent call through before those that wait", async () => {
  const { clock, governor } = create(1);
  const order: string[] = [];
  await governor.turn(NEVER);
  const waiting = ["first", "second"].map((name) => governor.turn(NEVER).then(() => order.push(name)));
  waiting.push(governor.turn(NEVER, true).then(() => order.push("urgent")));
  await clock.run(Promise.all(waiting));
  expect(order).toEqual(["urgent", "first", "second"]);
});

test("B60 lets an aborted call leave the queue with its reason, and the next one take its place", async () => {
  const { clock, governor } = create(1);
  await governor.turn(NEVER);
  const controller = new AbortController();
  const leaving = governor.turn(controller.signal).catch((reason: unknown) => reason);
  const start = clock.now();
  const staying = governor.turn(NEVER);
  controller.abort("enough");
  expect(await leaving).toBe("enough");
  await clock.run(staying);
  expect(clock.now() - start).toBeLessThanOrEqual(MINUTE / 0.95);
});

test("B60 holds no timer when all who waited have left", async () => {
  const { clock, governor } = create(1);
  await governor.turn(NEVER);
  const controller = new AbortController();
  const waiting = Promise.allSettled([governor.turn(controller.signal), governor.turn(controller.signal)]);
  await clock.advance(1);
  expect(clock.pending()).toBe(1);
  controller.abort();
  await waiting;
  await clock.advance(0);
  expect(clock.pending()).toBe(0);
  await clock.run(governor.turn(NEVER));
  expect(clock.pending()).toBe(0);
});

test("refuses a call whose signal is aborted already, and counts it for nothing", async () => {
  const { clock, governor } = create(1);
  await expect(governor.turn(AbortSignal.abort("enough"))).rejects.toBe("enough");
  const start = clock.now();
  await governor.turn(NEVER);
  expect(clock.now()).toBe(start);
});

test("lets nothing through while it is paused, and the longest pause holds", async () => {
  const { clock, governor } = create(20);
  const start = clock.now();
  governor.pause(5_000);
  governor.pause(40_000);
  governor.pause(10_000);
  const times = await passAll(clock, governor, 3);
  expect(times.map((at) => at - start)).toEqual([40_000, 40_000, 40_000]);
});

test("heeds a pause that comes while calls wait", async () => {
  const { clock, governor } = create(1);
  const start = clock.now();
  await governor.turn(NEVER);
  const waiting = passAll(clock, governor, 1);
  governor.pause(90_000);
  expect((await waiting).map((at) => at - start)).toEqual([90_000]);
});

test.each([
  ["an urgent call", true],
  ["a call that is not urgent", false],
])("B60 holds its timer while another waits, where %s leaves", async (_, urgent) => {
  const { clock, governor } = create(1);
  await governor.turn(NEVER);
  const controller = new AbortController();
  const leaving = governor.turn(controller.signal, urgent).catch((reason: unknown) => reason);
  const start = clock.now();
  const staying = governor.turn(NEVER, !urgent);
  await clock.advance(1);
  controller.abort("enough");
  expect(await leaving).toBe("enough");
  await clock.advance(0);
  expect(clock.pending()).toBe(1);
  await clock.run(staying);
  expect(clock.now() - start).toBe(1.02 * MINUTE);
});

test("leaves no listener on a signal, whether its call came through or left", async () => {
  const { clock, governor } = create(1);
  const controller = new AbortController();
  await governor.turn(controller.signal);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  const passing = governor.turn(controller.signal);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
  await clock.run(passing);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
});

function create(limit: number): { clock: FakeClock; governor: RateGovernor } {
  const clock = createFakeClock();
  return { clock, governor: createRateGovernor({ limit, windowMs: MINUTE }, clock) };
}

async function passAll(clock: FakeClock, governor: RateGovernor, count: number): Promise<number[]> {
  const times: number[] = [];
  await clock.run(Promise.all(Array.from({ length: count }, () => governor.turn(NEVER).then(() => times.push(clock.now())))));
  return times;
}

/** Count the most events in any half-open window of a length. */
function mostInWindow(times: readonly number[], windowMs: number): number {
  return Math.max(...times.map((start) => times.filter((at) => at >= start && at < start + windowMs).length));
}

test("B41 waits no longer at once than a timer can, however long the window is", async () => {
  const waits: number[] = [];
  const clock: Clock = {
    now: () => 0,
    sleep: async (ms, signal) => {
      waits.push(ms);
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    },
  };
  const governor = createRateGovernor({ limit: 1, windowMs: 2 ** 31 - 1 }, clock);
  const stop = new AbortController();
  await governor.turn(stop.signal);
  const second = governor.turn(stop.signal).catch(() => {});
  stop.abort();
  await second;
  expect(waits).toEqual([2 ** 31 - 1]);
});
