import { EventEmitter } from "node:events";
import type { Mock } from "@tooling/mock";
import { expect, test, vi } from "vitest";
import { untilStopped } from "./until-stopped.ts";

function fakeMock(stopped: string[], failure: () => string | undefined = () => undefined): Mock {
  return { url: "", pid: 0, failure, stop: async () => void stopped.push("mock") };
}

test.each(["SIGINT", "SIGTERM", "SIGHUP"])("stops everything on %s, and ends with 0 once it is gone", async (signal) => {
  const signals = new EventEmitter();
  const stopped: string[] = [];
  const slow = { stop: () => new Promise<void>((resolve) => setTimeout(() => resolve(void stopped.push("docs")), 20)) };
  const code = untilStopped([fakeMock(stopped), fakeMock(stopped)], [slow], signals);
  expect(stopped).toEqual([]);
  signals.emit(signal);
  expect(await code).toBe(0);
  expect(stopped).toEqual(["mock", "mock", "docs"]);
});

test("stops the rest where one mock ends by itself, says why, and ends with 1", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const stopped: string[] = [];
  let failure: string | undefined;
  const code = untilStopped([fakeMock(stopped), fakeMock(stopped, () => failure)], [], new EventEmitter());
  failure = "The mock of tidepool ended.";
  expect(await code).toBe(1);
  expect(said.mock.calls).toEqual([["The mock of tidepool ended."]]);
  expect(stopped).toEqual(["mock", "mock"]);
  said.mockRestore();
});
