import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { createFakeClock } from "../test/fake-clock.ts";
import { startTimer, systemClock } from "./clock.ts";

test("tells the time in milliseconds since 1970", () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(60_000);
});

test("never runs backwards", () => {
  const times = Array.from({ length: 100 }, () => systemClock.now());
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test("wakes after its time, and leaves no listener on the signal", async () => {
  const { signal } = new AbortController();
  const start = performance.now();
  await systemClock.sleep(5, signal);
  // A timer of Node may fire up to a millisecond early.
  expect(performance.now() - start).toBeGreaterThanOrEqual(4);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("B52 wakes at once with the signal's reason, and holds no timer from then on", async () => {
  const before = timers();
  const controller = new AbortController();
  const sleeping = systemClock.sleep(60_000, controller.signal).catch((reason: unknown) => reason);
  expect(timers()).toBe(before + 1);
  controller.abort("enough");
  expect(await sleeping).toBe("enough");
  expect(timers()).toBe(before);
});

test("B52 sets no timer where the signal is aborted already", async () => {
  const before = timers();
  expect(await systemClock.sleep(60_000, AbortSignal.abort("enough")).catch((reason: unknown) => reason)).toBe("enough");
  expect(timers()).toBe(before);
});

test("calls a function after its time, on the machine's time", async () => {
  const start = performance.now();
  await new Promise<void>((resolve) => startTimer(systemClock, 5, resolve));
  expect(performance.now() - start).toBeGreaterThanOrEqual(4);
});

test("calls a function after its time, on another clock", async () => {
  const clock = createFakeClock();
  let fired = 0;
  startTimer(clock, 100, () => fired++);
  await clock.advance(99);
  expect(fired).toBe(0);
  await clock.advance(1);
  expect(fired).toBe(1);
});

test("calls no function that was called off, and holds no timer for it", async () => {
  const clock = createFakeClock();
  const before = timers();
  let fired = 0;
  for (const time of [systemClock, clock]) startTimer(time, 5, () => fired++)();
  expect([timers(), clock.pending()]).toEqual([before, 0]);
  await clock.advance(10);
  await systemClock.sleep(10, new AbortController().signal);
  expect(fired).toBe(0);
});

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
}
