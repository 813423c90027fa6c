import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { NoAnswerError, sendRecorded } from "./exchange.ts";

test("waits less than 10 s for a mock that hangs, and says so", async () => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const started = performance.now();
  const error = await sendRecorded({ mock: { url, failure: () => undefined } }, new Request(`${url}/tides`)).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NoAnswerError);
  expect((error as Error).message).toBe(`GET ${url}/tides got no answer within 6 s.`);
  expect(performance.now() - started).toBeLessThan(10_000);
  server.closeAllConnections();
  server.close();
});
