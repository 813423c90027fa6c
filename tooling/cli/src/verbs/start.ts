import { parseArgs } from "node:util";
import { serveDocs } from "@tooling/docs/serve";
import { startMock } from "@tooling/mock";
import { findProviders } from "@tooling/spec/providers";
import { isWatched, runTurbo } from "../turbo.ts";
import { untilStopped } from "../until-stopped.ts";

/** Port of the docs; the mocks take the next ones, in the order of the providers. Where one is taken, a free one is used. */
const FIRST_PORT = 4010;

/** Do all that a user needs first, and serve what comes of it. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { once: { type: "boolean", default: false } } });
  // Two runs: the docs are made from what the first one, which lints the specs before it generates, may have written.
  for (const task of ["generate", "docs"]) {
    const code = await runTurbo([task]);
    if (code !== 0) return code;
  }
  return values.once ? 0 : serve();
}

function serve(): Promise<number> {
  const providers = findProviders();
  if (isWatched) console.log("Starting the mocks.");
  return untilStopped(async (keep, signal) => {
    const started = providers.map(async (provider, index) => {
      const mock = await startMock({ document: provider.openapi, provider: provider.name, port: FIRST_PORT + 1 + index, signal });
      keep(mock);
      return { provider, mock: mock.url };
    });
    const entries = await Promise.all(started);
    const docs = await serveDocs(entries, FIRST_PORT);
    keep(docs);
    const width = Math.max(...providers.map((provider) => provider.name.length));
    for (const { provider, mock } of entries) console.log(`${provider.name.padEnd(width)}  ${mock}`);
    console.log(`${"docs".padEnd(width)}  ${docs.url}`);
    console.log("Ctrl-C ends them.");
  });
}
