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
  generate: ["generate", "--filter=@contracts/*"],
  "check (freshness, types)": ["check", "--filter=@contracts/*"],
  docs: ["docs", "--filter=@contracts/*"],
  portal: ["portal"],
};
const MOCKS = "mock start, one by one";
const COLD = "whole pipeline, cold";
const EDITED = "whole pipeline, one schema edited";

/** The one large description that is measured beside numbers of providers, and the name that it gets. */
const LARGE = { size: "GitHub", name: "github" } as const;

/** How many providers, or the large description alone. */
export type ScaleSize = number | typeof LARGE.size;

/** What each step took in each round. */
type Costs = Map<string, Cost[]>;

/**
 * Measure every step of the pipeline for repositories of so many providers, each through turbo as a user runs it, with nothing cached;
 * for the providers that there are, the whole of it too.
 *
 * Growth is the time per provider beside that at 10 providers or, where those are not measured, at the fewest.
 *
 * @param sizes How many providers, each a number of at least those that there are, or "GitHub". @default 3, 10 and "GitHub"; 100 takes half an hour a round
 * @param rounds How often each is measured; the median is shown. @default 3
 * @throws {RangeError} For a size that is neither, or less than the providers that there are.
 */
export async function benchScale(sizes: readonly ScaleSize[] = [3, 10, LARGE.size], rounds = 3): Promise<string> {
  const least = findProviders().length;
  if (sizes.some((size) => size !== LARGE.size && !(Number.isInteger(size) && size >= least)))
    throw new RangeError(
      `Sizes are numbers of providers, from the ${least} that there are, or ${LARGE.size}: scale ${least} 10 30 100 ${LARGE.size}.`,
    );
  const measured = new Map<ScaleSize, Costs>();
  for (const size of sizes) measured.set(size, await measureSize(size, rounds, size === least));
  const base = measured.has(10) ? 10 : ([...measured.keys()][0] ?? least);
  const rows = [...measured].flatMap(([size, costs]) =>
    [...costs].map(([step, taken]) => {
      const perProvider = (costs: Cost[], count: ScaleSize): number =>
        median(costs.map(({ ms }) => ms)) / (count === LARGE.size ? 1 : count);
      const now = perProvider(taken, size);
      const growth = now / perProvider(measured.get(base)?.get(step) ?? [], base);
      const seconds = median(taken.map(({ ms }) => ms)) / 1000;
      const megabytes = median(taken.map(({ megabytes }) => megabytes));
      return [step, size, seconds.toFixed(1), now.toFixed(0), Number.isNaN(growth) ? "" : growth.toFixed(2), megabytes.toFixed(0)];
    }),
  );
  const order = [...Object.keys(STEPS), MOCKS, COLD, EDITED];
  rows.sort(([a], [b]) => order.indexOf(String(a)) - order.indexOf(String(b)));
  return renderTable([`median of ${rounds}, Node ${process.versions.node}`, "providers", "s", "ms each", `× at ${base}`, "most MB"], rows);
}

async function measureSize(size: ScaleSize, rounds: number, isWhole: boolean): Promise<Costs> {
  const isLarge = size === LARGE.size;
  const workspace = await createScaleWorkspace(isLarge ? findProviders().length : size, isLarge ? LARGE.name : undefined);
  const costs: Costs = new Map();
  const add = (step: string, cost: Cost): void => void costs.set(step, [...(costs.get(step) ?? []), cost]);
  const own = (args: readonly string[]): string[] => args.map((arg) => (isLarge ? arg.replace(/\*$/, LARGE.name) : arg));
  try {
    const pipeline = [process.execPath, "tooling/cli/bootstrap.mjs", "start", "--once"] as const;
    // The portal is put together of everybody's docs, though only those of the large one are measured.
    if (isLarge) await measureRun(workspace.root, pipeline);
    for (let round = 0; round < rounds; round++) {
      for (const kept of [".turbo", "dist"]) rmSync(join(workspace.root, kept), { recursive: true, force: true });
      if (isWhole) {
        add(COLD, await measureRun(workspace.root, pipeline));
        editSchema(workspace.root, round);
        add(EDITED, await measureRun(workspace.root, pipeline));
      }
      for (const [step, args] of Object.entries(STEPS))
        add(step, await measureRun(workspace.root, ["turbo", "run", ...own(args), "--only", "--force", "--concurrency=150%"]));
      add(MOCKS, await measureMocks(workspace.root, isLarge ? LARGE.name : undefined));
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

async function measureMocks(root: string, alone?: string): Promise<Cost> {
  const start = performance.now();
  let megabytes = Number.NaN;
  for (const { name, openapi } of findProviders(root).filter((provider) => alone === undefined || provider.name === alone)) {
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
