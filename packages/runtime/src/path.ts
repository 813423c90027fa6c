import { ConfigError } from "./errors.ts";
import { decimal, hasLoneSurrogate, isFiniteNumber } from "./scalar.ts";

/**
 * Fill a path template, each value as one percent-encoded segment (RFC 3986, section 3.3).
 *
 * @throws {ConfigError} For a value that is missing, empty, `.` or `..`, or starts with `;`: it would name another path.
 */
export function serializePath(template: string, values: Readonly<Record<string, unknown>> = {}): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => serializeSegment(template, name, values[name]));
}

function serializeSegment(template: string, name: string, value: unknown): string {
  const text = isFiniteNumber(value) ? decimal(value) : value;
  if (typeof text !== "string" || /^(\.{0,2}$|;)/.test(text) || hasLoneSurrogate(text)) {
    throw new ConfigError(
      `Path parameter "${name}" of ${template} is ${describe(value)}: pass a string or number that can stand as one path segment.`,
    );
  }
  return encodeURIComponent(text);
}

function describe(value: unknown): string {
  if (value === undefined) return "missing";
  return typeof value === "string" ? JSON.stringify(value) : Object.prototype.toString.call(value).slice(8, -1);
}
