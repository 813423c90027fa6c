import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createReloadEvents, createReloadingPages, startAuthoring } from "@tooling/dev";
import { buildProviderDraft } from "@tooling/docs/build";
import { type InProcessMock, serveInProcess } from "@tooling/mock/in-process";
import type { Provider } from "@tooling/spec/providers";
import { buildDocs } from "../build-docs.ts";
import { FIRST_PORT } from "../first-port.ts";
import { readProviderArgument } from "../provider-argument.ts";
import { PORTAL, printAddresses, servePortal } from "../serve-portal.ts";
import { untilStopped } from "../until-stopped.ts";
import { SetupError } from "../verb.ts";

/** Do what `start` does, and do again what a saved spec changes. */
export function run(args: string[]): Promise<number> {
  const providers = readProviderArgument(args);
  return untilStopped(async (keep, stopped) => {
    const mocks = new Map<Provider, InProcessMock>();
    const events = createReloadEvents(providers.map(({ name }) => name));
    const hooks = {
      remock: async (provider: Provider) => mocks.get(provider)?.replace(readDocument(provider)),
      rebuildDocs: ({ name, package: folder }: Provider) => buildProviderDraft(folder, join(PORTAL, name)),
      reload: ({ name }: Provider) => events.send(name),
      say: (text: string) => console.log(text),
    };
    const authoring = await startAuthoring(providers, hooks, stopped);
    keep(authoring);
    const code = await buildDocs();
    stopped.throwIfAborted();
    if (code !== 0) throw new SetupError("The docs could not be built: what was said of it stands above.");
    for (const [index, provider] of providers.entries()) {
      const mock = await serveInProcess(readDocument(provider), { port: FIRST_PORT + 1 + index });
      keep(mock);
      mocks.set(provider, mock);
    }
    const served = [...mocks].map(([provider, { url }]) => ({ provider, url }));
    const docs = await servePortal(served, [events.handle, createReloadingPages(PORTAL)]);
    keep({ stop: async () => void (await Promise.all([events.stop(), docs.stop()])) });
    await authoring.watch();
    printAddresses(served, docs);
    console.log("Save a spec to see what comes of it; Ctrl-C ends this.");
  });
}

function readDocument({ name, openapi }: Provider): object {
  if (!existsSync(openapi)) throw new SetupError(`${name} has no generated document yet: mend its spec first, and start this again.`);
  return JSON.parse(readFileSync(openapi, "utf8")) as object;
}
