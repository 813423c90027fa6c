import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { readPublishing, WORKSPACE_SCOPE } from "@tooling/pack";
import { findProviders, REPOSITORY } from "@tooling/spec/providers";
import { afterAll, expect, test } from "vitest";
import { UNREACHABLE_SCOPE } from "../src/consumer-project.ts";
import { consumerEnvironment, runProgram } from "../src/run-program.ts";

/** Longest time in milliseconds that a new user may need from nothing to data. */
const MAX_MS = 120_000;
/** Where the READMEs take the mock to be. */
const PORT = "4010";

const home = mkdtempSync(join(tmpdir(), "readme-"));
symlinkSync(REPOSITORY, join(home, "provider-contracts"), "junction");
afterAll(() => rmSync(home, { recursive: true, force: true }));

test.each(findProviders().map(({ name, package: folder }) => ({ name, folder })))(
  "brings a new user of $name from an empty folder to data by the lines of its README alone",
  { timeout: MAX_MS + 30_000 },
  async ({ name, folder }) => {
    const started = performance.now();
    // As the README in the tarball has them, whatever the owner's scope.
    const readme = readFileSync(join(folder, "README.md"), "utf8").replaceAll(`${WORKSPACE_SCOPE}/`, `${readPublishing().scope}/`);
    const [setUp = "", mock = "", program = ""] = blocksOf(readme);
    const own = join(home, name);
    mkdirSync(own);
    writeFileSync(join(own, ".npmrc"), UNREACHABLE_SCOPE);
    await runProgram("sh", ["-ec", setUp], own);
    const port = await freePort();
    const serving = await serve(mock.replace(PORT, port), own);
    try {
      writeFileSync(join(own, "first.mjs"), program.replace(PORT, port));
      const printed = await runProgram("node", ["first.mjs"], own);
      expect(printed).toMatch(/\w+: /);
      console.log(`${name}: from an empty folder to ${printed.length} characters of data in ${Math.round(performance.now() - started)} ms`);
    } finally {
      await end(serving);
    }
    expect(performance.now() - started).toBeLessThan(MAX_MS);
  },
);

test("shows the same lines in the root README", () => {
  const root = readFileSync(join(REPOSITORY, "README.md"), "utf8");
  const shown = findProviders().filter(({ package: folder }) =>
    root.includes(blocksOf(readFileSync(join(folder, "README.md"), "utf8"))[0] ?? "-"),
  );
  expect(shown).toHaveLength(1);
});

/** The fences of the section that is followed, in their order. */
function blocksOf(readme: string): string[] {
  const section = readme.split(/^## /m).find((text) => text.startsWith("Outside the workspace\n"));
  if (section === undefined) throw new Error('The README has no section "Outside the workspace".');
  return [...section.matchAll(/^```(?:sh|js)\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
}

/** Run the line that serves the mock, until it says that it does. */
async function serve(line: string, cwd: string): Promise<ChildProcess> {
  const child = spawn("sh", ["-ec", line], { cwd, env: consumerEnvironment(), detached: true, stdio: ["ignore", "pipe", "ignore"] });
  for await (const printed of createInterface(child.stdout as NodeJS.ReadableStream)) if (printed.includes("is mocked at")) return child;
  throw new Error(`The line ended before anything was served: ${line}`);
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  process.kill(-(child.pid as number), "SIGINT");
  await ended;
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return String(port);
}
