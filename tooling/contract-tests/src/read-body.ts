import type { MediaType } from "@tooling/spec";
import { isJson } from "./exchange.ts";
import { decodeQuery, readField, readJson, type SentFields, splitFields } from "./read-parameter.ts";
import { type Shape, takesObject } from "./value-shape.ts";

/** OAS 3.1, Encoding Object. */
interface Encoding {
  style?: string;
  explode?: boolean;
}

/** Create the reader of a request body by its Content-Type: undefined where there is none, or JSON that does not parse. */
export function createBodyReader(media: MediaType, shape: Shape): (body: Uint8Array, contentType: string) => unknown {
  const encoding = (media["encoding"] ?? {}) as Record<string, Encoding>;
  return (body, contentType) => {
    if (body.byteLength === 0) return undefined;
    const mediaType = (contentType.split(";", 1)[0] ?? "").trim().toLowerCase();
    if (mediaType === "multipart/form-data") return readForm(splitParts(body, contentType), encoding, shape, (text) => text);
    const text = new TextDecoder().decode(body);
    if (mediaType === "application/x-www-form-urlencoded") return readForm(splitFields(text, "&"), encoding, shape, decodeQuery);
    return readText(mediaType, text);
  };
}

/** Read a body of a media type that is no form; undefined where there is none, or JSON that does not parse. */
export function readText(mediaType: string, text: string): unknown {
  if (isJson(mediaType)) return readJson(text);
  return text === "" ? undefined : text;
}

function readForm(fields: SentFields, encoding: Record<string, Encoding>, shape: Shape, decode: (text: string) => string): unknown {
  const names = new Set([...shape.properties.keys(), ...fields.keys()]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const property = shape.properties.get(name) ?? shape.additional;
      if (property === undefined) return [];
      const own = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
      const value = readFormField(fields, name, own, property, decode);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function readFormField(
  fields: SentFields,
  name: string,
  { style, explode }: Encoding = {},
  shape: Shape,
  decode: (text: string) => string,
): unknown {
  // OAS 3.1, Encoding Object: an object, alone or in a list, is sent as JSON unless a style is named.
  if (style === undefined && takesObject(shape.items ?? shape)) {
    const values = fields.get(name)?.map((text) => readJson(decode(text)) ?? decode(text));
    return shape.items === undefined ? values?.at(-1) : values;
  }
  const fieldStyle = { style: style ?? "form", explode: explode ?? (style ?? "form") === "form", decode };
  return readField(fields, name, fieldStyle, shape);
}

/** Split multipart/form-data (RFC 7578) into the texts of its parts. */
function splitParts(body: Uint8Array, contentType: string): SentFields {
  const fields = new Map<string, string[]>();
  const [, boundary] = /boundary="?([^";]+)/i.exec(contentType) ?? [];
  // Latin 1 has one character for each byte, so that a file's bytes stay apart until their part is found.
  const parts = `\r\n${Buffer.from(body).toString("latin1")}`.split(`\r\n--${boundary}`).slice(1);
  for (const part of parts) {
    const end = part.indexOf("\r\n\r\n");
    const [, quoted, bare] = /[;\s]name=(?:"([^"]*)"|([^;\s]+))/i.exec(part.slice(0, Math.max(end, 0))) ?? [];
    const name = quoted ?? bare;
    if (name === undefined) continue;
    const key = utf8(name);
    fields.set(key, [...(fields.get(key) ?? []), utf8(part.slice(end + 4))]);
  }
  return fields;
}

function utf8(text: string): string {
  return Buffer.from(text, "latin1").toString("utf8");
}
