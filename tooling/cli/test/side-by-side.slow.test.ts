import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findProviders } from "@tooling/spec/providers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contracts, createClones, emptyFolder, fingerprint, git, readTimes, run } from "./clone.ts";

/** All but the search index, whose filters Pagefind puts into another order each time. */
const BUILT = ["packages/*/{src/generated,docs}/**", "packages/*/{api,trust}.md", "dist/docs/!(pagefind)/**", "dist/docs/*"];
const [PROVIDER = ""] = findProviders().map(({ name }) => name);

const clones = createClones();
const clone = clones.clone("clone");

beforeAll(async () => {
  const { code, output } = await contracts(clone, ["--help"]);
  expect(code, output).toBe(0);
}, 600_000);

afterAll(() => clones.remove(), 120_000);

/** Run verbs in the clone at the same time, each from nothing that is cached. */
async function runAtOnce(...verbs: string[]): Promise<void> {
  const ended = await Promise.all(verbs.map((verb) => contracts(clone, verb.split(" "), { TURBO_FORCE: "true" })));
  for (const { code, output } of ended) expect(code, output).toBe(0);
}

test("builds the same where two do it at once as where one does", async () => {
  await runAtOnce("start --once");
  const alone = fingerprint(clone, BUILT);
  expect(alone.size).toBeGreaterThan(100);
  rmSync(join(clone, "dist"), { recursive: true });
  await runAtOnce("start --once", "start --once");
  expect(fingerprint(clone, BUILT)).toEqual(alone);
  expect(git(clone, "status", "--porcelain")).toBe("");
}, 600_000);

test("proves the same where two prove at once, and a third generates", async () => {
  await runAtOnce(`test ${PROVIDER}`, `test ${PROVIDER}`, `generate ${PROVIDER}`);
  expect(git(clone, "status", "--porcelain")).toBe("");
}, 600_000);

test("writes nothing but reports where it proves, and leaves nothing in the folder for temporary files", async () => {
  const temporary = emptyFolder(clones.folder, "temporary");
  const before = readTimes(clone);
  const env = { TURBO_FORCE: "true", TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  const { code, output } = await contracts(clone, ["test", PROVIDER], env);
  expect(code, output).toBe(0);
  const runtime = await run(clone, "turbo", ["run", "test", "--filter=@contracts/runtime"], env);
  expect(runtime.code, runtime.output).toBe(0);
  const after = readTimes(clone);
  const touched = [...after].filter(([path, time]) => before.get(path) !== time).map(([path]) => path);
  expect(touched.filter((path) => !/(^|\/)\.reports\//.test(path))).toEqual([]);
  expect([...before.keys()].filter((path) => !after.has(path) && !path.includes("/.reports/"))).toEqual([]);
  // What pnpm has Node keep of itself, compiled.
  expect(readdirSync(temporary).filter((name) => name !== "node-compile-cache")).toEqual([]);
}, 600_000);

test("writes, where it generates and builds the docs, what those own", async () => {
  const before = readTimes(clone);
  await runAtOnce("start --once");
  const touched = [...readTimes(clone)].filter(([path, time]) => before.get(path) !== time).map(([path]) => path);
  expect(touched).not.toEqual([]);
  expect(
    touched.filter((path) => !/^(dist\/docs|packages\/[\w-]+\/(docs|src\/generated))\/|^packages\/[\w-]+\/(api|trust)\.md$/.test(path)),
  ).toEqual([]);
}, 300_000);
