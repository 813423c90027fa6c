import { Oas3_1Types } from "@redocly/openapi-core";
import type { JsonObject } from "@tooling/spec";
import type { ImportNotes } from "./import-notes.ts";
import { type NodeKind, without } from "./visit-description.ts";

/** Names that Redocly, whose judgement of structure nothing gets past, has for the kinds. */
const TYPE_NAMES = {
  ...({ document: "Root", pathItem: "PathItem", operation: "Operation", parameter: "Parameter", requestBody: "RequestBody" } as const),
  ...({
    response: "Response",
    header: "Header",
    mediaType: "MediaType",
    encoding: "Encoding",
    example: "Example",
    schema: "Schema",
  } as const),
} satisfies Readonly<Record<NodeKind, keyof typeof Oas3_1Types>>;

/** Copy an object without the members that OpenAPI does not know; each is noted. */
export function withoutUnknownMembers(node: JsonObject, kind: NodeKind, place: string, notes: ImportNotes): JsonObject {
  const known = Oas3_1Types[TYPE_NAMES[kind]].properties;
  const isKnown = (key: string): boolean => key === "$ref" || key.startsWith("x-") || Object.hasOwn(known, key);
  const unknown = Object.keys(node).filter((key) => !isKnown(key));
  for (const key of unknown) notes.note("members left out that OpenAPI does not know", `${place}/${key}`);
  return without(node, unknown);
}
