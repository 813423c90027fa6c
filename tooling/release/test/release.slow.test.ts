import { execFile, spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { packPackages, readPublishing, WORKSPACE_SCOPE } from "@tooling/pack";
import { REPOSITORY } from "@tooling/spec/providers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { findPublishedPackages } from "../src/published-packages.ts";
import { integritiesOf, readLockfile } from "../src/read-lockfile.ts";
import { renderSbom } from "../src/render-sbom.ts";
import { type LoopbackRegistry, startLoopbackRegistry } from "./loopback-registry.ts";

/** Licences of what is used here and passed on to nobody, beside the permissive ones; another is to be read before it is taken. */
const KNOWN =
  /^\(?(0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|CC0-1\.0|ISC|MIT|MPL-2\.0|PSF-2\.0|Python-2\.0|Unlicense)( (OR|AND) .*)?\)?$/;

const folder = mkdtempSync(join(tmpdir(), "release-"));
const published = findPublishedPackages();
let registry: LoopbackRegistry;

beforeAll(async () => {
  registry = await startLoopbackRegistry();
  // What the registry is told is taken by this one alone, which asks nobody who they are.
  writeFileSync(join(folder, "npmrc"), `${registry.address.replace("http:", "")}/:_authToken=rehearsal\n`);
  await packPackages(join(folder, "packed"));
}, 300_000);
afterAll(() => {
  registry.stop();
  rmSync(folder, { recursive: true });
});

/** Run a program beside this process, which must go on answering as the registry; what it said, and its exit code. */
function run(program: string, args: readonly string[], cwd: string): Promise<{ code: number; output: string }> {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|GITHUB_)/i.test(name));
  const env = {
    ...Object.fromEntries(own),
    REGISTRY: registry.address,
    npm_config_userconfig: join(folder, "npmrc"),
    npm_config_offline: "false",
    npm_config_fetch_retries: "0",
  };
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` }),
    );
  });
}

test("H157 writes for each package a bill of materials that the schema of CycloneDX allows, and the same each time", async () => {
  const integrities = integritiesOf(readLockfile());
  const publishing = { ...readPublishing(), scope: "@harbour", license: "ISC" };
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  for (const own of published) {
    const sbom = renderSbom(own, integrities, publishing);
    expect(await validator.validate(sbom), own.manifest.name).toBeNull();
    expect(renderSbom(own, integrities, publishing)).toBe(sbom);
    expect(sbom).not.toMatch(/timestamp|serialNumber|@contracts/);
    expect(JSON.parse(sbom)).toMatchObject({ metadata: { component: { group: "@harbour", licenses: [{ license: { id: "ISC" } }] } } });
    const { components } = JSON.parse(sbom) as { components: { purl: string; hashes?: object[]; licenses?: object[] }[] };
    for (const component of components) {
      expect(component.licenses).toHaveLength(1);
      if (!component.purl.includes("/%40")) expect(component.hashes).toHaveLength(1);
    }
  }
  expect(await validator.validate('{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"name":"tides"}]}')).not.toBeNull();
});

test("lets npm publish nothing while the owner names no registry", async ({ skip }) => {
  skip(readPublishing().registry !== null, "the owner names one");
  for (const tarball of globSync("*.tgz", { cwd: join(folder, "packed") })) {
    const { code, output } = await run("npm", ["publish", `./${tarball}`, "--registry", registry.address], join(folder, "packed"));
    expect(code, output).not.toBe(0);
    expect(output).toContain("EPRIVATE");
  }
  expect(registry.publications).toEqual([]);
});

test("H156 publishes the tarballs by the workflow's own script, each once, where the owner names a registry", {
  timeout: 300_000,
}, async () => {
  const publishing = {
    ...readPublishing(),
    scope: WORKSPACE_SCOPE,
    registry: registry.address,
    repository: "https://git.example/provider-contracts",
  };
  const settled = join(folder, "settled");
  await packPackages(settled, { publishing });
  const workflow = parse(readFileSync(join(REPOSITORY, ".github/workflows/release.yml"), "utf8")) as {
    jobs: { publish: { steps: { run?: string }[] } };
  };
  const script = workflow.jobs.publish.steps.flatMap((step) => step.run ?? []).join("\n");
  const dry = await run("bash", ["-e", "-c", script.replace("npm publish", "npm publish --dry-run")], settled);
  expect(dry.code, dry.output).toBe(0);
  expect(registry.publications).toEqual([]);
  registry.breakDown(true);
  const broken = await run("bash", ["-e", "-c", script], settled);
  registry.breakDown(false);
  expect(broken.code, broken.output).toBe(1);
  expect(broken.output).toContain("The registry does not say whether it has");
  const first = await run("bash", ["-e", "-c", script], settled);
  expect(first.code, first.output).toBe(0);
  const names = published.map(({ manifest }) => manifest.name).sort();
  expect(registry.publications.map(({ name }) => name).sort()).toEqual(names);
  expect(registry.publications[0]?.name).toMatch(/\/runtime$/);
  for (const { versions } of registry.publications)
    for (const { dependencies = {}, dist } of Object.values(versions)) {
      expect(dist.integrity).toMatch(/^sha512-/);
      for (const range of Object.values(dependencies)) expect(range).toMatch(/^\d+\.\d+\.\d+$/);
    }
  const second = await run("bash", ["-e", "-c", script], settled);
  expect(second.code, second.output).toBe(0);
  expect(second.output.match(/is there already/g)).toHaveLength(names.length);
  expect(registry.publications).toHaveLength(names.length);
});

test("H155 refuses a package that is younger than a week, and runs no install script of one that is older", {
  timeout: 120_000,
}, async () => {
  const planted = join(folder, "planted");
  const project = join(folder, "project");
  for (const path of [planted, project]) mkdirSync(path);
  const scripts = { postinstall: `node -e "fs.writeFileSync('${join(folder, "it-ran")}', '')"` };
  writeFileSync(join(planted, "package.json"), JSON.stringify({ name: "planted-tide", version: "1.0.0", scripts }));
  expect(await run("npm", ["publish", "--registry", registry.address], planted)).toMatchObject({ code: 0 });
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "project", dependencies: { "planted-tide": "1.0.0" } }));
  const { catalog: _, packages: __, ...settings } = parse(readFileSync(join(REPOSITORY, "pnpm-workspace.yaml"), "utf8"));
  writeFileSync(
    join(project, "pnpm-workspace.yaml"),
    JSON.stringify({ packages: [], ...settings, storeDir: "../store", cacheDir: "../cache" }),
  );
  const pnpm = join(REPOSITORY, "node_modules/pnpm/bin/pnpm.cjs");
  const args = [pnpm, "install", "--no-frozen-lockfile", "--registry", registry.address];
  const young = await run(process.execPath, args, project);
  expect(young.code, young.output).not.toBe(0);
  expect(young.output).toContain("minimumReleaseAge");
  const [publication] = registry.publications.filter(({ name }) => name === "planted-tide");
  (publication as { time: object }).time = { "1.0.0": "2020-01-01T00:00:00.000Z" };
  rmSync(join(folder, "cache"), { recursive: true, force: true });
  const old = await run(process.execPath, args, project);
  expect(old.code, old.output).not.toBe(0);
  expect(old.output).toContain("ERR_PNPM_IGNORED_BUILDS");
  expect(existsSync(join(project, "node_modules/planted-tide/package.json"))).toBe(true);
  expect(existsSync(join(folder, "it-ran"))).toBe(false);
});

test("uses nothing whose licence nobody has looked at", () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(REPOSITORY, "node_modules/pnpm/bin/pnpm.cjs"), "licenses", "list", "--json"],
    {
      cwd: REPOSITORY,
      encoding: "utf8",
      maxBuffer: 1e8,
    },
  );
  expect(status).toBe(0);
  const licences = JSON.parse(stdout) as Record<string, { name: string }[]>;
  console.log(Object.fromEntries(Object.entries(licences).map(([licence, packages]) => [licence, packages.length])));
  expect(Object.entries(licences).filter(([licence]) => !KNOWN.test(licence))).toEqual([]);
});
