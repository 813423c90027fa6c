import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, normalize } from "node:path";
import { findProviders, REPOSITORY } from "@tooling/spec/providers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Packed, packPackages, readPublishing, WORKSPACE_SCOPE } from "../src/index.ts";

const out = mkdtempSync(join(tmpdir(), "tarballs-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const OWN = { ...readPublishing(), scope: WORKSPACE_SCOPE };
let packed: Packed[] = [];
beforeAll(async () => {
  packed = await packPackages(out, { publishing: OWN });
}, 120_000);

/** What may be in a tarball. */
const ALLOWED = [
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|api\.md)$/,
  /^dist\/[\w./-]+\.(js|d\.ts)(\.map)?$/,
  /^src\/(?!.*(\.test|\.slow))[\w./-]+\.(ts|json)$/,
];

function read({ file }: Packed, path: string): string {
  return execFileSync("tar", ["xzOf", file, `package/${path}`], { encoding: "utf8", maxBuffer: 1e8 });
}

test("packs the runtime and every client, whatever providers there are", () => {
  expect(packed.map(({ name }) => name)).toEqual(["@contracts/runtime", ...findProviders().map(({ name }) => `@contracts/${name}`)]);
});

test("F133 puts nothing into a tarball but what is built, its sources, and what a user reads", () => {
  for (const { name, files } of packed) {
    expect({ name, strange: files.filter((path) => !ALLOWED.some((pattern) => pattern.test(path))) }).toEqual({ name, strange: [] });
    expect(files).toEqual(expect.arrayContaining(["dist/index.js", "dist/index.d.ts", "src/index.ts", "LICENSE", "README.md"]));
  }
});

test("F133 leads every map to a source that is in the tarball", () => {
  for (const tarball of packed)
    for (const path of tarball.files.filter((file) => file.endsWith(".map"))) {
      const { sources } = JSON.parse(read(tarball, path)) as { sources: string[] };
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(tarball.files).toContain(normalize(join(dirname(path), source)));
    }
});

test("has a file for all that a tarball's manifest exports, and an export for all that the workspace's does", () => {
  for (const tarball of packed) {
    const manifest = JSON.parse(read(tarball, "package.json")) as { exports: Record<string, string | Record<string, string>> };
    const targets = Object.values(manifest.exports).flatMap((target) => (typeof target === "string" ? target : Object.values(target)));
    for (const target of targets) expect(tarball.files).toContain(normalize(target));
    const source = join(REPOSITORY, "packages", tarball.name.replace("@contracts/", ""), "package.json");
    const { exports } = JSON.parse(readFileSync(source, "utf8")) as typeof manifest;
    expect(Object.keys(manifest.exports)).toEqual(Object.keys(exports));
  }
});

test("takes away the other versions of what it packs, and nothing of a package with a longer name", { timeout: 120_000 }, async () => {
  const folder = join(out, "older");
  mkdirSync(folder);
  const kept = ["contracts-runtime-2-0.1.0.tgz", "contracts-runtime-0.0.1.tgz.txt", "notes.tgz"];
  for (const name of [...kept, "contracts-runtime-0.0.1.tgz", "contracts-runtime-1.0.0-next.1.tgz"]) writeFileSync(join(folder, name), "");
  const [runtime] = await packPackages(folder, { providers: [], publishing: OWN });
  expect(readdirSync(folder).sort()).toEqual([...kept, basename(runtime?.file ?? "")].sort());
});

test("writes the same tarball twice, and under the owner's scope one that knows no other", { timeout: 120_000 }, async () => {
  const [provider] = findProviders();
  const options = { providers: [provider?.name ?? ""] };
  const again = await packPackages(join(out, "again"), { ...options, publishing: OWN });
  for (const { name, file } of again)
    expect(readFileSync(file).equals(readFileSync(packed.find((one) => one.name === name)?.file ?? ""))).toBe(true);
  const publishing = { scope: "@harbour", license: "ISC", registry: "https://npm.example" };
  for (const tarball of await packPackages(join(out, "scoped"), { ...options, publishing })) {
    expect(tarball.name).toMatch(/^@harbour\//);
    for (const path of tarball.files) expect(read(tarball, path), path).not.toContain("@contracts/");
  }
});
