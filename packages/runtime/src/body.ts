import { ConfigError } from "./errors.ts";
import { isJson } from "./media-type.ts";
import { scalarText } from "./scalar.ts";

/** A request body in the form that `fetch` sends, the same bytes however often, with its Content-Type. */
export interface SerializedBody {
  body: BodyInit;
  contentType: string;
}

const FORM = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data";

/**
 * Write a body as its media type says; of other types than JSON and forms the body is sent as it is.
 *
 * @throws {ConfigError} For a value that the media type cannot hold: in JSON a cycle, a bigint, a function or NaN.
 */
export async function serializeBody(value: unknown, mediaType: string): Promise<SerializedBody> {
  if (isJson(mediaType)) return { body: serializeJson(value), contentType: mediaType };
  if (mediaType === FORM) {
    const form = new URLSearchParams();
    for (const [name, text] of fields(value)) form.append(name, typeof text === "string" ? text : refuseFile(name));
    return { body: form.toString(), contentType: mediaType };
  }
  if (mediaType === MULTIPART) {
    const form = new FormData();
    for (const [name, part] of fields(value)) form.append(name, part);
    // Each sending of a form would invent another boundary; as bytes it has one.
    const encoded = new Response(form);
    return { body: await encoded.arrayBuffer(), contentType: encoded.headers.get("content-type") ?? mediaType };
  }
  if (typeof value === "string" || value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value))
    return { body: value as BodyInit, contentType: mediaType };
  throw new ConfigError(`A ${mediaType} body cannot be made of this value: pass a string, a Blob or bytes, which can be sent again.`);
}

/** Write JSON; what JSON would change without a word is refused. */
function serializeJson(value: unknown): string {
  try {
    const text: string | undefined = JSON.stringify(value, function (this: Record<string, unknown>, key, item: unknown) {
      const isLost =
        key === "__proto__" ||
        /function|symbol|bigint/.test(typeof item) ||
        (typeof item === "number" && !Number.isFinite(item)) ||
        (item === null && this[key] instanceof Date) ||
        (item === undefined && Array.isArray(this)) ||
        !isPlainData(item);
      if (isLost) throw unsendable(key, "JSON");
      return item;
    });
    if (text === undefined) throw unsendable("", "JSON");
    return text;
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError("The body cannot be written as JSON: pass plain data without cycles.", {}, error);
  }
}

/** Whether a value has all of itself in members that can be listed, which a Map, a Blob or a stream does not. */
function isPlainData(value: unknown): boolean {
  return !(value instanceof Object) || Array.isArray(value) || Object.prototype.toString.call(value) === "[object Object]";
}

/** Choose the media type of a body: the one asked for, multipart where it holds a file, else the first of the spec. */
export function chooseMediaType(value: unknown, offered: readonly string[], asked: string | undefined): string {
  const [first = "application/json"] = offered;
  if (asked !== undefined || !offered.includes(MULTIPART) || typeof value !== "object") return asked ?? first;
  if (value instanceof FormData) return MULTIPART;
  return isPlainData(value) && entries(value).some(([, item]) => item instanceof Blob) ? MULTIPART : first;
}

function fields(value: unknown): [string, string | Blob][] {
  if (value instanceof FormData || value instanceof URLSearchParams) return [...value];
  if (typeof value !== "object" || value === null || Array.isArray(value) || !isPlainData(value))
    throw new ConfigError("The body is no form: pass an object of its fields, a FormData or a URLSearchParams.");
  return entries(value).map(([name, item]) => [name, item instanceof Blob ? item : (scalarText(item) ?? refuseField(name))]);
}

/** List a form's fields, one entry for each item of a list; undefined, null and empty lists are left out. */
function entries(value: unknown): [string, unknown][] {
  return Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([name, entry]) =>
    (Array.isArray(entry) ? entry : [entry])
      .filter((item) => item !== undefined && item !== null)
      .map((item): [string, unknown] => [name, item]),
  );
}

function refuseField(name: string): never {
  throw unsendable(name, "a form");
}

function refuseFile(name: string): never {
  throw new ConfigError(`Field "${name}" is a file: pass contentType: "multipart/form-data", since a url-encoded form carries none.`);
}

function unsendable(name: string, form: string): ConfigError {
  return new ConfigError(`Field "${name}" holds what ${form} cannot: pass text, finite numbers, booleans, valid dates, or lists of them.`);
}
