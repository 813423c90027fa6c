import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { REPOSITORY } from "@tooling/spec/providers";

/** What is never committed, and too much to copy. */
const NOT_COPIED = new Set([".git", "node_modules", ".turbo", ".reports", "dist"]);

/** What a program came to. */
export interface Outcome {
  code: number | null;
  output: string;
}

/** Make clones of this repository as it lies there, committed or not, in a temporary folder. */
export function createClones(): { folder: string; clone: (name: string) => string; remove: () => void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "clones-")));
  const origin = join(folder, "origin");
  cpSync(REPOSITORY, origin, { recursive: true, filter: (path) => !NOT_COPIED.has(basename(path)) });
  git(origin, "init", "--quiet", "--initial-branch=main");
  git(origin, "add", "--all");
  git(
    origin,
    "-c",
    "user.name=tides",
    "-c",
    "user.email=tides@example.com",
    "-c",
    "commit.gpgSign=false",
    "commit",
    "--quiet",
    "-m",
    "All",
  );
  return {
    folder,
    clone: (name) => {
      git(folder, "clone", "--quiet", origin, name);
      return join(folder, name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Run Git in a folder, and return what it prints. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync("git", args, { cwd: folder, encoding: "utf8" });
}

/** Run a verb in a clone, as `npm run contracts` does. */
export function contracts(clone: string, args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return run(clone, process.execPath, [join(clone, "tooling/cli/bootstrap.mjs"), ...args], env);
}

/** Run a program in a clone with the clone's own tools, and with none of turbo's variables but those given. */
export function run(clone: string, program: string, args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("TURBO_"));
  const path = [join(clone, "node_modules/.bin"), process.env.PATH].join(delimiter);
  const child = spawn(program, args, {
    cwd: clone,
    env: { ...Object.fromEntries(inherited), CI: "true", TURBO_TELEMETRY_DISABLED: "1", PATH: path, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    output += chunk;
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output: code === 0 ? output : output + errors }));
  });
}

/** Fingerprint the files of a folder that fit patterns, by their paths. */
export function fingerprint(folder: string, patterns: readonly string[]): Map<string, string> {
  const paths = globSync(patterns, { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile());
  const digest = (path: string): string =>
    createHash("sha256")
      .update(readFileSync(join(folder, path)))
      .digest("hex");
  return new Map(paths.sort().map((path) => [path, digest(path)]));
}

/** Say when each file of a folder was last written, in nanoseconds; but for what tools keep to themselves, and Git. */
export function readTimes(folder: string): Map<string, bigint> {
  const own = new Set([".git", "node_modules", ".turbo"]);
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !own.has(name));
  return new Map(
    entries.flatMap((entry): [string, bigint][] => {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) return [[entry.name, statSync(path, { bigint: true }).mtimeNs]];
      return [...readTimes(path)].map(([inner, time]) => [`${entry.name}/${inner}`, time]);
    }),
  );
}

/** Make an empty folder of a name, and return its path. */
export function emptyFolder(parent: string, name: string): string {
  const path = join(parent, name);
  mkdirSync(path);
  return path;
}
