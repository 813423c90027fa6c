import {
  dereference,
  HTTP_METHODS,
  isJsonObject,
  type JsonObject,
  listLogins,
  listOperations,
  type OpenApiDocument,
  type SecurityRequirement,
} from "@tooling/spec";

/** Where the console sends its calls: the local server's way to a mock, relative to the console's page. */
export const MOCK_PATH = "mock";

/** Members whose keys are names that the author of a contract chose (OAS 3.1; JSON Schema 2020-12, section 10.3.2). */
const NAMED = new Set([
  ...["$defs", "callbacks", "content", "dependentSchemas", "encoding", "examples", "headers", "links", "mapping", "parameters"],
  ...["pathItems", "paths", "patternProperties", "properties", "requestBodies", "responses", "schemas", "scopes", "securitySchemes"],
  ...["variables", "webhooks"],
]);

/** Members that hold a value of the API itself. */
const VALUES = new Set(["const", "default", "enum", "example", "value"]);

/** Members that Scalar may render as Markdown. */
const TEXTS = new Set(["description", "summary", "title"]);

/** Members that lead elsewhere: to other servers, or to a page of any scheme. */
const ELSEWHERE = new Set(["externalDocs", "servers"]);

/**
 * Make the document that the console shows of a contract: its one server is the local mock, and nothing in it runs or loads anything.
 *
 * A session is opened by the form above the console and held by the local server, so its login and its cookies are left out.
 */
export function tryDocument(document: OpenApiDocument): OpenApiDocument {
  const { title, version } = document.info;
  const { securitySchemes = {}, ...components } = document.components ?? {};
  const isCookie = (name: string): boolean => dereference(document, securitySchemes[name] ?? {}).in === "cookie";
  const shown: OpenApiDocument = {
    ...(plain(document) as OpenApiDocument),
    info: { title: harmless(title), version },
    servers: [{ url: MOCK_PATH }],
    paths: withoutLogins(plain(document.paths, true) as OpenApiDocument["paths"], listLogins(document)),
    components: {
      ...(plain(components) as OpenApiDocument["components"]),
      securitySchemes: plain(withoutKeys(securitySchemes, isCookie), true) as Record<string, JsonObject>,
    },
  };
  for (const secured of [shown, ...listOperations(shown).map(({ object }) => object)])
    if (secured.security !== undefined) secured.security = withoutCookies(secured.security as SecurityRequirement[], isCookie);
  const tags = new Set(listOperations(shown).map(({ tag }) => tag));
  if (shown.tags !== undefined) shown.tags = shown.tags.filter(({ name }) => tags.has(name));
  return shown;
}

/** Copy a part of a contract without its extensions; of an object of `names` all keys are kept. */
function plain(node: unknown, names = false): unknown {
  if (Array.isArray(node)) return node.map((item) => plain(item));
  if (!isJsonObject(node)) return node;
  const members = Object.entries(node).filter(([key]) => names || !(key.startsWith("x-") || ELSEWHERE.has(key)));
  return Object.fromEntries(members.map(([key, value]) => [key, names ? plain(value) : plainMember(key, value)]));
}

function plainMember(key: string, value: unknown): unknown {
  // The examples of a schema are a list of values, all others are objects by name.
  if (VALUES.has(key) || (key === "examples" && Array.isArray(value))) return value;
  return TEXTS.has(key) && typeof value === "string" ? harmless(value) : plain(value, NAMED.has(key));
}

/**
 * Part what Markdown would take for HTML or a picture by a character that is not seen (U+2060).
 *
 * Unlike an escape, it changes nothing that is read, within code and without.
 */
function harmless(text: string): string {
  return text.replace(/<(?=[a-z/!?])|!(?=\[)/gi, "$&\u2060");
}

/** Leave cookies out of what an operation requires: with a session that is held elsewhere, nothing need be entered. */
function withoutCookies(requirements: readonly SecurityRequirement[], isCookie: (name: string) => boolean): SecurityRequirement[] {
  const left = requirements.map((requirement) => withoutKeys(requirement, isCookie));
  return left.every((requirement) => Object.keys(requirement).length === 0) ? [] : left;
}

function withoutLogins(paths: OpenApiDocument["paths"], logins: readonly string[]): OpenApiDocument["paths"] {
  const isLogin = (operation: unknown): boolean => isJsonObject(operation) && logins.includes(String(operation.operationId));
  const left = Object.entries(paths).map(([path, item]) => [path, withoutKeys(item, (key) => isLogin(item[key]))] as const);
  return Object.fromEntries(left.filter(([, item]) => HTTP_METHODS.some((method) => item[method] !== undefined)));
}

function withoutKeys<Value>(object: Record<string, Value>, isLeftOut: (key: string) => boolean): Record<string, Value> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !isLeftOut(key)));
}
