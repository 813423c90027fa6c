import { ConfigError } from "./errors.ts";

/**
 * Fill a path template, each value as one percent-encoded segment (RFC 3986, section 3.3).
 *
 * @throws {ConfigError} For a value that is missing, empty, `.` or `..`: it would name another path.
 */
export function serializePath(template: string, values: Readonly<Record<string, unknown>> = {}): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => serializeSegment(template, name, values[name]));
}

function serializeSegment(template: string, name: string, value: unknown): string {
  const isNumber = typeof value === "bigint" || (typeof value === "number" && Number.isFinite(value));
  const text = isNumber ? decimal(value) : value;
  if (typeof text !== "string" || text === "" || text === "." || text === ".." || text.startsWith(";")) {
    throw new ConfigError(
      `Path parameter "${name}" of ${template} is ${describe(value)}: pass a string or number that can stand as one path segment.`,
    );
  }
  return encodeURIComponent(text);
}

/** Write a number without an exponent: `1e21` would be read as a word. */
export function decimal(value: number | bigint): string {
  if (typeof value === "bigint" || !/e/.test(String(value))) return String(Object.is(value, -0) ? 0 : value);
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, "");
}

function describe(value: unknown): string {
  if (value === undefined) return "missing";
  return typeof value === "string" ? JSON.stringify(value) : Object.prototype.toString.call(value).slice(8, -1);
}
