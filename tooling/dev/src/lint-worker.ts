import { parentPort } from "node:worker_threads";
import { lintSpec } from "@tooling/lint-rules/lint";

// What it throws ends the thread, which is how the other side hears of it.
parentPort?.on("message", async (folder: string) => parentPort?.postMessage(await lintSpec(folder)));
