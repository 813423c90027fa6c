import {
  dereference,
  formatPointer,
  inPlacePaths,
  isJsonObject,
  type JsonObject,
  type OpenApiDocument,
  parsePointer,
  valueAt,
} from "@tooling/spec";
import type { AddItem, CoverageItem } from "./coverage-items.ts";
import { listOf } from "./example-value.ts";

/** What a value can show at one place: all schemas that apply there in one, since coverage does not ask which of them matched. */
export interface Shape {
  /** Shown by any value. */
  item: CoverageItem;
  /** Shown by a scalar, by its text: a form or a query knows no other difference between `true` and `"true"`. */
  values: Map<string, CoverageItem>;
  properties: Map<string, Shape>;
  /** Elements of a list. */
  items: Shape | undefined;
  /** Members of an object that no property names. */
  additional: Shape | undefined;
}

/** Where a shape stands, and how its items are taken up. */
export interface ShapePlace {
  side: "parameter" | "request" | "reply";
  /** Place of the value itself, such as `query.order`. */
  place: string;
  /** Shown by any value. */
  item: CoverageItem;
  add: AddItem;
}

const CRITERIA_OF = {
  parameter: { property: "parameter", value: "parameter value", hidden: "readOnly" },
  request: { property: "request property", value: "request value", hidden: "readOnly" },
  reply: { property: "reply property", value: "reply value", hidden: "writeOnly" },
} as const;

/** Describe what a value of a schema can show, one reference deep where schemas contain themselves. */
export function describeShape(document: OpenApiDocument, root: unknown, { side, place, item, add }: ShapePlace): Shape {
  const criteria = CRITERIA_OF[side];
  const nameOf = (pointer: string): string => (pointer === "" ? place : `${place} ${pointer}`);

  function extend(shape: Shape, schema: unknown, pointer: string, references: readonly string[]): void {
    if (!isJsonObject(schema)) return;
    const { $ref } = schema;
    if (typeof $ref === "string" && !references.includes($ref))
      extend(shape, valueAt(document, parsePointer($ref.slice(1))), pointer, [...references, $ref]);
    for (const path of inPlacePaths(schema)) extend(shape, valueAt(schema, path), pointer, references);
    for (const value of valuesOf(schema, side)) {
      const text = textOf(value);
      shape.values.set(text, add(criteria.value, `${nameOf(pointer)} = ${/^\S(?:.*\S)?$/.test(text) ? text : JSON.stringify(text)}`));
    }
    const grow = (known: Shape | undefined, part: unknown, at: string): Shape => {
      const child = known ?? createShape(add(criteria.property, nameOf(at)));
      extend(child, part, at, references);
      return child;
    };
    for (const [name, property] of propertiesOf(document, schema, criteria.hidden))
      shape.properties.set(name, grow(shape.properties.get(name), property, pointer + formatPointer([name])));
    // A parameter is sent by its elements, so they show nothing that it does not.
    const elements = side === "parameter" ? pointer : `${pointer}[]`;
    for (const element of elementsOf(schema)) shape.items = grow(shape.items, element, elements);
    for (const member of additionalOf(schema)) shape.additional = grow(shape.additional, member, `${pointer}{}`);
  }

  const shape = createShape(item);
  extend(shape, root, "", []);
  return shape;
}

/** Note what a value shows. */
export function markShape(shape: Shape, value: unknown, shown: Set<CoverageItem>): void {
  shown.add(shape.item);
  const item = shape.values.size > 0 ? shape.values.get(textOf(value)) : undefined;
  if (item !== undefined) shown.add(item);
  if (Array.isArray(value)) {
    if (shape.items !== undefined) for (const element of value) markShape(shape.items, element, shown);
    return;
  }
  if (!isJsonObject(value)) return;
  for (const name of Object.keys(value)) {
    const child = shape.properties.get(name) ?? shape.additional;
    if (child !== undefined) markShape(child, value[name], shown);
  }
}

/** Whether a value with members can show more than one without. */
export function takesObject(shape: Shape): boolean {
  return shape.properties.size > 0 || shape.additional !== undefined;
}

function createShape(item: CoverageItem): Shape {
  return { item, values: new Map(), properties: new Map(), items: undefined, additional: undefined };
}

/** Values of which each is to be shown; of replies only those that the contract names. */
function valuesOf(schema: JsonObject, side: ShapePlace["side"]): unknown[] {
  if (Array.isArray(schema.enum)) return schema.enum;
  if (schema.const !== undefined) return [schema.const];
  return side !== "reply" && [schema.type].flat().includes("boolean") ? [true, false] : [];
}

/** Properties that may be there: OAS 3.1 has `readOnly` ones in replies and `writeOnly` ones in requests alone. */
function propertiesOf(document: OpenApiDocument, schema: JsonObject, hidden: "readOnly" | "writeOnly"): [string, unknown][] {
  const isHidden = (property: unknown): boolean =>
    isJsonObject(property) && (property[hidden] ?? dereference(document, property)[hidden]) === true;
  return Object.entries(objectOf(schema.properties)).filter(([, property]) => property !== false && !isHidden(property));
}

function elementsOf(schema: JsonObject): unknown[] {
  return [schema.items, ...listOf(schema.prefixItems)].filter((element) => element !== undefined && element !== false);
}

/** Schemas of members without a name of their own; one without any rule says only that the object is open. */
function additionalOf(schema: JsonObject): unknown[] {
  const { additionalProperties, unevaluatedProperties, patternProperties } = schema;
  const hasRule = (member: unknown): boolean =>
    isJsonObject(member) && Object.keys(member).some((key) => !key.startsWith("x-") && !ANNOTATIONS.includes(key));
  return [additionalProperties, unevaluatedProperties, ...Object.values(objectOf(patternProperties))].filter(hasRule);
}

/** JSON Schema 2020-12, meta-data annotations, and `$comment` and `example`, which say nothing of a value either. */
const ANNOTATIONS = ["title", "description", "default", "deprecated", "examples", "example", "$comment"];

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function objectOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}
