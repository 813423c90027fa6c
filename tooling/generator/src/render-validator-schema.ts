import { isJsonObject, type JsonObject, type OpenApiDocument } from "@tooling/spec";
import { RenderError } from "./render-error.ts";
import { renderKey, renderLiteral } from "./render-literal.ts";
import { type PredicateNames, renderPredicate } from "./render-validator-accepts.ts";
import { createNaming } from "./render-validator-names.ts";
import { inPlaceSchemas, targetOf } from "./render-validator-references.ts";
import { checkPattern, renderNumberKeywords, renderStringKeywords, renderTypeKeywords } from "./render-validator-values.ts";

/** The schemas of a document as they become checks; those that a reference leads to get a name, and are rendered once. */
export interface CheckRenderer {
  /** Render the check of a schema as an expression. */
  render: (schema: unknown, indent?: string) => string;
  /** Render the declarations of the named checks and predicates, in alphabetical order. */
  declarations: () => string;
}

/** Keywords that cannot be precompiled: what they mean depends on how a schema was reached. */
const REFUSED = ["$dynamicRef", "$recursiveRef"];

/**
 * Create the renderer of a document's schemas.
 *
 * @param fast References that get a predicate beside their check, which tells faultless values quickly.
 */
export function createCheckRenderer(document: OpenApiDocument, fast: ReadonlySet<string> = new Set()): CheckRenderer {
  const checks = new Map<string, string>();
  const predicates = new Map<string, string | undefined>();
  const namesOf = createNaming();
  const predicateOf: PredicateNames = (reference) => {
    if (!fast.has(reference)) return undefined;
    const name = namesOf(reference).predicate;
    if (predicates.has(name)) return predicates.get(name) === undefined ? undefined : name;
    // Until it is known: a schema that leads back to itself meets its own name.
    predicates.set(name, "() => false");
    predicates.set(name, renderPredicate(document, predicateOf, targetOf(document, reference)));
    return predicates.get(name) === undefined ? undefined : name;
  };
  const scope: Scope = {
    document,
    nameOf(reference) {
      const name = namesOf(reference).check;
      if (checks.has(name)) return name;
      checks.set(name, "");
      const accepts = predicateOf(reference);
      checks.set(name, renderSchema(scope, targetOf(document, reference), "  ", { accepts }));
      return name;
    },
  };
  return {
    render: (schema, indent = "") => renderSchema(scope, schema, indent),
    declarations() {
      const named = [...checks].map(([name, check]): Entry => [`${name}: Check`, `lazy(() =>\n  ${check},\n)`]);
      const quick = [...predicates].map(([name, predicate]): Entry => [`${name}: Accepts`, predicate ?? "() => false"]);
      const declarations = [...named, ...quick].sort(([a], [b]) => (a < b ? -1 : 1));
      return declarations.map(([name, expression]) => `const ${name} = ${expression};\n`).join("\n");
    },
  };
}

interface Scope {
  document: OpenApiDocument;
  /** Name the check of what a reference leads to. */
  nameOf: (reference: string) => string;
}

interface Surroundings {
  /** The outermost of the schemas that apply to the same value: what one of them requires, another may define. */
  root?: unknown;
  /** Name of the schema's predicate. */
  accepts?: string | undefined;
}

function renderSchema(scope: Scope, schema: unknown, indent: string, { root = schema, accepts }: Surroundings = {}): string {
  if (schema === false) return "nothing";
  if (!isJsonObject(schema)) return "anything";
  const refused = REFUSED.find((keyword) => keyword in schema);
  if (refused !== undefined) throw new RenderError(`A schema uses "${refused}", which a validator cannot have: use $ref.`);
  const inPlace = renderInPlace(scope, schema, indent, root);
  const single = inPlace.every(({ delegates }) => delegates) && inPlace.length < 2;
  const parts = [
    ...renderTypeKeywords(schema),
    ...renderStringKeywords(schema),
    ...renderNumberKeywords(schema),
    ...renderArrayKeywords(scope, schema, indent),
    ...renderObjectKeywords(scope, schema, indent, { root, accepts }, inPlace.length === 0),
    ...inPlace.map(({ check }) => check),
  ];
  const check = parts.length === 0 ? "anything" : parts.length === 1 ? String(parts[0]) : `all(${parts.join(", ")})`;
  return wrap(scope, schema, check, indent, inPlace.length === 0 || (single && !declaresObject(schema)));
}

/** Add the keywords that look at what all the others of a schema left over. */
function wrap(scope: Scope, schema: JsonObject, check: string, indent: string, alone: boolean): string {
  const { unevaluatedItems, unevaluatedProperties } = schema;
  const items = unevaluatedItems === undefined ? check : `unevaluatedItems(${check}, ${renderSchema(scope, unevaluatedItems, indent)})`;
  if (unevaluatedProperties !== undefined) return `unevaluated(${items}, ${renderRest(scope, unevaluatedProperties, indent)})`;
  const needsClosing = !alone && schema.additionalProperties === undefined && declaresProperties(scope, schema);
  return needsClosing ? `closed(${items})` : items;
}

/** A check of the same value; one that `delegates` is the schema's own only voice, and reports unknown properties by itself. */
interface InPlace {
  check: string;
  delegates: boolean;
}

function renderInPlace(scope: Scope, schema: JsonObject, indent: string, root: unknown): InPlace[] {
  const sub = (child: unknown): string => renderSchema(scope, child, indent, { root });
  const together = (check: string): InPlace => ({ check, delegates: false });
  const parts: InPlace[] = [];
  if (typeof schema.$ref === "string") parts.push({ check: scope.nameOf(schema.$ref), delegates: true });
  parts.push(...listOf(schema.allOf).map((child) => together(sub(child))));
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const branches = listOf(schema[keyword]);
    if (branches.length === 0) continue;
    const other = otherThanNull(scope, keyword, branches);
    if (other !== undefined) parts.push({ check: `nullable(${sub(other)})`, delegates: true });
    else parts.push(together(`${keyword}(${branches.map((branch) => renderBranch(scope, branch, indent, root)).join(", ")})`));
  }
  if (schema.not !== undefined) parts.push({ check: `not(${renderSchema(scope, schema.not, indent)})`, delegates: true });
  if (schema.if !== undefined) {
    const [condition, consequence, alternative] = [schema.if, schema.then, schema.else].map((child) => sub(child ?? true));
    parts.push(together(`when(${condition}, ${consequence}, ${alternative})`));
  }
  if (isJsonObject(schema.dependentSchemas)) {
    const members = Object.entries(schema.dependentSchemas).map(([name, child]): Entry => [name, sub(child)]);
    parts.push(together(`dependentSchemas(${renderBlock(members, indent)})`));
  }
  return parts;
}

/** The alternative to null where a union has but one: it needs no trial. */
function otherThanNull(scope: Scope, keyword: "anyOf" | "oneOf", branches: readonly unknown[]): unknown {
  const others = branches.filter((branch) => !isJsonObject(branch) || branch.type !== "null" || branch.$ref !== undefined);
  if (branches.length !== 2 || others.length !== 1) return undefined;
  const types = inPlaceSchemas(scope.document, others[0]).flatMap(({ type }) => (typeof type === "string" ? [type] : []));
  return keyword === "anyOf" || types.some((type) => type !== "null") ? others[0] : undefined;
}

/** Keywords by which a schema says what an object may hold. */
const TELLING = [
  "properties",
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
  "enum",
  "const",
  "anyOf",
  "oneOf",
  "if",
];

/** Render an alternative: one that takes any object leaves nothing in it unknown. */
function renderBranch(scope: Scope, branch: unknown, indent: string, root: unknown): string {
  const check = renderSchema(scope, branch, indent, { root });
  if (branch === false || (isJsonObject(root) && root.unevaluatedProperties !== undefined)) return check;
  const schemas = inPlaceSchemas(scope.document, branch);
  const takesObjects = schemas.every(({ type }) => type === undefined || listOf(type).includes("object"));
  return takesObjects && !schemas.some((schema) => TELLING.some((keyword) => keyword in schema)) ? `all(${check}, open)` : check;
}

function renderArrayKeywords(scope: Scope, schema: JsonObject, indent: string): string[] {
  const { items, prefixItems, minItems, maxItems, contains, minContains = 1, maxContains } = schema;
  const sub = (child: unknown): string => renderSchema(scope, child, indent);
  const shape: Entry[] = [];
  if (prefixItems !== undefined) shape.push(["prefix", `[${listOf(prefixItems).map(sub).join(", ")}]`]);
  if (items !== undefined) shape.push(["items", sub(items)]);
  return [
    ...(shape.length === 0 ? [] : [`array({ ${shape.map(([name, text]) => `${name}: ${text}`).join(", ")} })`]),
    ...(minItems === undefined && maxItems === undefined ? [] : [`itemCount(${minItems ?? 0}, ${maxItems ?? "Infinity"})`]),
    ...(schema.uniqueItems === true ? ["unique"] : []),
    ...(contains === undefined ? [] : [`contains(${sub(contains)}, ${minContains}, ${maxContains ?? "Infinity"})`]),
  ];
}

function renderObjectKeywords(scope: Scope, schema: JsonObject, indent: string, around: Surroundings, alone: boolean): string[] {
  const { minProperties, maxProperties, propertyNames, dependentRequired } = schema;
  const bounded = minProperties !== undefined || maxProperties !== undefined;
  return [
    ...(declaresObject(schema) ? [renderObject(scope, schema, indent, around, alone)] : []),
    ...(bounded ? [`propertyCount(${minProperties ?? 0}, ${maxProperties ?? "Infinity"})`] : []),
    ...(propertyNames === undefined ? [] : [`propertyNames(${renderSchema(scope, propertyNames, indent)})`]),
    ...(dependentRequired === undefined ? [] : [`dependentRequired(${renderLiteral(dependentRequired, indent)})`]),
  ];
}

function renderObject(scope: Scope, schema: JsonObject, indent: string, { root, accepts }: Surroundings, alone: boolean): string {
  const inner = `${indent}  `;
  const block = (value: unknown): string =>
    renderBlock(
      Object.entries(value as JsonObject).map(([name, child]) => [name, renderSchema(scope, child, `${inner}  `)]),
      inner,
    );
  const entries: Entry[] = [];
  if (schema.properties !== undefined) entries.push(["properties", block(schema.properties)]);
  if (isJsonObject(schema.patternProperties)) {
    for (const source of Object.keys(schema.patternProperties)) checkPattern(source);
    entries.push(["patterns", block(schema.patternProperties)]);
  }
  if (schema.additionalProperties !== undefined) entries.push(["additional", renderRest(scope, schema.additionalProperties, inner)]);
  else if (schema.properties !== undefined && schema.unevaluatedProperties === undefined && alone) entries.push(["closed", "true"]);
  entries.push(...renderRequired(scope, listOf(schema.required).map(String), root));
  const quickly = accepts === undefined || schema.properties === undefined ? "" : `, ${accepts}`;
  return `object(${renderBlock(entries, indent)}${quickly})`;
}

function renderRequired(scope: Scope, required: readonly string[], root: unknown): Entry[] {
  const is = (name: string, flag: "readOnly" | "writeOnly"): boolean =>
    findProperties(scope, root, name).some((node) => node[flag] === true);
  const readOnly = required.filter((name) => is(name, "readOnly"));
  const writeOnly = required.filter((name) => is(name, "writeOnly") && !readOnly.includes(name));
  const always = required.filter((name) => !readOnly.includes(name) && !writeOnly.includes(name));
  const groups: [string, string[]][] = [
    ["required", always],
    ["requiredInRequest", writeOnly],
    ["requiredInReply", readOnly],
  ];
  return groups.flatMap(([key, names]): Entry[] => (names.length === 0 ? [] : [[key, renderLiteral(names)]]));
}

/** Find the definitions of a property in the schemas of one value: each one, and what it refers to. */
function findProperties(scope: Scope, node: unknown, name: string): JsonObject[] {
  return inPlaceSchemas(scope.document, node).flatMap((schema) => {
    const properties = isJsonObject(schema.properties) ? schema.properties : {};
    return Object.hasOwn(properties, name) ? inPlaceSchemas(scope.document, properties[name]) : [];
  });
}

function declaresObject(schema: JsonObject): boolean {
  return ["properties", "patternProperties", "additionalProperties", "required"].some((keyword) => schema[keyword] !== undefined);
}

function declaresProperties(scope: Scope, schema: JsonObject): boolean {
  return inPlaceSchemas(scope.document, schema).some(({ properties }) => properties !== undefined);
}

function renderRest(scope: Scope, schema: unknown, indent: string): string {
  return schema === false ? "forbidden" : renderSchema(scope, schema, indent);
}

/** A member of an object literal: its name, and the expression that is its value. */
export type Entry = readonly [name: string, expression: string];

/** Render an object literal, one member a line. */
export function renderBlock(entries: readonly Entry[], indent: string): string {
  if (entries.length === 0) return "{}";
  return `{\n${entries.map(([name, text]) => `${indent}  ${renderKey(name)}: ${text},\n`).join("")}${indent}}`;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
