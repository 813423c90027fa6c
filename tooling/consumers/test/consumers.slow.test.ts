import { launchChromium } from "@tooling/docs/chromium";
import { OLDEST_NODE } from "@tooling/pack";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleCalls, weighProgram } from "../src/bundles.ts";
import { COMPILERS, compileConsumer, RESOLUTIONS } from "../src/compile-consumer.ts";
import { type ConsumerProject, createConsumerProject, type Seen } from "../src/consumer-project.ts";
import { type Row, renderMatrix, renderTable } from "../src/render-matrix.ts";
import { runInBrowser } from "../src/run-in-browser.ts";
import { runProgram } from "../src/run-program.ts";
import { RUNTIMES, versionOf } from "../src/runtimes.ts";
import { installToolchain, programOf } from "../src/toolchain.ts";

/** Longest time in milliseconds for the toolchain to be downloaded and the packages to be built, on a machine that does others beside. */
const SETUP_TIMEOUT_MS = 500_000;
const TIMEOUT_MS = 240_000;

let toolchain = "";
let project: ConsumerProject;
const rows: Row[] = [];

beforeAll(async () => {
  toolchain = await installToolchain();
  project = await createConsumerProject();
  await bundleCalls(project.folder, toolchain);
}, SETUP_TIMEOUT_MS);
afterAll(async () => {
  if (project === undefined) return;
  if (rows.length > 0) console.log(renderMatrix(rows, project.consumers));
  await project.remove();
});

/** Expect of each client the kinds of calls that its contract has. */
function expectCalls(seen: Seen, takes: (auth: string) => boolean = () => true): void {
  const expected = project.consumers.flatMap(({ provider, auths, kinds }) =>
    auths.filter(takes).map((auth) => [`${provider} ${auth}`, [...kinds].sort()] as const),
  );
  const made = Object.entries(seen).map(([client, calls]) => [client, calls["failed"] ?? Object.keys(calls).sort()] as const);
  expect(Object.fromEntries(made)).toEqual(Object.fromEntries(expected));
}

test("has calls of every kind and clients of every way to authenticate", () => {
  const { consumers } = project;
  expect([...new Set(consumers.flatMap(({ kinds }) => kinds))].sort()).toEqual(["error", "list", "read", "write"]);
  expect([...new Set(consumers.flatMap(({ auths }) => auths))]).toEqual(expect.arrayContaining(["basic", "bearer", "session"]));
});

test.each(RUNTIMES.map((runtime) => [runtime.name, runtime] as const))(
  "F134 calls the mocks in %s",
  { timeout: TIMEOUT_MS },
  async (_, runtime) => {
    const version = await versionOf(runtime, toolchain);
    const seen = await runtime.run(programOf(toolchain, runtime.program), project.folder, toolchain);
    rows.push({ runtime: runtime.name, version, seen });
    expectCalls(seen);
  },
);

test("runs on the oldest Node that the packages say they run on", async () => {
  const [oldest] = RUNTIMES;
  expect(oldest && (await versionOf(oldest, toolchain))).toBe(OLDEST_NODE);
});

test.each(["vite", "esbuild"])("F134 calls the mocks in Chromium, bundled by %s", { timeout: TIMEOUT_MS }, async (bundler) => {
  const browser = await launchChromium();
  try {
    const seen = await runInBrowser(browser, `${project.folder}/built/${bundler}`);
    rows.push({ runtime: `Chromium, ${bundler}`, version: browser.version(), seen });
    expectCalls(seen, (auth) => auth !== "session");
  } finally {
    await browser.close();
  }
});

test("F133 satisfies publint and are-the-types-wrong, every package and every entry", { timeout: TIMEOUT_MS }, async () => {
  for (const { name, file } of project.packed) {
    const publint = await runProgram(programOf(toolchain, ".bin/publint"), ["run", file, "--strict"], project.folder);
    expect(publint).toContain("All good!");
    // The words of the profile: no require() without ES modules, and no resolution older than `exports`.
    // It ends with 1 where it finds fault with a resolution that the profile is about: those through ES modules.
    const attw = await runProgram(programOf(toolchain, ".bin/attw"), [file, "--profile", "esm-only", "--format", "ascii"], project.folder);
    const entries = [...attw.matchAll(/^"(.+)"$/gm)].map(([, entry]) => entry);
    expect(entries.length).toBeGreaterThan(1);
    console.log(`${name}: publint: ${publint.trim().split("\n").at(-1)} are-the-types-wrong: nothing, at ${entries.join(", ")}`);
  }
});

test.each(COMPILERS.flatMap((compiler) => RESOLUTIONS.map((resolution) => ({ compiler, resolution }))))(
  "F133 compiles strictly under $compiler and $resolution, the libraries too",
  { timeout: TIMEOUT_MS },
  async ({ compiler, resolution }) => {
    const version = await compileConsumer(project.folder, toolchain, compiler, resolution);
    expect(version).toMatch(new RegExp(`^${compiler.replace("typescript-", "")}\\.`));
    console.log(`TypeScript ${version}, ${resolution}: compiled`);
  },
);

test("F133 leaves out of a bundle what is not called, the validators above all", { timeout: TIMEOUT_MS }, async () => {
  const table = [["program", "minified", "gzipped"]];
  for (const { provider, read, entries } of project.consumers) {
    const all = entries.map((entry, index) => `export * as part${index} from "${entry}";`).join("\n");
    const one = await weighProgram(project.folder, toolchain, `${provider}-read`, read);
    const whole = await weighProgram(project.folder, toolchain, `${provider}-everything`, all);
    for (const [name, { minified, gzipped }] of [
      [`${provider}: one read`, one],
      [`${provider}: everything`, whole],
    ] as const)
      table.push([name, String(minified), String(gzipped)]);
    expect(one.modules).toContain(`${provider}/dist/index.js`);
    expect(one.modules.filter((module) => /\/dist\/valid/.test(module))).toEqual([]);
    expect(whole.modules.filter((module) => /\/dist\/valid/.test(module))).not.toEqual([]);
    expect(one.gzipped).toBeLessThan(whole.gzipped / 1.2);
  }
  console.log(renderTable(table));
});
