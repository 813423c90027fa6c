import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findProviders, REPOSITORY } from "@tooling/spec/providers";
import { afterAll, expect, test } from "vitest";
import { isLeft } from "./process-group.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const [NAME = ""] = findProviders().map((provider) => provider.name);

// A test that fails or takes too long must not leave behind what it found to be left.
const groups: number[] = [];
afterAll(() => {
  for (const group of groups) if (isLeft(group)) process.kill(-group, "SIGKILL");
});

function start(): { pid: number; printed: () => string; ended: Promise<number | null> } {
  const child: ChildProcess = spawn(process.execPath, [MAIN, "dev", NAME], {
    cwd: REPOSITORY,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  groups.push(child.pid as number);
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      printed += chunk;
    });
  return { pid: child.pid as number, printed: () => printed, ended: new Promise((resolve) => child.once("close", resolve)) };
}

test("serves the docs with live reloading and the mock until Ctrl-C comes twice, and leaves no process behind", async () => {
  const { pid, printed, ended } = start();
  await expect.poll(printed, { timeout: 100_000 }).toContain("Ctrl-C ends this.\n");
  expect(printed()).toMatch(new RegExp(`^${NAME} {2}lint ok · `, "m"));
  const urlOf = (name: string): string => printed().match(new RegExp(`^${name} +(http://127\\.0\\.0\\.1:\\d+)$`, "m"))?.[1] ?? "";
  expect((await fetch(`${urlOf(NAME)}/no-such-path`)).status).toBe(404);
  expect(await (await fetch(urlOf("docs"))).text()).toContain('<script src="/reload.js" defer></script>');
  const stream = (await fetch(`${urlOf("docs")}/reload`)).body?.getReader();
  expect(new TextDecoder().decode((await stream?.read())?.value)).toMatch(new RegExp(`^data: .*"revisions":{"${NAME}":0}`));
  for (const _ of ["first", "second"]) process.kill(-pid, "SIGINT");
  expect(await ended, printed()).toBe(0);
  expect(isLeft(pid)).toBe(false);
  await expect(fetch(urlOf("docs"))).rejects.toThrow("fetch failed");
});

test("ends where a signal comes while the docs are built for the start, and leaves no process behind", async () => {
  const { pid, printed, ended } = start();
  await expect.poll(printed, { timeout: 60_000 }).toContain("lint ok");
  process.kill(pid, "SIGTERM");
  expect(await ended, printed()).toBe(0);
  expect(printed()).not.toContain("Ctrl-C");
  expect(isLeft(pid)).toBe(false);
});
