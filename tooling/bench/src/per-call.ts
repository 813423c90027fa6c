import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { mediansInTurn } from "./medians-in-turn.ts";
import { NAMES } from "./per-call-candidate.ts";
import { renderTable } from "./table.ts";

/**
 * Time one call of each client against a `fetch` that answers at once: medians of rounds in turn, each in a thread of its own, so that
 * none spoils what the engine learned of another.
 */
export async function benchPerCall(calls = 5_000, rounds = 15): Promise<string> {
  const workers = NAMES.map((name) => new Worker(new URL("./per-call-candidate.ts", import.meta.url), { workerData: name }));
  const candidates = workers.map((worker) => async () => {
    worker.postMessage(calls);
    const [time] = (await once(worker, "message")) as [number];
    return time;
  });
  const medians = await mediansInTurn(candidates, rounds);
  await Promise.all(workers.map((worker) => worker.terminate()));
  const [bare = Number.NaN] = medians;
  const rows = NAMES.map((name, index) => [name, medians[index]?.toFixed(1) ?? "", ((medians[index] ?? Number.NaN) / bare).toFixed(2)]);
  return renderTable([`per call, stub fetch, Node ${process.versions.node}`, "µs", "× bare"], rows);
}
