import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTryProxy, type DocsHandler, type DocsServer, serveDocs } from "@tooling/docs";
import type { OpenApiDocument } from "@tooling/spec";
import { type Provider, REPOSITORY } from "@tooling/spec/providers";
import { FIRST_PORT } from "./first-port.ts";

/** Absolute path of the built portal. */
export const PORTAL: string = join(REPOSITORY, "dist/docs");

/** A provider's mock that runs. */
export interface ServedMock {
  provider: Provider;
  url: string;
}

/** Serve the built portal, its consoles calling the mocks; what is given in `handlers` is asked first. */
export function servePortal(mocks: readonly ServedMock[], handlers: readonly DocsHandler[] = []): Promise<DocsServer> {
  const proxies = mocks.map(({ provider, url }) =>
    createTryProxy({
      path: `/${provider.name}`,
      document: JSON.parse(readFileSync(provider.openapi, "utf8")) as OpenApiDocument,
      upstream: url,
    }),
  );
  return serveDocs(PORTAL, { port: FIRST_PORT, handlers: [...handlers, ...proxies] });
}

/** Print where everything is, and how it is ended. */
export function printAddresses(mocks: readonly ServedMock[], docs: DocsServer): void {
  const rows = [...mocks.map(({ provider, url }) => [provider.name, url] as const), ["docs", docs.url] as const];
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, url] of rows) console.log(`${name.padEnd(width)}  ${url}`);
}
