import { join } from "node:path";
import { expect, test } from "vitest";
import { type AuthoringLoop, createAuthoringLoop, type LoopOptions, QUIET_MS } from "./authoring-loop.ts";
import type { Verdict } from "./judge-spec.ts";

const GOOD: Verdict = { files: [{ path: "api.md", text: "" }] };
const BAD: Verdict = { problems: [{ file: "/specs/tides/openapi.yaml", line: 1, column: 1, rule: "struct", message: "Mend it." }] };

interface Bench {
  loop: AuthoringLoop;
  /** What was done and said, in order. */
  log: string[];
  /** Change a file of a spec. */
  save: (name: string) => void;
  /** Let time pass, and what comes of it. */
  pass: (ms?: number) => Promise<void>;
  stop: AbortController;
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function createBench(fakes: Partial<LoopOptions> = {}): Bench {
  const log: string[] = [];
  const stop = new AbortController();
  const versions = new Map<string, number>();
  const timers = new Set<{ at: number; run: () => void }>();
  let now = 0;
  const provider = (name: string): LoopOptions["providers"][number] => ({ name, spec: name, package: name, openapi: name });
  const note =
    (what: string) =>
    async ({ name }: { name: string }): Promise<void> =>
      void log.push(`${what} ${name}`);
  const loop = createAuthoringLoop({
    providers: [provider("tides"), provider("waves")],
    known: new Set(["tides", "waves", "seas"]),
    snapshot: ({ name }) => String(versions.get(name) ?? 0),
    judge: async ({ name }) => {
      log.push(`judge ${name}`);
      return GOOD;
    },
    write: (_provider, files) => files.map(({ path }) => path),
    remock: note("remock"),
    rebuildDocs: note("rebuild"),
    reload: (changed) => void note("reload")(changed),
    say: (text) => void log.push(text.split("\n").at(-1) ?? ""),
    signal: stop.signal,
    clock: {
      now: () => now,
      after: (ms, run) => {
        const timer = { at: now + ms, run };
        timers.add(timer);
        return () => void timers.delete(timer);
      },
    },
    ...fakes,
  });
  const save = (name: string): void => {
    versions.set(name, (versions.get(name) ?? 0) + 1);
    loop.change(join(name, "openapi.yaml"));
  };
  const pass = async (ms = QUIET_MS): Promise<void> => {
    now += ms;
    for (const timer of [...timers].filter(({ at }) => at <= now)) {
      timers.delete(timer);
      timer.run();
    }
    await settle();
  };
  return { loop, log, save, pass, stop };
}

test("lints, writes, mocks, rebuilds the docs and reloads on a save, in this order", async () => {
  const { log, save, pass } = createBench();
  save("tides");
  await pass();
  expect(log).toEqual(["judge tides", `tides  lint ok · 1 file written · ${QUIET_MS} ms`, "remock tides", "rebuild tides", "reload tides"]);
});

test("waits until nothing changes any more, and then looks once at what many events tell", async () => {
  const { log, save, pass } = createBench();
  for (let time = 0; time < 4; time++) {
    save("tides");
    await pass(QUIET_MS - 1);
  }
  expect(log).toEqual([]);
  await pass(1);
  expect(log.filter((line) => line.startsWith("judge"))).toEqual(["judge tides"]);
  // What the author waits for begins with the first of them.
  expect(log[1]).toContain(` ${4 * (QUIET_MS - 1) + 1} ms`);
});

test("looks at each spec that a change of branches touches, and does not repeat it for events that come late", async () => {
  const { loop, log, save, pass } = createBench();
  save("tides");
  save("waves");
  await pass();
  expect(log.filter((line) => line.startsWith("judge"))).toEqual(["judge tides", "judge waves"]);
  loop.change("tides/paths/late.yaml");
  await pass();
  expect(log.filter((line) => line.startsWith("judge"))).toHaveLength(2);
});

test("looks once more at a spec that changed while it was looked at, writes nothing of the first look, and never looks twice at a time", async () => {
  const gates: (() => void)[] = [];
  const { log, save, pass } = createBench({
    judge: ({ name }) => {
      log.push(`judge ${name}`);
      return new Promise((resolve) => gates.push(() => resolve(GOOD)));
    },
  });
  save("tides");
  await pass();
  save("tides");
  await pass();
  save("tides");
  await pass();
  expect(log).toEqual(["judge tides"]);
  gates[0]?.();
  await settle();
  expect(log).toEqual(["judge tides", "judge tides"]);
  gates[1]?.();
  await settle();
  expect(log.slice(2)).toEqual([`tides  lint ok · 1 file written · ${3 * QUIET_MS} ms`, "remock tides", "rebuild tides", "reload tides"]);
});

test("leaves everything as it was for a spec with problems, and says that it is well again once it is", async () => {
  let verdict: Verdict = BAD;
  const written: string[] = [];
  const { log, save, pass } = createBench({
    judge: async () => verdict,
    write: ({ name }) => {
      written.push(name);
      return [];
    },
  });
  save("tides");
  await pass();
  expect(log).toEqual([`tides  1 problem in the spec · types, mock and docs stay as they were · ${QUIET_MS} ms`]);
  expect(written).toEqual([]);
  verdict = GOOD;
  save("tides");
  await pass();
  save("tides");
  await pass();
  expect(log.slice(1)).toEqual([
    `tides  well again, lint ok · nothing to write · ${QUIET_MS} ms`,
    `tides  lint ok · nothing to write · ${QUIET_MS} ms`,
  ]);
});

test("goes on after the linter, the generator or the disk failed", async () => {
  const failures = [new Error("The linter fell over."), undefined];
  const said: string[] = [];
  const { save, pass } = createBench({
    say: (text) => void said.push(text),
    judge: async () => {
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      return GOOD;
    },
    write: () => {
      throw new Error("The disk is full.");
    },
  });
  for (let time = 0; time < 2; time++) {
    save("tides");
    await pass();
  }
  expect(said).toEqual([
    expect.stringMatching(/: Error: The linter fell over\.\n[\s\S]*\ntides {2}nothing could be generated · /),
    expect.stringMatching(/: Error: The disk is full\.\n[\s\S]*\ntides {2}nothing could be generated · /),
  ]);
});

test("shows by the docs what a mock cannot serve, and says so", async () => {
  const { log, save, pass } = createBench({ remock: () => Promise.reject(new Error("No such operation.")) });
  save("tides");
  await pass();
  expect(log.slice(2)).toEqual(["tides  the mock serves what it served before: No such operation.", "rebuild tides", "reload tides"]);
});

test("says why the docs stay as they were, and tries again with the next save, even if that has nothing new", async () => {
  let builds = 0;
  const { log, save, pass } = createBench({
    write: () => (builds === 0 ? ["api.md"] : []),
    rebuildDocs: async () => {
      if (builds++ === 0) throw new Error("Redoc is out.");
    },
  });
  save("tides");
  await pass();
  expect(log.slice(2)).toEqual(["remock tides", "tides  the docs stay as they were: Redoc is out."]);
  save("tides");
  await pass();
  expect(log.at(-1)).toBe("reload tides");
  save("tides");
  await pass();
  expect(builds).toBe(2);
});

test("writes the types of a save while the docs of the one before are still built, and then builds them once more", async () => {
  const gates: (() => void)[] = [];
  const { log, save, pass } = createBench({ rebuildDocs: () => new Promise((resolve) => gates.push(resolve)) });
  for (let time = 0; time < 3; time++) {
    save("tides");
    await pass();
  }
  expect(log.filter((line) => line.includes("lint ok"))).toHaveLength(3);
  expect(gates).toHaveLength(1);
  gates[0]?.();
  await settle();
  expect(gates).toHaveLength(2);
  gates[1]?.();
  await settle();
  expect(gates).toHaveLength(2);
  expect(log.filter((line) => line === "reload tides")).toHaveLength(2);
});

test("builds a provider at the start without mock and docs, which are not there yet", async () => {
  const { loop, log } = createBench();
  await loop.build({ name: "tides", spec: "tides", package: "tides", openapi: "tides" });
  expect(log).toEqual(["judge tides", "tides  lint ok · 1 file written · 0 ms"]);
});

test("says once that a new provider needs a restart, and nothing of what it does not look after", async () => {
  const { loop, log, pass } = createBench();
  for (const path of ["winds/openapi.yaml", "winds/openapi.yaml", "winds/paths/a.yaml", "seas/openapi.yaml", "README.md"])
    loop.change(path);
  await pass();
  expect(log).toEqual(["winds  is new: end this with Ctrl-C and start it again."]);
});

test("begins nothing and says nothing once it is stopped", async () => {
  const gates: (() => void)[] = [];
  const { log, save, pass, stop } = createBench({
    judge: () => new Promise((_, reject) => gates.push(() => reject(new Error("Stopped.")))),
  });
  save("tides");
  await pass();
  stop.abort();
  gates[0]?.();
  save("waves");
  await pass();
  expect(log).toEqual([]);
  expect(gates).toHaveLength(1);
});
