import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A provider of this repository: the folder of its spec and the folder of its client. */
export interface Provider {
  /** Name of both folders. */
  name: string;
  /** Absolute path of the hand-written spec's folder. */
  spec: string;
  /** Absolute path of the client package. */
  package: string;
  /** Absolute path of the bundled document that mocks and docs are made from. */
  openapi: string;
}

/** Absolute path of the repository. */
export const REPOSITORY: string = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** Find the providers of a repository: every folder below `specs/` that has a root file. */
export function findProviders(repository: string = REPOSITORY): Provider[] {
  const specs = join(repository, "specs");
  return readdirSync(specs)
    .filter((name) => existsSync(join(specs, name, "openapi.yaml")))
    .sort()
    .map((name) => ({
      name,
      spec: join(specs, name),
      package: join(repository, "packages", name),
      openapi: join(repository, "packages", name, "src/generated/openapi.json"),
    }));
}
