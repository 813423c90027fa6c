import { readFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "@tooling/spec/providers";

/** The owner's choices: fields of the root package.json, one each. */
export interface ReleaseSettings {
  /** SPDX identifier of the licence (`license`). */
  license: string;
  /** Scope of the published names, with its `@` (`release.scope`). */
  scope: string;
  /** Address of the registry that packages are published to; null keeps them private (`release.registry`). */
  registry: string | null;
  /** Address of the source, which provenance is checked against (`repository`). @default none */
  repository?: string | undefined;
}

/** What of a package's manifest concerns its release. */
export interface Manifest {
  name: string;
  version: string;
  license?: string;
  private?: boolean;
  exports?: unknown;
  dependencies?: Record<string, string>;
  publishConfig?: Record<string, unknown>;
  repository?: { type: string; url: string; directory: string };
}

/** Read the settings of a repository. */
export function readReleaseSettings(repository: string = REPOSITORY): ReleaseSettings {
  const manifest = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as {
    license: string;
    repository?: string;
    release: Pick<ReleaseSettings, "scope" | "registry">;
  };
  return { license: manifest.license, repository: manifest.repository, ...manifest.release };
}

/** Give a published package's manifest what the settings ask of it, and keep all else as it is. */
export function settleManifest<Kind extends Manifest>(manifest: Kind, { license, scope, registry, repository }: ReleaseSettings): Kind {
  const { name, version, private: _, license: __, publishConfig = {}, repository: ___, ...rest } = manifest;
  const { access: ____, registry: _____, ...packing } = publishConfig;
  const publish = { ...packing, ...(registry !== null && { access: "public", registry }) };
  const folder = name.replace(/^.*\//, "");
  return {
    ...{ name: `${scope}/${folder}`, version },
    ...(registry === null && { private: true }),
    license,
    ...(repository !== undefined && { repository: { type: "git", url: repository, directory: `packages/${folder}` } }),
    ...rest,
    // Provenance is asked for by the workflow: a manifest that asked for it could not be published in a rehearsal.
    ...(Object.keys(publish).length > 0 && { publishConfig: publish }),
  } as unknown as Kind;
}
