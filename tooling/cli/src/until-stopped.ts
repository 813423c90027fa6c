import type { Mock } from "@tooling/mock";

/** Something that runs until it is told to stop. */
export interface Running {
  stop: () => Promise<void>;
}

/** Interval in milliseconds at which the mocks are looked after. */
const WATCH_INTERVAL_MS = 500;

/** Wait for Ctrl-C or a termination signal, then stop everything; a mock that ends by itself ends the rest, with exit code 1. */
export function untilStopped(
  mocks: readonly Mock[],
  others: readonly Running[] = [],
  signals: Pick<NodeJS.EventEmitter, "once"> = process,
): Promise<number> {
  return new Promise((resolve) => {
    const finish = async (code: number): Promise<void> => {
      clearInterval(watch);
      await Promise.all([...mocks, ...others].map((running) => running.stop()));
      resolve(code);
    };
    const watch = setInterval(() => {
      const failure = mocks.map((mock) => mock.failure()).find((words) => words !== undefined);
      if (failure === undefined) return;
      console.error(failure);
      void finish(1);
    }, WATCH_INTERVAL_MS);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) signals.once(signal, () => void finish(0));
  });
}
