import { dereference, isJsonObject, type JsonObject, type OpenApiDocument } from "@tooling/spec";

/** Deepest nesting that is filled in: a schema that contains itself has no end. */
const MAX_DEPTH = 10;

/** Texts of each format, for schemas that come without an example. */
const TEXTS: Readonly<Record<string, string>> = {
  date: "2026-01-31",
  "date-time": "2026-01-31T12:00:00Z",
  time: "12:00:00Z",
  duration: "P1D",
  email: "sam@harbour.example",
  uuid: "7d444840-9dc0-11d1-b245-5ffdce74fad2",
  uri: "https://harbour.example/1",
  "uri-reference": "/harbour/1",
  hostname: "harbour.example",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  byte: "YQ==",
};

/** What an example is made for. */
export interface ExampleView {
  /** Properties that the message does not have. @default "readOnly", as in requests */
  hidden?: "readOnly" | "writeOnly";
  /** Which alternative is taken, wherever there are several: each in turn, as the number grows. @default the schema's own example */
  choice?: number;
}

/** Make a value of a schema with everything in it that a message may hold; where alternatives exclude each other it may be invalid. */
export function exampleOf(document: OpenApiDocument, node: unknown, view: ExampleView = {}, depth = 0): unknown {
  if (!isJsonObject(node)) return "x";
  const schema = typeof node.$ref === "string" ? { ...dereference(document, node), ...without(node, "$ref") } : node;
  const parts = [schema, ...listOf(schema.allOf)].filter(isJsonObject);
  const objects = parts.map((part) =>
    part === schema ? propertiesOf(document, schema, view, depth) : exampleOf(document, part, view, depth),
  );
  if (objects.some((value) => isJsonObject(value))) return Object.assign({}, ...objects.filter(isJsonObject));
  if (schema.const !== undefined) return schema.const;
  if (schema.format === "binary") return new Blob(["not a real file"], { type: "image/png" });
  const [own, ownView] = chooseAlternative(document, schema, view);
  if (own !== schema) return exampleOf(document, own, ownView, depth);
  const values = listOf(schema.enum);
  if (view.choice !== undefined && values.length > 0) return values[view.choice % values.length];
  const [example = schema.example ?? values[0] ?? schema.default] = listOf(schema.examples);
  const isChosen = view.choice !== undefined && (schema.type === "boolean" || typesOf(schema).length > 1);
  // An empty list shows nothing of its items.
  const isBare = Array.isArray(example) && example.length === 0;
  return example !== undefined && !isChosen && !isBare ? example : valueOfType(document, schema, view, depth);
}

/** How many choices it takes until every alternative of a schema was taken once. */
export function countChoices(document: OpenApiDocument, node: unknown, seen: readonly unknown[] = []): number {
  const schema = isJsonObject(node) ? dereference(document, node) : undefined;
  if (schema === undefined || seen.includes(schema)) return 1;
  const most = (nodes: readonly unknown[]): number => Math.max(1, ...nodes.map((part) => countChoices(document, part, [...seen, schema])));
  const branches = alternativesOf(document, schema);
  const inside = [
    ...Object.values((schema.properties ?? {}) as JsonObject),
    schema.items,
    schema.additionalProperties,
    ...listOf(schema.allOf),
  ];
  const own = schema.type === "boolean" ? 2 : Math.max(listOf(schema.enum).length, typesOf(schema).length);
  return Math.max(own, most(inside), branches.length * most(branches));
}

/** The alternative of a union that a choice takes, and the choice that is left for what is in it; the schema itself where it is none. */
function chooseAlternative(document: OpenApiDocument, schema: JsonObject, view: ExampleView): [unknown, ExampleView] {
  const branches = alternativesOf(document, schema);
  const hasExample = listOf(schema.examples).length > 0 || schema.example !== undefined;
  if (branches.length === 0 || (view.choice === undefined && hasExample)) return [schema, view];
  const { choice = 0 } = view;
  const inner = view.choice === undefined ? view : { ...view, choice: Math.floor(choice / branches.length) };
  return [branches[choice % branches.length], inner];
}

function alternativesOf(document: OpenApiDocument, schema: JsonObject): unknown[] {
  const branches = [...listOf(schema.anyOf), ...listOf(schema.oneOf)].filter((part) => dereference(document, part).type !== "null");
  // A schema of one part, which a description stands beside.
  return branches.length > 0 ? branches : schema.type === undefined ? listOf(schema.allOf).slice(0, 1) : [];
}

function typesOf(schema: JsonObject): unknown[] {
  return [schema.type ?? []].flat().filter((type) => type !== "null");
}

/** The properties of an object, or undefined where the schema names none. */
function propertiesOf(document: OpenApiDocument, schema: JsonObject, view: ExampleView, depth: number): JsonObject | undefined {
  if (!isJsonObject(schema.properties) || depth >= MAX_DEPTH) return undefined;
  const { hidden = "readOnly" } = view;
  const entries = Object.entries(schema.properties).filter(([, property]) => dereference(document, property)[hidden] !== true);
  return Object.fromEntries(entries.map(([name, property]) => [name, exampleOf(document, property, view, depth + 1)]));
}

function valueOfType(document: OpenApiDocument, schema: JsonObject, view: ExampleView, depth: number): unknown {
  const types = typesOf(schema);
  const { choice = 0 } = view;
  const type = types.length === 0 ? schema.type : types[choice % types.length];
  if (type === "integer" || type === "number") return numberOf(schema, type === "integer" ? 1 : 0.5);
  if (type === "boolean") return choice % 2 === 0;
  if (type === "null") return null;
  if (type === "array") {
    if (depth >= MAX_DEPTH || schema.items === undefined) return [];
    return listOfCount(document, schema, Math.max(1, Number(schema.minItems ?? 1)), [exampleOf(document, schema.items, view, depth + 1)]);
  }
  if (type === "object") {
    const { additionalProperties: rest } = schema;
    return isJsonObject(rest) && depth < MAX_DEPTH ? { key: exampleOf(document, rest, view, depth + 1) } : {};
  }
  return (TEXTS[String(schema.format)] ?? "x").padEnd(Number(schema.minLength ?? 0), "x");
}

/** A number near 1 that is within its bounds. */
function numberOf({ minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf = 0 }: JsonObject, step: number): number {
  const least = Math.max(Number(minimum ?? Number.NEGATIVE_INFINITY), Number(exclusiveMinimum ?? Number.NEGATIVE_INFINITY) + step);
  const most = Math.min(Number(maximum ?? Number.POSITIVE_INFINITY), Number(exclusiveMaximum ?? Number.POSITIVE_INFINITY) - step);
  const near = Math.min(Math.max(1, least), most);
  return Number(multipleOf) > 0 ? Math.ceil(near / Number(multipleOf)) * Number(multipleOf) : near;
}

/** Make a list of a count of items: values that its schema lists, else examples, told apart where the list asks for it. */
export function listOfCount(document: OpenApiDocument, schema: JsonObject, count: number, examples: readonly unknown[]): unknown[] {
  const { items, uniqueItems } = schema;
  // One item is the example itself: which of a list's values it is, was chosen.
  const listed = isJsonObject(items) && count > 1 ? listOf(dereference(document, items).enum) : [];
  const values = listed.length > 0 ? listed : examples;
  return Array.from({ length: count }, (_, index) => {
    const value = values[index % values.length];
    return uniqueItems === true && index >= values.length ? distinct(value, index) : value;
  });
}

function distinct(item: unknown, index: number): unknown {
  if (typeof item === "string") return `${item}${index}`;
  return typeof item === "number" ? item + index : item;
}

/** A list as it is; nothing for what is none. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function without(object: JsonObject, key: string): JsonObject {
  const { [key]: _, ...rest } = object;
  return rest;
}
