import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findProviders, REPOSITORY } from "@tooling/spec/providers";
import { expect, test } from "vitest";

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const providers = findProviders().map((provider) => provider.name);
const clients = providers.map((name) => `@contracts/${name}`);
const manifests = read(["packages/*/package.json", "specs/*/package.json", "tooling/*/package.json"]).map(
  ({ text }) => JSON.parse(text) as Manifest,
);

function read(patterns: string[]): { path: string; text: string }[] {
  return globSync(patterns, { cwd: REPOSITORY, exclude: (path) => path.includes("node_modules") }).map((path) => ({
    path,
    text: readFileSync(join(REPOSITORY, path), "utf8"),
  }));
}

function dependencies(kind: "dependencies" | "devDependencies", group: RegExp): { name: string; on: string[] }[] {
  return manifests
    .filter(({ name }) => group.test(name))
    .map((manifest) => ({ name: manifest.name, on: Object.keys(manifest[kind] ?? {}) }));
}

test("lets only examples and benches depend on a provider's client", () => {
  const dependants = [...dependencies("dependencies", /./), ...dependencies("devDependencies", /./)]
    .filter(({ on }) => on.some((dependency) => clients.includes(dependency)))
    .map(({ name }) => name);
  expect(dependants.filter((name) => !/^@contracts\/example-|^@tooling\/bench$/.test(name))).toEqual([]);
});

test("lets a client depend on the runtime and nothing else, and the runtime on openapi-fetch and nothing else", () => {
  for (const { name, on } of dependencies("dependencies", /^@contracts\/(?!example-)/)) {
    expect({ name, on }).toEqual({ name, on: [name === "@contracts/runtime" ? "openapi-fetch" : "@contracts/runtime"] });
  }
});

test("keeps specs free of every dependency but the linter", () => {
  for (const { name, on } of dependencies("dependencies", /^@specs\//)) expect({ name, on }).toEqual({ name, on: [] });
  for (const { name, on } of dependencies("devDependencies", /^@specs\//))
    expect({ name, on }).toEqual({ name, on: ["@tooling/lint-rules"] });
});

test.each([
  { library: "openapi-typescript", module: "tooling/generator/src/render-schema.ts" },
  { library: "openapi-fetch", module: "packages/runtime/src/openapi-fetch.ts" },
  { library: "@hey-api/openapi-ts", module: "tooling/swap/src/second-generator.ts" },
])("lets $module alone know $library, beside the benches that measure it", ({ library, module }) => {
  const named = new RegExp(`\\b(?:from|import|require)\\b\\s*\\(?\\s*["'\`]${library}["'\`/]`);
  const knowing = read(["{packages,tooling}/**/*.{ts,mts,mjs,js,cjs}"])
    .filter(({ path, text }) => !path.startsWith("tooling/bench/") && named.test(text))
    .map(({ path }) => path);
  expect(knowing).toEqual([module]);
});

/** Whether a text names a provider as its code would have to: the name alone may be any word, as that of a well-known site. */
function namesProvider(text: string, name: string): boolean {
  const type = name.replace(/(^|-)(.)/g, (_, _hyphen, letter: string) => letter.toUpperCase());
  return new RegExp(`(@contracts|@specs|packages|specs)/${name}\\b|\\bcreate${type}Client\\b|\\b${type}Client\\b`).test(text);
}

test("names no provider in the tooling, but for the benches", () => {
  const naming = read([
    "tooling/**/*.{ts,mjs,json,md,yaml}",
    "{biome,package,turbo}.json",
    "pnpm-workspace.yaml",
    ".ci/run",
    ".github/**/*.yml",
  ])
    .filter(({ path, text }) => !path.startsWith("tooling/bench/") && providers.some((name) => namesProvider(text, name)))
    .map(({ path }) => path);
  expect(naming).toEqual([]);
});
