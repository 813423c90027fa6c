import { parseArgs } from "node:util";
import { listAffectedTasks, takeShard } from "../affected-tasks.ts";
import { parseShard } from "../shard.ts";
import { runTurbo } from "../turbo.ts";

/** Run the proofs of `npm test` that read what has changed since a commit, or one part of them. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { base: { type: "string" }, shard: { type: "string", default: "1/1" } } });
  const shard = parseShard(values.shard);
  const tasks = takeShard(listAffectedTasks(["lint", "check", "test"], { base: values.base }), shard);
  if (tasks.length === 0) {
    console.log("No proof of this part reads what has changed.");
    return 0;
  }
  console.log(`Proving ${tasks.join(", ")}.`);
  return runTurbo(tasks, { keepGoing: true });
}
