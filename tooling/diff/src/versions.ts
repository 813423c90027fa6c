import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isJsonObject, loadSpec } from "@tooling/spec";
import { readManifest } from "./copy-package.ts";

/** Say where a client, its spec's package and its contract do not carry one version. */
export function checkVersions(repository: string, provider: string): string[] {
  const version = versionOf(repository, provider);
  if (version === undefined) return [];
  return listVersions(repository, provider)
    .filter((place) => place.version !== version)
    .map(
      ({ at, version: other }) =>
        `${at} says version ${other}, and packages/${provider}/package.json ${version}: run \`npm run contracts -- diff --align\`, then \`generate\`.`,
    );
}

/** Write the client's version into its spec's package and its contract; lists what was written. */
export function alignVersions(repository: string, provider: string): string[] {
  const version = versionOf(repository, provider);
  const stale = listVersions(repository, provider).filter((place) => version !== undefined && place.version !== version);
  for (const { file, line, version: other } of stale) {
    const lines = readFileSync(file, "utf8").split("\n");
    lines[line - 1] = (lines[line - 1] ?? "").replace(other, version ?? other);
    writeFileSync(file, lines.join("\n"));
  }
  return stale.map(({ at }) => `wrote version ${version} into ${at}`);
}

/** The version of a provider's client, where it has one. */
export function versionOf(repository: string, provider: string): string | undefined {
  const folder = join(repository, "packages", provider);
  return existsSync(join(folder, "package.json")) ? readManifest(folder).version : undefined;
}

interface VersionPlace {
  file: string;
  line: number;
  /** `file:line`, relative to the repository. */
  at: string;
  version: string;
}

function listVersions(repository: string, provider: string): VersionPlace[] {
  const folder = join(repository, "specs", provider);
  const manifest = join(folder, "package.json");
  const entry = join(folder, "openapi.yaml");
  const root = loadSpec(entry).files.get(loadSpec(entry).entry);
  const info = isJsonObject(root?.value) && isJsonObject(root.value.info) ? root.value.info : {};
  const places = [{ file: entry, line: root?.position("/info/version").line ?? 1, version: String(info.version) }];
  if (existsSync(manifest)) {
    const line =
      readFileSync(manifest, "utf8")
        .split("\n")
        .findIndex((text) => text.includes('"version"')) + 1;
    places.push({ file: manifest, line, version: String(readManifest(folder).version) });
  }
  return places.map((place) => ({
    ...place,
    at: `specs/${provider}/${place.file === entry ? "openapi.yaml" : "package.json"}:${place.line}`,
  }));
}
