import { HTTP_METHODS, isJsonObject, type JsonObject } from "@tooling/spec";

/** Kinds of objects that a description is made of (OAS 3.1, section 4.8). */
export type NodeKind =
  | "document"
  | "pathItem"
  | "operation"
  | "parameter"
  | "requestBody"
  | "response"
  | "header"
  | "mediaType"
  | "encoding"
  | "example"
  | "schema";

/** Rewrites an object before what is in it is rewritten; what it returns takes its place. */
export type Rewrite = (node: JsonObject, kind: NodeKind, path: readonly string[]) => JsonObject;

/** What stands below a member: one object, a list or a map of them. */
type Below = readonly [kind: NodeKind, shape: "one" | "list" | "map"];

/** Members of a schema that hold schemas for others to refer to: that of JSON Schema 2020-12, and that of its drafts before 2019-09. */
export const DEFINITIONS = ["$defs", "definitions"];

const SCHEMA_MEMBERS: Readonly<Record<string, Below>> = {
  ...Object.fromEntries(
    ["properties", "patternProperties", "dependentSchemas", ...DEFINITIONS].map((member): [string, Below] => [member, ["schema", "map"]]),
  ),
  ...Object.fromEntries(["allOf", "anyOf", "oneOf", "prefixItems"].map((member): [string, Below] => [member, ["schema", "list"]])),
  ...Object.fromEntries(
    [
      ...["items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames"],
      ...["unevaluatedItems", "unevaluatedProperties", "contentSchema"],
    ].map((member): [string, Below] => [member, ["schema", "one"]]),
  ),
};

const FIELD_MEMBERS: Readonly<Record<string, Below>> = {
  schema: ["schema", "one"],
  content: ["mediaType", "map"],
  examples: ["example", "map"],
};

const MEMBERS: Readonly<Record<NodeKind, Readonly<Record<string, Below>>>> = {
  document: { paths: ["pathItem", "map"] },
  pathItem: {
    parameters: ["parameter", "list"],
    ...Object.fromEntries(HTTP_METHODS.map((method): [string, Below] => [method, ["operation", "one"]])),
  },
  operation: { parameters: ["parameter", "list"], requestBody: ["requestBody", "one"], responses: ["response", "map"] },
  parameter: FIELD_MEMBERS,
  header: FIELD_MEMBERS,
  requestBody: { content: ["mediaType", "map"] },
  response: { headers: ["header", "map"], content: ["mediaType", "map"] },
  mediaType: { schema: ["schema", "one"], examples: ["example", "map"], encoding: ["encoding", "map"] },
  encoding: { headers: ["header", "map"] },
  example: {},
  schema: SCHEMA_MEMBERS,
};

/** Kind of what each map of `components` holds. */
export const COMPONENT_KINDS: Readonly<Record<string, NodeKind>> = {
  schemas: "schema",
  responses: "response",
  parameters: "parameter",
  examples: "example",
  requestBodies: "requestBody",
  headers: "header",
  pathItems: "pathItem",
};

/** Copy an object of a description with each object in it rewritten, from the outside in; examples, defaults and extensions are left as they are. */
export function rewriteNode(node: unknown, kind: NodeKind, rewrite: Rewrite, path: readonly string[] = []): unknown {
  if (!isJsonObject(node)) return node;
  const rewritten = rewrite(node, kind, path);
  const members = MEMBERS[kind];
  return fromEntries(
    Object.entries(rewritten).map(([key, value]) => {
      const below = Object.hasOwn(members, key) ? members[key] : undefined;
      return [key, below === undefined ? value : rewriteBelow(value, below, rewrite, [...path, key])];
    }),
  );
}

/** Copy a whole description with each object in it rewritten, its components too. */
export function rewriteDescription(document: JsonObject, rewrite: Rewrite): JsonObject {
  const copy = rewriteNode(document, "document", rewrite) as JsonObject;
  if (!isJsonObject(document.components)) return copy;
  const components = Object.entries(document.components).map(([group, map]): [string, unknown] => {
    const kind = COMPONENT_KINDS[group];
    return [group, kind === undefined ? map : rewriteBelow(map, [kind, "map"], rewrite, ["components", group])];
  });
  return { ...copy, components: fromEntries(components) };
}

function rewriteBelow(value: unknown, [kind, shape]: Below, rewrite: Rewrite, path: readonly string[]): unknown {
  if (shape === "list" && Array.isArray(value))
    return value.map((item, index) => rewriteNode(item, kind, rewrite, [...path, String(index)]));
  if (shape === "map" && isJsonObject(value))
    return fromEntries(Object.entries(value).map(([key, item]) => [key, rewriteNode(item, kind, rewrite, [...path, key])]));
  return rewriteNode(value, kind, rewrite, path);
}

/** `Object.fromEntries`, as a type that is known. */
function fromEntries(entries: readonly (readonly [string, unknown])[]): JsonObject {
  return Object.fromEntries(entries);
}

/** Copy an object without some members. */
export function without(node: JsonObject, keys: readonly string[]): JsonObject {
  return keys.length === 0 ? node : Object.fromEntries(Object.entries(node).filter(([key]) => !keys.includes(key)));
}
