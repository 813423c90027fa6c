import { globSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { findProviders, REPOSITORY } from "@tooling/spec/providers";
import { type DeclaredName, declaredNames, mentions } from "./declared-names.ts";
import { GIVEN } from "./given.ts";
import type { Snippet } from "./snippet.ts";

/** A snippet as a module, its code from the second line on. */
export interface SnippetModule {
  snippet: Snippet;
  /** Path below the sandbox, with slashes. */
  path: string;
  /** Whether vitest is to run it: its first line is a comment with the path of a test file. */
  isTest: boolean;
  /** Paths of the modules that it imports names from which it does not declare. */
  needs: string[];
}

/** A temporary folder in which every snippet is a module. */
export interface Sandbox {
  folder: string;
  /** In an order in which each stands behind those that it needs. */
  modules: SnippetModule[];
  remove: () => void;
}

/** Where a name comes from that a snippet does not declare. */
interface Source extends DeclaredName {
  path: string;
}

/** Write snippets as modules: each has what the earlier ones of its text declare, and the clients of the doc comments' examples. */
export function createSandbox(snippets: readonly Snippet[]): Sandbox {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "snippets-")));
  const clients = findProviders().map(({ name, package: packageFolder }) => ({
    name,
    file: relative(REPOSITORY, join(packageFolder, "src/index.ts")).replaceAll("\\", "/"),
  }));
  const isExample = ({ file }: Snippet): boolean => clients.some((client) => client.file === file);
  const sources = new Map<string, Source[]>();
  const modules = [...snippets.filter(isExample), ...snippets.filter((snippet) => !isExample(snippet))].map((snippet) => {
    const isTest = /^\/\/ \S+\.test\.ts\b/.test(snippet.code);
    const path = `${snippet.file}.${snippet.line}${isTest ? ".test" : ""}.ts`;
    const declared = declaredNames(snippet.code).map((name) => ({ ...name, path }));
    const given = clients.flatMap(({ name, file }) => (sources.get(file) ?? []).filter((source) => source.name === name));
    const earlier = sources.get(snippet.file) ?? [];
    const needed = neededOf(snippet, declared, [...given, ...earlier]);
    write(folder, path, textOf(snippet, path, declared, needed));
    sources.set(snippet.file, [...earlier, ...declared]);
    return { snippet, path, isTest, needs: needed.map((source) => source.path) };
  });
  write(folder, "package.json", JSON.stringify({ type: "module" }));
  const names = Object.keys(GIVEN);
  write(folder, "given.d.ts", names.map((name) => `declare const ${name}: string;\n`).join(""));
  write(folder, "given.js", `Object.assign(globalThis, ${JSON.stringify(GIVEN)});\n`);
  linkPackages(folder);
  return { folder, modules, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function neededOf({ code }: Snippet, declared: readonly DeclaredName[], before: readonly Source[]): Source[] {
  // Of two that declare a name, the later one is meant.
  const known = [...new Map(before.map((source) => [source.name, source])).values()];
  return known.filter(({ name }) => mentions(code, name) && declared.every((own) => own.name !== name));
}

function textOf({ code }: Snippet, path: string, declared: readonly DeclaredName[], needed: readonly Source[]): string {
  const imports = needed.map(({ name, isType, path: from }) => {
    return `import ${isType ? "type " : ""}{ ${name} } from ${JSON.stringify(specifier(path, from))};`;
  });
  const exports = declared.filter(({ isExported }) => !isExported);
  const list = exports.map(({ name, isType }) => (isType ? `type ${name}` : name)).join(", ");
  imports.unshift(`import ${JSON.stringify(specifier(path, "given.js"))};`);
  return `${imports.join(" ")}\n${code.trimEnd()}\nexport { ${list} };\n`;
}

function specifier(path: string, from: string): string {
  return `./${relative(dirname(path), from).replaceAll("\\", "/")}`;
}

/** Make every package of the repository importable, an invented provider's too, and what tests and types need. */
function linkPackages(folder: string): void {
  const here = dirname(import.meta.dirname);
  const manifests = globSync("{packages,tooling}/*/package.json", { cwd: REPOSITORY }).map((path) => join(REPOSITORY, path));
  for (const manifest of [...manifests, join(import.meta.dirname, "tidepool/package.json")]) {
    const { name } = JSON.parse(readFileSync(manifest, "utf8")) as { name: string };
    link(folder, name, dirname(manifest));
  }
  const linked = new Set(["@types/node", "vitest"]);
  for (const manifest of manifests.filter((path) => path.startsWith(join(REPOSITORY, "packages")))) {
    const { devDependencies = {} } = JSON.parse(readFileSync(manifest, "utf8")) as { devDependencies?: Record<string, string> };
    for (const [name, version] of Object.entries(devDependencies)) {
      if (version.startsWith("workspace:") || linked.has(name)) continue;
      linked.add(name);
      link(folder, name, realpathSync(join(dirname(manifest), "node_modules", name)));
    }
  }
  for (const name of ["@types/node", "vitest"]) link(folder, name, realpathSync(join(here, "node_modules", name)));
}

function link(folder: string, name: string, target: string): void {
  const path = join(folder, "node_modules", name);
  mkdirSync(dirname(path), { recursive: true });
  // Windows lets everyone make a junction, and not everyone a link.
  symlinkSync(target, path, "junction");
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
