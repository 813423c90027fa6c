/** What of a manifest in the workspace is read. */
export interface WorkspaceManifest {
  name: string;
  version: string;
  /** Source files by subpath: modules of TypeScript, or files that are packed as they are. */
  exports: Readonly<Record<string, string>>;
  dependencies?: Readonly<Record<string, string>>;
}

/** What the owner decides about all packages: fields of the root package.json, one each. */
export interface Publishing {
  /** Scope of every package's name, with its `@`, in place of the workspace's (`release.scope`). */
  scope: string;
  /** SPDX identifier of the licence whose text is the file LICENSE (`license`). */
  license: string;
  /** URL of the registry to publish to; packages stay private while it is null (`release.registry`). */
  registry: string | null;
  /** Address of the source, which provenance is checked against (`repository`). @default none */
  repository?: string | undefined;
}

/** Scope of the packages within the workspace. */
export const WORKSPACE_SCOPE = "@contracts";

/** Oldest Node that a packed client is run on; from it on, `require()` takes ES modules. */
export const OLDEST_NODE = "22.12.0";

/** Derive the manifest of a tarball from that of the workspace; `versions` tells what its `workspace:` and `catalog:` dependencies are there. */
export function packedManifest(
  { name, version, exports, dependencies = {} }: WorkspaceManifest,
  versions: Readonly<Record<string, string>>,
  { scope, license, registry, repository }: Publishing,
): { name: string } & Record<string, unknown> {
  const scoped = (text: string): string => text.replace(`${WORKSPACE_SCOPE}/`, `${scope}/`);
  return {
    name: scoped(name),
    version,
    ...(registry === null ? { private: true } : { publishConfig: { access: "public", registry } }),
    license,
    ...(repository !== undefined && {
      repository: { type: "git", url: repository, directory: name.replace(`${WORKSPACE_SCOPE}/`, "packages/") },
    }),
    type: "module",
    sideEffects: false,
    exports: Object.fromEntries(Object.entries(exports).map(([subpath, source]) => [subpath, packedExport(subpath, source)])),
    engines: { node: `>=${OLDEST_NODE}` },
    dependencies: Object.fromEntries(
      Object.entries(dependencies).map(([dependency, range]) => [scoped(dependency), pinned(dependency, range, versions)]),
    ),
  };
}

/** Name of the built module of a subpath, without its extension. */
export function moduleOf(subpath: string): string {
  return subpath === "." ? "index" : subpath.slice("./".length);
}

function packedExport(subpath: string, source: string): string | { types: string; default: string } {
  if (!source.endsWith(".ts")) return source;
  return { types: `./dist/${moduleOf(subpath)}.d.ts`, default: `./dist/${moduleOf(subpath)}.js` };
}

function pinned(name: string, range: string, versions: Readonly<Record<string, string>>): string {
  const version = versions[name];
  if (version === undefined) throw new Error(`No version is known of ${name} (${range}): it is neither installed nor packed.`);
  return version;
}
