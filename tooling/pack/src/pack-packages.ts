import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { leadLinks } from "@tooling/docs/lead-links";
import { findProviders, REPOSITORY } from "@tooling/spec/providers";
import { buildPackage } from "./build-package.ts";
import { type Publishing, packedManifest, WORKSPACE_SCOPE, type WorkspaceManifest } from "./packed-manifest.ts";
import { readPublishing } from "./publishing.ts";

/** A tarball that was written. */
export interface Packed {
  /** Name of the package in it. */
  name: string;
  version: string;
  /** Absolute path of the tarball. */
  file: string;
  /** Paths of the files in it. */
  files: string[];
}

/** Where packages are read, and how they are published. */
export interface PackOptions {
  /** Names of the providers. @default all */
  providers?: readonly string[] | undefined;
  /** Absolute path of the repository. @default this one */
  repository?: string;
  /** What the owner decides. @default as the root package.json says */
  publishing?: Publishing;
}

/** Documents that go into a tarball where a package has them. */
const DOCUMENTS = new Set(["README.md", "CHANGELOG.md", "api.md"]);
/** Tests, and what is said to those who generate the sources. */
const UNPUBLISHED = /\.test(-d)?\.ts$|[/\\]generated[/\\]README\.md$/;
const TEXT = /\.(ts|md|json)$/;
/** What stands behind the name of a package in the file of its tarball. */
const VERSION_FILE = /^\d+\.\d+\.\d+([-+][\w.+-]+)?\.tgz$/;

/** Build the runtime and the providers' clients, and write a tarball of each into a folder. */
export async function packPackages(out: string, options: PackOptions = {}): Promise<Packed[]> {
  const { repository = REPOSITORY, publishing = readPublishing(repository) } = options;
  const providers = findProviders(repository).filter(({ name }) => options.providers?.includes(name) ?? true);
  const folders = [join(repository, "packages/runtime"), ...providers.map((provider) => provider.package)];
  mkdirSync(out, { recursive: true });
  const stages = realpathSync(mkdtempSync(join(tmpdir(), "pack-")));
  try {
    const packed: Packed[] = [];
    // One after the other: a client is built against the built runtime.
    for (const folder of folders) {
      const stage = stagePackage(folder, stages, publishing);
      cpSync(join(repository, "LICENSE"), join(stage, "LICENSE"));
      await buildPackage(stage, readManifest(folder).exports);
      packed.push(writeTarball(stage, out));
    }
    return packed;
  } finally {
    rmSync(stages, { recursive: true, force: true });
  }
}

/** Copy what is published: the sources, which maps lead to, without tests and what is said to those who generate them; and the documents. */
function stagePackage(folder: string, stages: string, publishing: Publishing): string {
  const manifest = readManifest(folder);
  const stage = join(stages, basename(folder));
  cpSync(join(folder, "src"), join(stage, "src"), { recursive: true, filter: (path) => !UNPUBLISHED.test(path) });
  for (const name of readdirSync(folder)) if (DOCUMENTS.has(name)) cpSync(join(folder, name), join(stage, name));
  settleTexts(stage, publishing.scope);
  const names = Object.keys(manifest.dependencies ?? {});
  const versions = Object.fromEntries(names.map((name) => [name, readManifest(join(folder, "node_modules", name)).version]));
  const packed = packedManifest(manifest, versions, publishing);
  writeFileSync(join(stage, "package.json"), `${JSON.stringify(packed, undefined, 2)}\n`);
  link(stage, join(stages, "node_modules", packed.name));
  for (const name of names.filter((name) => !name.startsWith(`${WORKSPACE_SCOPE}/`)))
    link(realpathSync(join(folder, "node_modules", name)), join(stages, "node_modules", name));
  return stage;
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, "junction");
}

/** Bring the staged texts into the shape of the tarball before anything is built of them. */
function settleTexts(stage: string, scope: string): void {
  for (const name of readdirSync(stage, { recursive: true, encoding: "utf8" })) {
    if (!TEXT.test(name)) continue;
    const path = join(stage, name);
    const text = readFileSync(path, "utf8");
    const scoped = text.replaceAll(`${WORKSPACE_SCOPE}/`, `${scope}/`);
    // Not every file that a page links to is packed.
    const lead = (target: string): string | undefined => (existsSync(join(dirname(path), target)) ? target : undefined);
    writeFileSync(path, name.endsWith(".md") ? leadLinks(scoped, lead) : scoped);
  }
}

function writeTarball(stage: string, out: string): Packed {
  // npm passes its own settings to its scripts; those of a run around this one are not meant for it.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const { name: packedName } = readManifest(stage);
  const stem = packedName.replace("@", "").replace("/", "-");
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", out];
  const { status, stdout, stderr } = spawnSync("npm", args, { cwd: stage, env, encoding: "utf8", shell: process.platform === "win32" });
  if (status !== 0) throw new Error(`npm could not pack ${stage}: ${stderr}`);
  const [{ name, version, files }] = JSON.parse(stdout) as [{ name: string; version: string; files: { path: string }[] }];
  const file = join(out, `${stem}-${version}.tgz`);
  // What installs a package by a pattern would find another version of it, too.
  for (const other of readdirSync(out).filter((name) => name.startsWith(`${stem}-`) && VERSION_FILE.test(name.slice(stem.length + 1))))
    if (other !== basename(file)) rmSync(join(out, other));
  return { name, version, file, files: files.map(({ path }) => path) };
}

function readManifest(folder: string): WorkspaceManifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as WorkspaceManifest;
}
