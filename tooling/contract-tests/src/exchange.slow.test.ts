import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { NoAnswerError, sendRecorded } from "./exchange.ts";

test.each([
  { when: "before its headers", answer: () => undefined },
  { when: "after its headers", answer: (reply: ServerResponse) => void reply.writeHead(200).write("[") },
])("waits less than 10 s for a server that hangs $when, and says so", async ({ answer }) => {
  const server = createServer((_, reply) => answer(reply));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const started = performance.now();
  const error = await sendRecorded({ mock: { url, failure: () => undefined } }, new Request(`${url}/tides`)).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NoAnswerError);
  expect((error as Error).message).toBe(`GET ${url}/tides got no answer within 8 s.`);
  expect(performance.now() - started).toBeLessThan(10_000);
  server.closeAllConnections();
  server.close();
});
