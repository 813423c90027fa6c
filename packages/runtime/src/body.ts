import { ConfigError } from "./errors.ts";
import { scalarText } from "./scalar.ts";

/** A request body in the form that `fetch` sends, with the Content-Type that it must be given, if any. */
export interface SerializedBody {
  body: BodyInit;
  /** Undefined where `fetch` sets it itself: a multipart boundary is known to nobody else. */
  contentType: string | undefined;
}

/**
 * Write a body as its media type says.
 *
 * @throws {ConfigError} For a media type that has no serializer, or a field that a form cannot hold.
 */
export function serializeBody(value: unknown, mediaType: string): SerializedBody {
  if (isJson(mediaType)) return { body: JSON.stringify(value), contentType: mediaType };
  if (mediaType === "application/x-www-form-urlencoded") {
    const form = new URLSearchParams();
    for (const [name, text] of fields(value)) form.append(name, typeof text === "string" ? text : refuseFile(name));
    return { body: form.toString(), contentType: mediaType };
  }
  if (mediaType === "multipart/form-data") {
    const form = new FormData();
    for (const [name, part] of fields(value)) form.append(name, part);
    return { body: form, contentType: undefined };
  }
  throw new ConfigError(`No serializer for a ${mediaType} body: report this with the operation.`);
}

/** Whether a media type is JSON or one of its relatives, such as `application/problem+json` (RFC 6839, section 3.1). */
export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}

/** Choose the media type of a body: the one asked for, multipart where it holds a file, else the first of the spec. */
export function chooseMediaType(value: unknown, offered: readonly string[], asked: string | undefined): string {
  const holdsFile = entries(value).some(([, item]) => item instanceof Blob);
  const multipart = holdsFile ? offered.find((type) => type === "multipart/form-data") : undefined;
  return asked ?? multipart ?? offered[0] ?? "application/json";
}

function fields(value: unknown): [string, string | Blob][] {
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
  throw new ConfigError(
    `Field "${name}" holds a value that a form cannot: pass a string, a finite number, a boolean, a valid Date, a Blob or a list of them.`,
  );
}

function refuseFile(name: string): never {
  throw new ConfigError(`Field "${name}" is a file: a url-encoded form cannot carry one, so pass contentType: "multipart/form-data".`);
}
