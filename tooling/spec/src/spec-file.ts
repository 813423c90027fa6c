import { dirname, resolve } from "node:path";
import { parsePointer, valueAt } from "./json-pointer.ts";

/** A file of a spec, read once and found harmless. */
export interface SpecFile {
  /** Absolute path, symbolic links resolved. */
  path: string;
  /** The text as it stands on disk. */
  text: string;
  /** The parsed value. */
  value: unknown;
  /** Line and column of the value at a JSON Pointer, or of its nearest ancestor that exists. */
  position: (pointer: string) => { line: number; column: number };
}

/** A spec whose files are all read and vetted: tools read from here, never from disk. */
export interface Spec {
  /** Absolute path of the root file. */
  entry: string;
  /** Every file that the root reaches, by absolute path. */
  files: ReadonlyMap<string, SpecFile>;
}

/** Where a `$ref` leads: a file of the spec and a JSON Pointer into it. */
export interface ReferenceTarget {
  file: string;
  pointer: string;
}

/** Resolve a `$ref` that `loadSpec` let pass. */
export function resolveReference(from: string, reference: string): ReferenceTarget {
  const [path = "", fragment = ""] = reference.split("#", 2);
  return { file: path === "" ? from : resolve(dirname(from), path), pointer: decodeURIComponent(fragment) };
}

/** Read the value a target names, or undefined where the file or the place is not part of the spec. */
export function targetValue(files: ReadonlyMap<string, SpecFile>, target: ReferenceTarget): unknown {
  const file = files.get(target.file);
  return file === undefined ? undefined : valueAt(file.value, parsePointer(target.pointer));
}
