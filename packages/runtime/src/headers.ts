import { ConfigError } from "./errors.ts";

/**
 * Refuse headers that cannot be sent (RFC 9110, section 5.5); the message never repeats a value, which may be a secret.
 *
 * @throws {ConfigError} For a name that is no token, or a value with a line break, NUL or a letter outside Latin-1.
 */
export function checkHeaders(headers: Readonly<Record<string, unknown>> = {}): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw new ConfigError(`${JSON.stringify(name)} is not the name of a header: correct it.`);
    if (/[^\t\x20-\x7e\x80-\xff]/.test(String(value)))
      throw new ConfigError(`Header "${name}" holds a line break or another character that no header can carry: remove or encode it.`);
  }
}

/** What to use in place of a header that the client writes itself. */
const GOVERNED = new Map([
  ["accept", 'pass option "accept" to the call'],
  ["authorization", "pass the credentials to the client as its own options"],
  ["content-type", 'pass option "contentType" to the call'],
  ["cookie", "pass the credentials to the client as its own options"],
]);

/**
 * Refuse headers that another option governs: one that differs from it would be sent, or ignored, without a word.
 *
 * @throws {ConfigError} For `accept`, `authorization`, `content-type` or `cookie`, in any letter case.
 */
export function refuseGovernedHeaders(headers: Readonly<Record<string, unknown>> = {}): void {
  for (const [name, value] of Object.entries(headers)) {
    const remedy = GOVERNED.get(name.toLowerCase());
    if (remedy !== undefined && value !== undefined) throw new ConfigError(`Header "${name}" cannot be set by hand: ${remedy}.`);
  }
}

/** Headers as a plain object, which a caller without types may have as `Headers` or as pairs. */
export function plainHeaders(headers: Record<string, string> | undefined): Record<string, string> | undefined {
  const given: unknown = headers;
  return given instanceof Headers || Array.isArray(given) ? Object.fromEntries(given) : headers && { ...headers };
}
