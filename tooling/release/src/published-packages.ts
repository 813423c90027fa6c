import { existsSync, globSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { REPOSITORY } from "@tooling/spec/providers";

/** What of a package's manifest concerns its release. */
export interface Manifest {
  name: string;
  version: string;
  license?: string;
  exports?: unknown;
  dependencies?: Record<string, string>;
}

/** A package on the disk. */
export interface Package {
  /** Absolute path. */
  folder: string;
  manifest: Manifest;
}

/** Find the packages that others may install, what depends on another after it: those of `packages/` that export anything. */
export function findPublishedPackages(repository: string = REPOSITORY): Package[] {
  const packages = globSync("packages/*/package.json", { cwd: repository })
    .sort()
    .map((path) => readPackage(dirname(join(repository, path))))
    .filter(({ manifest }) => manifest.exports !== undefined);
  const names = packages.map(({ manifest }) => manifest.name);
  const depth = ({ manifest }: Package): number => Object.keys(manifest.dependencies ?? {}).filter((name) => names.includes(name)).length;
  return packages.toSorted((a, b) => depth(a) - depth(b));
}

/** List what a package brings when it is installed, without itself; each once, by name. */
export function listRuntimeDependencies(root: Package): { dependency: Package; of: Package }[] {
  const edges: { dependency: Package; of: Package }[] = [];
  const visit = (of: Package): void => {
    for (const name of Object.keys(of.manifest.dependencies ?? {}).sort()) {
      const dependency = readPackage(findFolder(of.folder, name));
      const known = edges.some((edge) => edge.dependency.folder === dependency.folder);
      edges.push({ dependency, of });
      if (!known) visit(dependency);
    }
  };
  visit(root);
  return edges;
}

function readPackage(folder: string): Package {
  return { folder, manifest: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest };
}

/** Not every package exports its manifest: it is looked for where Node would look for the package. */
function findFolder(from: string, name: string): string {
  const paths = createRequire(join(from, "package.json")).resolve.paths(name) ?? [];
  const found = paths.map((path) => join(path, name)).find((folder) => existsSync(join(folder, "package.json")));
  if (found === undefined) throw new Error(`${name}, which ${from} depends on, is not installed: run \`pnpm install\`.`);
  return realpathSync(found);
}
