import { ConfigError } from "./errors.ts";

/**
 * Refuse headers that cannot be sent (RFC 9110, section 5.5); the message never repeats a value, which may be a secret.
 *
 * @throws {ConfigError} For a name that is no token, or a value with a line break, NUL or a letter outside Latin-1.
 */
export function checkHeaders(headers: Readonly<Record<string, unknown>> = {}): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw new ConfigError(`${JSON.stringify(name)} is not the name of a header: correct it.`);
    if (/[^\t\x20-\x7e\x80-\xff]/.test(String(value ?? "")))
      throw new ConfigError(`Header "${name}" holds a line break or another character that no header can carry: remove or encode it.`);
  }
}
