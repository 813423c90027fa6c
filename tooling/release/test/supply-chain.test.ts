import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPublishing, WORKSPACE_SCOPE } from "@tooling/pack";
import { REPOSITORY } from "@tooling/spec/providers";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { findPublishedPackages, listRuntimeDependencies } from "../src/published-packages.ts";
import { readLockfile } from "../src/read-lockfile.ts";

/** Packages that may run a script when they are installed, which may do anything. */
const MAY_RUN_SCRIPTS: string[] = [];

/** Licences that ask no more of who passes the code on than to name it. */
const PERMISSIVE = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];

const EXACT = /^(npm:[@\w/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

const published = findPublishedPackages();
const workspace = parse(readFileSync(join(REPOSITORY, "pnpm-workspace.yaml"), "utf8")) as {
  catalog: Record<string, string>;
  minimumReleaseAge?: number;
  minimumReleaseAgeExclude?: string[];
  blockExoticSubdeps?: boolean;
  strictDepBuilds?: boolean;
  allowBuilds?: Record<string, boolean>;
};

test("finds the published packages, what others of them need first", () => {
  const names = published.map(({ manifest }) => manifest.name);
  expect(names).toContain(`${WORKSPACE_SCOPE}/runtime`);
  for (const [index, { manifest }] of published.entries())
    for (const dependency of Object.keys(manifest.dependencies ?? {}))
      if (names.includes(dependency)) expect(names.slice(0, index)).toContain(dependency);
});

test.each(published)("H155 lets $manifest.name depend on one package at most that is not ours", ({ manifest }) => {
  const own = published.map((other) => other.manifest.name);
  expect(Object.keys(manifest.dependencies ?? {}).filter((name) => !own.includes(name)).length).toBeLessThanOrEqual(1);
  expect(manifest).not.toHaveProperty("peerDependencies");
  expect(manifest).not.toHaveProperty("optionalDependencies");
  // What runs on a consumer's machine when it installs us.
  expect(Object.keys((manifest as { scripts?: object }).scripts ?? {}).filter((name) => /install|^prepare$/.test(name))).toEqual([]);
});

test.each(published)("brings with $manifest.name nothing but what is permissively licensed", (root) => {
  const others = listRuntimeDependencies(root).filter(({ dependency: { manifest } }) => !manifest.name.startsWith(`${WORKSPACE_SCOPE}/`));
  const licences = others.map(({ dependency: { manifest } }) => ({ name: manifest.name, license: manifest.license }));
  expect(licences.length).toBeGreaterThan(0);
  expect(licences.filter(({ license }) => !PERMISSIVE.includes(license ?? "none"))).toEqual([]);
});

test("pins every dependency of the workspace by one exact version", () => {
  const loose = globSync(["package.json", "{packages,specs,tooling}/*/package.json"], { cwd: REPOSITORY }).flatMap((path) => {
    const manifest = JSON.parse(readFileSync(join(REPOSITORY, path), "utf8")) as Record<string, Record<string, string> | undefined>;
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter(([, range]) => range !== "workspace:*" && range !== "catalog:" && !EXACT.test(range))
      .map(([name, range]) => `${path}: ${name} ${range}`);
  });
  expect(loose).toEqual([]);
  expect(Object.entries(workspace.catalog).filter(([, version]) => !EXACT.test(version))).toEqual([]);
});

test("waits a week before it takes a release, and takes none from outside the registry", () => {
  expect(workspace.minimumReleaseAge).toBeGreaterThanOrEqual(7 * 24 * 60);
  expect(workspace.minimumReleaseAgeExclude).toBeUndefined();
  expect(workspace.blockExoticSubdeps).toBe(true);
});

test("lets no package run a script when it is installed, and fails where a new one has one", () => {
  expect(workspace.strictDepBuilds).toBe(true);
  const allowed = Object.entries(workspace.allowBuilds ?? {}).flatMap(([name, allow]) => (allow ? [name] : []));
  expect(allowed).toEqual(MAY_RUN_SCRIPTS);
  for (const setting of ["onlyBuiltDependencies", "dangerouslyAllowAllBuilds", "ignoredBuiltDependencies"])
    expect(workspace).not.toHaveProperty(setting);
});

test("locks every package by its sha512, and none to an address", () => {
  const { resolutions, versions } = readLockfile();
  expect(resolutions.size).toBeGreaterThan(100);
  expect(versions.length).toBeGreaterThan(100);
  const isPinned = ([id, resolution]: [string, string]): boolean =>
    /^(@[\w.-]+\/)?[\w.-]+@\d[\w.+-]*$/.test(id) && /^\{integrity: sha512-[\w+/]{86}==\}$/.test(resolution);
  expect([...resolutions].filter((entry) => !isPinned(entry))).toEqual([]);
  const staysInside = (folder: string, version: string): boolean =>
    version.startsWith("link:") && !join(folder, version.slice(5)).startsWith("..");
  // An address of any other kind holds a colon as well.
  expect(versions.filter(({ folder, version }) => version.includes(":") && !staysInside(folder, version))).toEqual([]);
});

test("installs by the lockfile alone wherever it sets up", () => {
  expect(readFileSync(join(REPOSITORY, "tooling/cli/bootstrap.mjs"), "utf8")).toContain('"install", "--frozen-lockfile"');
  for (const path of globSync(".github/workflows/*.yml", { cwd: REPOSITORY }))
    expect(readFileSync(join(REPOSITORY, path), "utf8"), path).not.toMatch(/\b(npm|pnpm|yarn) (i|ci|install|add)\b/);
});

test.each(published)("leaves it to the root manifest under what terms, and where, $manifest.name is published", ({ manifest }) => {
  // What is published is a tarball, whose manifest is derived.
  expect(manifest).toMatchObject({ private: true });
  for (const setting of ["license", "publishConfig", "repository"]) expect(manifest).not.toHaveProperty(setting);
});

test("has the licence that it says at the top", () => {
  const { license, registry, repository } = readPublishing();
  const [heading = ""] = readFileSync(join(REPOSITORY, "LICENSE"), "utf8").trim().split("\n");
  expect(heading).toContain(license.split("-")[0]);
  // Provenance names the source: without it the registry refuses what is published.
  if (registry !== null) expect(repository).toMatch(/^(git\+)?https:\/\//);
});
