import { basename, dirname, extname } from "node:path";
import { formatPointer, parsePointer, valueAt } from "./json-pointer.ts";
import { type ReferenceTarget, resolveReference, type Spec } from "./spec-file.ts";

/** Find the file and the place in it that a JSON Pointer into the bundled document came from. */
export function locate(spec: Spec, pointer: string): ReferenceTarget & { line: number; column: number } {
  const segments = parsePointer(pointer);
  let place = segments[0] === "components" ? locateComponent(spec, segments.splice(0, 3)) : { file: spec.entry, pointer: "" };
  for (const segment of segments) {
    place = throughReferences(spec, place);
    place = { file: place.file, pointer: place.pointer + formatPointer([segment]) };
  }
  const position = spec.files.get(place.file)?.position(place.pointer) ?? { line: 1, column: 1 };
  return { ...place, ...position };
}

function locateComponent(spec: Spec, [, kind = "", name = ""]: string[]): ReferenceTarget {
  const inRoot = { file: spec.entry, pointer: formatPointer(["components", kind, name]) };
  if (valueIn(spec, inRoot) !== undefined) return throughReferences(spec, inRoot);
  // The bundler names a component after its file; the folder tells two kinds of one name apart.
  const candidates = [...spec.files.keys()].filter((path) => basename(path, extname(path)) === name);
  const file = candidates.find((path) => basename(dirname(path)) === kind) ?? candidates[0] ?? spec.entry;
  return { file, pointer: "" };
}

function throughReferences(spec: Spec, start: ReferenceTarget): ReferenceTarget {
  let place = start;
  for (let hops = 0; hops < 50; hops++) {
    const reference = (valueIn(spec, place) as { $ref?: unknown } | undefined)?.$ref;
    if (typeof reference !== "string") return place;
    place = resolveReference(place.file, reference);
  }
  return place;
}

function valueIn(spec: Spec, place: ReferenceTarget): unknown {
  return valueAt(spec.files.get(place.file)?.value, parsePointer(place.pointer));
}
