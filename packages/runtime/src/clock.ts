/** A timer takes no longer delay: Node would end it after one millisecond. */
export const MAX_MS = 2 ** 31 - 1;

/** Time as a client sees it; pass another one to test without waiting. */
export interface Clock {
  /** Milliseconds since 1970; the difference of two of them counts, and a clock that was asleep may be behind. */
  now: () => number;
  /** Wait; rejects as soon as the signal aborts, and holds no timer from then on. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The machine's own time; it never runs backwards, as the wall clock may when it is set. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener("abort", stop);
        resolve();
      }, ms);
      signal.addEventListener("abort", stop);
    }),
};

/** Call a function after so many milliseconds, unless what it gives is called before. */
export function startTimer(clock: Clock, ms: number, fire: () => void): () => void {
  if (clock === systemClock) {
    // Half the cost of a call's own work would go into signals that nobody else sees.
    const timer = setTimeout(fire, ms);
    return () => clearTimeout(timer);
  }
  const stop = new AbortController();
  clock.sleep(ms, stop.signal).then(fire, () => {});
  return () => stop.abort();
}
