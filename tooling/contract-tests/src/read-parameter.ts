import type { Parameter } from "@tooling/spec";
import { decodePercent } from "./decode-text.ts";
import { type Shape, takesObject } from "./value-shape.ts";

/** Texts as they were sent, several where a name was sent several times; names are decoded. */
export type SentFields = ReadonlyMap<string, readonly string[]>;

/** The parameters of a request as they were sent. */
export interface SentParameters {
  path: SentFields;
  query: SentFields;
  header: Headers;
  cookie: SentFields;
}

/** How the texts of a field hold its value (OAS 3.1, Style Values). */
export interface FieldStyle {
  style: string;
  explode: boolean;
  /** A list in ServiceStack's JSV: items with a comma or a quote are quoted. */
  isJsv?: boolean;
  decode: (text: string) => string;
}

const DECODERS: Record<Parameter["in"], (text: string) => string> = {
  path: decodePercent,
  query: decodeQuery,
  header: (text) => text.trim(),
  cookie: decodePercent,
};

/** Split a query, a url-encoded form or a Cookie header into its fields. */
export function splitFields(text: string, separator: "&" | ";"): SentFields {
  const fields = new Map<string, string[]>();
  for (const field of text.split(separator)) {
    const [name = "", ...rest] = field.trim().split("=");
    if (name === "") continue;
    const key = decodeQuery(name);
    fields.set(key, [...(fields.get(key) ?? []), rest.join("=")]);
  }
  return fields;
}

/** Create the reader of a parameter's value: its scalars are texts; undefined where it was not sent. */
export function createParameterReader(parameter: Parameter, shape: Shape): (sent: SentParameters) => unknown {
  const { name, in: place, content } = parameter;
  const decode = DECODERS[place];
  const style = parameter.style ?? (place === "query" || place === "cookie" ? "form" : "simple");
  const fieldStyle: FieldStyle = {
    ...{ style, explode: parameter.explode ?? style === "form", decode },
    isJsv: parameter["x-list-format"] === "jsv",
  };
  return (sent) => {
    const fields = fieldsOf(sent, place, name);
    return content === undefined ? readField(fields, name, fieldStyle, shape) : readJson(decode(fields.get(name)?.[0] ?? ""));
  };
}

/** Read one field as its style has it; undefined where it was not sent. */
export function readField(fields: SentFields, name: string, fieldStyle: FieldStyle, shape: Shape): unknown {
  const { style, explode, decode } = fieldStyle;
  if (takesObject(shape) && style === "deepObject") return readMembers(fields, shape, (member) => `${name}[${member}]`, decode);
  // An exploded object is sent as its members, its own name nowhere.
  const members = takesObject(shape) && style === "form" && explode ? readMembers(fields, shape, (member) => member, decode) : undefined;
  const texts = fields.get(name)?.map((text) => withoutPrefix(text, name, style));
  if (members !== undefined || texts === undefined) return members;
  if (shape.items !== undefined) return texts.flatMap((text) => splitList(text, fieldStyle));
  if (takesObject(shape)) return readPairs(texts[0] ?? "", fieldStyle);
  return decode(texts.at(-1) ?? "");
}

/** Read JSON; undefined where the text is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Decode a part of a query or a form, which writes a space as a plus; what is not encoded well stays as it is. */
export function decodeQuery(text: string): string {
  return decodePercent(text.replaceAll("+", " "));
}

function fieldsOf(sent: SentParameters, place: Parameter["in"], name: string): SentFields {
  if (place !== "header") return sent[place];
  const text = sent.header.get(name);
  return new Map(text === null ? [] : [[name, [text]]]);
}

function readMembers(
  fields: SentFields,
  shape: Shape,
  nameOf: (member: string) => string,
  decode: (text: string) => string,
): Record<string, string> | undefined {
  const members = [...shape.properties.keys()].flatMap((member): [string, string][] => {
    const text = fields.get(nameOf(member))?.at(-1);
    return text === undefined ? [] : [[member, decode(text)]];
  });
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

/** Bring `label` and `matrix` into the form of `simple`, which has no prefix and separates by commas. */
function withoutPrefix(text: string, name: string, style: string): string {
  if (style === "label") return text.slice(1).replaceAll(".", ",");
  if (style !== "matrix") return text;
  const parts = text.slice(1).split(";");
  return parts.map((part) => (part.startsWith(`${name}=`) ? part.slice(name.length + 1) : part)).join(",");
}

function splitList(text: string, { style, explode, isJsv, decode }: FieldStyle): string[] {
  if (isJsv) return splitJsv(decode(text));
  if (style === "form" && explode) return [decode(text)];
  return text.split(SEPARATORS[style] ?? ",").map(decode);
}

const SEPARATORS: Record<string, RegExp> = { spaceDelimited: /%20|\+| /, pipeDelimited: /%7C|\|/i };

function splitJsv(text: string): string[] {
  return (text.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []).map((item) =>
    item.startsWith('"') && item.endsWith('"') ? item.slice(1, -1).replaceAll('""', '"') : item,
  );
}

function readPairs(text: string, { style, explode, decode }: FieldStyle): Record<string, string> {
  const parts = text.split(SEPARATORS[style] ?? ",").map(decode);
  const pairs = explode
    ? parts.map((part) => part.split("=", 2))
    : parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1]]] : []));
  return Object.fromEntries(pairs.map(([name, value]) => [name ?? "", value ?? ""]));
}
