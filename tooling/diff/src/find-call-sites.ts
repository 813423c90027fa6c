import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative, sep } from "node:path";
import { compile, type Diagnostic } from "./compile.ts";
import { BEFORE, copyPackage, listSources, readManifest, writeTestBefore } from "./copy-package.ts";
import { CALLER_CONFIG, type ChangedTypes, type ContractTypes } from "./find-type-breaks.ts";

/** A call, in the workspace or in a type test of before, that compiled against the types of before and does not against those of now. */
export interface CallSite {
  /** `file:line`, relative to the repository. */
  at: string;
  /** What the compiler says. */
  message: string;
  /** The provider whose type test it stands in, as that was before; nothing for the workspace of now. */
  testOf?: string;
}

/**
 * Find the calls that the types of changed contracts break: in the workspace, and in the type tests of before.
 *
 * The packages of those contracts are copied, and get the types there; whoever imports one is compiled where it stands, by its own
 * settings, and finds the copies.
 */
export async function findCallSites(
  repository: string,
  types: ReadonlyMap<string, ChangedTypes>,
  testsBefore: ReadonlyMap<string, Buffer>,
): Promise<CallSite[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "diff-")));
  const projectsOf = (side: keyof ChangedTypes): Project[] =>
    prepareProjects(repository, join(folder, side), new Map([...types].map(([name, sides]) => [name, sides[side]])), testsBefore);
  try {
    if (types.size === 0) return [];
    const sites = await Promise.all(projectsOf("after").map((project) => compileProject(repository, project)));
    if (sites.every(({ length }) => length === 0)) return [];
    // What did not compile before either is not the contract's doing.
    const before = projectsOf("before").filter((_, index) => sites[index]?.length !== 0);
    const old = await Promise.all(before.map((project) => compileProject(repository, project)));
    const known = new Set(old.flat().map(({ at, message }) => `${at} ${message}`));
    return sites.flat().filter(({ at, message }) => !known.has(`${at} ${message}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Packages that are compiled in one run. */
interface Project {
  /** Folder that holds the copies of one side. */
  root: string;
  /** Folder of the settings. */
  folder: string;
  packages: readonly string[];
}

async function compileProject(repository: string, { root, folder, packages }: Project): Promise<CallSite[]> {
  const diagnostics = await compile(folder);
  return diagnostics.flatMap((diagnostic) => readCallSite(diagnostic, repository, root, packages) ?? []);
}

function prepareProjects(
  repository: string,
  root: string,
  types: ReadonlyMap<string, ContractTypes>,
  testsBefore: ReadonlyMap<string, Buffer>,
): Project[] {
  const providers = [...types].filter(([name]) => existsSync(join(repository, "packages", name, "src/generated")));
  for (const [name, generated] of providers) copyPackage(join(repository, "packages", name), join(root, "packages", name), generated);
  for (const [path, content] of testsBefore) writeTestBefore(root, path, content);
  const copies = providers.map(([name]) => join(root, "packages", name));
  const names = new Set(copies.map((copy) => readManifest(copy).name));
  const consumers = listPackages(repository).filter((path) => {
    const { dependencies, devDependencies } = readManifest(path);
    return !types.has(basename(path)) && Object.keys({ ...dependencies, ...devDependencies }).some((name) => names.has(name));
  });
  const paths = Object.assign({}, ...copies.map(pathsOf)) as Record<string, string[]>;
  return groupBySettings([...copies, ...consumers]).map(([first, packages], index) => {
    const folder = join(root, `project-${index}`);
    const typeRoots = [join(first, "node_modules/@types"), ...CALLER_CONFIG.compilerOptions.typeRoots];
    const files = packages.flatMap(listSources);
    mkdirSync(folder, { recursive: true });
    const config = { extends: join(first, "tsconfig.json"), compilerOptions: { paths, typeRoots }, files, include: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    return { root, folder, packages };
  });
}

/** Packages whose settings say the same are compiled in one run. */
function groupBySettings(packages: readonly string[]): [first: string, all: string[]][] {
  const groups = new Map<string, [string, string[]]>();
  for (const path of packages) {
    const { extends: base, compilerOptions = {} } = JSON.parse(readFileSync(join(path, "tsconfig.json"), "utf8")) as Record<
      string,
      unknown
    >;
    const key = JSON.stringify([base, compilerOptions]);
    const [first, all] = groups.get(key) ?? [path, []];
    groups.set(key, [first, [...all, path]]);
  }
  return [...groups.values()];
}

function pathsOf(copy: string): Record<string, string[]> {
  const { name = "", exports = {} } = readManifest(copy);
  const modules = Object.entries(exports).flatMap(([key, path]) =>
    typeof path === "string" && path.endsWith(".ts") ? [[key, path] as const] : [],
  );
  return Object.fromEntries(modules.map(([key, path]) => [name + key.slice(1), [join(copy, path)]]));
}

function listPackages(repository: string): string[] {
  return ["packages", "tooling"].flatMap((kind) => {
    const folder = join(repository, kind);
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names
      .map((name) => join(folder, name))
      .filter((path) => existsSync(join(path, "package.json")) && existsSync(join(path, "tsconfig.json")));
  });
}

/** That nothing fails where something had to is no break: the types take more than they did. */
const UNUSED_EXPECTATION = 2578;

function readCallSite(
  { file, line, code, message }: Diagnostic,
  repository: string,
  root: string,
  folders: readonly string[],
): CallSite | undefined {
  if (!folders.some((folder) => file.startsWith(folder + sep))) return undefined;
  const isCopy = file.startsWith(root + sep);
  const path = relative(isCopy ? root : repository, file).replaceAll("\\", "/");
  const [packages, name = "", folder, ...rest] = path.split("/");
  // What is generated beside the types names schemas that may be gone in them: nobody calls anything there.
  if (isCopy && path.includes("/src/generated/")) return undefined;
  if (!isCopy || folder !== BEFORE) return { at: `${path}:${line}`, message };
  return code === UNUSED_EXPECTATION ? undefined : { at: `${[packages, name, "test", ...rest].join("/")}:${line}`, message, testOf: name };
}
