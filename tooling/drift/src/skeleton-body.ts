import { isJson } from "@tooling/contract-tests/cases";
import type { JsonObject, OpenApiDocument } from "@tooling/spec";
import { classOf } from "./skeleton-class.ts";
import type { SeenValue } from "./skeleton-node.ts";
import { namedProperties } from "./skeleton-schema.ts";

/** What a body's text is, whatever its media type says. */
export const BODY_KINDS = ["empty", "json", "csv", "form", "html", "xml", "text"] as const;

/** One of `BODY_KINDS`. */
export type BodyKind = (typeof BODY_KINDS)[number];

/** A body as it was seen. */
export interface SeenBody {
  kind: BodyKind;
  /** Undefined where there is none. */
  seen: SeenValue | undefined;
}

/** Read a body by what it is; `content` is what the contract has for it, by media type. */
export function readBody(document: OpenApiDocument, mediaType: string, text: string, content: Record<string, JsonObject>): SeenBody {
  if (text === "") return { kind: "empty", seen: undefined };
  const schemas = [content[mediaType] ?? Object.entries(content).find(([name]) => isJson(name))?.[1]].map((media) => media?.schema);
  const value = parseJson(text);
  if (value !== undefined && (isJson(mediaType) || typeof value === "object")) return { kind: "json", seen: { value, schemas } };
  const found = classOf(text);
  if (found === "html" || found === "xml") return { kind: found, seen: { value: text, schemas: [] } };
  if (mediaType !== "text/csv") return { kind: "text", seen: { value: text, schemas } };
  const columns = namedProperties(
    document,
    Object.values(content).map(({ schema }) => schema),
  );
  const properties = Object.fromEntries([...columns].map(([name, anyOf]) => [name, { anyOf }]));
  return { kind: "csv", seen: { value: readRows(text), schemas: [{ items: { properties } }] } };
}

/** Read CSV (RFC 4180) into an object for each row below the header; a second column of a name gets a key that nobody declares. */
function readRows(text: string): JsonObject[] {
  const [header = [], ...rows] = splitRows(text);
  const keys = header.map((name, index) => (header.indexOf(name) === index ? name : `\0${index}`));
  // A header alone shows its columns as well.
  const shown = rows.length === 0 ? [header.map(() => "")] : rows;
  return shown.map((cells) => Object.fromEntries(cells.map((cell, index) => [keys[index] ?? `\0${index}`, cell])));
}

function splitRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.trimEnd().matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|\r|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    if (end === "") break;
    if (end !== ",") rows.push([]);
  }
  return rows;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
