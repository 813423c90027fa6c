import { dereference, isJsonObject, type JsonObject, type OpenApiDocument } from "@tooling/spec";
import { exampleOf, listOf, listOfCount } from "./example-value.ts";
import { add, inside, MISSING, type Variations, type Way } from "./variation.ts";
import { refuseTypes, typesIn, varyScalar } from "./vary-scalar.ts";

/** List the variations of a schema, for every place that it describes; `base` is a value that it allows. */
export function varySchema(document: OpenApiDocument, node: unknown, base: unknown): Variations {
  const variations: Variations = { accepted: [], refused: [] };
  visit(document, node, base, { at: [], isOpen: false, hasNull: false, seen: new Set(), ...variations });
  return variations;
}

function visit(document: OpenApiDocument, node: unknown, base: unknown, way: Way): void {
  if (!isJsonObject(node) || node.readOnly === true) return;
  if (way.seen.has(node)) {
    // Inside itself, a schema says nothing new but that it is asked for here as well.
    if (typesIn(node).length > 0) refuseTypes(typesIn(node), way);
    return;
  }
  const here = { ...way, seen: new Set([...way.seen, node]) };
  // What stands beside a reference holds too.
  if (typeof node.$ref === "string") {
    const target = dereference(document, node);
    if (target.readOnly === true) return;
    visit(document, target, base, here);
  }
  varyScalar(node, base, here);
  varyList(document, node, base, here);
  varyObject(document, node, base, here);
  for (const part of listOf(node.allOf)) visit(document, part, base, here);
  for (const keyword of ["anyOf", "oneOf"]) varyUnion(document, node, keyword, base, here);
  varyUnionType(document, node, here);
  varyConditions(document, node, base, here);
  nameUntried(node, here);
}

function varyUnion(document: OpenApiDocument, schema: JsonObject, keyword: string, base: unknown, way: Way): void {
  const branches = listOf(schema[keyword]).map((branch) => dereference(document, branch));
  const hasNull = branches.some(({ type }) => type === "null");
  // A union with null alone is no choice: what its other branch refuses, nothing else allows.
  const isChoice = branches.filter(({ type }) => type !== "null").length > 1;
  for (const [index, branch] of branches.entries()) {
    const own = branch.type === "null" ? null : exampleOf(document, branch);
    add(way, "accepted", keyword, `as its alternative ${index + 1}`, [...narrowed(branches, index, own, base), own]);
    const value = isJsonObject(own) && isJsonObject(base) && !isChoice ? base : own;
    if (branch.type !== "null")
      visit(document, branch, value, { ...way, isOpen: way.isOpen || isChoice, hasNull: way.hasNull || (hasNull && !isChoice) });
  }
}

/** A value of the whole for an alternative that has no values of its own: without what only the others ask for. */
function narrowed(branches: readonly JsonObject[], index: number, own: unknown, base: unknown): unknown[] {
  if (own === null || isJsonObject(own) || !isJsonObject(base)) return [];
  const asked = branches.map(({ required }) => listOf(required));
  const others = asked.flat().filter((name) => !asked[index]?.includes(name));
  return [Object.fromEntries(Object.entries(base).filter(([name]) => !others.includes(name)))];
}

/** A union of alternatives that each name their types refuses all other types. */
function varyUnionType(document: OpenApiDocument, schema: JsonObject, way: Way): void {
  const branches = [...listOf(schema.anyOf), ...listOf(schema.oneOf)].map((branch) => dereference(document, branch));
  const isChoice = branches.filter(({ type }) => type !== "null").length > 1;
  if (isChoice && branches.every((branch) => branch.type !== undefined)) refuseTypes(branches.flatMap(typesIn), way);
}

function varyList(document: OpenApiDocument, schema: JsonObject, base: unknown, way: Way): void {
  const { minItems, maxItems, items: node = {} } = schema;
  const items = listOf(base).length > 0 ? listOf(base) : [exampleOf(document, node)];
  const ofCount = (count: number): unknown[] => [listOfCount(document, schema, count, items)];
  if (typeof minItems === "number" && minItems > 0) {
    add(way, "accepted", "minItems", `of ${minItems} items`, ofCount(minItems));
    add(way, "refused", "minItems", `of ${minItems - 1} items`, ofCount(minItems - 1));
  }
  if (typeof maxItems === "number") {
    add(way, "accepted", "maxItems", `of ${maxItems} items`, ofCount(maxItems));
    add(way, "refused", "maxItems", `of ${maxItems + 1} items`, ofCount(maxItems + 1));
  }
  if (schema.uniqueItems === true) add(way, "refused", "uniqueItems", "with an item twice", [[items[0], items[0]]]);
  if (schema.items !== undefined) visit(document, schema.items, items[0], inside(way, "0"));
}

function varyObject(document: OpenApiDocument, schema: JsonObject, base: unknown, way: Way): void {
  const values = isJsonObject(base) ? base : {};
  const properties = (schema.properties ?? {}) as JsonObject;
  for (const name of listOf(schema.required) as string[]) add(way, "refused", "required", "left out", [MISSING], [name]);
  for (const [name, property] of Object.entries(properties))
    visit(document, property, values[name] ?? exampleOf(document, property), inside(way, name));
  const { additionalProperties: rest } = schema;
  if (isJsonObject(rest)) {
    const [key = "key"] = Object.keys(values).filter((name) => !Object.hasOwn(properties, name));
    visit(document, rest, values[key] ?? exampleOf(document, rest), inside(way, key));
  }
  for (const keyword of ["additionalProperties", "unevaluatedProperties"])
    if (schema[keyword] === false) add(way, "refused", keyword, "which is no property", ["x"], ["undocumented"]);
  for (const [name, dependents] of Object.entries((schema.dependentRequired ?? {}) as Record<string, string[]>))
    for (const dependent of dependents) add(way, "refused", "dependentRequired", `left out beside ${name}`, [MISSING], [dependent]);
}

/** Each side of a condition: what it asks for is left out, and its properties break their rules. */
function varyConditions(document: OpenApiDocument, schema: JsonObject, base: unknown, way: Way): void {
  if (schema.if === undefined) return;
  for (const keyword of ["then", "else"]) {
    const consequence = schema[keyword];
    if (!isJsonObject(consequence)) continue;
    const { required, properties } = dereference(document, consequence);
    const open = { ...way, isOpen: true };
    for (const name of listOf(required) as string[])
      add(open, "refused", keyword, `left out where the contract's condition asks for it`, [MISSING], [name]);
    for (const [name, property] of Object.entries((properties ?? {}) as JsonObject))
      visit(document, property, isJsonObject(base) ? base[name] : undefined, inside(open, name));
  }
}

/** Keywords that constrain values, and for which no variation is known. */
const UNTRIED = [
  ...["minProperties", "maxProperties", "propertyNames", "patternProperties", "dependentSchemas", "not"],
  ...["prefixItems", "contains", "unevaluatedItems"],
];

/** A rule that no case could try is one that nobody would miss: it is named. */
function nameUntried(schema: JsonObject, way: Way): void {
  for (const keyword of UNTRIED) if (schema[keyword] !== undefined) add(way, "refused", keyword, "in ways that nobody derives", []);
}
