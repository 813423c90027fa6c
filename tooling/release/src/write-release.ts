import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "@tooling/spec/providers";
import { findPublishedPackages, type Package } from "./published-packages.ts";
import { integritiesOf, readLockfile } from "./read-lockfile.ts";
import { renderSbom } from "./render-sbom.ts";

const PNPM = join(REPOSITORY, "node_modules/pnpm/bin/pnpm.cjs");

/** Pack each published package into a folder; what pnpm packs is what a consumer installs. */
export function packPackages(folder: string): void {
  mkdirSync(folder, { recursive: true });
  // npm passes its own settings to its scripts; pnpm would read them as if they were meant for it.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  for (const own of findPublishedPackages()) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PNPM, "pack", "--pack-destination", folder], {
      cwd: own.folder,
      encoding: "utf8",
      env,
    });
    if (status !== 0) throw new Error(`${own.manifest.name} could not be packed:\n${stdout}${stderr}`);
  }
}

/** Write the bill of materials of each published package into a folder. */
export function writeSboms(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const integrities = integritiesOf(readLockfile());
  for (const own of findPublishedPackages()) writeFileSync(join(folder, sbomName(own)), renderSbom(own, integrities));
}

function sbomName({ manifest: { name, version } }: Package): string {
  return `${name.replace("@", "").replace("/", "-")}-${version}.cdx.json`;
}
