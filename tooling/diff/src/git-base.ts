import { execFileSync } from "node:child_process";
import { DiffError } from "./diff-error.ts";

/** The commit that the working tree is compared with. */
export interface Base {
  /** Its full id. */
  commit: string;
  /** What it is, in words. */
  words: string;
}

/**
 * Find the commit to compare with: the one named, else where this branch left `origin/main`, else the last commit.
 *
 * @throws {DiffError} Where there is no repository, or no such commit in it.
 */
export function findBase(repository: string, ref: string | undefined): Base {
  const git = (...args: string[]): string | undefined => tryGit(repository, args)?.toString().trim();
  if (git("rev-parse", "--git-dir") === undefined)
    throw new DiffError("This is no clone of a Git repository, so that there is nothing to compare with: clone it with Git.");
  const commitOf = (name: string): string | undefined => git("rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`);
  const isShallow = git("rev-parse", "--is-shallow-repository") === "true";
  const fetching = "fetch it: `git fetch --unshallow origin`, or `fetch-depth: 0` of actions/checkout";
  if (ref !== undefined) {
    const commit = commitOf(ref);
    if (commit !== undefined) return { commit, words: ref };
    const remedy = isShallow
      ? `This clone is shallow and may lack it: ${fetching}.`
      : "Name a branch, a tag or a commit: `git log --oneline`.";
    throw new DiffError(`There is no commit "${ref}". ${remedy}`);
  }
  const head = commitOf("HEAD");
  if (head === undefined) throw new DiffError("There is no commit yet, so that there is nothing to compare with: commit first.");
  if (commitOf("origin/main") === undefined) return { commit: head, words: "the last commit, since there is no origin/main" };
  const fork = git("merge-base", "HEAD", "origin/main");
  if (fork !== undefined && fork !== "") return { commit: fork, words: "where this branch left origin/main" };
  const reason = isShallow ? `this clone is shallow: ${fetching}` : "the two share no commit: name another one by --base";
  throw new DiffError(`Where this branch left origin/main cannot be told, because ${reason}.`);
}

/** Read files as they were at a commit, those whose path from the repository's root is wanted. */
export function readFilesAt(repository: string, commit: string, isWanted: (path: string) => boolean): Map<string, Buffer> {
  // A clone may hold the repository in a folder of its own.
  const prefix = tryGit(repository, ["rev-parse", "--show-prefix"])?.toString().trim() ?? "";
  const listing = tryGit(repository, ["ls-tree", "-r", "-z", "--full-tree", commit])?.toString() ?? "";
  const blobs = listing.split("\0").flatMap((entry) => {
    const [, mode = "", id = "", whole = ""] = /^(\d+) blob (\w+)\t(.*)$/s.exec(entry) ?? [];
    const path = whole.slice(prefix.length);
    // A symbolic link could lead out of the folder that this is written into.
    const isSafe = mode !== "120000" && whole.startsWith(prefix) && !path.split(/[\\/]/).includes("..");
    return id !== "" && isSafe && isWanted(path) ? [{ id, path }] : [];
  });
  const input = blobs.map(({ id }) => `${id}\n`).join("");
  const output = blobs.length === 0 ? Buffer.alloc(0) : (tryGit(repository, ["cat-file", "--batch"], input) ?? Buffer.alloc(0));
  return new Map(readBlobs(output).map((content, index) => [blobs[index]?.path ?? "", content]));
}

/** Each object stands behind a line of its id, its kind and its length in bytes (git-cat-file, batch output). */
function readBlobs(output: Buffer): Buffer[] {
  const blobs: Buffer[] = [];
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf("\n", at);
    const length = Number(output.toString("utf8", at, end).split(" ")[2]);
    if (!Number.isInteger(length)) throw new DiffError("Git lacks an object of that commit: fetch it anew.");
    blobs.push(output.subarray(end + 1, end + 1 + length));
    at = end + 1 + length + 1;
  }
  return blobs;
}

function tryGit(repository: string, args: readonly string[], input?: string): Buffer | undefined {
  try {
    return execFileSync("git", args, {
      cwd: repository,
      maxBuffer: 2 ** 30,
      stdio: ["pipe", "pipe", "ignore"],
      ...(input !== undefined && { input }),
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new DiffError("There is no Git on the PATH: install it.");
    return undefined;
  }
}
