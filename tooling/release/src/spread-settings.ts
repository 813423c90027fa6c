import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { REPOSITORY } from "@tooling/spec/providers";
import { findPublishedPackages } from "./published-packages.ts";
import { type Manifest, readReleaseSettings, settleManifest } from "./release-settings.ts";

/** Names a scope wherever it stands: before a package's name, or alone as a filter. */
const scopeIn = (scope: string): RegExp => new RegExp(`${scope}(?![\\w-])`, "g");

/** Write the owner's settings into every published package, and the scope into every text that names it; the paths of what changed. */
export function spreadSettings(repository: string = REPOSITORY): string[] {
  const settings = readReleaseSettings(repository);
  const changed = new Set<string>();
  const rewrite = (path: string, change: (text: string) => string): void => {
    const before = readFileSync(join(repository, path), "utf8");
    const after = change(before);
    if (after === before) return;
    writeFileSync(join(repository, path), after);
    changed.add(path);
  };
  const published = findPublishedPackages(repository);
  const scopes = new Set(published.map(({ manifest }) => manifest.name.replace(/\/.*$/, "")));
  for (const scope of scopes)
    if (scope !== settings.scope)
      for (const path of listTexts(repository, scope)) rewrite(path, (text) => text.replace(scopeIn(scope), settings.scope));
  for (const { folder } of published)
    rewrite(relative(repository, join(folder, "package.json")), (text) => {
      const manifest = JSON.parse(text) as Manifest;
      const settled = settleManifest(manifest, settings);
      // The layout is the formatter's: a text that says the same stays as it is.
      return isDeepStrictEqual(manifest, settled) ? text : `${JSON.stringify(settled, undefined, 2)}\n`;
    });
  return [...changed].sort();
}

/** The tracked texts that name a scope; the lockfile is left to the install. */
function listTexts(repository: string, scope: string): string[] {
  const { stdout } = spawnSync("git", ["grep", "-lIF", "-e", scope, "--", ":!pnpm-lock.yaml"], { cwd: repository, encoding: "utf8" });
  return stdout.split("\n").filter((path) => path !== "");
}
