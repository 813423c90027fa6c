import { appendFileSync, cpSync, globSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findProviders } from "@tooling/spec/providers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CacheServer, startCacheServer } from "./cache-server.ts";
import { contracts, createClones, fingerprint, git, run } from "./clone.ts";

interface Task {
  taskId: string;
  hash: string;
  cache: { status: "HIT" | "MISS"; source?: "LOCAL" | "REMOTE" };
}

const TEAM = "moon";
const OUTPUTS = ["packages/*/{src/generated,docs}/**", "packages/*/{api,trust}.md", "dist/docs/**"];
const [PROVIDER = "", OTHER = ""] = findProviders().map(({ name }) => name);

const clones = createClones();
const store = join(clones.folder, "store");
const first = clones.clone("first");
const second = clones.clone("the second, elsewhere");
let server: CacheServer;

beforeAll(async () => {
  server = await startCacheServer(store, TEAM);
  for (const clone of [first, second]) {
    const { code, output } = await contracts(clone, ["--help"]);
    expect(code, output).toBe(0);
  }
}, 600_000);

afterAll(async () => {
  await server.stop();
  clones.remove();
}, 120_000);

/** Run verbs in a clone, and say of every task where its result came from. */
async function runVerbs(clone: string, verbs: string[], env: Record<string, string> = server.env): Promise<Task[]> {
  const runs = join(clone, ".turbo/runs");
  rmSync(runs, { recursive: true, force: true });
  for (const verb of verbs) {
    const { code, output } = await contracts(clone, verb.split(" "), { TURBO_RUN_SUMMARY: "true", ...env });
    expect(code, output).toBe(0);
  }
  return readdirSync(runs).flatMap((name) => (JSON.parse(readFileSync(join(runs, name), "utf8")) as { tasks: Task[] }).tasks);
}

/** The hash of every task of the repository, as a clone would look for it. */
async function hashTasks(clone: string): Promise<Record<string, string>> {
  const tasks = ["lint", "check", "test", "generate", "docs"];
  const { code, output } = await run(clone, "turbo", ["run", ...tasks, "--dry=json"]);
  expect(code, output).toBe(0);
  return Object.fromEntries((JSON.parse(output) as { tasks: Task[] }).tasks.map(({ taskId, hash }) => [taskId, hash]));
}

function forgetLocally(clone: string): void {
  for (const path of globSync("{.turbo,node_modules/.cache/turbo}/cache", { cwd: clone }))
    rmSync(join(clone, path), { recursive: true, force: true });
}

test("gives a second clone every task that a first one ran, byte for byte", async () => {
  const verbs = ["start --once", `test ${PROVIDER}`];
  const ran = await runVerbs(first, verbs);
  expect(ran.map(({ cache }) => cache.source).filter((source) => source === "REMOTE")).toEqual([]);
  // What a clone has built, tested and installed must not count: it would be looked for under another hash from then on.
  expect(await hashTasks(second)).toEqual(await hashTasks(first));
  const taken = await runVerbs(second, verbs);
  expect(taken.map(({ taskId }) => taskId).sort()).toEqual(ran.map(({ taskId }) => taskId).sort());
  expect(taken.filter(({ cache }) => cache.status !== "HIT")).toEqual([]);
  const remote = new Set(taken.filter(({ cache }) => cache.source === "REMOTE").map(({ taskId }) => taskId));
  expect([...remote].sort()).toEqual([...new Set(ran.map(({ taskId }) => taskId))].sort());
  const built = fingerprint(first, OUTPUTS);
  expect(built.size).toBeGreaterThan(100);
  expect(fingerprint(second, OUTPUTS)).toEqual(built);
  for (const clone of [first, second]) expect(git(clone, "status", "--porcelain")).toBe("");
}, 600_000);

test("runs a task again where its artifact in the store is another's, with or without the other's signature", async () => {
  const lint = [`lint ${PROVIDER}`];
  const [own] = await runVerbs(second, lint);
  const [other] = await runVerbs(second, [`lint ${OTHER}`]);
  const artifact = join(store, TEAM, own?.hash ?? "");
  const changes = [
    () => cpSync(join(store, TEAM, other?.hash ?? ""), artifact),
    () => cpSync(join(store, TEAM, `${other?.hash}.tag`), `${artifact}.tag`),
  ];
  for (const change of changes) {
    const [whole, tag] = [readFileSync(artifact), readFileSync(`${artifact}.tag`)];
    change();
    forgetLocally(second);
    const [again] = await runVerbs(second, lint, { ...server.env, TURBO_CACHE: "remote:r" });
    expect(again?.cache.status).toBe("MISS");
    writeFileSync(artifact, whole);
    writeFileSync(`${artifact}.tag`, tag);
  }
  const [mended] = await runVerbs(second, lint, { ...server.env, TURBO_CACHE: "remote:r" });
  expect(mended?.cache).toMatchObject({ status: "HIT", source: "REMOTE" });
}, 300_000);

test.each([
  { whose: "another key", key: "a key that none of the others has, but long enough" },
  { whose: "none", key: "" },
])(
  "takes nothing from the cache where the key is $whose",
  async ({ key }) => {
    const env = { ...server.env, TURBO_REMOTE_CACHE_SIGNATURE_KEY: key, TURBO_CACHE: "remote:r" };
    const [task] = await runVerbs(second, [`lint ${PROVIDER}`], env);
    expect(task?.cache.status).toBe("MISS");
  },
  120_000,
);

test("uploads nothing where the cache is to be read only, and takes from it what it has", async () => {
  appendFileSync(join(second, globSync(`specs/${PROVIDER}/schemas/*.yaml`, { cwd: second }).sort()[0] ?? ""), "\n# Ebb\n");
  const before = server.asked.length;
  const reading = { ...server.env, TURBO_CACHE: "local:rw,remote:r" };
  forgetLocally(second);
  const read = await runVerbs(second, [`lint ${PROVIDER}`, `lint ${OTHER}`], reading);
  expect(read.map(({ cache }) => cache.status).sort()).toEqual(["HIT", "MISS"]);
  const asked = server.asked.slice(before);
  expect(asked.filter((line) => line.startsWith("GET "))).toHaveLength(2);
  expect(asked.filter((line) => line.startsWith("PUT "))).toEqual([]);
  forgetLocally(second);
  await runVerbs(second, [`lint ${PROVIDER}`]);
  expect(server.asked.filter((line) => line.startsWith("PUT ")).at(-1)).toBe(`PUT /v8/artifacts/${read.find(isMissed)?.hash}`);
}, 120_000);

test("runs all the same, and keeps its results, where the server takes no uploads", async () => {
  const closed = await startCacheServer(store, TEAM, { READ_ONLY: "true" });
  appendFileSync(join(second, globSync(`specs/${PROVIDER}/schemas/*.yaml`, { cwd: second }).sort()[0] ?? ""), "# Flood\n");
  const kept = readdirSync(join(store, TEAM)).length;
  const [task] = await runVerbs(second, [`lint ${PROVIDER}`], closed.env);
  await closed.stop();
  expect(task?.cache.status).toBe("MISS");
  expect(readdirSync(join(store, TEAM))).toHaveLength(kept);
}, 120_000);

test("asks no cache where nothing of it is set", async () => {
  const before = server.asked.length;
  const { output } = await run(second, "turbo", ["run", "lint", `--filter=@specs/${PROVIDER}`, "--output-logs=errors-only"]);
  expect(output).toContain("Remote caching disabled");
  expect(server.asked).toHaveLength(before);
}, 120_000);

test("proves, of what a change touches, what reads it, and no more", async () => {
  appendFileSync(join(first, `packages/${PROVIDER}/test/contract-plan.ts`), "\n// Slack water\n");
  const { code, output } = await contracts(first, ["affected", "--base", "origin/main", "--shard", "2/2"]);
  expect(code, output).toBe(0);
  expect(/^Proving (.*)\.$/m.exec(output)?.[1]?.split(", ").sort()).toEqual([
    `@contracts/${PROVIDER}#check`,
    `@contracts/${PROVIDER}#test`,
  ]);
  git(first, "checkout", "--quiet", "--", ".");
  expect(await contracts(first, ["affected", "--base", "origin/main"])).toEqual({
    code: 0,
    output: "No proof of this part reads what has changed.\n",
  });
}, 300_000);

function isMissed({ cache }: Task): boolean {
  return cache.status === "MISS";
}
