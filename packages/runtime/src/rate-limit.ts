import { type Clock, MAX_MS } from "./clock.ts";

/** So many requests in any window of so many milliseconds. */
export interface RateLimit {
  /** Requests in a window; a whole number above 0. */
  limit: number;
  /** Length of the window in milliseconds. */
  windowMs: number;
}

/** Lets the requests of one client through at the pace of a rate limit, in the order in which they came. */
export interface RateGovernor {
  /** Wait for a turn; `urgent` ones, such as a login that others wait for, come first. Rejects when the signal aborts. */
  turn: (signal: AbortSignal, urgent?: boolean) => Promise<void>;
  /** Let nothing through for so many milliseconds. */
  pause: (ms: number) => void;
}

// A provider counts when requests arrive: a window that is a little longer allows for some that travel faster than others.
const MARGIN = 1.02;

/** Create the governor of a limit; time passes by the clock alone. */
export function createRateGovernor({ limit, windowMs }: RateLimit, clock: Clock): RateGovernor {
  const sent: number[] = [];
  // Sets keep the order in which their members came.
  const urgentQueue = new Set<() => void>();
  const queue = new Set<() => void>();
  let pausedUntil = 0;
  let isServing = false;
  let wait = new AbortController();

  const waitMs = (): number => {
    const oldest = sent.length < limit ? 0 : (sent[0] as number) + windowMs * MARGIN;
    return Math.max(oldest, pausedUntil) - clock.now();
  };

  async function serve(): Promise<void> {
    isServing = true;
    for (;;) {
      const [go] = urgentQueue.size > 0 ? urgentQueue : queue;
      if (go === undefined) break;
      const ms = waitMs();
      if (ms > 0) {
        wait = new AbortController();
        await clock.sleep(Math.min(ms, MAX_MS), wait.signal).catch(() => {});
        continue;
      }
      sent.push(clock.now());
      if (sent.length > limit) sent.shift();
      go();
    }
    isServing = false;
  }

  return {
    turn: (signal, urgent) =>
      new Promise((resolve, reject) => {
        const own = urgent ? urgentQueue : queue;
        const leave = (): void => {
          own.delete(go);
          // Where nobody is left to wait, a timer would only keep the process from ending.
          wait.abort(0);
          reject(signal.reason);
        };
        const go = (): void => {
          own.delete(go);
          signal.removeEventListener("abort", leave);
          resolve();
        };
        if (signal.aborted) return leave();
        signal.addEventListener("abort", leave);
        own.add(go);
        if (!isServing) serve();
      }),
    pause: (ms) => {
      pausedUntil = Math.max(pausedUntil, clock.now() + ms);
    },
  };
}
