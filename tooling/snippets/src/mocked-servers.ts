import { readFileSync } from "node:fs";
import { pathPattern } from "@tooling/contract-tests/cases";
import { serveInProcess } from "@tooling/mock/in-process";
import { listOperations, type OpenApiDocument } from "@tooling/spec";
import { findProviders } from "@tooling/spec/providers";

/** Where requests go that are meant for a documented server. */
export interface MockedServer {
  /** Sources of the patterns of what begins the URLs of operations: the mock's URL takes its place. */
  patterns: string[];
  url: string;
}

/** A mock for each provider. */
export interface MockedServers {
  servers: MockedServer[];
  stop: () => Promise<void>;
}

/** Start a mock of each provider's contract in this process. */
export async function mockServers(): Promise<MockedServers> {
  const mocks = await Promise.all(
    findProviders().map(async ({ openapi }) => {
      const document = JSON.parse(readFileSync(openapi, "utf8")) as OpenApiDocument;
      const { url, stop } = await serveInProcess(document);
      return { patterns: serverPatterns(document), url, stop };
    }),
  );
  const stop = async (): Promise<void> => {
    await Promise.all(mocks.map((mock) => mock.stop()));
  };
  return { servers: mocks.map(({ patterns, url }) => ({ patterns, url })), stop };
}

/** Write the patterns of a document's servers, whatever their variables are, each before the path of an operation that is below it. */
export function serverPatterns(document: OpenApiDocument): string[] {
  const patterns = listOperations(document).flatMap(({ path, servers = document.servers ?? [] }) =>
    servers.map(({ url }) => `^${pathPattern(url.replace(/\/+$/, ""))}(?=${pathPattern(path)}(\\?|$))`),
  );
  return [...new Set(patterns)];
}
