import { parseArgs } from "node:util";
import { serveDocs } from "@tooling/docs/serve";
import { type Mock, startMock } from "@tooling/mock";
import { findProviders } from "@tooling/spec/providers";
import { isWatched, runTurbo } from "../turbo.ts";
import { untilStopped } from "../until-stopped.ts";
import type { Verb } from "../verb.ts";

/** Port of the docs; the mocks take the next ones, in the order of the providers. Where one is taken, a free one is used. */
const FIRST_PORT = 4010;

/** Do all that a user needs first, and serve what comes of it. */
export const verb: Verb = {
  usage: "start [--once]",
  summary: "Lint, generate, build the docs, then serve the docs and every mock until Ctrl-C; --once ends before serving.",
  async run(args) {
    const { values } = parseArgs({ args, options: { once: { type: "boolean", default: false } } });
    // Two runs: the docs are made from what the first one, which lints the specs before it generates, may have written.
    for (const task of ["generate", "docs"]) {
      const code = await runTurbo([task]);
      if (code !== 0) return code;
    }
    return values.once ? 0 : serve();
  },
};

async function serve(): Promise<number> {
  const providers = findProviders();
  if (isWatched) console.log("Starting the mocks.");
  const mocks: Mock[] = [];
  try {
    const started = providers.map(async (provider, index) => {
      const mock = await startMock({ document: provider.openapi, port: FIRST_PORT + 1 + index });
      mocks.push(mock);
      return { provider, mock: mock.url };
    });
    const entries = await Promise.all(started);
    const docs = await serveDocs(entries, FIRST_PORT);
    const width = Math.max(...providers.map((provider) => provider.name.length));
    for (const { provider, mock } of entries) console.log(`${provider.name.padEnd(width)}  ${mock}`);
    console.log(`${"docs".padEnd(width)}  ${docs.url}`);
    console.log("Ctrl-C ends them.");
    return await untilStopped(mocks, [docs]);
  } catch (error) {
    await Promise.all(mocks.map((mock) => mock.stop()));
    throw error;
  }
}
