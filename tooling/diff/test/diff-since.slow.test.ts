import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { DiffError, diffSince } from "../src/index.ts";
import { createTidesRepository, openRepository } from "./tides-repository.ts";

const TIDE = "specs/tides/schemas/Tide.yaml";

function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "empty-")));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test("compares the working tree with the last commit where there is no origin/main, and says so", async () => {
  const { folder, git } = createTidesRepository();
  const report = await diffSince({ repository: folder });
  expect(report.base).toEqual({ commit: git("rev-parse", "HEAD"), words: "the last commit, since there is no origin/main" });
  expect(report.contracts).toEqual([
    { provider: "tides", package: "@contracts/tides", version: "0.1.0", state: "unchanged", bump: "none", changes: [] },
  ]);
  expect(report.callSites).toEqual([]);
});

test("tells a change with its place in the spec, and the call that it breaks, and leaves the tree as it was", async () => {
  const { folder, git, edit } = createTidesRepository();
  edit(TIDE, "[high, low]", "[high, low, neap]");
  const status = git("status", "--short");
  const { contracts, callSites } = await diffSince({ repository: folder });
  expect(contracts[0]).toMatchObject({
    state: "changed",
    bump: "minor",
    changes: [
      {
        impact: "breaking",
        wire: true,
        types: true,
        place: "Tide.kind",
        member: "enum",
        operations: ["listTides"],
        before: ["high", "low"],
        after: ["high", "low", "neap"],
        at: `${TIDE}:4`,
      },
    ],
  });
  // What did not compile before is not told.
  expect(callSites).toEqual([{ at: "packages/app/src/app.ts:4", message: expect.stringContaining("return") }]);
  expect(git("status", "--short")).toBe(status);
});

test("holds the type tests of before against the types of now, and minds nothing that they take more", async () => {
  const { folder, edit, write } = createTidesRepository();
  write("packages/tides/test/client.test-d.ts", "export {};\n");
  edit(TIDE, "height: { type: number }", "height: { type: number }\n  depth: { type: number }");
  edit(TIDE, "[kind, height]", "[kind, height, depth]");
  expect((await diffSince({ repository: folder })).callSites).toEqual([]);
  edit(TIDE, "[kind, height, depth]", "[kind, depth]");
  expect((await diffSince({ repository: folder })).callSites).toEqual([
    { at: "packages/tides/test/client.test-d.ts:2", message: expect.stringContaining("undefined"), testOf: "tides" },
  ]);
});

test("compares with where the branch left origin/main, so that what came there since is none of its changes", async () => {
  const origin = createTidesRepository();
  const clone = openRepository(emptyFolder());
  clone.git("clone", "--quiet", origin.folder, ".");
  origin.edit(TIDE, "[high, low]", "[high, low, neap]");
  origin.git("commit", "--quiet", "--all", "--message", "Neap");
  clone.git("fetch", "--quiet");
  const { base, contracts } = await diffSince({ repository: clone.folder });
  expect(base.words).toBe("where this branch left origin/main");
  expect(contracts[0]?.state).toBe("unchanged");
  expect((await diffSince({ repository: clone.folder, base: "origin/main" })).contracts[0]?.state).toBe("changed");
});

test("tells a contract that is new, and one that is gone", async () => {
  const { folder, git, edit } = createTidesRepository();
  git("mv", "specs/tides", "specs/currents");
  edit("specs/currents/openapi.yaml", "Tides", "Currents");
  const { contracts } = await diffSince({ repository: folder });
  expect(contracts.map(({ provider, state, bump }) => [provider, state, bump])).toEqual([
    ["currents", "added", "none"],
    ["tides", "removed", "none"],
  ]);
});

test("says of a folder that is no repository, of one without a commit, and of an unknown commit what to do", async () => {
  const folder = emptyFolder();
  await expect(diffSince({ repository: folder })).rejects.toThrow(/no clone of a Git repository/);
  openRepository(folder).git("init", "--quiet");
  await expect(diffSince({ repository: folder })).rejects.toThrow(/There is no commit yet/);
  const { folder: known } = createTidesRepository();
  await expect(diffSince({ repository: known, base: "v9" })).rejects.toThrow('There is no commit "v9". Name a branch');
  await expect(diffSince({ repository: known, base: "--output=x" })).rejects.toThrow(DiffError);
});

test("says of a shallow clone how to fetch what it lacks", async () => {
  const origin = createTidesRepository();
  origin.edit(TIDE, "[high, low]", "[high, low, neap]");
  origin.git("commit", "--quiet", "--all", "--message", "Neap");
  const clone = openRepository(emptyFolder());
  clone.git("clone", "--quiet", "--depth", "1", pathToFileURL(origin.folder).href, ".");
  await expect(diffSince({ repository: clone.folder, base: origin.git("rev-parse", "HEAD~1") })).rejects.toThrow(/shallow.*--unshallow/);
});

test("says of a spec that could not be read before where, and what to do", async () => {
  const { folder, git, edit } = createTidesRepository();
  edit(TIDE, "required: [kind, height]", "required: [kind, height");
  git("commit", "--quiet", "--all", "--message", "Break");
  edit(TIDE, "required: [kind, height", "required: [kind, height]");
  const refusal = expect(diffSince({ repository: folder })).rejects;
  await refusal.toThrow(/The spec of tides cannot be read as it was[\s\S]*another --base\.\n {2}specs\/tides\/schemas\/Tide\.yaml:\d+ /);
});
