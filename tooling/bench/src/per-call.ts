import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { NAMES } from "./per-call-candidate.ts";
import { renderTable } from "./table.ts";

/**
 * Time one call of each client against a `fetch` that answers at once: medians of rounds in turn, so that all share the machine's
 * moods, each in a thread of its own, so that none spoils what the engine learned of another.
 */
export async function benchPerCall(calls = 5_000, rounds = 15): Promise<string> {
  const workers = NAMES.map((name) => new Worker(new URL("./per-call-candidate.ts", import.meta.url), { workerData: name }));
  const times = NAMES.map((): number[] => []);
  // The first rounds warm up.
  for (let round = -3; round < rounds; round++) {
    for (const [index, worker] of workers.entries()) {
      worker.postMessage(calls);
      const [time] = (await once(worker, "message")) as [number];
      if (round >= 0) times[index]?.push(time);
    }
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  const medians = times.map((values) => values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN);
  const [bare = Number.NaN] = medians;
  const rows = NAMES.map((name, index) => [name, medians[index]?.toFixed(1) ?? "", ((medians[index] ?? Number.NaN) / bare).toFixed(2)]);
  return renderTable([`per call, stub fetch, Node ${process.versions.node}`, "µs", "× bare"], rows);
}
