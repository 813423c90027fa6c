import { readFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "@tooling/spec/providers";
import type { Publishing } from "./packed-manifest.ts";

/** Read what the owner of a repository decides about its packages. */
export function readPublishing(repository: string = REPOSITORY): Publishing {
  const manifest = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as {
    license: string;
    repository?: string;
    release: Pick<Publishing, "scope" | "registry">;
  };
  return { license: manifest.license, repository: manifest.repository, ...manifest.release };
}
