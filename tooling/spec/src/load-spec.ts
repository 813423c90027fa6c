import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, resolve, sep } from "node:path";
import { LineCounter, parseDocument, type Document as YamlDocument } from "yaml";
import { formatPointer, parsePointer } from "./json-pointer.ts";
import { type Problem, SpecError, sortProblems } from "./problem.ts";
import { findReferenceCycles } from "./reference-cycle.ts";
import { resolveReference, type Spec, type SpecFile } from "./spec-file.ts";

/** Largest file in bytes: GitHub's whole REST description, the largest one known to us, has 12 MB. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Deepest nesting: beyond it recursive tools run out of stack. */
const MAX_DEPTH = 200;

/** Keys that name another document (OAS 3.1 Reference, Link and Example Objects; JSON Schema 2020-12, section 8.2.3). */
const REFERENCE_KEYS = new Set(["$ref", "$dynamicRef", "operationRef", "externalValue"]);

/**
 * Read a spec and every file it refers to, refusing what would harm the tools behind.
 *
 * Refused: references to a network or out of the spec's folder, alias bombs, duplicate keys, custom tags,
 * schemas that are nothing but themselves, oversized or bottomless files.
 *
 * @throws {SpecError} Naming each fault with file, line, rule and remedy.
 */
export function loadSpec(entry: string): Spec {
  const files = new Map<string, SpecFile>();
  const problems: Problem[] = [];
  const root = realPath(resolve(entry));
  if (root === undefined) throw new SpecError([problemAt(resolve(entry), "spec-exists", "There is no such file: check the path.")]);
  const folder = dirname(root) + sep;

  const queue = [root];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (files.has(path)) continue;
    const file = readSpecFile(path, problems);
    if (file === undefined) continue;
    files.set(path, file);
    for (const { key, reference, pointer } of referencesOf(file, problems)) {
      const target = vetReference(file, key, reference, pointer, folder, problems);
      if (target !== undefined) queue.push(target);
    }
  }
  if (problems.length === 0) problems.push(...findReferenceCycles(files));
  if (problems.length > 0) throw new SpecError(sortProblems(problems));
  return { entry: root, files };
}

function readSpecFile(path: string, problems: Problem[]): SpecFile | undefined {
  if (statSync(path).size > MAX_FILE_BYTES) {
    problems.push(problemAt(path, "file-size", `The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB: split it.`));
    return undefined;
  }
  const text = readFileSync(path, "utf8");
  const lineCounter = new LineCounter();
  const position = (offset: number): { line: number; column: number } => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  let document: YamlDocument;
  try {
    document = parseDocument(text, { lineCounter, uniqueKeys: true, strict: true, prettyErrors: false });
    const fault = document.errors[0] ?? document.warnings[0];
    if (fault !== undefined) {
      const rule = fault.code === "DUPLICATE_KEY" ? "no-duplicate-keys" : "yaml-syntax";
      const remedy = rule === "no-duplicate-keys" ? "Keep one of the two." : "Mend the YAML here.";
      problems.push({ file: path, ...position(fault.pos[0]), rule, message: `${fault.message}. ${remedy}` });
      return undefined;
    }
    // The limit on aliases is what stops an alias bomb: the value is never built.
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { path, text, value, position: (pointer) => position(offsetOf(document, parsePointer(pointer))) };
  } catch (error) {
    const bomb = error instanceof ReferenceError;
    problems.push(
      bomb
        ? problemAt(path, "no-alias-bomb", "Its YAML aliases unfold to more than a tool can hold: write the values out, or use $ref.")
        : problemAt(path, "nesting-depth", `It nests deeper than ${MAX_DEPTH} levels: split it with $ref.`),
    );
    return undefined;
  }
}

interface FoundReference {
  key: string;
  reference: string;
  pointer: string;
}

function referencesOf(file: SpecFile, problems: Problem[]): FoundReference[] {
  const found: FoundReference[] = [];
  const ancestors = new Set<object>();
  const path: (string | number)[] = [];
  const visit = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null) return true;
    if (ancestors.has(value) || path.length > MAX_DEPTH) {
      const rule = ancestors.has(value) ? "no-alias-cycle" : "nesting-depth";
      const message =
        rule === "no-alias-cycle"
          ? "A YAML alias contains itself: use $ref to recurse."
          : `It nests deeper than ${MAX_DEPTH} levels: split it with $ref.`;
      problems.push({ file: file.path, ...file.position(formatPointer(path)), rule, message });
      return false;
    }
    ancestors.add(value);
    for (const [key, child] of Object.entries(value)) {
      path.push(key);
      if (typeof child === "string" && REFERENCE_KEYS.has(key)) found.push({ key, reference: child, pointer: formatPointer(path) });
      if (key === "mapping" && isRecord(child) && Object.hasOwn(value, "propertyName")) {
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

function vetReference(
  file: SpecFile,
  key: string,
  reference: string,
  pointer: string,
  folder: string,
  problems: Problem[],
): string | undefined {
  const report = (rule: string, message: string): undefined => {
    problems.push({ file: file.path, ...file.position(pointer), rule, message });
    return undefined;
  };
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference) || /^[/\\]{2}/.test(reference)) {
    return report(
      "no-remote-ref",
      `${key} "${reference}" leads to a network or another scheme: copy what it names into the spec's folder and refer to that.`,
    );
  }
  if (key === "operationRef" || (key === "$dynamicRef" && reference.startsWith("#"))) return undefined;
  const target = resolveReference(file.path, reference);
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
  return path === file.path ? undefined : path;
}

function offsetOf(document: YamlDocument, segments: readonly string[]): number {
  for (let depth = segments.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(segments.slice(0, depth).map(asIndex), true);
    const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
    if (range) return range[0];
  }
  return 0;
}

function asIndex(segment: string): string | number {
  return /^(0|[1-9]\d*)$/.test(segment) ? Number(segment) : segment;
}

function realPath(path: string): string | undefined {
  try {
    const real = realpathSync(path);
    return statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}

function problemAt(file: string, rule: string, message: string): Problem {
  return { file, line: 1, column: 1, rule, message };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
