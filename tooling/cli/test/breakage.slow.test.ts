import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { findProviders, REPOSITORY } from "@tooling/spec/providers";
import { afterAll, beforeAll, expect, test } from "vitest";

/** What a clone does not have. */
const NOT_CLONED = new Set([".git", "node_modules", ".turbo", ".reports"]);

const copy = mkdtempSync(join(tmpdir(), "contracts-"));
const [provider] = findProviders();
const name = provider?.name ?? "";
const spec = `specs/${name}`;

beforeAll(() => {
  cpSync(REPOSITORY, copy, { recursive: true, filter: (path) => !NOT_CLONED.has(basename(path)) });
  const { status, output } = contracts("--help");
  expect(status, output).toBe(0);
}, 300_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function contracts(...args: string[]): { status: number | null; output: string } {
  const env = { ...process.env, CI: "true" };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["tooling/cli/bootstrap.mjs", ...args], {
    cwd: copy,
    env,
    encoding: "utf8",
  });
  return { status, output: `${stdout}${stderr}` };
}

/** Change a file of the copy, run a verb, and put the file back: the verb must fail and say why. */
function breakage(path: string, change: (text: string) => string, ...verb: string[]): string {
  const file = join(copy, path);
  const text = readFileSync(file, "utf8");
  expect(change(text), "the change must change something").not.toBe(text);
  writeFileSync(file, change(text));
  const { status, output } = contracts(...verb);
  writeFileSync(file, text);
  expect(status, output).not.toBe(0);
  return output;
}

/** The first file of a folder that holds something. */
function fileWith(folder: string, pattern: RegExp): string {
  const found = globSync(`${spec}/${folder}/*.yaml`, { cwd: copy })
    .sort()
    .find((path) => pattern.test(readFileSync(join(copy, path), "utf8")));
  if (found === undefined) throw new Error(`No file of ${folder} holds ${pattern.source}.`);
  return found;
}

test("is whole before it is broken", () => {
  expect(contracts("lint", name)).toMatchObject({ status: 0 });
  expect(contracts("check", name)).toMatchObject({ status: 0 });
});

test("names the place and the word that was meant for a typo in a spec", () => {
  const path = fileWith("paths", /^ {2}summary:/m);
  const output = breakage(path, (text) => text.replace(/^ {2}summary:/m, "  sumary:"), "lint", name);
  expect(output).toMatch(new RegExp(`${path}:\\d+:\\d+ struct\\n.*sumary.*Did you mean summary`));
});

test("names the value of an example that its schema does not allow", () => {
  const path = fileWith("examples", /: (true|false)$/m);
  const output = breakage(path, (text) => text.replace(/: (true|false)$/m, ": neither"), "lint", name);
  expect(output).toMatch(new RegExp(`${path}:\\d+:\\d+ .*example.*\\n.*boolean`));
});

test("names a stale generated file, and the command that mends it", () => {
  const output = breakage(`packages/${name}/api.md`, (text) => `${text}\nby hand\n`, "test", name);
  expect(output).toContain(`packages/${name}/api.md`);
  expect(output).toContain("npm run contracts -- generate");
});

test("names a fact without evidence, and how to give it some", () => {
  const path = fileWith("schemas", /^x-evidence:/m);
  const withoutEvidence = (text: string): string => text.replace(/^x-evidence:.*\n?(?: +.*\n?)*/m, "");
  expect(breakage(path, withoutEvidence, "lint", name)).toMatch(
    new RegExp(`${path}:\\d+:\\d+ contracts/evidence-present\\n.*add x-evidence`),
  );
});

test("refuses a reference to a network, and says what to do instead", () => {
  const path = fileWith("schemas", /\$ref: /);
  const output = breakage(path, (text) => text.replace(/\$ref: \S+/, "$ref: https://schemas.example/Customer.yaml"), "lint", name);
  expect(output).toMatch(new RegExp(`${path}:\\d+:\\d+ no-remote-ref\\n.*copy what it names into the spec's folder`));
});

test("refuses a YAML alias bomb before any tool sees it", () => {
  const levels = Array.from({ length: 9 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(", ")}]`);
  const path = fileWith("schemas", /./);
  const output = breakage(path, () => ["l0: &l0 [x]", ...levels].join("\n"), "lint", name);
  expect(output).toMatch(new RegExp(`${path}:\\d+:\\d+ no-alias-bomb`));
});

test("names an operation that the contract does not have, where a test calls it", () => {
  const path = `packages/${name}/test/contract-plan.ts`;
  const output = breakage(path, (text) => text.replace("  calls: {", "  calls: {\n    listNothing: () => Promise.reject(),"), "test", name);
  expect(output).toMatch(/contract-plan\.ts\(\d+,\d+\): error TS\d+: .*'listNothing' does not exist/);
});

test("says what is missing where a client forgets its credentials", () => {
  const output = breakage("packages/runtime/src/auth.ts", (text) => text.replaceAll('"authorization"', '"x-authorization"'), "test", name);
  expect(output).toMatch(/The contract does not allow this request\.\n.*carries no credentials, or not those that the contract asks for/);
});

test("says which verbs and providers there are where it is asked for others", () => {
  expect(contracts("mend")).toMatchObject({
    status: 2,
    output: expect.stringMatching(/There is no verb "mend": there are start, dev, test/),
  });
  expect(contracts("lint", "nobody")).toMatchObject({ status: 2, output: expect.stringContaining(name) });
});
