import { setTimeout } from "node:timers/promises";
import { isJsonObject, type OpenApiDocument } from "@tooling/spec";

/** Keeps requests to a rate limit, whoever sends them. */
export interface Pace {
  /** Wait until so many requests may be sent; more than the limit may not, and are sent when nothing else was. */
  waitFor: (count: number) => Promise<void>;
  /** Take note of a request. */
  note: () => void;
}

/** What time is told by. */
export interface PaceClock {
  /** Milliseconds. */
  now: () => number;
  sleep: (ms: number) => Promise<unknown>;
}

/** Milliseconds that a window is taken for longer than it is: requests do not arrive as evenly as they leave. */
const MARGIN_MS = 1_000;

/** Create the pace that a contract's `x-rate-limit` asks for; without one nothing is waited for. */
export function createPace(
  { "x-rate-limit": rule }: OpenApiDocument,
  { now, sleep }: PaceClock = { now: () => performance.now(), sleep: setTimeout },
): Pace {
  if (!isJsonObject(rule)) return { waitFor: async () => {}, note: () => {} };
  const limit = Number(rule.limit);
  const windowMs = Number(rule.windowSeconds) * 1_000 + MARGIN_MS;
  let sent: number[] = [];
  const leftMs = (count: number): number => {
    sent = sent.filter((at) => at > now() - windowMs);
    const over = sent.length + Math.min(count, limit) - limit;
    return over <= 0 ? 0 : (sent[over - 1] ?? 0) + windowMs - now();
  };
  return {
    async waitFor(count) {
      for (let ms = leftMs(count); ms > 0; ms = leftMs(count)) await sleep(ms);
    },
    note: () => void sent.push(now()),
  };
}
