import { listOperations, type OpenApiDocument, type Operation } from "@tooling/spec";
import type { SchemaPlace, Side } from "./schema-places.ts";

/** Members that hold values, where a `$ref` would be a part of the data. */
const VALUES = new Set(["example", "examples", "default", "enum", "const"]);

/** Members whose keys are names, so that none of them is a keyword. */
const MAPS = new Set(["properties", "patternProperties"]);

/** Names of the component schemas that requests and replies share. */
export function sharedComponents(places: readonly SchemaPlace[]): Set<string> {
  const components = places.filter(({ place }) => place.length === 3 && place[1] === "schemas");
  const shared = components.filter(({ reach }) => reach.request !== undefined && reach.reply !== undefined);
  return new Set(shared.map(({ place }) => place[2] as string));
}

/** Whether a place is in one of some component schemas. */
export function isIn(components: ReadonlySet<string>, [kind, section, name = ""]: readonly string[]): boolean {
  return kind === "components" && section === "schemas" && components.has(name);
}

/**
 * Give one side of a copy component schemas of its own, so that a change there leaves the other side as it is.
 *
 * @returns Where that side now has what stands at a place of the original.
 */
export function splitSide(copy: OpenApiDocument, shared: ReadonlySet<string>, side: Side): (place: readonly string[]) => string[] {
  const schemas = copy.components?.schemas ?? {};
  const ownName = (name: string): string => `${name}.${side}`;
  const seen = new Set<unknown>();

  function redirect(node: unknown, isMap = false): void {
    if (typeof node !== "object" || node === null || seen.has(node)) return;
    seen.add(node);
    for (const [key, member] of Object.entries(node)) {
      if (!isMap && VALUES.has(key)) continue;
      if (key === "$ref" && typeof member === "string") follow(node as { $ref: string }, member);
      else redirect(member, !isMap && MAPS.has(key));
    }
  }

  function follow(node: { $ref: string }, reference: string): void {
    const [, kind, section = "", name = ""] = reference.split("/");
    if (kind !== "components") return;
    const isShared = section === "schemas" && shared.has(name);
    const own = ownName(name);
    if (isShared) {
      node.$ref = `#/components/schemas/${own}`;
      schemas[own] ??= structuredClone(schemas[name] ?? {});
    }
    redirect(copy.components?.[section]?.[isShared ? own : name]);
  }

  for (const operation of listOperations(copy)) for (const root of rootsOf(copy, operation, side)) redirect(root);
  return (place) => (isIn(shared, place) ? ["components", "schemas", ownName(place[2] ?? ""), ...place.slice(3)] : [...place]);
}

function rootsOf(copy: OpenApiDocument, { object, path }: Operation, side: Side): unknown[] {
  return side === "reply" ? [object.responses] : [object.requestBody, object.parameters, copy.paths[path]?.parameters];
}
