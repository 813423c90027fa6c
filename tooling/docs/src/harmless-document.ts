import { isJsonObject, type OpenApiDocument } from "@tooling/spec";

/** Members whose keys are names that the author of a contract chose (OAS 3.1; JSON Schema 2020-12, section 10.3.2). */
const NAMED = new Set([
  ...["$defs", "callbacks", "content", "dependentSchemas", "encoding", "examples", "headers", "links", "mapping", "parameters"],
  ...["pathItems", "paths", "patternProperties", "properties", "requestBodies", "responses", "schemas", "scopes", "securitySchemes"],
  ...["variables", "webhooks"],
]);

/** Members that hold a value of the API itself. */
const VALUES = new Set(["const", "default", "enum", "example", "value"]);

/** Members that are read as Markdown. */
const TEXTS = new Set(["description", "summary", "title"]);

/** Members that become a link. */
const LINKS = new Set(["authorizationUrl", "openIdConnectUrl", "refreshUrl", "termsOfService", "tokenUrl", "url"]);

/** A link that leads to nothing else: a document must have some of its links. */
const NOWHERE = "#";

/**
 * Copy a document for a renderer that trusts its documents: nothing in the copy runs or loads anything, and all of it reads as before.
 *
 * Extensions are left out, since a renderer may read any of them its own way.
 */
export function harmlessDocument(document: OpenApiDocument): OpenApiDocument {
  return copyMembers(document, false) as OpenApiDocument;
}

function copyNode(node: unknown, isNamed: boolean): unknown {
  if (Array.isArray(node)) return node.map((item) => copyNode(item, false));
  return isJsonObject(node) ? copyMembers(node, isNamed) : node;
}

/** Copy an object; of one whose keys are names, all keys are kept. */
function copyMembers(node: object, isNamed: boolean): object {
  const members = Object.entries(node);
  // A text beside a name describes it, as those of scopes do.
  if (isNamed)
    return Object.fromEntries(
      members.map(([key, value]) => [key, typeof value === "string" ? harmlessMarkdown(value) : copyNode(value, false)]),
    );
  const kept = members.filter(([key]) => !key.startsWith("x-"));
  return Object.fromEntries(kept.map(([key, value]) => [key, copyMember(key, value)]));
}

function copyMember(key: string, value: unknown): unknown {
  if (LINKS.has(key) && isDangerous(value)) return NOWHERE;
  // The examples of a schema are a list of values, all others are objects by name.
  if (VALUES.has(key) || (key === "examples" && Array.isArray(value))) return value;
  return TEXTS.has(key) && typeof value === "string" ? harmlessMarkdown(value) : copyNode(value, NAMED.has(key));
}

/**
 * Part what a renderer would take for HTML, for a picture or for a tag of Markdoc by a character that is not seen (U+2060).
 *
 * Unlike an escape, it changes nothing that is read, within code and without. A link in angle brackets stays one: no tag has a colon.
 *
 * @see https://markdoc.dev/docs/syntax
 */
export function harmlessMarkdown(text: string): string {
  return text.replace(/<(?!https?:|mailto:)(?=[a-z/!?])|!(?=\[)|\{(?=%)/gi, "$&\u2060");
}

/** Whether a link leads to anything but a page or a mailbox. */
function isDangerous(link: unknown): boolean {
  const [, scheme] = /^([^/?#:{]*):/.exec(String(link)) ?? [];
  return scheme !== undefined && !/^(https?|mailto)$/i.test(scheme);
}
