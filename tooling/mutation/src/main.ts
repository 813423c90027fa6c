import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const STRYKER = { "@stryker-mutator/core": "10.1.1", "@stryker-mutator/vitest-runner": "10.1.1" };

const [target = "packages/runtime", ...files] = process.argv.slice(2);
if (existsSync(join(ROOT, target, "stryker.config.json"))) {
  process.exitCode = mutate(target, files);
} else {
  console.error(`${target} has no stryker.config.json: name a package that has one, as packages/runtime.`);
  process.exitCode = 1;
}

/** Run Stryker on a package in a copy of the working tree, and give its exit code; the copy is removed, the report kept. */
function mutate(target: string, files: readonly string[]): number {
  const copy = mkdtempSync(join(tmpdir(), "mutation-"));
  try {
    for (const file of listFiles()) cpSync(join(ROOT, file), join(copy, file));
    const folder = join(copy, target);
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { devDependencies: object };
    manifest.devDependencies = { ...manifest.devDependencies, ...STRYKER };
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
    console.log("Installing Stryker into a copy of the repository …");
    execFileSync("pnpm", ["install", "--no-frozen-lockfile", "--prefer-offline", "--reporter=silent"], { cwd: copy, stdio: "inherit" });
    const mutated = files.length > 0 ? ["--mutate", files.join(",")] : [];
    const { status } = spawnSync("pnpm", ["exec", "stryker", "run", ...mutated], { cwd: folder, stdio: "inherit" });
    const report = join(folder, ".reports/mutation.json");
    if (existsSync(report)) cpSync(report, join(ROOT, target, ".reports/mutation.json"));
    return status ?? 1;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Files of the working tree, those that are not committed included. */
function listFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: ROOT, encoding: "utf8" });
  return listed.split("\n").filter((file) => file !== "" && existsSync(join(ROOT, file)));
}
