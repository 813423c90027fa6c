import type { QueryStyle } from "./contract.ts";
import { ConfigError } from "./errors.ts";
import { scalarText } from "./scalar.ts";

/**
 * Write query parameters (OAS 3.1, Parameter Object, style `form`); undefined, null and empty lists are left out.
 *
 * @throws {ConfigError} For a value that has no form in a query, such as an object or NaN.
 */
export function serializeQuery(values: Readonly<Record<string, unknown>>, styles: Readonly<Record<string, QueryStyle>> = {}): string {
  return Object.entries(values)
    .flatMap(([name, value]) => serializeParameter(name, value, Object.hasOwn(styles, name) ? styles[name] : undefined))
    .join("&");
}

function serializeParameter(name: string, value: unknown, style: QueryStyle | undefined): string[] {
  if (value === undefined || value === null) return [];
  const key = encodeURIComponent(name);
  if (!Array.isArray(value)) return [`${key}=${encodeURIComponent(scalar(name, value))}`];
  const items = value.filter((item) => item !== undefined && item !== null).map((item) => scalar(name, item));
  if (style === undefined) return items.map((item) => `${key}=${encodeURIComponent(item)}`);
  if (items.length === 0) return [];
  return [`${key}=${items.map((item) => encodeURIComponent(style === "jsv" ? quoteJsv(item) : item)).join(",")}`];
}

function scalar(name: string, value: unknown): string {
  const text = scalarText(value);
  if (text !== undefined) return text;
  throw new ConfigError(
    `Query parameter "${name}" holds a value that a query cannot: pass a string, a finite number, a boolean, a valid Date or a list of them.`,
  );
}

/** Quote a list item that would otherwise be read as several (JSV, the CSV-like format of ServiceStack). */
function quoteJsv(item: string): string {
  return /[",[\]{}\r\n]/.test(item) || item === "" ? `"${item.replaceAll('"', '""')}"` : item;
}
