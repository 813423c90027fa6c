import { realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, resolve, sep } from "node:path";
import { formatPointer } from "./json-pointer.ts";
import { isJsonObject } from "./openapi-document.ts";
import { type Problem, SpecError, sortProblems } from "./problem.ts";
import { MAX_DEPTH, readSpecFile } from "./read-spec-file.ts";
import { findReferenceCycles } from "./reference-cycle.ts";
import { type ReferenceTarget, resolveReference, type Spec, type SpecFile, targetValue } from "./spec-file.ts";

/** Most values of a file, its aliases unfolded: GitHub's whole REST description has some 600,000. */
const MAX_VALUES = 1_000_000;

/** Versions of OpenAPI that every tool here reads. */
const VERSIONS = /^3\.1\.\d+$/;

/** Options of {@link loadSpec}. */
export interface LoadOptions {
  /** Versions of OpenAPI that the root may have. @default 3.1 */
  versions?: RegExp;
}

/** Keys that name another document (OAS 3.1, Reference, Link and Example Objects). */
const REFERENCE_KEYS = new Set(["$ref", "operationRef", "externalValue"]);

/**
 * Keys that give a schema another address or dialect (JSON Schema 2020-12, section 8). What a reference means then
 * depends on the tool: some recurse without end, some ask the network, most ignore it.
 */
const IDENTITY_KEYS = new Set(["$id", "$schema", "$anchor", "$dynamicAnchor", "$dynamicRef", "jsonSchemaDialect"]);

/**
 * Read a spec and every file it refers to, refusing what would harm the tools behind.
 *
 * Refused: references to a network, out of the spec's folder or to nothing, alias bombs, duplicate keys, custom tags,
 * schemas that are nothing but themselves, oversized, empty, bottomless or unreadable files, other versions than 3.1.
 *
 * @throws {SpecError} Naming each fault with file, line, rule and remedy.
 */
export function loadSpec(entry: string, { versions = VERSIONS }: LoadOptions = {}): Spec {
  const files = new Map<string, SpecFile>();
  const problems: Problem[] = [];
  const vetted: VettedReference[] = [];
  const root = findFile(entry);
  const folder = dirname(root) + sep;

  const queue = [root];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (files.has(path)) continue;
    const file = tryReading(path, problems);
    if (file === undefined) continue;
    files.set(path, file);
    for (const found of referencesOf(file, problems)) {
      const target = vetReference(file, found, folder, problems);
      if (target === undefined) continue;
      vetted.push({ ...found, file, target });
      queue.push(target.file);
    }
  }
  problems.push(...findVersionProblems(files.get(root), versions), ...findDanglingReferences(files, vetted));
  if (problems.length === 0) problems.push(...findReferenceCycles(files));
  if (problems.length > 0) throw new SpecError(sortProblems(problems));
  return { entry: root, files };
}

/**
 * Read a file that stands beside a spec and is no part of the contract, as `sources.yaml`.
 *
 * @throws {SpecError} Where there is none, or it cannot be read.
 */
export function loadRegister(path: string): SpecFile {
  return readSpecFile(findFile(path));
}

interface FoundReference {
  key: string;
  reference: string;
  pointer: string;
}

interface VettedReference extends FoundReference {
  file: SpecFile;
  target: ReferenceTarget;
}

function findFile(path: string): string {
  const file = realPath(resolve(path));
  if (file !== undefined) return file;
  const message = "There is no such file: check the path, or add it.";
  throw new SpecError([{ file: resolve(path), line: 1, column: 1, rule: "spec-exists", message }]);
}

function tryReading(path: string, problems: Problem[]): SpecFile | undefined {
  try {
    return readSpecFile(path);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

function referencesOf(file: SpecFile, problems: Problem[]): FoundReference[] {
  const found: FoundReference[] = [];
  const ancestors = new Set<object>();
  const path: (string | number)[] = [];
  let values = 0;
  const refuse = (rule: string, message: string): false => {
    problems.push({ file: file.path, ...file.position(formatPointer(path)), rule, message });
    return false;
  };
  const visit = (value: unknown): boolean => {
    if (++values > MAX_VALUES) return refuse("no-alias-bomb", `It holds more than ${MAX_VALUES} values, aliases unfolded: split it.`);
    if (typeof value !== "object" || value === null) return true;
    if (ancestors.has(value)) return refuse("no-alias-cycle", "A YAML alias contains itself: use $ref to recurse.");
    if (path.length > MAX_DEPTH) return refuse("nesting-depth", `It nests deeper than ${MAX_DEPTH} levels: split it with $ref.`);
    ancestors.add(value);
    for (const [key, child] of Object.entries(value)) {
      path.push(key);
      if (typeof child === "string") {
        if (REFERENCE_KEYS.has(key)) found.push({ key, reference: child, pointer: formatPointer(path) });
        if (IDENTITY_KEYS.has(key))
          refuse("no-schema-identity", `Tools disagree on what ${key} does to references: delete it, and refer with $ref to a file.`);
      }
      if (key === "mapping" && isJsonObject(child) && Object.hasOwn(value, "propertyName")) {
        for (const [name, target] of Object.entries(child)) {
          // A mapping may also hold a bare schema name (OAS 3.1, Discriminator Object).
          if (typeof target === "string" && /[/#.:]/.test(target))
            found.push({ key: "mapping", reference: target, pointer: formatPointer([...path, name]) });
        }
      }
      if (!visit(child)) return false;
      path.pop();
    }
    ancestors.delete(value);
    return true;
  };
  visit(file.value);
  return found;
}

function vetReference(file: SpecFile, found: FoundReference, folder: string, problems: Problem[]): ReferenceTarget | undefined {
  const { key, reference } = found;
  const report = (rule: string, message: string): undefined => {
    problems.push({ file: file.path, ...file.position(found.pointer), rule, message });
    return undefined;
  };
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference) || /^[/\\]{2}/.test(reference)) {
    return report(
      "no-remote-ref",
      `${key} "${reference}" leads to a network or another scheme: copy what it names into the spec's folder and refer to that.`,
    );
  }
  const target = tryResolving(file.path, reference);
  if (target === undefined) return report("ref-resolves", `${key} "${reference}" holds a "%" that escapes no character: write %25.`);
  if (isAbsolute(reference.split("#", 1)[0] ?? "") || !target.file.startsWith(folder)) {
    return report(
      "no-outside-ref",
      `${key} "${reference}" leads out of the spec's folder: move what it names into the folder and refer to that.`,
    );
  }
  const path = realPath(target.file);
  if (path === undefined) return report("ref-resolves", `${key} "${reference}" names no file: correct the path.`);
  if (path !== target.file) {
    return report(
      "no-outside-ref",
      `${key} "${reference}" names a symbolic link, which may lead out of the spec's folder: put a plain file there.`,
    );
  }
  return target;
}

function findDanglingReferences(files: ReadonlyMap<string, SpecFile>, vetted: readonly VettedReference[]): Problem[] {
  return vetted
    .filter(
      ({ key, target }) => (key === "$ref" || key === "mapping") && files.has(target.file) && targetValue(files, target) === undefined,
    )
    .map(({ key, reference, pointer, file }) => ({
      file: file.path,
      ...file.position(pointer),
      rule: "ref-resolves",
      message: `${key} "${reference}" names a place that does not exist: correct what follows the "#", as in "#/components/schemas/Name".`,
    }));
}

function findVersionProblems(root: SpecFile | undefined, versions: RegExp): Problem[] {
  if (root === undefined) return [];
  const version = isJsonObject(root.value) ? root.value.openapi : undefined;
  if (typeof version === "string" && versions.test(version)) return [];
  const fault = version === undefined ? "The root names no version of OpenAPI" : `The root says openapi ${JSON.stringify(version)}`;
  const message = `${fault}: write "openapi: 3.1.1", which is what every tool here reads.`;
  return [{ file: root.path, ...root.position("/openapi"), rule: "openapi-version", message }];
}

function tryResolving(from: string, reference: string): ReferenceTarget | undefined {
  try {
    return resolveReference(from, reference);
  } catch {
    return undefined;
  }
}

function realPath(path: string): string | undefined {
  try {
    const real = realpathSync(path);
    return statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}
