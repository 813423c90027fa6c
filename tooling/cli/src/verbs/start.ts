import { parseArgs } from "node:util";
import { startMock } from "@tooling/mock";
import { findProviders } from "@tooling/spec/providers";
import { buildDocs } from "../build-docs.ts";
import { FIRST_PORT } from "../first-port.ts";
import { isWatched } from "../turbo.ts";
import { untilStopped } from "../until-stopped.ts";

/** Do all that a user needs first, and serve what comes of it. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { once: { type: "boolean", default: false } } });
  const code = await buildDocs();
  return code !== 0 || values.once ? code : serve();
}

function serve(): Promise<number> {
  if (isWatched) console.log("Starting the mocks.");
  return untilStopped(async (keep, signal) => {
    // What serves is loaded while the mocks start.
    const serving = import("../serve-portal.ts");
    const started = findProviders().map(async (provider, index) => {
      const mock = await startMock({ document: provider.openapi, provider: provider.name, port: FIRST_PORT + 1 + index, signal });
      keep(mock);
      return { provider, url: mock.url };
    });
    const mocks = await Promise.all(started);
    const { printAddresses, servePortal } = await serving;
    const docs = await servePortal(mocks);
    keep(docs);
    printAddresses(mocks, docs);
    console.log("Ctrl-C ends them.");
  });
}
