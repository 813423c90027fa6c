import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const PACKAGE = dirname(dirname(fileURLToPath(import.meta.url)));

/** Every way to name a module: `from "x"`, `import "x"`, `import("x")`, `require("x")`, `getBuiltinModule("x")`. */
const MODULE_NAME = /\b(?:from|import|require|getBuiltinModule)\b\s*\(?\s*(["'`])(?<name>.*?)\1/g;

test("imports openapi-fetch and its own files, and nothing that only Node has", () => {
  const { files, packages } = walk(join(PACKAGE, "src/index.ts"));
  expect(packages).toEqual(["openapi-fetch.ts: openapi-fetch"]);
  // A walk that went nowhere would prove nothing.
  expect(files).toContain("create-client.ts");
  expect(files).toContain("server-url.ts");
});

test("keeps validation and clients apart, so that none weighs on who has only the other", () => {
  const client = walk(join(PACKAGE, "src/index.ts"));
  expect(client.files.filter((file) => file.startsWith("validation"))).toEqual([]);
  const validation = walk(join(PACKAGE, "src/validation/index.ts"));
  expect(validation.packages).toEqual([]);
  expect(validation.files.filter((file) => !file.startsWith("validation/"))).toEqual(["validator.ts"]);
  expect(validation.files).toContain("validation/formats.ts");
});

test("keeps fixtures and TanStack Query out of clients, and fixtures to themselves", () => {
  const client = walk(join(PACKAGE, "src/index.ts"));
  expect(client.files.filter((file) => /^fixtures|tanstack/.test(file))).toEqual([]);
  const fixtures = walk(join(PACKAGE, "src/fixtures/index.ts"));
  expect(fixtures.packages).toEqual([]);
  expect(fixtures.files.filter((file) => !file.startsWith("fixtures/"))).toEqual([]);
  expect(fixtures.files).toContain("fixtures/record.ts");
  const { files } = walk(join(PACKAGE, "src/tanstack-query.ts"));
  expect(files).not.toContain("create-client.ts");
});

test("depends on openapi-fetch alone, which depends on nothing at run time", () => {
  const { dependencies } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { dependencies: object };
  expect(Object.keys(dependencies)).toEqual(["openapi-fetch"]);
  const openapiFetch = readFileSync(fileURLToPath(import.meta.resolve("openapi-fetch")), "utf8");
  expect(modulesOf(openapiFetch)).toEqual([]);
});

test.each([
  ['import { x } from "node:fs";', "node:fs"],
  ['import "node:fs";', "node:fs"],
  ['import type { x } from "node:fs";', "node:fs"],
  ['import {\n  x,\n} from "node:fs";', "node:fs"],
  ['export * from "node:fs";', "node:fs"],
  ["const x = await import('node:fs');", "node:fs"],
  ["const x = await import(`node:fs`);", "node:fs"],
  ['const x = require("fs");', "fs"],
  ['const x = process.getBuiltinModule("fs");', "fs"],
  ['let x: import("fs").Stats;', "fs"],
])("the walk sees the module in %j", (text, name) => {
  expect(modulesOf(text)).toEqual([name]);
});

/** Follow the imports from one file: the files reached, and each package with the file that names it. */
function walk(entry: string): { files: string[]; packages: string[] } {
  const files = new Set([entry]);
  const packages: string[] = [];
  for (const file of files) {
    for (const name of modulesOf(readFileSync(file, "utf8"))) {
      if (/^\.\.?\//.test(name)) files.add(join(dirname(file), name));
      else packages.push(`${relative(join(PACKAGE, "src"), file)}: ${name}`);
    }
  }
  return { files: [...files].map((file) => relative(join(PACKAGE, "src"), file)), packages };
}

function modulesOf(text: string): string[] {
  return [...text.matchAll(MODULE_NAME)].map((match) => match.groups?.name ?? "");
}
