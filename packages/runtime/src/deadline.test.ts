import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { createFakeClock } from "../test/fake-clock.ts";
import { type Limit, within } from "./deadline.ts";

function limitOf(options: Partial<Limit> = {}): Limit {
  const late = (): Error => new Error("late");
  return { clock: createFakeClock(), ms: 100, late, aborted: (cause) => new Error("aborted", { cause }), ...options };
}

test("gives what the task gives, and keeps no timer and no listener", async () => {
  const clock = createFakeClock();
  const { signal } = new AbortController();
  expect(await within(limitOf({ clock, signal }), async () => 7)).toBe(7);
  await clock.advance(0);
  expect(clock.pending()).toBe(0);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("throws what the task throws, and keeps no timer and no listener", async () => {
  const clock = createFakeClock();
  const { signal } = new AbortController();
  const failing = within(limitOf({ clock, signal }), () => Promise.reject(new Error("mine")));
  await expect(failing).rejects.toThrow("mine");
  await clock.advance(0);
  expect(clock.pending()).toBe(0);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("ends a task at its limit, not before, and aborts the signal that the task has", async () => {
  const clock = createFakeClock();
  let given: AbortSignal | undefined;
  let error: unknown;
  within(limitOf({ clock }), (signal) => {
    given = signal;
    return new Promise(() => {});
  }).catch((reason: unknown) => {
    error = reason;
  });
  await clock.advance(99);
  expect([error, given?.aborted]).toEqual([undefined, false]);
  await clock.advance(1);
  expect(error).toMatchObject({ message: "late" });
  expect(given?.aborted).toBe(true);
  expect(given?.reason).toBe(error);
});

test("keeps no listener on a signal whose task took too long, or was aborted", async () => {
  const clock = createFakeClock();
  const controllers = [new AbortController(), new AbortController()] as const;
  const tasks = controllers.map(({ signal }) => within(limitOf({ clock, signal }), () => new Promise(() => {})).catch(() => {}));
  controllers[0].abort();
  await clock.advance(100);
  await Promise.all(tasks);
  for (const { signal } of controllers) expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("ends a task with the caller's reason when the caller aborts", async () => {
  const clock = createFakeClock();
  const controller = new AbortController();
  let given: AbortSignal | undefined;
  const task = within(limitOf({ clock, signal: controller.signal }), (signal) => {
    given = signal;
    return new Promise(() => {});
  });
  controller.abort("enough");
  await expect(task).rejects.toMatchObject({ message: "aborted", cause: "enough" });
  await clock.advance(0);
  expect([given?.aborted, clock.pending()]).toEqual([true, 0]);
});

test("starts no task for a caller that has aborted already", async () => {
  const clock = createFakeClock();
  let isStarted = false;
  const task = within(limitOf({ clock, signal: AbortSignal.abort("enough") }), async () => {
    isStarted = true;
  });
  await expect(task).rejects.toMatchObject({ message: "aborted", cause: "enough" });
  expect([isStarted, clock.pending()]).toEqual([false, 0]);
});

test("keeps the task's value where the limit passes in the same moment after it", async () => {
  const clock = createFakeClock();
  const task = within(limitOf({ clock }), async () => 7);
  await clock.advance(100);
  expect(await task).toBe(7);
});
