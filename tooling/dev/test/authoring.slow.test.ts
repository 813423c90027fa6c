import { cpSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Provider } from "@tooling/spec";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Authoring, startAuthoring } from "../src/index.ts";
import { copyWorkspace } from "../src/workspace-copy.ts";

const workspace = copyWorkspace();
const [provider, other] = workspace.providers as [Provider, Provider];
const stop = new AbortController();
const log: string[] = [];
const note =
  (what: string) =>
  async ({ name }: Provider): Promise<void> =>
    void log.push(`${what} ${name}`);
let authoring: Authoring;

beforeAll(async () => {
  const hooks = {
    remock: note("remock"),
    rebuildDocs: note("rebuild"),
    reload: (changed: Provider) => void note("reload")(changed),
    say: (text: string) => void log.push(text),
  };
  authoring = await startAuthoring(workspace.providers, hooks, stop.signal);
  await authoring.watch();
}, 60_000);
beforeEach(() => {
  log.length = 0;
});
afterAll(async () => {
  stop.abort();
  await authoring.stop();
  workspace.remove();
});

/** The first file of a folder of the spec that holds something. */
function fileWith(folder: string, pattern: RegExp): string {
  const found = globSync(`${folder}/*.yaml`, { cwd: provider.spec })
    .sort()
    .map((path) => join(provider.spec, path))
    .find((path) => pattern.test(readFileSync(path, "utf8")));
  if (found === undefined) throw new Error(`No file of ${folder} holds ${pattern.source}.`);
  return found;
}

const schema = (): string => readFileSync(join(provider.package, "src/generated/schema.ts"), "utf8");
const generated = (): string[] =>
  ["api.md", "trust.md", "src/generated/schema.ts", "src/generated/openapi.json"].map((path) =>
    readFileSync(join(provider.package, path), "utf8"),
  );
const heard = (text: string | RegExp): Promise<void> => expect.poll(() => log.join("\n"), { timeout: 20_000, interval: 10 }).toMatch(text);

test.for([
  { how: "writes into the file", write: writeFileSync },
  {
    how: "puts another file into its place",
    write: (path: string, text: string) => {
      writeFileSync(`${path}.tmp`, text);
      renameSync(`${path}.tmp`, path);
    },
  },
  {
    how: "removes the file first",
    write: (path: string, text: string) => {
      rmSync(path);
      writeFileSync(path, text);
    },
  },
])("has new types on the disk, mocks and docs after a save by an editor that $how", async ({ write }) => {
  const path = fileWith("paths", /^ {2}summary: /m);
  const text = readFileSync(path, "utf8");
  write(path, text.replace(/^( {2}summary: ).*$/m, "$1Catch the tide"));
  await heard(`reload ${provider.name}`);
  expect(log).toEqual([
    expect.stringMatching(new RegExp(`^${provider.name} {2}lint ok · \\d files written · \\d+ ms$`)),
    `remock ${provider.name}`,
    `rebuild ${provider.name}`,
    `reload ${provider.name}`,
  ]);
  expect(schema()).toContain("Catch the tide");
  log.length = 0;
  write(path, text);
  await heard(`reload ${provider.name}`);
  expect(schema()).not.toContain("Catch the tide");
});

test.for([
  {
    what: "no YAML",
    folder: "paths",
    from: /^ {2}summary: .*$/m,
    to: "  summary: [",
    says: /paths\/[\w.-]+\.yaml:\d+:\d+ yaml-syntax\n {2}\S/,
  },
  { what: "a typo", folder: "paths", from: /^ {2}summary:/m, to: "  sumary:", says: /:\d+:\d+ struct\n.*Did you mean summary/ },
  {
    what: "a reference to nothing",
    folder: "paths",
    from: /\$ref: \S+/,
    to: "$ref: ../schemas/Nothing.yaml",
    says: /:\d+:\d+ ref-resolves\n/,
  },
  { what: "an example that is none", folder: "examples", from: /: (true|false)$/m, to: ": neither", says: /:\d+:\d+ .*example.*\n/ },
  {
    what: "a fact without evidence",
    folder: "schemas",
    from: /^x-evidence:.*\n?(?: +.*\n?)*/m,
    to: "",
    says: /:\d+:\d+ contracts\/evidence-present\n/,
  },
])(
  "keeps what was generated last for a spec with $what, says where it is, and then that it is well again",
  async ({ folder, from, to, says }) => {
    const path = fileWith(folder, from);
    const text = readFileSync(path, "utf8");
    const before = generated();
    writeFileSync(path, text.replace(from, to));
    await heard("stay as they were");
    expect(log.join("\n")).toMatch(says);
    expect(generated()).toEqual(before);
    writeFileSync(path, text);
    await heard("well again");
    expect(generated()).toEqual(before);
    expect(log.filter((line) => /^(remock|rebuild|reload) /.test(line))).toEqual([]);
  },
);

test("gets over a spec that is taken away and brought back, and the branches of two providers that change at once", async () => {
  const kept = `${provider.spec}-kept`;
  const before = generated();
  cpSync(provider.spec, kept, { recursive: true });
  rmSync(provider.spec, { recursive: true });
  await heard("spec-exists");
  expect(generated()).toEqual(before);
  cpSync(kept, provider.spec, { recursive: true });
  rmSync(kept, { recursive: true });
  await heard(new RegExp(`${provider.name} {2}well again`));
  log.length = 0;

  const files = [provider, other].flatMap(({ spec }) => globSync("**/*.yaml", { cwd: spec }).map((path) => join(spec, path)));
  const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
  for (const [file, text] of texts)
    writeFileSync(file, text.replace(/^( *)description: ([A-Z][a-z ]*\.)$/gm, "$1description: $2 Changed."));
  await heard(new RegExp(`${provider.name} {2}lint ok · [1-9]`));
  await heard(new RegExp(`${other.name} {2}lint ok · [1-9]`));
  for (const [file, text] of texts) writeFileSync(file, text);
  await expect.poll(generated, { timeout: 20_000 }).toEqual(before);
});

test("says that a new provider needs a restart", async () => {
  const folder = join(provider.spec, "../tides");
  cpSync(other.spec, folder, { recursive: true });
  await heard(/^tides {2}is new: /m);
  rmSync(folder, { recursive: true });
});
