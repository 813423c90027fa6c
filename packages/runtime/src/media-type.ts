/** A Content-Type (RFC 9110, section 8.3), in lower case. */
export interface ContentType {
  /** Media type without parameters; empty where none is named. */
  mediaType: string;
  charset: string;
}

/** Read the Content-Type of a message. */
export function contentTypeOf(headers: Headers): ContentType {
  const value = (headers.get("content-type") ?? "").toLowerCase();
  const [, charset = "utf-8"] = /;\s*charset="?([^\s;"]+)/.exec(value) ?? [];
  return { mediaType: value.replace(/;.*/s, "").trim(), charset };
}

/** Whether a media type is JSON or one of its relatives, such as `application/problem+json` (RFC 6839, section 3.1). */
export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(mediaType);
}

/** Whether a media type is text, and so read as a string. */
export function isText(mediaType: string): boolean {
  return /^text\/|[/+](json|xml|yaml|csv|javascript)$|form-urlencoded/.test(mediaType);
}

/** Whether a media type is that of a page for people. */
export function isHtml(mediaType: string): boolean {
  return /^(text\/html|application\/xhtml\+xml)$/.test(mediaType);
}

/** Whether a media type is one that was asked for: itself, another JSON for JSON, or one in a range such as `image/*`. */
export function fits(mediaType: string, asked: string): boolean {
  if (isJson(asked)) return isJson(mediaType);
  return asked === mediaType || asked === "*/*" || (asked.endsWith("/*") && mediaType.startsWith(asked.slice(0, -1)));
}
