import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "@tooling/spec/providers";

/** GitHub's REST API, which is too large to be installed everywhere it is not needed: 28 MB, of which one file is read. */
const GITHUB = {
  package: "@octokit/openapi@23.0.2",
  file: "package/generated/api.github.com.json",
  sha512: "pV8M7L9GY23AybNvTmo2nyjmpmnt6+2sRE/tqr0ZLQcPS4lnw7u5eZGNmwRNkBC3D7gZXbFx5AHzLUVRBXGDhg==",
} as const;

/**
 * Fetch the description of GitHub's REST API from the registry, and keep it for the next run.
 *
 * @returns Path of the file; undefined where the registry cannot be reached.
 * @throws Where what came is not what was pinned.
 */
export function fetchGithubDescription(): string | undefined {
  const folder = join(REPOSITORY, "node_modules/.cache/descriptions");
  const file = join(folder, GITHUB.file);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const { status, stdout } = spawnSync("npm", ["pack", GITHUB.package, "--json", "--pack-destination", folder], {
    encoding: "utf8",
    cwd: folder,
  });
  if (status !== 0) return undefined;
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const archive = join(folder, filename.replace("@", "").replace("/", "-"));
  const sha512 = createHash("sha512").update(readFileSync(archive)).digest("base64");
  if (sha512 !== GITHUB.sha512) throw new Error(`${GITHUB.package} has the sha512 ${sha512}: it is not what was pinned.`);
  const unpacked = spawnSync("tar", ["xzf", archive, GITHUB.file], { cwd: folder });
  if (unpacked.status !== 0) throw new Error(`${GITHUB.package} could not be unpacked: ${unpacked.stderr}`);
  return file;
}
