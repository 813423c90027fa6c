import type { Mock } from "@tooling/mock";

/** Something that runs until it is told to stop; one that can end by itself says why it has. */
export interface Running extends Pick<Mock, "stop">, Partial<Pick<Mock, "failure">> {}

/** Start things: each is kept as soon as it runs, so that it is stopped whatever becomes of the others; `stopped` ends what still starts. */
export type Start = (keep: (running: Running) => void, stopped: AbortSignal) => Promise<void>;

/** Interval in milliseconds at which what runs is looked after. */
const WATCH_INTERVAL_MS = 500;

/** Do something with things that run; resolves to the exit code. Each is kept as in {@link Start}. */
export type Work = (keep: (running: Running) => void, stopped: AbortSignal) => Promise<number>;

/**
 * Start things, wait for Ctrl-C or a termination signal, at any time from the first start on, and stop everything.
 *
 * Something that ends by itself, or does not start, ends the rest; resolves to the exit code.
 */
export function untilStopped(start: Start, signals?: Pick<NodeJS.EventEmitter, "on">): Promise<number> {
  const work: Work = async (keep, stopped) => {
    const all: Running[] = [];
    const keepToo = (running: Running): void => {
      all.push(running);
      keep(running);
    };
    await start(keepToo, stopped);
    const failure = await firstFailure(all, stopped);
    if (failure === undefined) return 0;
    console.error(failure);
    return 1;
  };
  return untilDone(work, 0, signals);
}

/**
 * Do something with things that run, and stop everything once it is done, or a signal comes, or it fails.
 *
 * @param stoppedCode The exit code where a signal ended it.
 */
export async function untilDone(work: Work, stoppedCode: number, signals: Pick<NodeJS.EventEmitter, "on"> = process): Promise<number> {
  const all: Running[] = [];
  const stopping = new AbortController();
  // They stay: a signal may come twice, from the terminal and from the parent, and the second must not cut the stopping short.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) signals.on(signal, () => stopping.abort());
  const keep = (running: Running): void => {
    all.push(running);
    // What comes too late for the others' stop has its own.
    if (stopping.signal.aborted) void running.stop();
  };
  try {
    return await work(keep, stopping.signal);
  } catch (error) {
    if (stopping.signal.aborted) return stoppedCode;
    throw error;
  } finally {
    stopping.abort();
    await Promise.all(all.map((running) => running.stop()));
  }
}

/** Wait until one of them says why it has ended; undefined where they are to stop before. */
function firstFailure(all: readonly Running[], stopped: AbortSignal): Promise<string | undefined> {
  if (stopped.aborted) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const finish = (failure?: string): void => {
      clearInterval(watch);
      resolve(failure);
    };
    const watch = setInterval(() => {
      const failure = all.map((running) => running.failure?.()).find((words) => words !== undefined);
      if (failure !== undefined) finish(failure);
    }, WATCH_INTERVAL_MS);
    stopped.addEventListener("abort", () => finish(), { once: true });
  });
}
