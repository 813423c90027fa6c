import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { type Running, untilDone, untilStopped } from "./until-stopped.ts";

function fake(stopped: string[], failure: () => string | undefined = () => undefined): Running {
  return { failure, stop: async () => void stopped.push("mock") };
}

test.each(["SIGINT", "SIGTERM", "SIGHUP"])("stops everything on %s, and ends with 0 once it is gone", async (signal) => {
  const signals = new EventEmitter();
  const stopped: string[] = [];
  const slow = { stop: () => new Promise<void>((resolve) => setTimeout(() => resolve(void stopped.push("docs")), 20)) };
  const code = untilStopped(async (keep) => [fake(stopped), fake(stopped), slow].forEach(keep), signals);
  expect(stopped).toEqual([]);
  signals.emit(signal);
  // From the terminal and from the parent: with nobody listening any more, the second would end the process at once.
  expect(signals.emit(signal)).toBe(true);
  expect(await code).toBe(0);
  expect(stopped).toEqual(["mock", "mock", "docs"]);
});

test("stops what runs and tells what still starts, where a signal comes during the start", async () => {
  const signals = new EventEmitter();
  const stopped: string[] = [];
  const code = untilStopped(async (keep, signal) => {
    keep(fake(stopped));
    await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  }, signals);
  signals.emit("SIGTERM");
  expect(await code).toBe(0);
  expect(stopped).toEqual(["mock"]);
});

test("stops what runs where another does not start, and what comes late too", async () => {
  const stopped: string[] = [];
  let keepLate: (running: Running) => void = () => {};
  const code = untilStopped(async (keep) => {
    keepLate = keep;
    keep(fake(stopped));
    throw new Error("The mock of tidepool does not start.");
  }, new EventEmitter());
  await expect(code).rejects.toThrow("The mock of tidepool does not start.");
  expect(stopped).toEqual(["mock"]);
  keepLate(fake(stopped));
  expect(stopped).toEqual(["mock", "mock"]);
});

test("stops the rest where one mock ends by itself, says why, and ends with 1", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const stopped: string[] = [];
  let failure: string | undefined;
  const code = untilStopped(async (keep) => [fake(stopped), fake(stopped, () => failure)].forEach(keep), new EventEmitter());
  failure = "The mock of tidepool ended.";
  expect(await code).toBe(1);
  expect(said.mock.calls).toEqual([["The mock of tidepool ended."]]);
  expect(stopped).toEqual(["mock", "mock"]);
  said.mockRestore();
});

test("stops everything once the work is done, and ends with its code", async () => {
  const stopped: string[] = [];
  const code = await untilDone(
    async (keep) => {
      keep(fake(stopped));
      return 7;
    },
    1,
    new EventEmitter(),
  );
  expect({ code, stopped }).toEqual({ code: 7, stopped: ["mock"] });
});

test("ends work that a signal stops with the code that is meant for it", async () => {
  const signals = new EventEmitter();
  const stopped: string[] = [];
  const code = untilDone(
    (keep, signal) => {
      keep(fake(stopped));
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    },
    3,
    signals,
  );
  signals.emit("SIGTERM");
  expect({ code: await code, stopped }).toEqual({ code: 3, stopped: ["mock"] });
});
