import type { Clock } from "../src/clock.ts";

/** A clock of a test: time stands still but where the test lets it pass. */
export interface FakeClock extends Clock {
  /** Let time pass, from timer to timer, until a task is done; nothing is waited for in real time. */
  run: <Value>(task: Promise<Value>) => Promise<Value>;
  /** Let so many milliseconds pass. */
  advance: (ms: number) => Promise<void>;
  /** Number of timers that are set. */
  pending: () => number;
}

/** Create a clock that starts at a given time. */
export function createFakeClock(start: number = Date.UTC(2026, 0, 1)): FakeClock {
  let now = start;
  const timers = new Set<{ at: number; wake: () => void }>();

  /** Fire the timer that is next, if it is due by a given time. */
  function fireNext(until: number): boolean {
    const [next] = [...timers].sort((a, b) => a.at - b.at);
    if (next === undefined || next.at > until) return false;
    timers.delete(next);
    now = Math.max(now, next.at);
    next.wake();
    return true;
  }

  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const timer = { at: now + ms, wake: resolve };
        timers.add(timer);
        signal.addEventListener(
          "abort",
          () => {
            timers.delete(timer);
            reject(signal.reason);
          },
          { once: true },
        );
      }),
    run: async (task) => {
      let isDone = false;
      const watch = task.then(
        () => {},
        () => {},
      );
      watch.then(() => {
        isDone = true;
      });
      while (!isDone) {
        await settle();
        if (!isDone) fireNext(Number.POSITIVE_INFINITY);
      }
      return task;
    },
    advance: async (ms) => {
      const until = now + ms;
      await settle();
      while (fireNext(until)) await settle();
      now = until;
    },
    pending: () => timers.size,
  };
}

/** Let everything happen that waits for no timer; reading a body takes more than one turn of the event loop. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
}
