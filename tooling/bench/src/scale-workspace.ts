import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fetchGithubDescription } from "@tooling/new-provider/github-description";
import { findProviders, REPOSITORY } from "@tooling/spec/providers";

/** What is made from the rest, or brought by an install. */
const NOT_COPIED = new Set([".git", "node_modules", ".turbo", ".reports", "dist", "coverage"]);

/** A repository of so many providers. */
export interface ScaleWorkspace {
  root: string;
  remove: () => void;
}

/**
 * Copy this repository into a temporary folder, add copies of its providers under other names until there are as many as asked for,
 * and set it up.
 *
 * @param large Name of a further provider, which GitHub's description is imported as. @default none
 * @throws {Error} Where it cannot be set up, or the description cannot be fetched.
 */
export async function createScaleWorkspace(count: number, large?: string): Promise<ScaleWorkspace> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), `scale-${count}-`)));
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  const isOwn = (path: string): boolean => !NOT_COPIED.has(basename(path)) && !/[/\\]packages[/\\][^/\\]+[/\\]docs/.test(path);
  cpSync(REPOSITORY, root, { recursive: true, filter: isOwn });
  const originals = findProviders(root).map(({ name }) => name);
  for (let index = originals.length; index < count; index++) copyProvider(root, originals[index % originals.length] as string, index);
  try {
    setUp(root);
    if (large !== undefined) {
      const description = fetchGithubDescription();
      if (description === undefined) throw new Error("GitHub's description cannot be fetched: the registry cannot be reached.");
      // As a user does, since what the contract tests write of a provider is read by its docs.
      runNode(root, ["tooling/cli/bootstrap.mjs", "new", large, "--from", description]);
    }
    return { root, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function setUp(root: string): void {
  const pnpm = join(REPOSITORY, "node_modules/pnpm/bin/pnpm.cjs");
  runNode(root, [pnpm, "install", "--prefer-offline", "--no-frozen-lockfile", "--reporter=silent"]);
  // Finds everything installed, and writes down that it is.
  runNode(root, ["tooling/cli/bootstrap.mjs", "--help"]);
}

function runNode(root: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`A repository for the bench cannot be set up:\n${stdout}${stderr}`);
}

/** Copy spec and package, and call the copy by its name wherever the original's packages or folders are named. */
function copyProvider(root: string, original: string, index: number): void {
  const name = `${original}${index}`;
  const named = new RegExp(`((?:@contracts|@specs|specs|packages)/)${original}\\b`, "g");
  for (const folder of ["specs", "packages"]) {
    const target = join(root, folder, name);
    cpSync(join(root, folder, original), target, { recursive: true });
    for (const path of globSync("**/*.{ts,json,md,yaml}", { cwd: target })) {
      const file = join(target, path);
      if (statSync(file).isFile()) writeFileSync(file, readFileSync(file, "utf8").replace(named, `$1${name}`));
    }
  }
}
