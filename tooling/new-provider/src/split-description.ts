import { formatPointer, isJsonObject, type JsonObject, parsePointer, valueAt } from "@tooling/spec";
import type { ImportNotes } from "./import-notes.ts";
import { withoutUnknownMembers } from "./known-members.ts";
import type { Files } from "./render-package.ts";
import { camelCase, createUniqueNames, kebabCase, pascalCase } from "./settle-names.ts";
import { IMPORTED_NAME } from "./settle-operations.ts";
import { yaml } from "./skeleton-spec.ts";
import { COMPONENT_KINDS, DEFINITIONS, type NodeKind, type Rewrite, rewriteNode, without } from "./visit-description.ts";

/** Where components of a kind stand, and how they are called there. */
interface Place {
  folder: string;
  nameOf: (written: string) => string;
  unique: (wanted: string) => string;
}

/** A component that is still to be written. */
interface Pending {
  kind: NodeKind;
  name: string;
  /** Name in the description, or where it had none, what it is called by. */
  written: string;
  value: unknown;
  /** Whether the description has no such component. */
  isNew: boolean;
}

/** The evidence of all that was imported. */
const EVIDENCE = { source: "description", grade: "imported" } as const;

/**
 * Split a description into our layout: an index, and one path item and one component in each file.
 *
 * What nothing refers to is left out; each component that had to be called otherwise keeps its name as `x-imported-name`.
 */
export function splitDescription(document: JsonObject, notes: ImportNotes): Files {
  const places = createPlaces();
  const nameByPointer = new Map<string, string>();
  const pending: Pending[] = [];
  const heirs = listHeirs(document);

  const add = (kind: NodeKind, written: string, value: unknown, isNew: boolean): string => {
    const place = places[kind] as Place;
    const name = place.unique(place.nameOf(written));
    pending.push({ kind, name, written, value, isNew });
    return `../${place.folder}/${name}.yaml`;
  };
  const refer = (reference: string, kind: NodeKind): string => {
    const pointer = finalTarget(document, reference.slice(1));
    const key = `${kind} ${pointer}`;
    const known = nameByPointer.get(key);
    if (known !== undefined) return known;
    const segments = parsePointer(pointer);
    const isNew = segments.length !== 3 || segments[0] !== "components";
    if (isNew) notes.note("parts that were referred to within others, made components", pointer);
    const value = valueAt(document, segments);
    // What stands elsewhere may be of another kind than what it is referred to as.
    const own = isNew && isJsonObject(value) ? withoutUnknownMembers(value, kind, pointer, notes) : value;
    const path = add(kind, writtenName(segments), own, isNew);
    nameByPointer.set(key, path);
    return path;
  };
  /** Rewrite for a file whose inline bodies are called by a base name. */
  const rewriteFor =
    (base: (path: readonly string[]) => string): Rewrite =>
    (written, kind, path) => {
      // Definitions that something refers to become components.
      const node = kind === "schema" ? without(written, DEFINITIONS) : written;
      if (typeof node.$ref === "string") {
        // A body that has just got a file of its own.
        if (!node.$ref.startsWith("#")) return node;
        const $ref = refer(node.$ref, kind);
        return kind === "schema" ? { ...node, $ref } : { $ref };
      }
      if (kind === "schema" && isJsonObject(node.discriminator))
        return withMapping(node, heirs.get(written) ?? [], (reference) => refer(reference, "schema"));
      if (kind !== "mediaType" || !isObjectSchema(node.schema)) return node;
      return { ...node, schema: { $ref: add("schema", base(path), node.schema, true) } };
    };

  const files: Files = {};
  const uniquePath = createUniqueNames("-");
  const paths = Object.entries(document.paths as JsonObject).map(([path, pathItem]): [string, JsonObject] => {
    const name = uniquePath(kebabCase(path, "root"));
    const base = ([method = "", member, status = ""]: readonly string[]): string => {
      const id = String((valueAt(pathItem, [method]) as JsonObject | undefined)?.operationId ?? name);
      return `${id} ${member === "requestBody" ? "Request" : /^2/.test(status) ? "Reply" : `Reply${status}`}`;
    };
    files[`paths/${name}.yaml`] = yaml({ ...(rewriteNode(pathItem, "pathItem", rewriteFor(base)) as JsonObject), "x-evidence": EVIDENCE });
    return [path, { $ref: `paths/${name}.yaml` }];
  });
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const { kind, name, written, value, isNew } = next;
    const { folder } = places[kind] as Place;
    const rewritten = rewriteNode(
      value,
      kind,
      rewriteFor(() => `${name} Body`),
    );
    const renamed = written === name || isNew ? {} : { [IMPORTED_NAME]: written };
    files[`${folder}/${name}.yaml`] = yaml(
      // A schema may be `true` or `false`, which nothing can stand beside.
      kind === "example" || !isJsonObject(rewritten) ? rewritten : { ...rewritten, ...renamed, "x-evidence": EVIDENCE },
    );
  }
  noteUnused(document, nameByPointer, notes);
  const { schemes, references } = splitSecuritySchemes(document);
  files["openapi.yaml"] = yaml(rootOf(document, Object.fromEntries(paths), references));
  return { ...files, ...schemes };
}

function createPlaces(): Partial<Record<NodeKind, Place>> {
  const pascal = (folder: string, otherwise: string): Place => ({
    ...{ folder, nameOf: (written) => pascalCase(written, otherwise), unique: createUniqueNames() },
  });
  return {
    schema: pascal("schemas", "Schema"),
    response: pascal("responses", "Response"),
    header: pascal("headers", "Header"),
    requestBody: pascal("request-bodies", "RequestBody"),
    parameter: { folder: "parameters", nameOf: (written) => camelCase(written, "parameter"), unique: createUniqueNames() },
    example: { folder: "examples", nameOf: (written) => kebabCase(written, "example"), unique: createUniqueNames("-") },
  };
}

/** Follow references that lead to nothing but another reference. */
function finalTarget(document: JsonObject, pointer: string): string {
  let target = pointer;
  for (let hops = 0; hops < 50; hops++) {
    const node = valueAt(document, parsePointer(target));
    if (!isJsonObject(node) || typeof node.$ref !== "string" || Object.keys(node).length > 1) break;
    target = node.$ref.slice(1);
  }
  return target;
}

/** The name of a component, or one for a part of it: `Pet tag` for what stands at a property. */
function writtenName(segments: readonly string[]): string {
  if (segments.length === 3) return segments[2] ?? "";
  const silent = ["components", ...Object.keys(COMPONENT_KINDS), "properties", "paths", "content", "schema", "responses"];
  return segments.filter((segment) => !silent.includes(segment)).join(" ");
}

/** Whether a body's schema has properties and no name. */
function isObjectSchema(schema: unknown): boolean {
  if (!isJsonObject(schema) || typeof schema.$ref === "string") return false;
  return schema.properties !== undefined || (isJsonObject(schema.items) && schema.items.properties !== undefined);
}

/** References to the schemas that extend another by `allOf`, by the other. */
function listHeirs(document: JsonObject): Map<unknown, string[]> {
  const heirs = new Map<unknown, string[]>();
  for (const [name, schema] of Object.entries(Object(Object(document.components).schemas) as JsonObject))
    for (const part of isJsonObject(schema) && Array.isArray(schema.allOf) ? schema.allOf : []) {
      if (!isJsonObject(part) || typeof part.$ref !== "string") continue;
      const base = valueAt(document, parsePointer(part.$ref.slice(1)));
      heirs.set(base, [...(heirs.get(base) ?? []), `#${formatPointer(["components", "schemas", name])}`]);
    }
  return heirs;
}

/** Write out what a discriminator's values stand for: without a mapping they are names of schemas, which have changed. */
function withMapping(schema: JsonObject, heirs: readonly string[], refer: (reference: string) => string): JsonObject {
  const discriminator = schema.discriminator as JsonObject;
  const given = Object.entries(Object(discriminator.mapping) as Record<string, string>).map(([value, target]): [string, string] => [
    value,
    /[/#]/.test(target) ? target : `#/components/schemas/${target}`,
  ]);
  const branches = [schema.oneOf, schema.anyOf].flat().flatMap((branch) => (isJsonObject(branch) ? [branch.$ref] : []));
  const named = [...branches.filter((reference) => typeof reference === "string"), ...heirs];
  const mapped = given.map(([, target]) => target);
  const implied = named
    .filter((reference) => !mapped.includes(reference))
    .map((reference): [string, string] => [lastOf(reference), reference]);
  const mapping = Object.fromEntries([...given, ...implied].map(([value, target]) => [value, refer(target)]));
  return Object.keys(mapping).length === 0 ? schema : { ...schema, discriminator: { ...discriminator, mapping } };
}

function lastOf(reference: string): string {
  return parsePointer(reference.slice(1)).at(-1) ?? "";
}

function noteUnused(document: JsonObject, names: ReadonlyMap<string, string>, notes: ImportNotes): void {
  for (const [group, map] of Object.entries(Object(document.components) as JsonObject)) {
    const kind = COMPONENT_KINDS[group];
    if (kind === undefined || kind === "pathItem") continue;
    for (const name of Object.keys(Object(map)))
      if (!names.has(`${kind} /components/${group}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`))
        notes.note("components left out that no operation refers to", `${group} ${name}`);
  }
}

function splitSecuritySchemes(document: JsonObject): { schemes: Files; references: JsonObject } {
  const entries = Object.entries(Object(Object(document.components).securitySchemes) as JsonObject);
  const at = (name: string): string => `security-schemes/${name}.yaml`;
  return {
    schemes: Object.fromEntries(entries.map(([name, scheme]) => [at(name), yaml({ ...(scheme as JsonObject), "x-evidence": EVIDENCE })])),
    references: Object.fromEntries(entries.map(([name]) => [name, { $ref: at(name) }])),
  };
}

function rootOf(document: JsonObject, paths: JsonObject, securitySchemes: JsonObject): JsonObject {
  return {
    ...without(document, ["paths", "components", "x-evidence"]),
    "x-evidence": EVIDENCE,
    paths,
    ...(Object.keys(securitySchemes).length > 0 && { components: { securitySchemes } }),
  };
}
