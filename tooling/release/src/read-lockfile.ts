import { readFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "@tooling/spec/providers";

/** What pnpm's lockfile says of what is installed. */
export interface Lockfile {
  /** How each package is known again, by `name@version`: `{integrity: sha512-…}` for one of the registry. */
  resolutions: Map<string, string>;
  /** What each package of the workspace depends on: a version, or `link:` and a path from its folder. */
  versions: { folder: string; version: string }[];
}

/** Read the lockfile of a repository, by its lines: reading it as YAML takes a second. */
export function readLockfile(repository: string = REPOSITORY): Lockfile {
  const text = readFileSync(join(repository, "pnpm-lock.yaml"), "utf8");
  const part = (from: string, to: string): string => text.slice(text.indexOf(`\n${from}:\n`), text.indexOf(`\n${to}:\n`));
  const blocks = part("packages", "snapshots")
    .split(/\n {2}(?=\S)/)
    .slice(1);
  const importers = part("importers", "packages")
    .split(/\n {2}(?=\S)/)
    .slice(1);
  return {
    resolutions: new Map(blocks.map((block) => [keyOf(block), /^ {4}resolution: (.*)$/m.exec(block)?.[1] ?? "none"])),
    versions: importers.flatMap((importer) =>
      [...importer.matchAll(/^ {8}version: (.*)$/gm)].map(([, version = ""]) => ({ folder: keyOf(importer), version })),
    ),
  };
}

/** The integrities of all packages of the registry by `name@version`. */
export function integritiesOf({ resolutions }: Lockfile): Map<string, string> {
  return new Map([...resolutions].map(([id, resolution]) => [id, /sha512-[\w+/=]+/.exec(resolution)?.[0] ?? ""]));
}

function keyOf(block: string): string {
  return block.slice(0, block.indexOf(":\n")).replace(/^'(.*)'$/, "$1");
}
