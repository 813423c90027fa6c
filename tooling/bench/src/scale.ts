import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startMock } from "@tooling/mock";
import { findProviders } from "@tooling/spec/providers";
import { type Cost, measureRun, memoryOfTree } from "./scale-run.ts";
import { createScaleWorkspace } from "./scale-workspace.ts";
import { renderTable } from "./table.ts";

/** The steps that turbo runs, each alone: what it needs has been made by those before it. */
const STEPS: Record<string, readonly string[]> = {
  lint: ["lint", "--filter=@specs/*"],
  generate: ["generate"],
  "check (freshness, types)": ["check", "--filter=@contracts/*"],
  docs: ["docs"],
  portal: ["portal"],
};
const MOCKS = "mock start, one by one";
const COLD = "whole pipeline, cold";
const EDITED = "whole pipeline, one schema edited";

/** What each step took in each round. */
type Costs = Map<string, Cost[]>;

/**
 * Measure every step of the pipeline for repositories of so many providers, each through turbo as a user runs it, with nothing cached.
 *
 * Growth is the time per provider beside that at 10 providers or, where those are not measured, at the fewest.
 *
 * @param sizes How many providers, each a number of at least those that there are. @default 3 and 10; 100 takes an hour
 * @param rounds How often each is measured; the median is shown. @default 3
 * @throws {RangeError} For a size that is no number, or less than the providers that there are.
 */
export async function benchScale(sizes: readonly number[] = [3, 10], rounds = 3): Promise<string> {
  const least = findProviders().length;
  if (sizes.some((size) => !(Number.isInteger(size) && size >= least)))
    throw new RangeError(`Sizes are numbers of providers, from the ${least} that there are: scale ${least} 10 30 100.`);
  const measured = new Map<number, Costs>();
  for (const size of sizes) measured.set(size, await measureSize(size, rounds));
  const base = measured.has(10) ? 10 : Math.min(...sizes);
  const rows = [...measured].flatMap(([size, costs]) =>
    [...costs].map(([step, taken]) => {
      const perProvider = (costs: Cost[], count: number): number => median(costs.map(({ ms }) => ms)) / count;
      const now = perProvider(taken, size);
      const growth = now / perProvider(measured.get(base)?.get(step) ?? [], base);
      const seconds = median(taken.map(({ ms }) => ms)) / 1000;
      const megabytes = median(taken.map(({ megabytes }) => megabytes));
      return [step, size, seconds.toFixed(1), now.toFixed(0), growth.toFixed(2), megabytes.toFixed(0)];
    }),
  );
  const order = [...Object.keys(STEPS), MOCKS, COLD, EDITED];
  rows.sort(([a], [b]) => order.indexOf(String(a)) - order.indexOf(String(b)));
  return renderTable([`median of ${rounds}, Node ${process.versions.node}`, "providers", "s", "ms each", `× at ${base}`, "most MB"], rows);
}

async function measureSize(size: number, rounds: number): Promise<Costs> {
  const workspace = createScaleWorkspace(size);
  const costs: Costs = new Map();
  const add = (step: string, cost: Cost): void => void costs.set(step, [...(costs.get(step) ?? []), cost]);
  try {
    for (let round = 0; round < rounds; round++) {
      const pipeline = [process.execPath, "tooling/cli/bootstrap.mjs", "start", "--once"] as const;
      for (const kept of [".turbo", "node_modules/.cache", "dist"]) rmSync(join(workspace.root, kept), { recursive: true, force: true });
      add(COLD, await measureRun(workspace.root, pipeline));
      editSchema(workspace.root, round);
      add(EDITED, await measureRun(workspace.root, pipeline));
      for (const [step, args] of Object.entries(STEPS))
        add(step, await measureRun(workspace.root, ["turbo", "run", ...args, "--only", "--force", "--concurrency=150%"]));
      add(MOCKS, await measureMocks(workspace.root));
    }
    return costs;
  } finally {
    workspace.remove();
  }
}

/** Change what the first provider's first described schema says of itself. */
function editSchema(root: string, round: number): void {
  const [provider] = findProviders(root);
  const file = globSync(join(provider?.spec ?? "", "schemas/*.yaml"))
    .sort()
    .find((path) => /^description: \w/m.test(readFileSync(path, "utf8")));
  if (file === undefined) throw new Error("No schema describes itself in one line.");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^description: /m, `description: Tide ${round}. `));
}

async function measureMocks(root: string): Promise<Cost> {
  const start = performance.now();
  let megabytes = Number.NaN;
  for (const { name, openapi } of findProviders(root)) {
    const mock = await startMock({ document: openapi, provider: name });
    const held = memoryOfTree(mock.pid);
    if (!(held < megabytes)) megabytes = held;
    await mock.stop();
  }
  return { ms: performance.now() - start, megabytes };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
