import { CHECKED_FORMATS } from "@contracts/runtime/validation";
import { isJsonObject, type JsonObject, type OpenApiDocument } from "@tooling/spec";
import { renderKey, renderLiteral } from "./render-literal.ts";

/** Names the predicate of what a reference leads to; undefined where it has none. */
export type PredicateNames = (reference: string) => string | undefined;

/** Render the predicate of a schema that a reference leads to; undefined where the schema is not simple enough. */
export function renderPredicate(document: OpenApiDocument, nameOf: PredicateNames, schema: unknown): string | undefined {
  if (isJsonObject(schema) && schema.type === "object" && schema.properties !== undefined)
    return renderObjectPredicate(document, nameOf, schema, "");
  const test = renderTest(document, nameOf, schema, "");
  return test === undefined ? undefined : `(x) => ${test}`;
}

/** Keywords that a predicate can hold a value to. */
const CONSTRAINTS = new Set(
  (
    "$ref type enum const format minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum properties required " +
    "additionalProperties items anyOf"
  ).split(" "),
);

/** Keywords that say nothing of a value. */
const REMARKS = new Set("title description default example examples deprecated readOnly writeOnly externalDocs xml $comment".split(" "));

const TYPE_TESTS: Readonly<Record<string, string>> = {
  string: 'typeof x === "string"',
  boolean: 'typeof x === "boolean"',
  null: "x === null",
  number: "isNumber(x)",
  integer: "isInteger(x)",
};

/**
 * Render a test of `x` that holds for values without a fault only; undefined where the schema is not simple enough.
 *
 * It need not hold for each of them: whatever fails the test is compared thoroughly.
 */
function renderTest(document: OpenApiDocument, nameOf: PredicateNames, schema: unknown, indent: string): string | undefined {
  if (schema === true) return "true";
  if (!isJsonObject(schema) || !isSimple(schema)) return undefined;
  if (typeof schema.$ref === "string") return renderReference(nameOf, schema);
  const render = (child: unknown): string | undefined => renderTest(document, nameOf, child, indent);
  if (Array.isArray(schema.anyOf)) return renderUnion(schema, render);
  if (schema.enum !== undefined || "const" in schema) return renderValues(schema);
  const types = schema.type === undefined ? [] : [schema.type].flat().map(String);
  if (types.length === 0) return Object.keys(schema).some((keyword) => CONSTRAINTS.has(keyword)) ? undefined : "true";
  return join(
    types.map((type) => {
      if (type === "array") return renderList(schema, render);
      if (type === "object") return renderObjectTest(document, nameOf, schema, indent);
      return renderScalar(schema, type);
    }),
  );
}

const BOUNDS: Readonly<Record<string, string>> = {
  minimum: ">=",
  maximum: "<=",
  exclusiveMinimum: ">",
  exclusiveMaximum: "<",
};

function renderScalar(schema: JsonObject, type: string): string | undefined {
  const test = TYPE_TESTS[type];
  const conditions: string[] = [];
  const isNumeric = type === "number" || type === "integer";
  for (const [keyword, operator] of Object.entries(BOUNDS)) {
    if (isNumeric && schema[keyword] !== undefined) conditions.push(`x ${operator} ${renderLiteral(schema[keyword])}`);
  }
  // A character is one unit or two, so what fits both ways fits.
  if (type === "string" && schema.minLength !== undefined) conditions.push(`x.length >= ${2 * Number(schema.minLength)}`);
  if (type === "string" && schema.maxLength !== undefined) conditions.push(`x.length <= ${schema.maxLength}`);
  if (type !== "null" && CHECKED_FORMATS.includes(String(schema.format))) conditions.push(`hasFormat(${JSON.stringify(schema.format)}, x)`);
  return test === undefined || conditions.length === 0 ? test : `(${[test, ...conditions].join(" && ")})`;
}

function renderReference(nameOf: PredicateNames, schema: JsonObject): string | undefined {
  const name = constraints(schema).length > 1 ? undefined : nameOf(String(schema.$ref));
  return name === undefined ? undefined : `${name}(x)`;
}

function renderUnion(schema: JsonObject, render: (child: unknown) => string | undefined): string | undefined {
  if (constraints(schema).length > 1) return undefined;
  // null is the cheapest to tell.
  const branches = (schema.anyOf as unknown[])
    .map(render)
    .toSorted((a, b) => Number(b === TYPE_TESTS.null) - Number(a === TYPE_TESTS.null));
  return join(branches);
}

function renderValues(schema: JsonObject): string | undefined {
  if (constraints(schema).some((keyword) => !["enum", "const", "type"].includes(keyword)) || ("const" in schema && "enum" in schema))
    return undefined;
  const values = "const" in schema ? [schema.const] : (schema.enum as unknown[]);
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  const fit = values.every((value) => {
    const type = value === null ? "null" : typeof value;
    return ["string", "boolean", "null"].includes(type) && (types === undefined || types.includes(type));
  });
  return fit ? join(values.map((value) => `x === ${renderLiteral(value)}`)) : undefined;
}

function isSimple(schema: JsonObject): boolean {
  return Object.keys(schema).every((keyword) => CONSTRAINTS.has(keyword) || REMARKS.has(keyword) || keyword.startsWith("x-"));
}

function constraints(schema: JsonObject): string[] {
  return Object.keys(schema).filter((keyword) => CONSTRAINTS.has(keyword));
}

function renderList(schema: JsonObject, render: (child: unknown) => string | undefined): string | undefined {
  const item = render(schema.items ?? true);
  if (item === undefined) return undefined;
  return item === "true" ? "Array.isArray(x)" : `isListOf(x, ${asFunction(item)})`;
}

function renderObjectTest(document: OpenApiDocument, nameOf: PredicateNames, schema: JsonObject, indent: string): string | undefined {
  const { properties, additionalProperties: additional, required = [] } = schema;
  if (properties !== undefined) {
    const predicate = renderObjectPredicate(document, nameOf, schema, indent);
    return predicate === undefined ? undefined : `(${predicate})(x)`;
  }
  if ((required as unknown[]).length > 0 || additional === false) return undefined;
  const value = renderTest(document, nameOf, additional ?? true, indent);
  if (value === undefined) return undefined;
  return value === "true" ? "isPlain(x)" : `isMapOf(x, ${asFunction(value)})`;
}

/** Render the predicate of an object with properties: each is tested, and that there are no others is told by their number. */
function renderObjectPredicate(document: OpenApiDocument, nameOf: PredicateNames, schema: JsonObject, indent: string): string | undefined {
  const { properties, additionalProperties: additional, required = [] } = schema;
  if (!isJsonObject(properties) || (additional !== undefined && typeof additional !== "boolean")) return undefined;
  if (!isSimple(schema)) return undefined;
  if (["$ref", "anyOf", "enum", "const"].some((keyword) => keyword in schema)) return undefined;
  const names = Object.keys(properties);
  // What any object inherits cannot be told from what it has.
  if (names.some((name) => name in Object.prototype) || (required as string[]).some((name) => !names.includes(name))) return undefined;
  const inner = `${indent}  `;
  const lines: string[] = [];
  for (const name of names) {
    const test = renderTest(document, nameOf, properties[name], inner);
    if (test === undefined) return undefined;
    const member = renderKey(name) === name ? `.${name}` : `[${JSON.stringify(name)}]`;
    lines.push(`x = value${member};`);
    const needed = (required as string[]).includes(name);
    lines.push(needed ? "if (x === undefined) return false;" : "if (x === undefined) absent++;");
    if (test !== "true") lines.push(needed ? `if (!${grouped(test)}) return false;` : `else if (!${grouped(test)}) return false;`);
  }
  const end = additional === true ? "return true;" : `return Object.keys(value).length + absent === ${names.length};`;
  const body = ["if (!isPlain(value)) return false;", "let absent = 0;", "let x: unknown;", ...lines, end];
  return `(value: unknown): boolean => {\n${body.map((line) => `${inner}${line}\n`).join("")}${indent}}`;
}

function grouped(test: string): string {
  return test.startsWith("(") || /^\w+\([^()]*\)$/.test(test) ? test : `(${test})`;
}

function asFunction(test: string): string {
  const [, name] = /^(\w+)\(x\)$/.exec(test) ?? [];
  return name ?? `(x) => ${test}`;
}

function join(tests: readonly (string | undefined)[]): string | undefined {
  if (tests.some((test) => test === undefined)) return undefined;
  return tests.length === 1 ? tests[0] : `(${tests.join(" || ")})`;
}
