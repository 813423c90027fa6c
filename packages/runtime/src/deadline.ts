import { type Clock, startTimer } from "./clock.ts";

/** What ends a task before it is done. */
export interface Limit {
  clock: Clock;
  /** Milliseconds until it is ended. */
  ms: number;
  /** The caller's own signal. */
  signal?: AbortSignal | undefined;
  /** Makes the error of a task that took too long. */
  late: () => Error;
  /** Makes the error of a task that the caller aborted. */
  aborted: (reason: unknown) => Error;
}

/** Run a task within a limit; its own signal aborts when the limit ends it, and no timer or listener outlives it. */
export function within<Value>({ clock, ms, signal, late, aborted }: Limit, task: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const running = new AbortController();
  return new Promise<Value>((resolve, reject) => {
    const end = (error: Error): void => {
      settle();
      reject(error);
      running.abort(error);
    };
    const abort = (): void => end(aborted(signal?.reason));
    const stopTimer = startTimer(clock, ms, () => end(late()));
    const settle = (): void => {
      stopTimer();
      signal?.removeEventListener("abort", abort);
    };
    if (signal?.aborted) return abort();
    signal?.addEventListener("abort", abort);
    task(running.signal).then(resolve, reject).then(settle);
  });
}
