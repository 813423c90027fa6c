import type { OpenApiDocument } from "@tooling/spec";
import { expect, test } from "vitest";
import { createPace } from "./pace.ts";

function paceOf(rule: object | undefined) {
  let time = 0;
  const clock = {
    now: () => time,
    sleep: async (ms: number) => {
      time += ms;
    },
  };
  const pace = createPace({ "x-rate-limit": rule } as unknown as OpenApiDocument, clock);
  const send = async (count = 1): Promise<number> => {
    await pace.waitFor(count);
    for (let each = 0; each < count; each++) pace.note();
    time += 10;
    return time;
  };
  return send;
}

test("sends no more within any window than the limit, and waits no longer than it must", async () => {
  const send = paceOf({ limit: 3, windowSeconds: 60 });
  const times: number[] = [];
  for (let each = 0; each < 12; each++) times.push(await send());
  for (const [index, time] of times.entries()) if (index >= 3) expect(time - (times[index - 3] ?? 0)).toBeGreaterThanOrEqual(60_000);
  expect(times.at(-1)).toBeLessThan(3 * 61_100);
});

test("keeps room for what is sent together, and sends more than the limit when nothing else was", async () => {
  const send = paceOf({ limit: 3, windowSeconds: 60 });
  await send();
  expect(await send(3)).toBeGreaterThan(61_000);
  expect(await send(5)).toBeGreaterThan(122_000);
});

test("waits for nothing where the contract names no limit", async () => {
  const send = paceOf(undefined);
  for (let each = 0; each < 100; each++) await send();
  expect(await send()).toBe(1_010);
});
